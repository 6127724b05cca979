// Says on stderr when a second thread is begun.
const threads = require('node:worker_threads');

threads.Worker = class extends threads.Worker {
  constructor(file, options) {
    if (options?.workerData?.module) process.stderr.write('a thread is begun\n');
    super(file, options);
  }
};
