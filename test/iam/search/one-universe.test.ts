import type { Question } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';
import { Universe } from '../../../lib/iam/search/universe';

const arn = (name: string) => `arn:aws:sqs:eu-west-1:222222222222:${name}`;
const role = (name: string) => ({ AWS: `arn:aws:iam::333333333333:role/${name}` });
const allow = (Principal: unknown, Action: unknown, name: string, Condition?: object) => ({
  ...{ Effect: 'Allow', Principal, Action, Resource: arn(name) },
  ...(Condition && { Condition }),
});
const STATEMENTS = [
  allow(role('reader'), 'sqs:ReceiveMessage', 'one'),
  allow({ AWS: ['444444444444', '333333333333'] }, ['sqs:Receive*', 'sqs:SendMessage'], 'two'),
  allow('*', 'sqs:*', 't*', { StringLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/r*' } }),
  allow('*', 'sqs:SendMessage', 'three', { StringEquals: { 'aws:PrincipalAccount': '${aws:ResourceAccount}' } }),
  { Effect: 'Deny', Principal: '*', Action: 'sqs:Send*', Resource: arn('two') },
];

/** Who may do something with queues of one policy, queue by queue. */
function questions(actions: readonly string[]): readonly Question[] {
  const policy = [{ Version: '2012-10-17', Statement: STATEMENTS }];
  const principals = [
    { kind: 'anonymous' },
    { kind: 'anyone', accounts: ['333333333333'] },
    { kind: 'anyone', accounts: 'any', exceptAccounts: ['222222222222', '333333333333'] },
  ] as const;
  return ['one', 'two', 'three', 't?', 'none'].flatMap((name) =>
    principals.map((wanted) => ({
      ...{ actions, principals: [wanted] },
      resources: [{ arn: arn(name), account: '222222222222', policy }],
    })),
  );
}

test.each([[['sqs:ReceiveMessage']], [['sqs:SendMessage', 'sqs:Receive*']], [['sqs:*']]])(
  'questions about %s that differ in principals and resource alone are answered in one universe as each is by itself',
  (actions) => {
    const all = questions(actions);
    const together = new Universe(all);
    const answers = all.map((question) => search(question, together));
    expect(answers.map(({ holds }) => holds)).toEqual(expect.arrayContaining([true, false]));
    expect(answers).toEqual(all.map((question) => search(question)));
  },
);
