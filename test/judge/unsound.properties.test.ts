import fc from 'fast-check';
import { evaluate } from '../../lib/judge/report/evaluate';
import { openDatabase } from '../../lib/judge/rules/exposure/open-database';
import { privilegeEscalation } from '../../lib/judge/rules/exposure/privilege-escalation';
import { reachesInternet } from '../../lib/judge/statements/address-range';
import type { Statement } from '../../lib/judge/statements/policy-document';
import { isGuarded, LOG_BUCKET_GUARDS } from '../../lib/judge/statements/store-guards';
import { assemblyOf } from './assembly-of';

/** Blocks that the internet does not route, as first address and length. */
const PRIVATE: readonly (readonly [number, number])[] = [
  [0x0a000000, 8],
  [0xac100000, 12],
  [0xc0a80000, 16],
  [0x64400000, 10],
  [0x7f000000, 8],
  [0xa9fe0000, 16],
];
const text = (address: number) => [24, 16, 8, 0].map((bits) => Math.floor(address / 2 ** bits) % 256).join('.');

/** A range of every length, half of them around a private block: there the text looks private and the range is not. */
const ranges = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffffffff }),
      fc
        .constantFrom(...PRIVATE)
        .chain(([first, length]) => fc.integer({ min: 0, max: 2 ** (32 - length) - 1 }).map((n) => first + n)),
    ),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([address, length]) => {
    const size = 2 ** (32 - length);
    const first = Math.floor(address / size) * size;
    return { cidr: `${text(address)}/${length}`, first, last: first + size - 1, size };
  });

const isPrivate = ({ first, last }: { readonly first: number; readonly last: number }) =>
  PRIVATE.some(([block, length]) => first >= block && last < block + 2 ** (32 - length));

test('a range reaches into the internet by its addresses, however it is written', () => {
  const assembly = assemblyOf({ resources: {} });
  fc.assert(
    fc.property(ranges, (range) => {
      const found = reachesInternet({ path: [], value: range.cidr }, assembly);
      expect(found === undefined).toBe(isPrivate(range) || range.size <= 256);
    }),
    { numRuns: 500 },
  );
});

test('a database is open to whatever range holds more than private addresses and those of one office', () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const resources = {
        Records: {
          Type: 'AWS::RDS::DBInstance',
          Properties: { VPCSecurityGroups: [{ 'Fn::GetAtt': ['Group', 'GroupId'] }] },
        },
        Group: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: {
            SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: range.cidr }],
          },
        },
      };
      const verdicts = evaluate(assemblyOf({ resources }), [openDatabase]);
      expect(verdicts.length).toBeGreaterThan(0);
      const found = verdicts.some(({ findings }) => findings.length > 0);
      expect(found).toBe(!isPrivate(range) && range.size > 256);
    }),
    { numRuns: 100 },
  );
});

/** A pattern that matches an action: some letters are `?`, and a stretch is `*`. */
const patternOf = (action: string) =>
  fc
    .tuple(
      fc.nat(action.length - 5),
      fc.nat(action.length - 5),
      fc.array(fc.nat(action.length - 5), { maxLength: 3 }),
      fc.boolean(),
    )
    .map(([one, other, marks, star]) => {
      const [service = '', name = ''] = action.split(':');
      const marked = [...name].map((letter, at) => (marks.includes(at) ? '?' : letter)).join('');
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      return `${service}:${star ? `${marked.slice(0, from)}*${marked.slice(to)}` : marked}`;
    });

test('whoever may write policies is found by whichever pattern', () => {
  const actions = ['iam:PutRolePolicy', 'iam:AttachUserPolicy', 'iam:CreateAccessKey', 'iam:UpdateAssumeRolePolicy'];
  fc.assert(
    fc.property(fc.constantFrom(...actions).chain(patternOf), (Action) => {
      const Statement = [{ Effect: 'Allow', Action, Resource: 'arn:aws:iam::222222222222:role/reader' }];
      const resources = { Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement } } } };
      const [verdict] = evaluate(assemblyOf({ resources }), [privilegeEscalation]);
      expect(verdict?.findings).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

/** What IAM's wildcards mean, written once more: as a regular expression. */
const matcher = (pattern: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  );

test('a denial guards a store only where its patterns match every action that has to be refused', () => {
  const refused = ['s3:DeleteObject', 's3:DeleteObjectVersion'];
  const [guard] = LOG_BUCKET_GUARDS.filter(({ by }) => by === undefined);
  if (!guard) throw new Error('expected a guard without a condition');
  expect(guard.actions).toEqual(refused);
  const patterns = fc.oneof(
    fc.constantFrom(...refused, 's3:PutBucketAcl', 's3:GetObject').chain(patternOf),
    fc.constantFrom('s3:*Acl*', 's3:*Torrent*', 's3:*', 's3:Delete*', 's3:*Object', 's3:*Version'),
  );
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(fc.array(patterns, { minLength: 1, maxLength: 3 }), (actions) => {
      const statement: Statement = {
        allows: false,
        principals: [{ kind: '*', value: '*', shown: '*' }],
        notPrincipals: [],
        actions,
        notActions: [],
        resources: ['arn:aws:s3:::logs/*'],
        notResources: [],
        conditions: [],
        path: [],
      };
      const holds = refused.every((action) => actions.some((pattern) => matcher(pattern).test(action)));
      seen.add(holds);
      expect(isGuarded([statement], guard)).toBe(holds);
    }),
    { numRuns: 500 },
  );
  expect(seen.size).toBe(2);
});
