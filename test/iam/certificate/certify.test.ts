import fc from 'fast-check';
import { certify, Steps } from '../../../lib/iam/certificate/certificate';
import type { Question } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';
import { HOME, ORG } from '../arbitrary';
import { question } from './questions';

const SEED = 20263;

function proofOf(asked: Question) {
  return certify(asked, 'aws', new Steps());
}

describe('a certificate', () => {
  test('is there exactly where the search finds that a question holds', () => {
    const seen = { proved: 0, unproved: 0 };
    fc.assert(
      fc.property(question, (asked) => {
        const isProved = typeof proofOf(asked) !== 'string';
        seen[isProved ? 'proved' : 'unproved'] += 1;
        expect({ asked, holds: isProved }).toEqual({ asked, holds: search(asked).holds === true });
      }),
      { numRuns: 150, seed: SEED },
    );
    expect(Math.min(seen.proved, seen.unproved)).toBeGreaterThan(30);
  });

  const bucket = (...statements: readonly object[]): Question => ({
    actions: ['s3:GetObject'],
    resources: [
      {
        arn: 'arn:aws:s3:::records/*',
        account: HOME,
        policy: { Version: '2012-10-17', Statement: statements },
      },
    ],
    principals: [{ kind: 'anyone', accounts: [HOME], org: ORG }],
    endpoints: [{ id: 'vpce-1', vpc: 'vpc-1' }],
  });
  const deny = (Condition: object) => ({
    ...{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: 'arn:aws:s3:::records/*' },
    Condition,
  });
  const http = { where: { Bool: { 'aws:SecureTransport': 'false' } } };

  test('goes by the statement that denies', () => {
    const denied = bucket(deny({ Bool: { 'aws:SecureTransport': 'false' } }));
    expect(proofOf({ ...denied, ...http })).toEqual([
      [[expect.any(Number)], [expect.any(Number)], [expect.any(Number)]].flat(),
    ]);
    expect(proofOf(denied)).toBe('a request is left that no statement surely denies');
  });

  test('needs a statement that surely denies: one whose key may be absent does not', () => {
    const asked = { where: { StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-1' } } };
    const unless = bucket(deny({ StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } }));
    const equals = bucket(deny({ StringEquals: { 'aws:SourceVpce': 'vpce-2' } }));
    expect(typeof proofOf({ ...unless, ...asked })).not.toBe('string');
    expect(proofOf({ ...equals, ...asked })).toBe('a request is left that no statement surely denies');
  });

  test('says which policy cannot be read', () => {
    expect(proofOf(bucket(deny({ StringMatches: { 'aws:SourceVpce': 'vpce-1' } })))).toBe(
      'a policy cannot be read: condition operator StringMatches is not known',
    );
  });

  test('is about two requests of one caller where nobody may do both', () => {
    const only = (name: string) =>
      bucket(deny({ ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${HOME}:role/${name}` } }));
    const proofs = (first: string, second: string) => certify([only(first), only(second)], 'aws', new Steps());
    expect(typeof proofs('reader', 'writer')).not.toBe('string');
    expect(proofs('reader', 'read*')).toBe('a request is left that no statement surely denies');
  });
});
