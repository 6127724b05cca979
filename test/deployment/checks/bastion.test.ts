import { type Edit, edited, problemsOf } from '../problems-of';

const bastion = (change: Readonly<Record<string, string>> = {}, ...edits: readonly Edit[]) => {
  const fields = {
    ...{ sites: '[dublin]', teams: '[support]', images: '{ eu-west-1: ami-0a1b2c3d4e5f60718 }' },
    ...change,
  };
  const text = Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
  return problemsOf(edited('reference', [...edits, ['\nretention:', `\nbastion: { ${text} }\nretention:`]], 'people'));
};
const abroad: Edit = [
  'countries: [IE, PL]',
  'countries: [IE, IN]\n    transfer: { basis: standard-contractual-clauses, until: 2028-12-31, assessment: TIA-1 }',
];

test('a bastion host is at a site, for a team inside the boundary, of an image by Region', () => {
  expect(bastion()).toEqual([]);
});

test.each([
  [
    'a site that there is not',
    { sites: '[dublin, cork]' },
    [],
    /bastion\.sites\[1\]: expected one of dublin, .*"cork"/,
  ],
  ['a site twice', { sites: '[dublin, dublin]' }, [], /bastion\.sites\[1\]: expected each site once/],
  ['a Region without an image', { sites: '[hamar]' }, [], /bastion\.images: expected an image for eu-north-1/],
  [
    'a team that there is not',
    { teams: '[helpdesk]' },
    [],
    /bastion\.teams\[0\]: expected one of support, .*"helpdesk"/,
  ],
  [
    'emergency roles, which enter as they are',
    { teams: '[emergency]' },
    [],
    /bastion\.teams\[0\]: expected a team with a role of operators/,
  ],
  [
    'a team without user data',
    { teams: '[platform]' },
    [],
    /bastion\.teams\[0\]: expected a team with a role of operators/,
  ],
  [
    'a team that works outside the boundary',
    {},
    [abroad],
    /bastion\.teams\[0\]: .*inside the EEA or the boundary; got "support", which works in IN; remove it/,
  ],
] as const)('%s is refused', (_, change, edits, message) => {
  expect(bastion(change, ...edits)).toEqual([expect.stringMatching(message)]);
});
