// Runs the TypeScript of this project as it stands: `node --require ./bin/sources.cjs bin/app.ts`.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, join, relative } = require('node:path');
const { threadId } = require('node:worker_threads');
require('./engine.cjs');

// What was compiled is kept, where Node can (from 22.1).
nodeModule.enableCompileCache?.();
// Findings name the lines of the sources.
process.setSourceMapsEnabled(true);

const root = join(__dirname, '..');
const folder = join(root, 'node_modules', '.cache', 'trefoil-sources');
const hashOf = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex');
const basis = hashOf(readFileSync(__filename, 'utf8'), require('@swc/core/package.json').version);

const options = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
  ...{ sourceMaps: true, inlineSourcesContent: false, swcrc: false },
};

/** The JavaScript of a source, of an earlier run where there is one: it ends with a hash of all that it follows from and is. */
function compiled(file) {
  const source = readFileSync(file, 'utf8');
  const kept = join(folder, relative(root, file).replaceAll(/[\\/]/g, '+'));
  const before = read(`${kept}.js`);
  const end = before.lastIndexOf('\n//');
  if (end >= 0 && before.slice(end + 3) === hashOf(basis, source, before.slice(0, end))) return before;
  const { code, map } = require('@swc/core').transformSync(source, { ...options, filename: file });
  const place = encodeURI(relative(dirname(file), kept).replaceAll('\\', '/'));
  const text = `${code}\n//# sourceMappingURL=${place}.map`;
  const all = `${text}\n//${hashOf(basis, source, text)}`;
  write(`${kept}.map`, map);
  write(`${kept}.js`, all);
  return all;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Whole or not at all; a folder that cannot be written to costs time and nothing else. */
function write(file, text) {
  const own = `${file}.${process.pid}.${threadId}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(own, text);
    renameSync(own, file);
  } catch {
    // Compiled again the next time.
  }
}

nodeModule._extensions['.ts'] = (module, file) => module._compile(compiled(file), file);
