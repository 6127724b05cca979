/** Prints, after jest's own summary, one plain line of counts from jest's result. */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}\n`;
    // The summary is printed by a reporter that jest runs last.
    process.once('exit', () => process.stderr.write(`\n${line}`));
  }
};
