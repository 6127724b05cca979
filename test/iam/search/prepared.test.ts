import { AlikeAccounts } from '../../../lib/iam/search/alike-accounts';
import { prepareAll } from '../../../lib/iam/search/prepared';
import type { Endpoint, Question } from '../../../lib/iam/search/question';

const endpoints: readonly Endpoint[] = [{ id: 'vpce-1', vpc: 'vpc-1', service: 's3', policy: allow('s3:GetObject') }];
const question: Question = {
  actions: ['s3:GetObject', 's3:PutObject'],
  resources: [{ arn: 'arn:aws:s3:::bucket/*', account: '111122223333' }],
  principals: [],
  exceptResources: ['arn:aws:s3:::bucket/open/*'],
  endpoints,
};

function allow(Action: string) {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] };
}

function aspectsOf(...questions: readonly Question[]) {
  const prepared = prepareAll(questions, new AlikeAccounts(questions));
  return questions.map((one) => prepared.get(one)?.targets[0]?.aspects);
}

describe('prepareAll', () => {
  test('asks the same of a resource for questions that differ in conditions alone', () => {
    const [one, other] = aspectsOf(question, { ...question, where: { Bool: { 'aws:SecureTransport': 'false' } } });
    expect(one).toHaveLength(1);
    expect(other).toBe(one);
  });

  test.each<readonly [string, Partial<Question>]>([
    ['actions', { actions: ['s3:GetObject'] }],
    ['resources that are excepted', { exceptResources: [] }],
    ['endpoints', { endpoints: [] }],
  ])('asks other things of it for questions that differ in %s', (_, difference) => {
    const [one, other] = aspectsOf(question, { ...question, ...difference });
    const [alone] = aspectsOf({ ...question, ...difference });
    expect(other).toHaveLength(1);
    expect(other).not.toEqual(one);
    expect(other?.[0]?.endpoints).toEqual(alone?.[0]?.endpoints);
  });
});
