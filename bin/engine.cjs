// What runs for seconds ends before it has been worth the time that V8 takes to optimize it: let it optimize later. Node 24
// compiles in one step more, and has no such option.
const { setFlagsFromString } = require('node:v8');

if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=1200000');
