import { callerOf } from '../../../lib/iam/authorize/caller';

const caller = (principal: string) =>
  callerOf({
    principal,
    action: 'kms:Decrypt',
    resource: 'arn:aws-eusc:kms:eusc-de-east-1:222222222222:key/a',
    resourceAccount: '222222222222',
  });

test.each(['logs.amazonaws.com', 'logs.amazonaws.eu', 'logs.amazonaws.com.cn'])('%s is a service', (service) => {
  expect(caller(service)).toEqual({ kind: 'service', service });
});

test.each(['logs.amazonaws.eu.example', 'logs.amazonaws.de'])('%s is none', (host) => {
  expect(typeof caller(host)).toBe('string');
});

test('a role is one in any partition', () => {
  expect(caller('arn:aws-eusc:iam::222222222222:role/gateway')).toMatchObject({
    kind: 'role',
    account: '222222222222',
  });
});
