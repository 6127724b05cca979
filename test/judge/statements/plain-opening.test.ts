import { listOf } from '../../../lib/iam/authorize/json';
import type { Question } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';
import { plainlyAllowed } from '../../../lib/judge/statements/plain-opening';
import { random } from '../../mutants/random';

const OWN = '111122223333';
const ACCOUNTS = ['222222222222', '333333333333'];
const SERVICES: Readonly<Record<string, readonly [arn: string, actions: readonly string[]]>> = {
  kms: [
    `arn:aws:kms:eu-west-1:${OWN}:key/example`,
    ['kms:Decrypt', 'kms:GenerateDataKey*', 'kms:Get*', 'kms:CreateGrant', 'kms:*'],
  ],
  sqs: [
    `arn:aws:sqs:eu-west-1:${OWN}:queue`,
    ['sqs:SendMessage', 'SQS:ReceiveMessage', 'sqs:Receive*', 'sqs:DeleteMessage', 'sqs:*'],
  ],
  s3: [`arn:aws:s3:::records`, ['s3:PutObject', 's3:GetObject', 's3:Get*', 's3:ListBucket', 's3:*']],
  sts: [
    `arn:aws:iam::${OWN}:role/reader`,
    ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity', 'sts:*', 'iam:PassRole'],
  ],
  secretsmanager: [
    `arn:aws:secretsmanager:eu-west-1:${OWN}:secret:a-123456`,
    ['secretsmanager:GetSecretValue', 'secretsmanager:Put*', '*', 'kms:Decrypt', 'sns:Publish'],
  ],
};

type Statement = Readonly<Record<string, unknown>>;

/** The question about everybody in an account, as the rule asks it of a statement. */
function questionOf(
  statement: Statement,
  document: Readonly<Record<string, unknown>>,
  own: string,
  account: string,
): Question {
  const actions = listOf(statement['Action']).map((one) => (one === '*' ? '?*:?*' : String(one)));
  const arns = listOf(statement['Resource']).map((one) => (one === '*' ? own : String(one)));
  return {
    ...{ actions, principals: [{ kind: 'anyone', accounts: [account] }] },
    resources: arns.map((arn) => ({ arn, account: OWN, policy: [document] })),
  };
}

/** Documents of one to three statements, most of them plain. */
function* documents(count: number, seed: number) {
  const next = random(seed);
  const of = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const some = <T>(all: readonly T[]) => (next() < 0.5 ? of(all) : [of(all), of(all)]);
  for (let at = 0; at < count; at++) {
    const [arn, actions] = of(Object.values(SERVICES));
    const principal = () => {
      const account = of(ACCOUNTS);
      return of([
        account,
        `arn:aws:iam::${account}:root`,
        ...['role/a', 'role/b', 'role/a', 'user/a', 'role/path/a'].map((one) => `arn:aws:iam::${account}:${one}`),
      ]);
    };
    const statement = (): Statement => ({
      Effect: next() < 0.95 ? 'Allow' : 'Deny',
      Principal: next() < 0.9 ? { AWS: some([principal(), principal()]) } : of(['*', { Service: 'sns.amazonaws.com' }]),
      Action: some(actions),
      Resource: of(['*', arn, `${arn}*`, [arn, '*'], 'arn:aws:sqs:eu-west-1:111122223333:other']),
      ...(next() < 0.05 && { Condition: { StringEquals: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/a' } } }),
    });
    yield { arn, document: { Version: '2012-10-17', Statement: Array.from({ length: of([1, 1, 2, 3]) }, statement) } };
  }
}

test('what is plainly allowed is what a search finds: the same principal, the same action', () => {
  const counts = { plain: 0, searched: 0 };
  const differing: unknown[] = [];
  for (const { arn, document } of documents(1500, 20261201))
    for (const statement of document.Statement)
      for (const account of ACCOUNTS.filter((one) => JSON.stringify(statement).includes(one))) {
        const question = questionOf(statement, document, arn, account);
        const plain = plainlyAllowed(account, statement, document, question);
        counts[plain ? 'plain' : 'searched'] += 1;
        if (!plain) continue;
        const answer = search(question);
        const found = answer.holds === false ? answer.counterexample.request : undefined;
        if (found?.principal !== plain.request.principal || found?.action !== plain.request.action)
          differing.push({ document, statement, found, plain: plain.request });
      }
  expect(differing.slice(0, 3)).toEqual([]);
  expect(counts.plain).toBeGreaterThan(300);
  expect(counts.searched).toBeGreaterThan(300);
});

const arn = `arn:aws:sqs:eu-west-1:${OWN}:queue`;
const reading = { Effect: 'Allow', Principal: { AWS: '222222222222' }, Action: 'sqs:ReceiveMessage', Resource: arn };
const role = 'arn:aws:iam::222222222222:role/reader';

test.each([
  ['a statement is on a condition', [{ ...reading, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }]],
  ['something is denied', [reading, { ...reading, Effect: 'Deny', Action: 'sqs:ReceiveMessage' }]],
  [
    'actions are named by what they are not',
    [{ Effect: 'Allow', Principal: reading.Principal, NotAction: 'sqs:A', Resource: arn }],
  ],
  ['the first action is a pattern', [{ ...reading, Action: ['sqs:Receive*'] }]],
  ['two principals of the account are named', [{ ...reading, Principal: { AWS: ['222222222222', role] } }]],
  ['another principal may do a part of it', [reading, { ...reading, Principal: { AWS: role }, Action: 'sqs:R*' }]],
  ['anybody is named', [reading, { ...reading, Principal: '*' }]],
  ['it is about another resource', [{ ...reading, Resource: 'arn:aws:sqs:*:*:queue' }]],
])('it is left to the search where %s', (_, statements) => {
  const document = { Version: '2012-10-17', Statement: statements };
  const [statement = {}] = statements as readonly Statement[];
  expect(
    plainlyAllowed('222222222222', statement, document, questionOf(statement, document, arn, '222222222222')),
  ).toBeUndefined();
});

test('the statements of a long list, each about another queue, are told one by one', () => {
  const all = ['one', 'two'].map((name) => ({ ...reading, Resource: `arn:aws:sqs:eu-west-1:${OWN}:${name}` }));
  const document = { Version: '2012-10-17', Statement: all };
  const found = all.map((one) =>
    plainlyAllowed('222222222222', one, document, questionOf(one, document, arn, '222222222222')),
  );
  expect(found.map((one) => one?.request.resource)).toEqual(all.map(({ Resource }) => Resource));
});

test('beside what another principal may do, it is told by its action alone', () => {
  const other = { ...reading, Principal: { AWS: role }, Action: 'sqs:SendMessage' };
  const document = { Version: '2012-10-17', Statement: [reading, other] };
  const found = plainlyAllowed('222222222222', reading, document, questionOf(reading, document, arn, '222222222222'));
  expect(found?.request).toMatchObject({ principal: 'arn:aws:iam::222222222222:root', action: 'sqs:ReceiveMessage' });
});
