const { ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');

/**
 * Runs the files of tests in the context of their worker, one after the other: a context of their own costs each the time
 * to load everything anew, and makes looking up a global take a hundred times as long.
 *
 * What a file changes of its process is put back after it.
 */
module.exports = class WorkerEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  #before = stateOfProcess();

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    restore(this.#before);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }
};

function stateOfProcess() {
  const { exit, exitCode } = process;
  const symbols = new Set(Object.getOwnPropertySymbols(globalThis));
  return { console: globalThis.console, cwd: process.cwd(), env: { ...process.env }, exit, exitCode, symbols };
}

function restore({ console, cwd, env, exit, exitCode, symbols }) {
  globalThis.console = console;
  Object.assign(process, { exit, exitCode });
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(env, name)) delete process.env[name];
  Object.assign(process.env, env);
  // Jest keeps its state of a file under symbols: what hears of its tests would hear of the tests of the next one, too.
  for (const symbol of Object.getOwnPropertySymbols(globalThis))
    if (!symbols.has(symbol)) Reflect.deleteProperty(globalThis, symbol);
}
