/** The tests that take longest: `npm run test:long`. */
module.exports = {
  ...require('./jest.config'),
  testMatch: require('./test/long').map((file) => `<rootDir>/${file}`),
  testSequencer: '<rootDir>/test/longest-first.js',
};
