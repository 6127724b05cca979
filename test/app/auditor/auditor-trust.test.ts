import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { auditorTrust, mandateOf } from '../../../lib/app/auditor/auditor-trust';
import { loadDeployment } from '../../../lib/deployment/load-deployment';

const { auditor } = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const { principal, tagging } = auditorTrust(auditor);
const stack = new Stack();
new iam.Role(stack, 'Role', { assumedBy: principal });
const [role] = Object.values(Template.fromStack(stack).findResources('AWS::IAM::Role'));
const [assume] = role?.Properties.AssumeRolePolicyDocument.Statement ?? [];
const tag: unknown = new iam.PolicyDocument({ statements: [tagging] }).toJSON().Statement[0];

test('people of the account of the auditor assume the role by external id and second factor, from its addresses', () => {
  expect(JSON.stringify(assume.Principal)).toContain(auditor.account);
  expect(assume.Action).toBe('sts:AssumeRole');
  expect(assume.Condition).toMatchObject({
    StringEquals: { 'sts:ExternalId': auditor.externalId },
    Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    IpAddress: { 'aws:SourceIp': auditor.sourceAddresses },
  });
});

test('federated people come by an agreed role, and are not asked for what AWS does not know of them', () => {
  const federated = auditorTrust({ ...auditor, federatedRoles: ['AWSReservedSSO_SiteAudit_*'] });
  const asked = JSON.stringify(
    [federated.principal.policyFragment.conditions, federated.tagging.conditions].map(({ ArnLike, Bool }) => ({
      ArnLike,
      Bool,
    })),
  );
  expect(asked).not.toContain('MultiFactor');
  expect(
    asked.match(/:iam::555555555555:role\/aws-reserved\/sso\.amazonaws\.com\/\*AWSReservedSSO_SiteAudit_\*/g),
  ).toHaveLength(2);
  expect(asked).not.toContain(':role/AWSReservedSSO_');
});

test('a session has a name and an engagement, and no other tag', () => {
  expect(assume.Condition).toMatchObject({
    StringLike: { 'sts:RoleSessionName': 'audit-??*', 'aws:RequestTag/trefoil:engagement': '?*' },
    'ForAllValues:StringEquals': { 'aws:TagKeys': ['trefoil:engagement'] },
  });
});

test('tags are taken under the same conditions, but for the external id, which is not sent with them', () => {
  expect(tag).toMatchObject({
    Action: 'sts:TagSession',
    Condition: {
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      IpAddress: { 'aws:SourceIp': auditor.sourceAddresses },
      DateLessThan: { 'aws:CurrentTime': '2029-01-01T00:00:00Z' },
      StringLike: { 'aws:RequestTag/trefoil:engagement': '?*' },
    },
  });
  expect(JSON.stringify(tag)).not.toContain('ExternalId');
});

test.each([
  ['2028-12-31', '2029-01-01T00:00:00Z'],
  ['2028-02-28', '2028-02-29T00:00:00Z'],
])('a mandate until %s ends at %s', (until, end) => {
  const mandate = { from: '2026-01-01', until };
  expect(mandateOf({ ...auditor, mandate })).toEqual({ from: '2026-01-01T00:00:00Z', until: end });
});
