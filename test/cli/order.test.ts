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

test('without a deployment there is no order', () => {
  expect(() => run('bin')).toThrow('--deployment: expected a deployment file, found none: bin was not synthesized');
});
