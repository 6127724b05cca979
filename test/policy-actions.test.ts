import { readdirSync, readFileSync } from 'node:fs';
import { executions } from './support/executions';
import { type PolicyStatement, statementsIn } from './support/policy-documents';
import { actionsNamed, isKey, keyExists, keysOf } from './support/service-reference';

/** Keys that a service documents for an action for which the reference does not list them, with the page that does. */
const DOCUMENTED_ELSEWHERE: Readonly<Record<string, string>> = {
  'dynamodb:LeadingKeys dynamodb:Scan':
    'denied to roles of some records with the key and, by another statement, without it: should a scan ever have one',
  'kms:EncryptionContext:aws:logs:arn kms:DescribeKey':
    'CloudWatch Logs User Guide, encrypt-log-data-kms: the key policy of its example has Describe* under this condition',
};

interface Written {
  readonly where: string;
  readonly statement: PolicyStatement;
}

const written: readonly Written[] = executions().flatMap(({ name, stacks, plan }) => [
  ...stacks.flatMap(({ path, resources }) =>
    statementsIn(resources).map((statement) => ({ where: `${name} ${path} ${statement['Sid'] ?? ''}`, statement })),
  ),
  ...plan.policies.flatMap((policy) =>
    statementsIn(policy.document).map((statement) => ({ where: `${name} ${policy.name}`, statement })),
  ),
]);

const textsOf = (value: unknown): readonly string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string');
const patternsOf = ({ Action, NotAction }: PolicyStatement) => [...textsOf(Action), ...textsOf(NotAction)];

async function withoutAction(patterns: Iterable<string>): Promise<readonly string[]> {
  const checked = await Promise.all(
    [...new Set(patterns)]
      .filter((pattern) => pattern !== '*')
      .map(async (pattern) => ({ pattern, found: await actionsNamed(pattern) })),
  );
  return checked.filter(({ found }) => found.length === 0).map(({ pattern }) => pattern);
}

test('every statement of every policy that is synthesized or printed names actions, and each of them exists', async () => {
  expect(written.length).toBeGreaterThan(1500);
  expect(written.filter(({ statement }) => patternsOf(statement).length === 0)).toEqual([]);
  expect(await withoutAction(written.flatMap(({ statement }) => patternsOf(statement)))).toEqual([]);
});

test('the name of an API that is no action is found', async () => {
  const names = ['access-analyzer:GetFindingV2', 's3-outposts:DeleteBucketTagging', 's3:Get*', 'nothing:Get*'];
  expect(await withoutAction(names)).toEqual([names[0], names[1], names[3]]);
});

test('every action or condition key that a page names exists', async () => {
  const pages = [
    'README.md',
    ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => `docs/${name}`),
  ];
  const named = pages
    .filter((page) => page.endsWith('.md'))
    .flatMap((page) => [...readFileSync(page, 'utf8').matchAll(/[`"]([a-z][a-z0-9-]+:[A-Z][A-Za-z0-9]*\*?)[`"]/g)])
    .map(([, action = '']) => action);
  expect(named.length).toBeGreaterThan(10);
  const none = await withoutAction(named);
  expect(await Promise.all(none.map(async (name) => ({ name, key: await keyExists(name) })))).toEqual(
    none.map((name) => ({ name, key: true })),
  );
});

/** Keys that are there for whatever is called with the credentials of a function (Lambda Developer Guide, "Using source function ARN"). */
const OF_CREDENTIALS = ['lambda:SourceFunctionArn'];

test('every condition key exists for every service, or for an action of the statement that asks for it', async () => {
  const asked = written.flatMap(({ where, statement }) =>
    Object.entries(statement.Condition ?? {})
      .flatMap(([operator, keys]) => Object.entries(keys).map(([key, value]) => ({ operator, key, value })))
      // A deny of requests without a key is about those that never have it, too.
      .filter(({ operator, value }) => !(statement.Effect === 'Deny' && operator === 'Null' && `${value}` === 'true'))
      .map(({ key }) => ({ where, key, statement })),
  );
  expect(asked.length).toBeGreaterThan(1000);
  const problems = await Promise.all(
    asked.map(async ({ where, key, statement }) => {
      if (!(await keyExists(key))) return [`${where}: ${key} is no condition key`];
      if (key.startsWith('aws:') || OF_CREDENTIALS.includes(key) || statement.NotAction !== undefined) return [];
      const without = await Promise.all(
        textsOf(statement.Action).map(async (pattern) => ({ pattern, has: await anyHas(pattern, key) })),
      );
      return without
        .filter(({ pattern, has }) => !has && !Object.hasOwn(DOCUMENTED_ELSEWHERE, `${key} ${pattern}`))
        .map(({ pattern }) => `${where}: ${key} is not there for ${pattern}`);
    }),
  );
  expect([...new Set(problems.flat())]).toEqual([]);
});

async function anyHas(pattern: string, key: string): Promise<boolean> {
  const keys = await Promise.all((await actionsNamed(pattern)).map(keysOf));
  return keys.flat().some((referenced) => isKey(key, referenced));
}
