const { appendFileSync, readFileSync } = require('node:fs');
const { relative } = require('node:path');

/** Prints the slowest files and, after jest's own summary, one plain line of counts from jest's result. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, testResults } = results;
    const slowest = testResults
      .map(({ testFilePath, perfStats }) => ({ file: testFilePath, seconds: (perfStats.end - perfStats.start) / 1000 }))
      .sort((one, other) => other.seconds - one.seconds)
      .slice(0, 10);
    if (testResults.length > 10) {
      const lines = slowest.map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s ${relative('', file)}`);
      process.stderr.write(`\nThe ten slowest of ${testResults.length} files\n${lines.join('\n')}\n`);
    }
    const counts = {
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
      skipped: numPendingTests,
    };
    // The summary is printed by a reporter that jest runs last.
    process.once('exit', () => process.stderr.write(`\n${lineOf(allSoFar(counts))}\n`));
  }
};

/** Where several runs make one, as the quick and the long one do in continuous integration: their counts together. */
function allSoFar(counts) {
  const file = process.env.TREFOIL_TEST_COUNTS;
  if (!file) return counts;
  appendFileSync(file, `${JSON.stringify(counts)}\n`);
  const runs = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const sum = (name) => runs.reduce((all, run) => all + run[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

function lineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
