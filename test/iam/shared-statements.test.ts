import fc from 'fast-check';
import { authorize, authorizeStatements, authorizeWithNeeds, readPolicies } from '../../lib/iam/authorize/authorize';
import { callerOf } from '../../lib/iam/authorize/caller';
import type { Policies } from '../../lib/iam/authorize/policies';
import { holds, holdsOnce } from '../../lib/iam/language/condition';
import { policies, request } from './arbitrary';

const RUNS = { numRuns: 50, seed: 20262 };
const requests = fc.array(request, { minLength: 10, maxLength: 10 });

/** Equal policies of which nothing was read before. */
const afresh = (all: Policies): Policies => JSON.parse(JSON.stringify(all));

/** The same policies without one statement of the principal's or the resource's own. */
function without(all: Policies, policy: 'identity' | 'resource', index: number): Policies {
  const { Statement } = JSON.parse(JSON.stringify(all[policy]));
  return { ...afresh(all), [policy]: { Version: '2012-10-17', Statement: Statement.toSpliced(index, 1) } };
}

/** Where the statements of the principal's and the resource's own policies are. */
const ownPlaces = (all: Policies) =>
  [readPolicies(all).identity, readPolicies(all).resource].flatMap((list) => list.map(({ place }) => place));

describe('statements that are read once for many requests', () => {
  test('decide each as they would decide it alone', () => {
    fc.assert(
      fc.property(policies, requests, (all, asked) => {
        const shared = readPolicies(all);
        for (const endpointType of ['gateway', 'interface', undefined, 'gateway'] as const)
          for (const one of asked) {
            const request = { ...one, endpointType };
            expect(authorizeStatements(shared, request)).toEqual(authorize({ request, policies: afresh(all) }));
          }
      }),
      RUNS,
    );
  });

  test('are needed where the request would not be allowed without them', () => {
    const seen = { needed: 0, spare: 0 };
    fc.assert(
      fc.property(policies, requests, (all, asked) => {
        const shared = readPolicies(all);
        for (const one of asked) {
          const { needs, ...decision } = authorizeWithNeeds(shared, one);
          expect(decision).toEqual(authorizeStatements(shared, one));
          const missed = ownPlaces(all).filter(({ policy, index }) => {
            if (decision.decision !== 'allow' || (policy !== 'identity' && policy !== 'resource')) return false;
            const { decision: rest } = authorize({ request: one, policies: without(all, policy, index) });
            seen[rest === 'allow' ? 'spare' : 'needed'] += 1;
            return rest !== 'allow';
          });
          expect(needs).toHaveLength(missed.length);
          expect(needs).toEqual(expect.arrayContaining(missed));
        }
      }),
      RUNS,
    );
    expect(seen.needed).toBeGreaterThan(25);
    expect(seen.spare).toBeGreaterThan(25);
  });

  test('have conditions that hold for one value and not for the next, whichever was asked first', () => {
    const seen = new Set<unknown>();
    fc.assert(
      fc.property(policies, requests, (all, asked) => {
        const { identity, resource } = readPolicies(all);
        const tests = [...identity, ...resource].flatMap((statement) => statement.tests);
        for (const { principalOrg, context = {} } of [...asked, ...asked])
          for (const one of tests) {
            const values: Readonly<Record<string, unknown>> = { ...context, 'aws:PrincipalOrgID': principalOrg };
            const lookup = (key: string) => {
              const [, found] = Object.entries(values).find(([name]) => name.toLowerCase() === key) ?? [];
              return found === undefined || found === null ? 'absent' : [found].flat().map(String);
            };
            const truth = holdsOnce(one, lookup);
            seen.add(truth);
            expect(truth).toEqual(holds(one, lookup));
          }
      }),
      RUNS,
    );
    expect(seen).toEqual(new Set([true, false]));
  });
});

test('a principal is read by its account and by what the context says of it, whoever asked before', () => {
  const principal = 'arn:aws:sts::111122223333:assumed-role/Reader/ada';
  const [plain, named] = ['role/Reader', 'role/team/Reader'].map((role) => `arn:aws:iam::111122223333:${role}`);
  const asked = { principal, action: 's3:GetObject', resource: '*' };
  for (let round = 0; round < 2; round += 1) {
    expect(callerOf(asked)).toMatchObject({ account: '111122223333', principalArn: plain });
    expect(callerOf({ ...asked, principalAccount: '444455556666' })).toMatchObject({ account: '444455556666' });
    expect(callerOf({ ...asked, context: { 'AWS:principalarn': named } })).toMatchObject({ principalArn: named });
  }
});
