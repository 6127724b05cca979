import fc from 'fast-check';
import { authorize, authorizeStatements, readPolicies } from '../../../lib/iam/authorize/authorize';
import type { Policies, PolicyDocument } from '../../../lib/iam/authorize/policies';
import type { Question } from '../../../lib/iam/search/question';
import { searchGained } from '../../../lib/iam/search/search-gained';
import { bucketPolicies, HOME, ORG, request } from '../arbitrary';
import { anonymous, auditor, BUCKET_STATEMENTS, insiders, objects, outsiders, reading } from './site';

const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
};
const everyone = [insiders, outsiders, anonymous];
const ask = (changes: Parameters<typeof objects>[0] = {}, rcp = true) => reading(objects(changes, rcp), everyone);

describe('searchGained', () => {
  test('holds where nothing changed, or only less is allowed', () => {
    expect(searchGained(ask(), ask())).toMatchObject({ holds: true });
    const more = { More: { ...BUCKET_STATEMENTS['Tls'], Condition: {} } };
    expect(searchGained(ask(), ask(more))).toMatchObject({ holds: true });
  });

  test('holds where what was taken out says what another statement says as well', () => {
    expect(searchGained(ask(), ask({ Organization: undefined }))).toMatchObject({ holds: true });
  });

  test('finds who gains where it was the last to say so', () => {
    const answer = searchGained(ask({ Organization: undefined }), ask({ Organization: undefined, Gateway: undefined }));
    if (answer.holds !== false) throw new Error('nobody gains');
    expect(answer.counterexample.decision.decision).toBe('allow');
    expect(answer.counterexample.request.context).not.toHaveProperty('aws:sourcevpce');
  });

  test('finds what a named principal gains by its own policies', () => {
    const policies = { ...auditor.policies, identity: EVERYTHING };
    const free = objects({ Gateway: undefined, Readers: undefined });
    const answer = searchGained(reading(free, [auditor]), reading(free, [{ ...auditor, policies }]));
    expect(answer.holds).toBe(false);
    expect(searchGained(reading(objects(), [auditor]), reading(objects(), [{ ...auditor, policies }])).holds).toBe(
      true,
    );
  });

  test('finds a gain exactly where sampling finds one, whatever the policies', () => {
    const requests = fc.sample(request, { numRuns: 1000, seed: 20265 });
    const seen = { holds: 0, fails: 0, sampled: 0 };
    const question = ({ resource, rcp, endpoint }: Policies): Question => ({
      actions: ['s3:GetObject', 's3:GetObjectAcl', 's3:PutObject', 's3:DeleteObject'],
      resources: [{ arn: 'arn:aws:s3:::records/*', account: HOME, policy: resource, rcp }],
      principals: [
        { kind: 'anyone', accounts: [HOME], org: ORG },
        { kind: 'anyone', accounts: 'any', exceptAccounts: [HOME], org: { not: ORG } },
        { kind: 'anonymous' },
        { kind: 'services' },
      ],
      endpoints: [{ id: 'vpce-1', vpc: 'vpc-1', policy: endpoint }],
    });
    const allows = ({ endpoint, ...own }: Policies) => {
      const around = readPolicies({ ...own, identity: EVERYTHING });
      const through = readPolicies({ ...own, identity: EVERYTHING, endpoint });
      return requests.map(
        (one) =>
          authorizeStatements(one.context?.['aws:SourceVpce'] === 'vpce-1' ? through : around, one).decision ===
          'allow',
      );
    };
    fc.assert(
      fc.property(bucketPolicies, bucketPolicies, (before, after) => {
        const answer = searchGained(question(before), question(after));
        const [then, now] = [allows(before), allows(after)];
        const gained = now.some((one, index) => one && !then[index]);
        seen.sampled += gained ? 1 : 0;
        if (answer.holds === true) {
          seen.holds += 1;
          expect(gained).toBe(false);
        } else if (answer.holds === false) {
          seen.fails += 1;
          const { request: found, policies } = answer.counterexample;
          expect(authorize({ request: found, policies }).decision).toBe('allow');
          const isThrough = found.context?.['aws:sourcevpce']?.toString() === 'vpce-1';
          const { endpoint, ...own } = before;
          const earlier = {
            ...own,
            identity: policies.identity,
            session: policies.session,
            ...(isThrough && { endpoint }),
          };
          expect(authorize({ request: found, policies: earlier }).decision).not.toBe('allow');
        }
      }),
      { numRuns: 120, seed: 20265 },
    );
    expect(Math.min(seen.holds, seen.fails)).toBeGreaterThan(10);
    expect(seen.sampled).toBeGreaterThan(seen.fails / 2);
  });
});
