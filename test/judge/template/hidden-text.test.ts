import { hiddenText } from '../../../lib/judge/template/hidden-text';

const base64 = (text: string) => Buffer.from(text).toString('base64');

test('a JSON text is its value', () => {
  expect(hiddenText(' {"Region": "eu-west-1"}')).toEqual({ Region: 'eu-west-1' });
});

test('base64 is the text behind it', () => {
  expect(hiddenText(base64('#!/bin/bash\nexport AWS_REGION=eu-west-1'))).toContain('AWS_REGION=eu-west-1');
});

test.each([
  ['a plain text', 'records of eu-west-1'],
  ['a long name in base64 letters', 'TrefoilDublinKeysDataKeyAlias'],
  ['base64 of something binary', Buffer.from(Array.from({ length: 64 }, (_, index) => index * 7)).toString('base64')],
  ['a long run of spaces', `${' '.repeat(200_000)}!`],
  ['broken JSON', '{"Region": '],
  ['JSON deeper than a policy would be', `${'['.repeat(5000)}${']'.repeat(5000)}`],
])('%s is plain', (_name, text) => {
  expect(hiddenText(text)).toBeUndefined();
});
