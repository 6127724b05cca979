import { limitedTeams, touches, workloadReach } from '../../../lib/deployment/classes';
import { parseDeployment } from '../../../lib/deployment/load-deployment';
import { type Edit, edited, problemsOf, TODAY } from '../problems-of';

const problems = (...edits: readonly Edit[]) => problemsOf(edited('reference', edits, 'classes'));
const MODERATION = 'classes: { read: [media, captions] }';
const workload = (rest: string): Edit => [
  '\nretention:',
  `\nworkloads:\n  shop: { what: a shop, runsOn: [lambda], ${rest} }\n\nretention:`,
];
const withWorkload = (rest: string) => problemsOf(edited('reference', [workload(rest)], 'classes'));

test('teams name the classes that they reach, and workloads too, or prefixes within them', () => {
  expect(problems()).toEqual([]);
  expect(withWorkload('classes: { read: [media], write: [media] }')).toEqual([]);
  expect(withWorkload('objects: { read: [pictures/new/] }')).toEqual([]);
});

test.each([
  [
    'a class of nothing',
    [', objects: [pictures/, thumbnails/]', ''],
    'classes.media: expected where its data is; got neither objects nor records',
  ],
  [
    'a prefix within one of another class',
    ['objects: [pictures/, thumbnails/]', 'objects: [pictures/, users/public/]'],
    'classes.media.objects[1]: expected prefixes of which none is within another; got "users/public/", beside "users/" of accounts',
  ],
  [
    'a partition key that begins like one of another class',
    ['records: [picture#]', 'records: [user]'],
    'classes.captions.records[0]: expected prefixes of which none is within another',
  ],
  [
    'a class that nobody declared',
    [MODERATION, 'classes: { read: [mdia] }'],
    'people.moderation.classes.read[0]: expected one of accounts, media, captions; got "mdia"; did you mean media',
  ],
  [
    'a reader who names no class',
    [`    ${MODERATION}\n`, ''],
    'people.moderation.classes: expected the classes of user data that TrefoilModerator reach; got nothing; add classes',
  ],
  [
    'a reader who writes',
    [MODERATION, 'classes: { read: [media], write: [media] }'],
    'people.moderation.classes.write: expected no classes to write, because no role of the team is in operators.dataWriters',
  ],
  [
    'people without user data who name a class',
    ['    roles: [TrefoilKeyAdministrator, TrefoilDeployer]\n', '$&    classes: { read: [media] }\n'],
    'people.platform.classes: expected no classes, because no role of the team reads or writes user data',
  ],
  [
    'nobody who reads and writes every class',
    [
      'classes: { read: [accounts, media, captions], write: [accounts, media, captions] }',
      'classes: { read: [accounts, media, captions] }',
    ],
    'classes: expected a team with a role of operators.dataWriters that reads and writes every class; got none',
  ],
  [
    'a team outside the boundary with a class that is refused to it',
    ['countries: [PT]', 'countries: [GB]\n    transfer: { basis: adequacy, until: 2031-12-27 }'],
    'people.moderation.classes: expected classes that people outside the EEA and the boundary may reach, because the team works in United Kingdom (GB); got media and captions, refused to them',
  ],
] as const)('%s is refused', (_what, edit, message) => {
  expect(problems(edit).filter((line) => line.includes(message))).toEqual([expect.stringContaining(message)]);
});

test('a team outside the boundary may reach a class that is opened to it, on the basis of a transfer', () => {
  const outside: Edit = ['countries: [PT]', 'countries: [GB]\n    transfer: { basis: adequacy, until: 2031-12-27 }'];
  const opened: Edit = ['publish", personal', 'publish", outside: transfer, personal'];
  const captions: Edit = ['pictures", personal', 'pictures", outside: transfer, personal'];
  expect(problems(outside, opened, captions)).toEqual([]);
  expect(problems(['countries: [PT]', 'countries: [GB]'], opened, captions)).toEqual([
    expect.stringContaining('people.moderation.transfer: expected a basis for access from United Kingdom (GB)'),
  ]);
});

test('a workload does not reach a class unsaid', () => {
  expect(withWorkload('objects: { read: [users/] }')).toEqual([]);
  const elsewhere: Edit = ['objects: [users/, messages/]', 'objects: [eu/users/]'];
  const wide = problems(elsewhere, workload('objects: { read: [eu/] }'));
  expect(wide).toEqual([
    expect.stringContaining(
      'workloads.shop.objects.read[0]: expected a prefix within one class, or outside all; got "eu/", which holds class accounts',
    ),
  ]);
  expect(withWorkload('records: read')).toEqual([
    expect.stringContaining(
      'workloads.shop.records: expected none, or workloads.shop.classes with every class that has records; got read, which reaches accounts and captions as well',
    ),
  ]);
  expect(withWorkload('records: read, classes: { read: [accounts, captions] }')).toEqual([]);
});

test('classes without teams are refused, since nobody would be declared for them', () => {
  expect(
    problemsOf(
      edited('reference', [
        ['retention:', 'classes:\n  all: { what: everything, personal: true, objects: [users/] }\nretention:'],
      ]),
    ),
  ).toEqual([expect.stringContaining('classes: expected teams under people, who reach them; got none')]);
});

test('what a team of some classes reaches is in these alone, and a class is reached by whoever reaches a part of it', () => {
  const deployment = parseDeployment(edited('reference', [], 'classes'), { file: 'x.yaml', today: TODAY });
  const [moderation, ...others] = limitedTeams(deployment);
  expect(others).toEqual([]);
  expect(moderation).toMatchObject({
    id: 'moderation',
    entries: ['TrefoilModerator'],
    reach: {
      objects: { read: ['pictures/', 'thumbnails/'], write: [] },
      records: 'read',
      keys: { read: ['picture#'], write: [] },
    },
  });
  const { accounts, media, captions } = deployment.classes;
  if (!moderation || !accounts || !media || !captions) throw new Error('expected a team and three classes');
  expect([accounts, media, captions].map((one) => touches(moderation.reach, one))).toEqual([false, true, true]);
  const some = { what: 'a shop', runsOn: ['lambda'], records: 'none', queues: [], sendsTo: [], calls: [] } as const;
  const narrow = workloadReach(deployment, { ...some, objects: { read: ['users/avatars/'], write: [] } });
  expect([touches(narrow, accounts), touches(narrow, media)]).toEqual([true, false]);
  const written = workloadReach(deployment, {
    ...{ ...some, objects: { read: [], write: ['pictures/new/'] } },
    classes: { read: [], write: ['media', 'captions'] },
  });
  expect(written).toMatchObject({
    objects: { read: [], write: ['pictures/', 'thumbnails/'] },
    records: 'write',
    keys: { read: ['picture#'], write: ['picture#'] },
  });
});
