import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import { AuditorRole } from '../../lib/app/auditor/auditor-role';
import { authorize } from '../../lib/iam/authorize/authorize';
import { propertiesOf } from '../support/channel-fixture';
import { keysIn } from '../support/network-fixture';
import { siteFixture } from '../support/site-fixture';

const fixture = siteFixture('dublin');
new AuditorRole(fixture.stack, 'Auditor', { ...fixture, keys: keysIn(fixture.stack) });
const [role] = propertiesOf(Template.fromStack(fixture.stack), 'AWS::IAM::Role');
const [printed = ''] = /aws sts assume-role[^`]+/.exec(readFileSync('docs/operations.md', 'utf8')) ?? [];

/** Flags of the printed command, by name. */
function flagsOf(command: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...command.matchAll(/--([a-z-]+) (\S+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** Decides on the call that such flags make, from an address of the auditor, by a user of its account. */
function decision(flags: Readonly<Record<string, string>>): string {
  const { auditor } = fixture.deployment;
  const [, key = '', value = ''] = /^Key=([^,]+),Value=(.+)$/.exec(flags['tags'] ?? '') ?? [];
  const person = (flags['serial-number'] ?? 'arn:aws:iam::555555555555:mfa/nobody').replace(':mfa/', ':user/');
  return authorize({
    request: {
      principal: person,
      action: 'sts:AssumeRole',
      resource: flags['role-arn'] ?? '',
      resourceAccount: fixture.names.account,
      context: {
        'aws:CurrentTime': '2026-11-23T09:00:00Z',
        'aws:SourceIp': auditor.sourceAddresses[0]?.split('/')[0],
        'aws:MultiFactorAuthPresent': flags['token-code'] === undefined ? undefined : true,
        'sts:ExternalId': flags['external-id'] === 'EXTERNAL_ID' ? auditor.externalId : flags['external-id'],
        'sts:RoleSessionName': flags['role-session-name'],
        [`aws:RequestTag/${key}`]: value,
        'aws:TagKeys': [key],
      },
    },
    policies: {
      identity: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
      resource: role.AssumeRolePolicyDocument,
    },
  }).decision;
}

test('the command that the page gives the auditor begins a session', () => {
  const flags = flagsOf(printed);
  expect(Object.keys(flags)).toHaveLength(7);
  expect(flags['role-arn']).toBe(`arn:aws:iam::222222222222:role/${role.RoleName}`);
  expect(decision(flags)).toBe('allow');
});

test.each(['role-session-name', 'external-id', 'token-code', 'tags'])('without --%s it is refused', (name) => {
  const { [name]: _, ...flags } = flagsOf(printed);
  expect(decision(flags)).not.toBe('allow');
});
