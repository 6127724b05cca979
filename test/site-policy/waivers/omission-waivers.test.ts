import { omissionWaivers } from '../../../lib/site-policy/waivers/omission-waivers';
import { FEATURE_IDS, type FeatureId } from '../../../lib/world/features';
import { sovereignWithout } from '../../support/sovereign-fixture';

const pathsOf = (...features: readonly FeatureId[]) =>
  omissionWaivers(sovereignWithout(...features)).map(({ path }) => path);

test('what is omitted of sites is excused at each of them, with reason, owner and end of the file', () => {
  expect(omissionWaivers(sovereignWithout('vpc-encryption-control'))).toEqual(
    ['brandenburg', 'brandenb-2'].map((site) => ({
      rule: 'omitted-feature',
      path: `${site}/Network/Network/Vpc/Resource`,
      reason: 'VPC Encryption Controls: it is not there',
      owner: 'A. Example',
      expires: '2027-11-20',
    })),
  );
});

test('what is omitted of the organization is excused once', () => {
  expect(pathsOf('resource-control-policy', 'ai-opt-out-policy')).toEqual(['guardrails/Guardrails/boundary/Policy']);
});

test('nothing is excused that is not omitted', () => {
  expect(pathsOf()).toEqual([]);
});

test.each(FEATURE_IDS)('%s has a place at which it is excused', (feature) => {
  expect(pathsOf(feature).length).toBeGreaterThan(0);
});

test('an exception for several ends with the first of them, and names all who decided', () => {
  const deployment = sovereignWithout('vpc-encryption-control', 'vpc-block-public-access');
  const [one, other] = deployment.omissions;
  if (!one || !other) throw new Error('expected two entries');
  const omissions = [one, { ...other, by: 'B. Example', expires: '2027-01-31' }];
  expect(omissionWaivers({ ...deployment, omissions })[0]).toMatchObject({
    reason: 'VPC Encryption Controls: it is not there; VPC Block Public Access: it is not there',
    owner: 'A. Example, B. Example',
    expires: '2027-01-31',
  });
});

test('an account whose detector is another stack’s has none at which something is excused', () => {
  const deployment = sovereignWithout('guardduty-eks-audit-logs');
  const sites = Object.fromEntries(
    Object.entries(deployment.sites).map(([id, site]) => [
      id,
      { ...site, accountServices: { ...site.accountServices, guardDuty: 'existing' as const } },
    ]),
  );
  expect(omissionWaivers({ ...deployment, sites })).toEqual([]);
});
