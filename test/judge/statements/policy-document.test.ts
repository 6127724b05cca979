import { statementsAt } from '../../../lib/judge/statements/policy-document';
import { assemblyOf } from '../assembly-of';

const statements = (document: unknown) => {
  const [resource] = assemblyOf({
    resources: {
      Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: { PolicyDocument: document } },
      Reader: { Type: 'AWS::IAM::Role', Properties: {} },
    },
  }).resources;
  return resource ? statementsAt(resource, 'PolicyDocument') : [];
};

const open = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sqs:SendMessage', Resource: '*' };

test('a single statement and a list of one read alike', () => {
  const [single] = statements({ Statement: open });
  const [listed] = statements({ Statement: [open] });
  expect(single).toMatchObject({
    allows: true,
    principals: [{ kind: 'AWS', value: '*', shown: '*' }],
    actions: ['sqs:SendMessage'],
  });
  expect({ ...listed, path: [] }).toEqual({ ...single, path: [] });
});

test('each statement knows where it stands', () => {
  expect(
    statements({ Statement: [open, { ...open, Effect: 'Deny' }] }).map((each) => [each.allows, each.path]),
  ).toEqual([
    [true, ['Properties', 'PolicyDocument', 'Statement', 0]],
    [false, ['Properties', 'PolicyDocument', 'Statement', 1]],
  ]);
});

test('a document that stands as JSON in a string is read, also where parts of it are joined', () => {
  const text = JSON.stringify({ Statement: { ...open, Resource: 'QUEUE' } });
  const [before = '', after = ''] = text.split('QUEUE');
  expect(statements(text)[0]?.resources).toEqual(['QUEUE']);
  expect(statements({ 'Fn::Join': ['', [before, { 'Fn::GetAtt': ['Reader', 'Arn'] }, after]] })[0]?.resources).toEqual([
    '${Reader}',
  ]);
});

test('a string that is no JSON has no statements', () => {
  expect(statements('{"Statement":')).toEqual([]);
});

test('both branches of a condition are read', () => {
  const closed = { ...open, Principal: { AWS: '222222222222' } };
  expect(
    statements({ Statement: [{ 'Fn::If': ['Open', open, closed] }] }).map((each) => each.principals[0]?.value),
  ).toEqual(['*', '222222222222']);
});

test('a bare wildcard, a map of principals and a negated one are told apart', () => {
  const [bare] = statements({ Statement: { ...open, Principal: '*' } });
  const [service] = statements({ Statement: { ...open, Principal: { Service: ['s3.amazonaws.com'] } } });
  const [negated] = statements({ Statement: { Effect: 'Allow', NotPrincipal: { AWS: '222222222222' }, Action: '*' } });
  expect(bare?.principals).toEqual([{ kind: '*', value: '*', shown: '*' }]);
  expect(service?.principals).toEqual([{ kind: 'Service', value: 's3.amazonaws.com', shown: 's3.amazonaws.com' }]);
  expect(negated?.notPrincipals).toEqual([{ kind: 'AWS', value: '222222222222', shown: '222222222222' }]);
});

test('what is not known before deployment stands as a mark', () => {
  const [statement] = statements({
    Statement: { ...open, Condition: { StringEquals: { 'AWS:SourceArn': { 'Fn::ImportValue': 'elsewhere' } } } },
  });
  expect(statement?.conditions).toEqual([{ operator: 'StringEquals', key: 'aws:sourcearn', values: ['${?}'] }]);
});
