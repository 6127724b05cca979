#!/usr/bin/env node
import { readSync } from 'node:fs';
import { isatty } from 'node:tty';
import { commandsIn, main, NO_CACHE } from '../lib/cli/main';
import { useCache } from '../lib/common/cache/cache';
import { systemProblem } from '../lib/common/system-problem';
import { userCache } from './cache';
import { commit } from './commit';
import { spareMemory } from './memory';
import { useThreads } from './threads';

// A reader such as `head` closes the pipe early, which is no error; a full disk is one.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`standard output: ${systemProblem(error) ?? error.message}\n`);
  process.exitCode = 2;
});

/** Asks on the terminal, and waits for a line; the end of input is an empty answer. */
function ask(question: string): string {
  process.stderr.write(question);
  const line: number[] = [];
  const byte = Buffer.alloc(1);
  while (readSync(0, byte) === 1 && byte[0] !== 10) line.push(byte[0] ?? 0);
  return Buffer.from(line).toString('utf8').trim();
}

const terminal = {
  // Not `process.stdin`, whose stream would take what is read here. A pipeline has nobody to answer.
  ...(isatty(0) && !process.env['CI'] && { ask }),
  out: (text: string) => process.stdout.write(text),
  err: (text: string) => process.stderr.write(text),
  color: process.stdout.isTTY === true && !process.env['NO_COLOR'],
  today: new Date().toISOString().slice(0, 10),
};

// Sets the exit code instead of calling process.exit, which would lose output that a pipe has not taken yet.
const args = process.argv.slice(2);
if (!args.includes(NO_CACHE)) useCache(userCache(terminal.today));
spareMemory();
useThreads();
process.exitCode = main(
  args.filter((arg) => arg !== NO_CACHE),
  terminal,
  commandsIn({ commit }),
);
