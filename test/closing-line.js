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
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}\n`;
    // The summary is printed by a reporter that jest runs last.
    process.once('exit', () => process.stderr.write(`\n${line}`));
  }
};
