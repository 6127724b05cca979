/** Not `Map`, which is a class of aws-cdk-lib, too. */
const GLOBALS = [
  ...[
    'Array',
    'BigInt',
    'Boolean',
    'Error',
    'Int32Array',
    'JSON',
    'Math',
    'Number',
    'Object',
    'Promise',
    'Reflect',
    'RegExp',
  ],
  ...['Set', 'String', 'Symbol', 'Uint8Array', 'WeakMap', 'WeakSet'],
];

/** Every test. Transforms without type checks: `tsc --noEmit` types once. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  maxWorkers: '100%',
  // Modules of suites that are done stay in the memory of a worker; collecting them takes longer than a new worker.
  workerIdleMemoryLimit: '1200MB',
  testTimeout: 300_000,
  // Tests run in a context of their own, in which looking up a global takes a hundred times as long as in plain Node:
  // what inner loops name is handed to each module instead.
  sandboxInjectedGlobals: GLOBALS,
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
