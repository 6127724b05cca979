import { order } from '../../lib/cli/order';

function run(...args: string[]): string {
  const texts: string[] = [];
  const terminal = { out: (text: string) => texts.push(text), err: () => {}, color: false, today: '2026-11-23' };
  order.run(args, terminal);
  return texts.join('');
}

test('sites that replicate come after their targets, guardrails last', () => {
  expect(run('--deployment', 'deployments/reference.yaml')).toBe(
    '1. hamar\n2. ireland-2 (after hamar)\n3. dublin (after ireland-2)\n4. guardrails (after all sites)\n',
  );
});

test('sites that need nothing of each other are one wave', () => {
  expect(run('--deployment', 'deployments/outposts.yaml')).toBe(
    '1. dublin, ireland-2, hamar\n2. guardrails (after all sites)\n',
  );
});

test('waves are printed with their commands', () => {
  expect(run('--deployment', 'deployments/reference.yaml', '--waves')).toBe(
    [
      '1. hamar, the canary: trefoil deploy --wave 1',
      '2. ireland-2 (after hamar): trefoil deploy --wave 2',
      '3. dublin (after ireland-2): trefoil deploy --wave 3',
      '4. guardrails (after all sites): trefoil deploy --wave 4',
      '',
    ].join('\n'),
  );
  expect(run('--deployment', 'deployments/outposts.yaml', '--waves', '--sizes', '3')).toBe(
    '1. dublin, ireland-2, hamar: trefoil deploy --wave 1 --sizes 3\n2. guardrails (after all sites): trefoil deploy --wave 2 --sizes 3\n',
  );
});

test('waves are JSON for a pipeline', () => {
  const waves = JSON.parse(run('--deployment', 'deployments/outposts.yaml', '--waves', '--format', 'json'));
  expect(waves).toEqual({
    schema: 1,
    waves: [
      { wave: 1, stages: ['dublin'], command: 'npx trefoil deploy --wave 1' },
      { wave: 2, stages: ['ireland-2', 'hamar'], command: 'npx trefoil deploy --wave 2' },
      { wave: 3, stages: ['guardrails'], command: 'npx trefoil deploy --wave 3' },
    ],
  });
});

test.each([
  [['--waves', '--sizes', '1,0'], '--sizes: expected numbers of sites such as 1,5,20, found "1,0"'],
  [['--waves', '--sizes', 'many'], '--sizes: expected numbers of sites such as 1,5,20, found "many"'],
  [['--sizes', '1'], '--sizes: expected --waves beside it, found none'],
  [['--format', 'json'], '--format: expected --waves beside it, found none'],
])('%p is refused', (args, message) => {
  expect(() => run('--deployment', 'deployments/outposts.yaml', ...args)).toThrow(message);
});

test('without a deployment there is no order', () => {
  expect(() => run('bin')).toThrow('--deployment: expected a deployment file, found none: bin was not synthesized');
});
