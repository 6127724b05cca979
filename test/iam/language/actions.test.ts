import { coversAction, matchesAction } from '../../../lib/iam/language/actions';

test.each([
  ['s3:*', 's3:GetObject'],
  ['S3:get*', 's3:GetObject'],
  ['s3:*Object', 's3:GetObject'],
  ['s3:?etObject', 's3:GetObject'],
  ['s3:*Acl*', 's3:PutObjectAclX'],
])('%s matches %s', (pattern, action) => {
  expect(matchesAction(pattern, action)).toBe(true);
});

test.each([
  ['s3:*Acl*', 's3:GetObject'],
  ['s3:*Torrent*', 's3:GetObject'],
  ['s3:GetObject', 's3:GetObjectAcl'],
  ['s3:Get?bject', 's3:GetbjectX'],
])('%s does not match %s', (pattern, action) => {
  expect(matchesAction(pattern, action)).toBe(false);
});

test('a pattern covers one that is no wider, and none that is', () => {
  expect(coversAction('s3:Put*', 's3:PutObject*')).toBe(true);
  expect(coversAction('s3:Put*', 's3:Put*')).toBe(true);
  expect(coversAction('s3:Put?', 's3:Put*')).toBe(false);
  expect(coversAction('s3:PutObject*', 's3:Put*')).toBe(false);
});
