#!/usr/bin/env node
// The package has only dist/. A checkout runs dist/ while it is newer than its sources, and otherwise the sources.
const { existsSync, readdirSync, statSync } = require('node:fs');
const nodeModule = require('node:module');
const { join } = require('node:path');
require('./engine.cjs');

// What was compiled is kept, where Node can (from 22.1).
nodeModule.enableCompileCache?.();

const root = join(__dirname, '..');
const compiled = join(root, 'dist', 'bin', 'trefoil.js');

function newest(folder) {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
  });
  return Math.max(...times);
}

function isCurrent() {
  if (!existsSync(compiled)) return false;
  const built = statSync(compiled).mtimeMs;
  return built > newest(join(root, 'lib')) && built > statSync(join(__dirname, 'trefoil.ts')).mtimeMs;
}

if (!existsSync(join(root, 'lib')) || isCurrent()) require(compiled);
else {
  require('./sources.cjs');
  require('./trefoil.ts');
}
