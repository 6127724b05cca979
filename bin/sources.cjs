// Runs the TypeScript of this project as it stands, by tsx: `node --require ./bin/sources.cjs bin/app.ts`.
const nodeModule = require('node:module');
require('./engine.cjs');

// What was compiled is kept, where Node can (from 22.1).
nodeModule.enableCompileCache?.();

// These publish CommonJS, thirty megabytes of it, and are left to Node: tsx would read through all of it for `import`.
const isPublished = (file) => /[\\/]node_modules[\\/](?:aws-cdk-lib|cdk-nag|constructs|yaml|zod)[\\/]/.test(file);

const { _extensions: extensions } = nodeModule;
const load = extensions['.js'];
require('tsx/cjs');
const loadByTsx = extensions['.js'];
extensions['.js'] = (module, file) => (isPublished(file) ? load : loadByTsx)(module, file);
