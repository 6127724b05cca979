import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { TYPES_PER_HOOK } from '../../../lib/deployment/hook-rules';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { STORES } from '../../../lib/judge/catalogue';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { hookRules } from '../../../lib/site-policy/hooks/hook-rules';
import { HOOKED_TYPES } from '../../../lib/site-policy/hooks/hooked-types';
import { GuardEngine } from '../../../rehearsal/guard-engine';
import { synthesized } from '../../synthesized';

const today = '2026-11-23';
const deployment = (name: string) => loadDeployment(`deployments/${name}.yaml`, { today });
const hooks = hookRules(scopeOfDeployment(deployment('reference')));

test('every type that holds user data and owes something has a hook, and one only; none is about more than it takes', () => {
  expect(hooks.flatMap(({ types }) => types).sort()).toEqual([...HOOKED_TYPES]);
  for (const { types } of hooks) expect(types.length).toBeLessThanOrEqual(TYPES_PER_HOOK);
});

test('no hook is about a type that holds no user data, keys aside', () => {
  const others = HOOKED_TYPES.filter((type) => STORES[type]?.[0] !== 'user-data');
  expect(others).toEqual(['AWS::KMS::Key', 'AWS::KMS::ReplicaKey']);
});

test('every type of a file has a rule in it, and every file parses', () => {
  for (const { types, text } of hooks) {
    const silent = types.filter((type) => !new RegExp(`^rule [a-z_]+__${type.replaceAll('::', '_')} `, 'm').test(text));
    expect(silent).toEqual([]);
    new GuardEngine(text).free();
  }
});

test('a file is known by its hash, and another boundary makes another', () => {
  for (const { text, hash } of hooks) expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  const narrow = hookRules(scopeOfDeployment({ ...deployment('reference'), boundary: ['IE', 'SE'] }));
  expect(narrow[0]?.name).toBe('Own');
  expect(narrow[0]?.hash).not.toBe(hooks[0]?.hash);
});

test('docs/hooks.md has the hash of each file of the reference deployment', () => {
  const page = readFileSync('docs/hooks.md', 'utf8');
  expect(hooks.length).toBeGreaterThan(3);
  expect(hooks.filter(({ name, hash }) => !page.includes(`| ${name}.guard |`) || !page.includes(hash))).toEqual([]);
});

test.each(['reference', 'outposts', 'sovereign-cloud'])(
  'no template of a deployment is refused as it is written: %s',
  (name) => {
    const stacks = synthesized(name);
    for (const { types, text } of hookRules(scopeOfDeployment(deployment(name)))) {
      const concerned = stacks.filter(({ resources }) =>
        Object.values(resources).some(({ Type }) => types.includes(Type)),
      );
      if (concerned.length === 0) continue;
      const engine = new GuardEngine(text);
      expect(concerned.flatMap(({ resources }) => engine.failures(resources))).toEqual([]);
      engine.free();
    }
  },
);
