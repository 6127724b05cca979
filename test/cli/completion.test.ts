import { spawnSync } from 'node:child_process';
import { trefoil } from './terminal';

/** What bash offers for a command line of which the last word is being written. */
function offered(...words: readonly string[]): readonly string[] {
  const { out } = trefoil('completion', 'bash');
  const line = words.map((word) => `'${word}'`).join(' ');
  const script = `${out}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _trefoil; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, status } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8' });
  expect(status).toBe(0);
  return stdout.split('\n').filter((word) => word !== '');
}

test('commands, their flags, and rules after explain are completed', () => {
  expect(offered('trefoil', 'ch')).toEqual(['check']);
  expect(offered('trefoil', '')).toContain('deploy');
  expect(offered('trefoil', 'check', '--new')).toEqual(['--new-since']);
  expect(offered('trefoil', 'explain', 'customer-man')).toContain('customer-managed-key');
  // A file is meant.
  expect(offered('trefoil', 'check', 'cdk')).toEqual([]);
});

test('every flag that is offered is one that the command knows', () => {
  const { out } = trefoil('completion', 'fish');
  const pairs = [...out.matchAll(/from (\S+)' -l (\S+)/g)].map(
    ([, command = '', flag = '']) => [command, flag] as const,
  );
  expect(pairs.length).toBeGreaterThan(50);
  for (const [command, flag] of pairs.filter(([, name]) => name !== 'help'))
    expect(`${command}: ${trefoil(command, `--${flag}`, '--no-such-flag').err}`).not.toContain(
      `--${flag}: unknown option`,
    );
});

test('another shell is refused', () => {
  expect(trefoil('completion', 'csh')).toMatchObject({ code: 2, out: '' });
  expect(trefoil('completion').err).toContain('expected one of bash, zsh, fish, found none');
});
