import { commandsIn } from '../../lib/cli/main';
import { slotOf } from '../../lib/common/cache/cache';
import { memoryCache } from '../support/memory-cache';
import { runCommand } from './terminal';

memoryCache();

/** A command that says whether it could rest on an earlier run. */
const resting = (restsOnNothing: boolean) => ({
  ...{ name: 'ask', summary: '', help: '', restsOnNothing },
  run: () => (slotOf('verdicts', () => 'content') === undefined ? (0 as const) : (1 as const)),
});

test('a command that makes evidence rests on no earlier run, and others may', () => {
  expect(runCommand(resting(true), []).code).toBe(0);
  expect(runCommand(resting(false), []).code).toBe(1);
});

test('evidence is such a command, and the only one', () => {
  const commands = Object.values(commandsIn({ commit: () => undefined, rules: () => [] })).map((load) => load());
  expect(commands.filter(({ restsOnNothing }) => restsOnNothing).map(({ name }) => name)).toEqual(['evidence']);
});
