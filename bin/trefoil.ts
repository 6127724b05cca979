#!/usr/bin/env node
import { main, policyCommands } from '../lib/cli/main';
import { systemProblem } from '../lib/common/system-problem';
import { commit } from './commit';

// A reader that has seen enough, such as `head`, closes the pipe; a disk that is full has not got the whole of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`standard output: ${systemProblem(error) ?? error.message}\n`);
  process.exitCode = 2;
});

const terminal = {
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  color: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  today: new Date().toISOString().slice(0, 10),
};

const load = {
  evidence: (): typeof import('../lib/cli/evidence') => require('../lib/cli/evidence'),
  rules: (): typeof import('../lib/site-policy/rules') => require('../lib/site-policy/rules'),
  access: (): typeof import('../lib/cli/access') => require('../lib/cli/access'),
  record: (): typeof import('../lib/access/access-record') => require('../lib/access/access-record'),
  permissions: (): typeof import('../lib/cli/permissions') => require('../lib/cli/permissions'),
  diff: (): typeof import('../lib/cli/diff') => require('../lib/cli/diff'),
};
const commands = {
  ...policyCommands(() => load.rules().ALL_RULES),
  evidence: () =>
    load.evidence().evidenceCommand({
      commit,
      access: ({ assembly }, { deployment }) => load.record().accessOf(assembly, deployment),
    }),
  access: () => load.access().access,
  permissions: () => load.permissions().permissions,
  diff: () => load.diff().diff,
};

// The exit code is set and not forced: what is still on its way to a pipe arrives.
process.exitCode = main(process.argv.slice(2), terminal, commands);
