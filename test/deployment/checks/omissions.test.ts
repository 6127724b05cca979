import { omissionProblems } from '../../../lib/deployment/checks/omissions';
import { loadDeployment, parseDeployment } from '../../../lib/deployment/load-deployment';
import { omits, partitionStatements } from '../../../lib/deployment/omissions';
import { FEATURE_IDS, FEATURES, type FeatureId } from '../../../lib/world/features';
import { type Edit, edited, problemsOf, TODAY } from '../problems-of';

const entry = (feature: string) =>
  `  - { feature: ${feature}, reason: it is not there, by: A. Example, on: 2026-11-20, expires: 2027-11-20 }\n`;

/** The second entry of the file, decided for longer than the first. */
const COPIES_LATER = ['expires: 2027-06-30', 'expires: 2028-06-30'] as const;

test.each(FEATURE_IDS)('%s can be omitted of a deployment to the sovereign cloud', (feature) => {
  const features = new Set<string>(['backup-copies', feature]);
  const text = edited('sovereign-cloud', [[/omissions:[\s\S]*$/, `omissions:\n${[...features].map(entry).join('')}`]]);
  expect(problemsOf(text)).toEqual([]);
});

test('nothing needs to be omitted where nothing is known to be missing', () => {
  const alone = ['    replicatesTo: [brandenb-2]\n', ''] as const;
  expect(problemsOf(edited('sovereign-cloud', [[/omissions:[\s\S]*$/, ''], alone]))).toEqual([]);
});

test('what is omitted is omitted once', () => {
  const text = edited('sovereign-cloud', [[/$/, entry('vpc-encryption-control')]]);
  expect(problemsOf(text)).toEqual([
    '80:16 omissions[2].feature: expected each feature once; got vpc-encryption-control a second time; remove one of the two',
  ]);
});

test.each(FEATURE_IDS)('%s is not omitted of a deployment to partition aws, which offers it', (feature) => {
  const text = edited('reference', [[/$/, `omissions:\n${entry(feature)}`]]);
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(
      new RegExp(
        `^61:16 omissions\\[0\\]\\.feature: expected something that the partition aws or the Region of a site is not known to offer; got ${feature}, which is offered as of 2026-\\d\\d \\(AWS .*\\); remove it: what is there is used$`,
      ),
    ),
  ]);
});

test('what is omitted has a name, and a misspelt one is guessed', () => {
  const text = edited('sovereign-cloud', [['feature: vpc-encryption-control', 'feature: vpc-encryption-controls']]);
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(
      /^68:14 omissions\[0\]\.feature: expected one of vpc-encryption-control, .*; did you mean vpc-encryption-control$/,
    ),
  ]);
});

test.each(['reason', 'by', 'on', 'expires'])('what is omitted says %s', (key) => {
  const text = edited('sovereign-cloud', [[new RegExp(` {4}${key}: .*\\n`), '']]);
  expect(problemsOf(text)).toEqual([
    expect.stringMatching(new RegExp(`^68:5 omissions\\[0\\]\\.${key}: .*got nothing; add it`)),
  ]);
});

test('what is omitted was decided on a day that has come', () => {
  const text = edited('sovereign-cloud', [['on: 2026-11-20', 'on: 2026-11-24']]);
  expect(problemsOf(text)).toEqual([
    '71:9 omissions[0].on: expected a day that has come, 2026-11-23 or before; got 2026-11-24; write the day on which it was decided',
  ]);
});

test('what is omitted is looked at again', () => {
  expect(problemsOf(edited('sovereign-cloud', [COPIES_LATER]), '2027-11-20')).toEqual([]);
  expect(problemsOf(edited('sovereign-cloud', [COPIES_LATER]), '2027-11-21')).toEqual([
    '72:14 omissions[0].expires: expected a day that has not passed, 2027-11-21 or after; got 2027-11-20; look whether the partition offers it now: remove the entry, or decide again and write the days here',
  ]);
});

test('what is omitted is looked at after it was decided', () => {
  const text = edited('sovereign-cloud', [['expires: 2027-11-20', 'expires: 2026-11-20']]);
  expect(problemsOf(text, '2026-11-20')).toEqual([
    '72:14 omissions[0].expires: expected a day after 2026-11-20, on which it was decided; got 2026-11-20; correct one of the two',
  ]);
});

test('what is omitted is no settings that the account has already', () => {
  const text = edited('sovereign-cloud', [
    ['feature: vpc-encryption-control', 'feature: vpc-block-public-access'],
    ['replicatesTo: [brandenb-2]', 'replicatesTo: [brandenb-2]\n    accountServices: { blockPublicAccess: existing }'],
  ]);
  expect(problemsOf(text)).toEqual([
    '27:43 sites.brandenburg.accountServices.blockPublicAccess: expected managed, because omissions says that there is none; got existing; correct one of the two',
  ]);
});

test.each([
  [
    'a text',
    'omissions: guardDuty',
    '67:12 omissions: expected a list; got "guardDuty"; write it as a list: [guardDuty]',
  ],
  [
    'a list of numbers',
    'omissions: [3]',
    '67:13 omissions[0]: expected a map with feature, reason, by, on, expires; got the number 3',
  ],
  [
    'a list of nothing',
    'omissions: [null]',
    '67:13 omissions[0]: expected a map with feature, reason, by, on, expires; got nothing',
  ],
])('what is omitted is a list of maps, not %s', (_, wrong, expected) => {
  const text = edited('sovereign-cloud', [[/omissions:[\s\S]*$/, `${wrong}\n`]]);
  expect(problemsOf(text)).toContainEqual(expect.stringContaining(expected));
});

test('what a partition is known to lack has to be omitted', () => {
  const feature: FeatureId = 'resource-control-policy';
  const without = {
    ...FEATURES,
    [feature]: {
      ...FEATURES[feature],
      offers: {
        ...FEATURES[feature].offers,
        'aws-eusc': { status: 'not-offered' as const, asOf: '2027-01', source: 'a test', lookAgain: '2027-03-31' },
      },
    },
  };
  const deployment = loadDeployment('deployments/sovereign-cloud.yaml', { today: TODAY });
  expect(omissionProblems(deployment, TODAY, without)).toMatchObject([
    {
      path: ['omissions'],
      expected: 'resource-control-policy among what is omitted: aws-eusc does not offer it as of 2027-01 (a test)',
      found: 'nothing of it',
      fix: 'add { feature: resource-control-policy, reason: …, by: …, on: …, expires: … }',
    },
  ]);
  const stated = { feature, reason: 'a test', by: 'A. Example', on: '2026-11-20', expires: '2027-11-20' };
  const { omissions } = deployment;
  expect(omissionProblems({ ...deployment, omissions: [...omissions, stated] }, TODAY, without)).toEqual([]);
});

test('copies of recovery points are omitted where they are not offered and sites replicate', () => {
  const without = edited('sovereign-cloud', [[/ {2}# Brandenburg-2 then holds[\s\S]*$/, '']]);
  expect(problemsOf(without)).toEqual([
    expect.stringMatching(
      /omissions: expected backup-copies among what is omitted: aws-eusc does not offer it as of 2026-09 .*; got nothing of it; add \{ feature: backup-copies/,
    ),
  ]);
});

const SPAIN: readonly Edit[] = [
  [/region: eu-north-1\n/, 'region: eu-south-2\n'],
  [/zones: \[eu-north-1a, eu-north-1b\]|zones: \[eun1-az1, eun1-az2\]/, 'zones: [eu-south-2a, eu-south-2b]'],
];
const LISTS = 'prefixLists:\n  eu-south-2: { s3: pl-0a1b2c3d, dynamodb: pl-0a1b2c3e }\n';

test('what one Region alone lacks is omitted there, and only there', () => {
  const text = edited('reference', [...SPAIN, [/$/, `${LISTS}omissions:\n${entry('drift-detection')}`]]);
  expect(problemsOf(text)).toEqual([]);
  const deployment = parseDeployment(text, { file: 'x.yaml', today: TODAY });
  expect(
    Object.values(deployment.sites).map(({ region }) => [region, omits(deployment, 'drift-detection', region)]),
  ).toEqual([
    ['eu-west-1', false],
    ['eu-west-1', false],
    ['eu-south-2', true],
  ]);
  expect(partitionStatements(deployment)).toEqual([
    expect.stringMatching(/^Hamar: detection of drift by AWS Config omitted: not offered in eu-south-2 as of 2026-09 /),
  ]);
});

test('what one Region lacks has to be omitted', () => {
  expect(problemsOf(edited('reference', [...SPAIN, [/$/, LISTS]]))).toEqual([
    expect.stringContaining('expected drift-detection among what is omitted: eu-south-2 does not offer it'),
  ]);
});
