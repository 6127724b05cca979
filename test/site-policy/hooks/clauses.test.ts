import type { Obligation } from '../../../lib/judge/catalogue/entry';
import { has, ifSet, is, isNot, lacks, need } from '../../../lib/judge/catalogue/obligation';
import { clausesOf } from '../../../lib/site-policy/hooks/clauses';
import { FUNCTION } from '../../../lib/site-policy/hooks/guard-path';
import { linesOf } from '../../../lib/site-policy/hooks/node';
import { GuardEngine } from '../../../rehearsal/guard-engine';

const LATER = { Ref: 'Something' };
const BRANCH = { 'Fn::If': ['Condition', 1, 2] };
const on = { oneOf: [true] } as const;
const obligation = (...rest: Parameters<typeof need> extends [unknown, ...infer Rest] ? Rest : never) =>
  need('exposure', ...rest);
const optional = (...rest: Parameters<typeof ifSet> extends [unknown, ...infer Rest] ? Rest : never) =>
  ifSet('exposure', ...rest);

type Case = readonly [what: string, obligation: Obligation, holds: readonly object[], fails: readonly object[]];

const CASES: readonly Case[] = [
  [
    'a switch that has to be on',
    obligation('A', on, 'why'),
    [{ A: true }, { A: 'true' }, { A: LATER }],
    [{}, { A: false }, { A: 'no' }],
  ],
  [
    'a switch that may be omitted',
    optional('A', on, 'why'),
    [{}, { A: 'True' }, { A: BRANCH }],
    [{ A: false }, { A: 0 }],
  ],
  [
    'a value deep inside',
    obligation('A.B.C', { oneOf: ['x'] }, 'why'),
    [{ A: { B: { C: 'x' } } }, { A: BRANCH }, { A: { B: LATER } }],
    [{}, { A: {} }, { A: { B: {} } }, { A: { B: { C: 'y' } } }, { A: 'text' }],
  ],
  [
    'a value that is banned',
    optional('A', { never: true }, 'why'),
    [{}, { A: LATER }],
    [{ A: 1 }, { A: [] }, { A: 'x' }],
  ],
  [
    'a value that has to be stated',
    obligation('A.B', { stated: true }, 'why'),
    [{ A: { B: 0 } }, { A: BRANCH }],
    [{}, { A: {} }],
  ],
  [
    'every element of a list',
    obligation('L[].K', { oneOf: ['x'] }, 'why'),
    [{ L: [{ K: 'x' }] }, { L: [{ K: LATER }, BRANCH] }, { L: LATER }],
    [{}, { L: [] }, { L: [{ K: 'x' }, {}] }, { L: [{ K: 'x' }, { K: 'y' }] }],
  ],
  [
    'elements that may say nothing',
    optional('L[].K', { oneOf: ['x'] }, 'why'),
    [{}, { L: [] }, { L: [{}] }, { L: BRANCH }],
    [{ L: [{}, { K: 'y' }] }],
  ],
  [
    'a list that may not be empty',
    obligation('L[]', { stated: true }, 'why'),
    [{ L: ['a'] }, { L: LATER }],
    [{}, { L: [] }],
  ],
  [
    'elements themselves',
    obligation('L[]', { oneOf: ['x'] }, 'why'),
    [{ L: ['x'] }, { L: ['x', LATER] }],
    [{}, { L: ['x', 'y'] }],
  ],
  [
    'any key of a map',
    optional('M.*.On', on, 'why'),
    [{}, { M: {} }, { M: { a: { On: true } } }],
    [{ M: { a: { On: true }, b: { On: false } } }],
  ],
  [
    'a number',
    obligation('N', { atLeast: 7 }, 'why'),
    [{ N: 7 }, { N: '30' }, { N: LATER }],
    [{ N: 6 }, { N: '6' }, { N: 'x' }, {}],
  ],
  ['a number at most', optional('N', { atMost: 7 }, 'why'), [{}, { N: 7 }, { N: '6' }], [{ N: 8 }, { N: '70' }]],
  ['anything but a value', optional('A', { noneOf: ['bad'] }, 'why'), [{}, { A: 'good' }], [{ A: 'bad' }]],
  [
    'whatever the case',
    optional('A', { oneOf: ['Enabled'], anyCase: true }, 'why'),
    [{ A: 'ENABLED' }],
    [{ A: 'off' }],
  ],
  ['a pattern', optional('A', { matches: '^a/b$' }, 'why'), [{ A: 'a/b' }], [{ A: 'a' }, { A: 5 }]],
  ['no pattern', optional('A', { noMatch: '^http:' }, 'why'), [{ A: 'https://x' }], [{ A: 'http://x' }]],
  [
    'on a value elsewhere',
    obligation('A', on, 'why', is('Kind', 'x')),
    [{}, { Kind: 'y' }, { Kind: LATER }],
    [{ Kind: 'x' }],
  ],
  [
    'unless a value elsewhere',
    obligation('A', on, 'why', isNot('Kind', 'x')),
    [{ Kind: 'x' }, { Kind: LATER }],
    [{}, { Kind: 'y' }],
  ],
  ['where something is stated', obligation('A', on, 'why', has('B.C')), [{}, { B: {} }], [{ B: { C: 1 } }]],
  [
    'where something is omitted',
    obligation('A', on, 'why', lacks('B.C')),
    [{ B: { C: 1 } }, { B: LATER }],
    [{}, { B: {} }],
  ],
  [
    'in the same element of a list',
    obligation('L[].A', on, 'why', is('L[].Kind', 'x')),
    [{}, { L: [] }, { L: [{ Kind: 'y' }, { Kind: 'x', A: true }] }],
    [{ L: [{ Kind: 'y', A: true }, { Kind: 'x' }] }],
  ],
  [
    'in an element that lacks something',
    obligation('L[].A', on, 'why', lacks('L[].B')),
    [{ L: [{ B: 1 }, { A: true }] }],
    [{}, { L: [{ B: 1 }, {}] }],
  ],
  [
    'where a list holds something',
    obligation('A', on, 'why', is('L[].Kind', 'x')),
    [{}, { L: [{ Kind: 'y' }] }],
    [{ L: [{ Kind: 'y' }, { Kind: 'x' }] }],
  ],
  ['a type that is banned', obligation('', { never: true }, 'why'), [], [{}]],
];

test.each(CASES)('%s', (_what, asked, holds, fails) => {
  const all = [...holds, ...fails];
  const engine = new GuardEngine(
    [
      `let ${FUNCTION.name} = ${FUNCTION.pattern}`,
      "let things = Resources.*[ Type == 'A::B::C' ]",
      ...linesOf([{ head: ['rule asked when %things !empty'], body: [{ head: ['%things'], body: clausesOf(asked) }] }]),
      '',
    ].join('\n'),
  );
  const failures = engine.failures(
    Object.fromEntries(all.map((Properties, index) => [`R${index}`, { Type: 'A::B::C', Properties }])),
  );
  engine.free();
  const failing = new Set(failures.map(({ resource }) => JSON.stringify(all[Number(resource.slice(1))])));
  expect([...failing]).toEqual(fails.map((properties) => JSON.stringify(properties)));
});
