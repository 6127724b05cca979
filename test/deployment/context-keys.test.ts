import { readFileSync } from 'node:fs';
import { CONTEXT_KEYS, contextProblems } from '../../lib/deployment/context-keys';

test.each([
  ['deploymnt', 'deployment'],
  ['Deployment', 'deployment'],
  ['deploy', 'deployment'],
  ['deployments', 'deployment'],
  ['gaurd', 'guard'],
  ['guards', 'guard'],
])('-c %s is refused, since -c %s was meant', (key, meant) => {
  expect(contextProblems([key])).toEqual([`-c ${key}: found no such key of this app, did you mean -c ${meant}`]);
});

test('what the app knows, what CDK keeps, and what is like neither is taken', () => {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const others = ['aws:cdk:bundling-stacks', 'availability-zones:account=222222222222', 'team', 'x'];
  expect(Object.keys(context).length).toBeGreaterThan(50);
  expect(contextProblems([...CONTEXT_KEYS, ...Object.keys(context), ...others])).toEqual([]);
});

test('the app asks for its keys by these names, and for no others', () => {
  const asked = [...readFileSync('bin/app.ts', 'utf8').matchAll(/tryGetContext\('(\w+)'\)/g)].map(([, key]) => key);
  expect(new Set(asked)).toEqual(new Set(CONTEXT_KEYS));
});
