import fc from 'fast-check';
import { certify, Steps } from '../../../lib/iam/certificate/certificate';
import { widened } from '../../../lib/iam/certificate/widened';
import type { Question } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';
import { AWAY, HOME } from '../arbitrary';
import { question } from './questions';

const isProved = (asked: Question) => typeof certify(asked, 'aws', new Steps()) !== 'string';

function wide(asked: Question): Question {
  const found = widened(asked);
  if (!('actions' in found)) throw new Error('one question became two');
  return found;
}

const OWNER = '111100001111';
const several: Question = {
  actions: ['s3:GetObject'],
  resources: [
    {
      arn: 'arn:aws:s3:::records/*',
      account: OWNER,
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { AWS: [OWNER, AWAY] }, Action: 's3:*', Resource: '*' },
          {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: '*',
            Condition: { StringNotEquals: { 'aws:PrincipalAccount': OWNER } },
          },
        ],
      },
    },
  ],
  principals: [{ kind: 'anyone', accounts: [HOME, AWAY] }, { kind: 'services' }],
};

test('a question about several accounts is asked of every account but those that its resources name', () => {
  expect(wide(several).principals).toEqual([
    { kind: 'anyone', accounts: 'any', exceptAccounts: [OWNER] },
    { kind: 'services' },
  ]);
  // The owner may, and is not asked about.
  expect(isProved(wide(several))).toBe(true);
  expect(isProved({ ...several, principals: [{ kind: 'anyone', accounts: 'any' }] })).toBe(false);
});

test('an account that is asked about is never omitted', () => {
  const [resource] = several.resources;
  if (resource === undefined) throw new Error('expected a resource');
  const asked = { ...several, resources: [{ ...resource, account: HOME }] };
  expect(wide(asked).principals[0]).toEqual({ kind: 'anyone', accounts: 'any', exceptAccounts: [OWNER] });
});

test('a question about one account, or about all, stays as it is', () => {
  const one: Question = { ...several, principals: [{ kind: 'anyone', accounts: [HOME] }, { kind: 'anonymous' }] };
  expect(widened(one)).toBe(one);
});

test('both halves of a question about whoever may do two things omit the same accounts', () => {
  const [one, other] = [several, { ...several, resources: [{ arn: '*', account: AWAY }] }];
  expect([widened([one, other])].flat().map(({ principals }) => principals[0])).toEqual([
    { kind: 'anyone', accounts: 'any', exceptAccounts: [OWNER] },
    { kind: 'anyone', accounts: 'any', exceptAccounts: [OWNER] },
  ]);
});

test('where a wider question is proved, the question itself holds', () => {
  let proved = 0;
  fc.assert(
    fc.property(question, (drawn) => {
      const asked: Question = {
        ...drawn,
        principals: [{ kind: 'anyone', accounts: [HOME, AWAY] }, ...drawn.principals],
      };
      if (!isProved(wide(asked))) return;
      proved += 1;
      expect(search(asked).holds).toBe(true);
    }),
    { numRuns: 100, seed: 20264 },
  );
  expect(proved).toBeGreaterThan(15);
});
