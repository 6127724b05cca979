/** Every test. Transforms without type checks: `tsc --noEmit` types once. */
module.exports = {
  // The quick and the long run share what they transform.
  id: __dirname,
  testEnvironment: '<rootDir>/test/runner/environment.js',
  runtime: '<rootDir>/test/runner/runtime.js',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  maxWorkers: '100%',
  // What suites that are done leave stays in the memory of a worker; collecting it takes longer than a new worker.
  workerIdleMemoryLimit: '1200MB',
  testTimeout: 300_000,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  reporters: ['default', '<rootDir>/test/closing-line.js'],
  globalSetup: '<rootDir>/test/begin-run.ts',
  globalTeardown: '<rootDir>/test/end-run.ts',
  setupFiles: ['<rootDir>/test/setup.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/after-each.ts'],
};
