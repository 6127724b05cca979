import { authorize } from '../../../lib/iam/authorize/authorize';

const Statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' };
const policies = { identity: { Version: '2012-10-17', Statement } };
const request = {
  principal: 'arn:aws:iam::111111111111:role/Reader',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::reports/1',
  resourceAccount: '111111111111',
};

test('what is decided of a resource that is not known does not stay when it is, nor the other way round', () => {
  const decided = [true, false, true, false].map(
    (resourceUnknown) => authorize({ request: { ...request, resourceUnknown }, policies }).decision,
  );
  expect(decided).toEqual(['undecided', 'allow', 'undecided', 'allow']);
});
