import { ALL_RULES } from '../../lib/site-policy/rules';
import { trefoil } from '../cli/terminal';

const renamed = ALL_RULES.filter(({ aliases = [] }) => aliases.length > 0);
const former = renamed.flatMap(({ id, aliases = [] }) => aliases.map((alias) => ({ id, alias })));

test('an id that a rule had before is the id of no rule, and of one rule alone', () => {
  expect(former.length).toBeGreaterThan(20);
  const ids = new Set(ALL_RULES.map(({ id }) => id));
  expect(former.filter(({ alias }) => ids.has(alias))).toEqual([]);
  expect(new Set(former.map(({ alias }) => alias)).size).toBe(former.length);
});

test.each(former)('trefoil explain $alias explains $id', ({ id, alias }) => {
  const { code, out } = trefoil('explain', alias);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`^${id} \\(`));
});
