import { authorize } from '../lib';

const request = {
  principal: 'arn:aws:iam::222222222222:role/Reader',
  principalAccount: '222222222222',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::example/object',
  resourceAccount: '222222222222',
};
const policy = (Effect: string) => ({
  Version: '2012-10-17',
  Statement: [{ Sid: 'Reads', Effect, Action: 's3:GetObject', Resource: '*' }],
});

test('the package decides requests over plain policy documents', () => {
  const decided = authorize({ request, policies: { identity: policy('Allow') } });
  expect(decided).toMatchObject({ decision: 'allow', by: { policy: 'identity', sid: 'Reads' } });
  const denied = authorize({ request, policies: { identity: [policy('Allow'), policy('Deny')] } });
  expect(denied).toMatchObject({ decision: 'explicit-deny', by: { sid: 'Reads' } });
  expect(authorize({ request, policies: {} }).decision).toBe('implicit-deny');
});
