import { edited, problemsOf } from '../problems-of';

test('a data key from outside in the Region of its site is accepted', () => {
  const text = edited('reference', [
    [
      '10.16.32.0/20',
      '10.16.32.0/20\n    externalDataKeyArn: arn:aws:kms:eu-north-1:666666666666:key/0a1b2c3d-0000-4000-8000-0123456789ab',
    ],
  ]);
  expect(problemsOf(text)).toEqual([]);
});

test('a data key from outside is in the Region of its site', () => {
  const text = edited('reference', [
    [
      '10.16.32.0/20',
      '10.16.32.0/20\n    externalDataKeyArn: arn:aws:kms:eu-west-1:666666666666:key/0a1b2c3d-0000-4000-8000-0123456789ab',
    ],
  ]);
  expect(problemsOf(text)).toEqual([
    '37:25 sites.hamar.externalDataKeyArn: expected a key in eu-north-1, the Region of the site; got a key in eu-west-1, partition aws; name a key of that Region: data can only be encrypted by a key beside it',
  ]);
});

test('a data key from outside is named by its ARN', () => {
  const text = edited('reference', [
    ['10.16.32.0/20', '10.16.32.0/20\n    externalDataKeyArn: 0a1b2c3d-0000-4000-8000-0123456789ab'],
  ]);
  expect(problemsOf(text)).toEqual([
    '37:25 sites.hamar.externalDataKeyArn: expected the ARN of a single-Region KMS key, arn:<partition>:kms:<Region>:<account>:key/<UUID>; got "0a1b2c3d-0000-4000-8000-0123456789ab"; copy it from the KMS console of the Region of the site',
  ]);
});

test('a data key from outside is not named by an alias', () => {
  const text = edited('reference', [
    ['10.16.32.0/20', '10.16.32.0/20\n    externalDataKeyArn: arn:aws:kms:eu-north-1:666666666666:alias/data'],
  ]);
  expect(problemsOf(text)).toEqual([
    '37:25 sites.hamar.externalDataKeyArn: expected the ARN of a single-Region KMS key, arn:<partition>:kms:<Region>:<account>:key/<UUID>; got "arn:aws:kms:eu-north-1:666666666666:alias/data"; name the key itself: an alias can be moved to another key, a multi-Region key (mrk-) to another Region',
  ]);
});

test('a data key from outside is not a multi-Region key', () => {
  const text = edited('reference', [
    [
      '10.16.32.0/20',
      '10.16.32.0/20\n    externalDataKeyArn: arn:aws:kms:eu-north-1:666666666666:key/mrk-0a1b2c3d00004000800001234567890a',
    ],
  ]);
  expect(problemsOf(text)).toEqual([
    '37:25 sites.hamar.externalDataKeyArn: expected the ARN of a single-Region KMS key, arn:<partition>:kms:<Region>:<account>:key/<UUID>; got "arn:aws:kms:eu-north-1:666666666666:key/mrk-0a1b2c3d00004000800001234567890a"; name the key itself: an alias can be moved to another key, a multi-Region key (mrk-) to another Region',
  ]);
});
