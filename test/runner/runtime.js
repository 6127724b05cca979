const hooks = require('node:async_hooks');
const { sep } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const PACKAGES = `${sep}node_modules${sep}`;

/** What a worker transformed and compiled: by file, with the text that it was made of. */
const transformed = new Map();
const compiled = new Map();

/**
 * Loads packages once for each worker, and the modules of this project anew for each file of tests, so that no file meets
 * what another one left in them.
 */
module.exports = class WorkerRuntime extends Runtime {
  #stores = [];

  constructor(...options) {
    super(...options);
    const { executor, fileCache, transformCache } = this;
    executor.compile = (text, filename) =>
      kept(compiled, filename, text, () => compileFunction(text, executor.injectedModuleParameters, { filename }));
    const transform = transformCache.transform.bind(transformCache);
    transformCache.transform = (filename, how) => {
      const text = fileCache.readFile(filename);
      if (how?.isInternalModule) return text;
      const { code, map } = kept(transformed, filename, text, () => {
        const code = transform(filename, how);
        return { code, map: transformCache.sourceMaps.get(filename) };
      });
      if (map) transformCache.sourceMaps.set(filename, map);
      return code;
    };
  }

  requireModule(from, name, options, isActual) {
    if (options?.isInternalModule)
      return name === 'node:async_hooks' ? this.#hooks() : super.requireModule(from, name, options);
    if (name && !this._resolution.isCoreModule(name)) {
      const file = this._resolution.resolveCjs(from, name);
      if (file.includes(PACKAGES)) return require(file);
    }
    return super.requireModule(from, name, options, isActual);
  }

  teardown() {
    super.teardown();
    for (const store of this.#stores) store.disable();
  }

  /** Jest makes a store for each file of tests and leaves it on, and each promise then asks all of them. */
  #hooks() {
    const stores = this.#stores;
    class AsyncLocalStorage extends hooks.AsyncLocalStorage {
      constructor(...options) {
        super(...options);
        stores.push(this);
      }
    }
    return { ...hooks, AsyncLocalStorage };
  }
};

function kept(cache, filename, text, make) {
  const found = cache.get(filename);
  if (found?.text === text) return found.made;
  const made = make();
  cache.set(filename, { text, made });
  return made;
}
