import fc from 'fast-check';
import { authorize, authorizeStatements, readPolicies } from '../../../lib/iam/authorize/authorize';
import type { Policies, PolicyDocument } from '../../../lib/iam/authorize/policies';
import type { Request } from '../../../lib/iam/authorize/request';
import type { Condition, PrincipalClass } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';
import { AWAY, bucketPolicies, document, HOME, ORG, request } from '../arbitrary';

const SEED = 20262;
const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
};

/** Every principal there is, in four classes: whatever a request's caller is, one of them has it. */
const EVERYONE: readonly PrincipalClass[] = [
  { kind: 'anyone', accounts: [HOME], org: ORG },
  { kind: 'anyone', accounts: 'any', exceptAccounts: [HOME], org: { not: ORG } },
  { kind: 'anonymous' },
  { kind: 'services' },
];

const classes = fc.constantFrom([0], [1], [1, 2], [2, 3], [3], [0, 1, 2, 3]);
/** Requests are drawn once: drawing them anew for each set of policies would take longer than deciding them. */
const POOL = fc.sample(request, { numRuns: 2000, seed: SEED });
const requests = fc.nat(POOL.length - 600).map((from) => POOL.slice(from, from + 600));

const where = fc.constantFrom<Condition>(
  {},
  { StringNotEquals: { 'aws:PrincipalOrgID': ORG } },
  { StringNotLike: { 'aws:SourceVpce': 'vpce-1*' } },
  { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-north-1'] } },
  { ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${HOME}:role/reader*` } },
  { StringEquals: { 'aws:PrincipalTag/team': 'blue' }, Null: { 'aws:SourceVpce': 'true' } },
);

/** Which of these classes has the caller of a request. */
function classOf({ principal, principalAccount }: Request): number {
  if (typeof principal === 'object') return 'service' in principal ? 3 : 2;
  return principalAccount === HOME ? 0 : 1;
}

/** Whether a request meets a condition of a question: what a policy of that condition alone would say. */
function meets(condition: Condition, asked: Request): boolean {
  const resource = {
    Version: '2012-10-17',
    Statement: { Effect: 'Deny', Principal: '*', Action: '*', Resource: '*', Condition: condition },
  };
  return authorize({ request: asked, policies: { resource } }).decision === 'explicit-deny';
}

/** Statements in which the caller's own account stands where AWS fills it in. */
const ownAccount = fc
  .tuple(
    fc.constantFrom('ArnLike', 'ArnNotLike', 'StringLike', 'StringNotEquals'),
    fc.constantFrom('role/reader', 'role/reader-2', 'role/*', 'role/admin-${aws:PrincipalAccount}'),
    fc.constantFrom('Allow', 'Deny'),
  )
  .map(([operator, name, Effect]) => ({
    ...{ Effect, Principal: '*', Action: 's3:GetObject', Resource: '*' },
    Condition: { [operator]: { 'aws:PrincipalArn': `arn:aws:iam::\${aws:PrincipalAccount}:${name}` } },
  }));

describe('search, whatever the policies', () => {
  test('finds a request exactly where sampling finds one, over more than 20,000 requests', () => {
    const seen = { requests: 0, holds: 0, fails: 0, sampled: 0 };
    const check = (
      { endpoint, ...own }: Pick<Policies, 'resource' | 'rcp' | 'endpoint'>,
      condition: Condition,
      wanted: readonly number[],
      sampled: readonly Request[],
    ) => {
      const answer = search({
        actions: ['s3:GetObject', 's3:GetObjectAcl', 's3:PutObject', 's3:DeleteObject'],
        resources: [{ arn: 'arn:aws:s3:::records/*', account: HOME, policy: own.resource, rcp: own.rcp }],
        principals: EVERYONE.filter((_, index) => wanted.includes(index)),
        endpoints: [{ id: 'vpce-1', vpc: 'vpc-1', policy: endpoint }],
        where: condition,
      });
      const around = readPolicies({ ...own, identity: EVERYTHING });
      const through = readPolicies({ ...own, identity: EVERYTHING, endpoint });
      const asked = sampled.filter((one) => wanted.includes(classOf(one)));
      const allowed = asked.filter((one) => {
        const statements = one.context?.['aws:SourceVpce'] === 'vpce-1' ? through : around;
        return authorizeStatements(statements, one).decision === 'allow' && meets(condition, one);
      });
      seen.requests += asked.length;
      seen.sampled += allowed.length > 0 ? 1 : 0;
      if (answer.holds === true) {
        seen.holds += 1;
        expect(allowed).toEqual([]);
      } else if (answer.holds === 'undecided') {
        // Only what authorize itself leaves open may be left open here.
        expect(answer.counterexample?.decision.decision).toBe('undecided');
      } else {
        const { request: found, policies, decision } = answer.counterexample;
        seen.fails += 1;
        expect(decision.decision).toBe('allow');
        expect(authorize({ request: found, policies }).decision).toBe('allow');
        expect(meets(condition, found)).toBe(true);
      }
    };
    fc.assert(fc.property(bucketPolicies, where, classes, requests, check), {
      numRuns: 300,
      seed: SEED,
    });
    expect(seen.requests).toBeGreaterThanOrEqual(20_000);
    expect(seen.holds).toBeGreaterThan(20);
    // Sampling must find most of what the search finds: otherwise it would be no check on it.
    expect(seen.sampled).toBeGreaterThan(seen.fails / 2);
  });

  test('fills the account of a caller as AWS does, where the accounts are known', () => {
    const seen = { holds: 0, fails: 0 };
    const documents = fc
      .tuple(fc.array(ownAccount, { minLength: 1, maxLength: 3 }), document(true))
      .map(([own, { Statement }]) => ({ Version: '2012-10-17', Statement: [own, Statement].flat() }));
    fc.assert(
      fc.property(documents, requests, (resource, sampled) => {
        const principals: readonly PrincipalClass[] = [{ kind: 'anyone', accounts: [HOME, AWAY], org: ORG }];
        const resources = [{ arn: 'arn:aws:s3:::records/*', account: HOME, policy: resource }];
        const answer = search({ actions: ['s3:GetObject'], resources, principals });
        const statements = readPolicies({ resource, identity: EVERYTHING });
        const ours = sampled.filter(
          ({ principalAccount, action }) =>
            (principalAccount === HOME || principalAccount === AWAY) && action === 's3:GetObject',
        );
        // The class is of one organization: requests are asked as if their accounts were.
        const allowed = ours.filter(
          (one) => authorizeStatements(statements, { ...one, principalOrg: ORG }).decision === 'allow',
        );
        if (answer.holds === true) {
          seen.holds += 1;
          expect(allowed).toEqual([]);
        } else if (answer.holds === false) {
          seen.fails += 1;
          const { request: found, policies } = answer.counterexample;
          expect(authorize({ request: found, policies }).decision).toBe('allow');
        } else expect(answer.counterexample?.decision.decision).toBe('undecided');
      }),
      { numRuns: 200, seed: SEED },
    );
    expect(Math.min(seen.holds, seen.fails)).toBeGreaterThan(20);
  });
});
