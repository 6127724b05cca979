// Loaded into each process that a benchmark starts: leaves what it used, since only a process itself can tell.
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const file = process.env.TREFOIL_BENCH_USAGE;
if (file !== undefined && isMainThread)
  process.on('exit', () => {
    const { userCPUTime, maxRSS } = process.resourceUsage();
    appendFileSync(file, `${JSON.stringify({ seconds: userCPUTime / 1e6, megabytes: maxRSS / 1024 })}\n`);
  });
