const { relative } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');
const LONG = require('./long');

/** Starts what takes longest first, so that no worker waits at the end for a file that another began last. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path, context }) => LONG.indexOf(relative(context.config.rootDir, path).replaceAll('\\', '/'));
    return [...tests].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
