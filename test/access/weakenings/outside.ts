import type { RawMap } from '../../../lib/judge/template/template';
import {
  added,
  all,
  allows,
  type Change,
  gone,
  ORGANIZATION,
  orValue,
  properties,
  sparing,
  statement,
  trustOf,
  USER_DATA,
  where,
  without,
} from './change';
import type { Weakening } from './weakening';

const READERS = trustOf('gateway-read');
const ACT = 'people-act-from-declared-places';
const NAMED = 'data-only-by-named-roles';
const THIRD = 'no-third-party-access';
const SERVICES = 'services-act-for-own-accounts';
const HERE = 'arn:aws:iam::222222222222:role';

const weaker = (what: string, noticedBy: string, change: Change): Weakening => ({ what, noticedBy, change });
const guardrail = (sid: string, change: (one: RawMap) => RawMap | undefined) => statement(ORGANIZATION, sid, change);
const trusts = (Service: string, Action: string | readonly string[], Condition?: RawMap) =>
  allows(READERS, { Principal: { Service }, Action: [Action].flat(), ...(Condition && { Condition }) });

/** A role that a service assumes, and that the policy of the bucket names beside the gateway. */
function reads(name: string, Service: string): Change {
  const role: RawMap = {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: name,
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
      },
    },
  };
  return all(
    added('AWS::S3::BucketPolicy', { Other: role }),
    statement(USER_DATA, 'OnlyNamedRoles', orValue('ArnNotLike', 'aws:PrincipalArn', `${HERE}/${name}`)),
  );
}

/** Of how people outside the boundary would reach user data past the roles of people. */
export const OUTSIDE: readonly Weakening[] = [
  weaker(
    'a second role, reached by a chain, that the bucket names',
    NAMED,
    statement(USER_DATA, 'OnlyNamedRoles', orValue('ArnNotLike', 'aws:PrincipalArn', `${HERE}/Reporting`)),
  ),
  weaker('objects for a role of Athena', NAMED, reads('Analysis', 'athena.amazonaws.com')),
  weaker('objects for a role of QuickSight', NAMED, reads('Boards', 'quicksight.amazonaws.com')),
  weaker('objects for a location of S3 Access Grants', NAMED, reads('Grants', 'access-grants.s3.amazonaws.com')),
  weaker(
    'objects whose address is made inside and used outside',
    'data-only-from-site-network',
    statement(USER_DATA, 'OffEndpoint', gone),
  ),
  weaker('a gateway for a chat channel', SERVICES, trusts('chatbot.amazonaws.com', 'sts:AssumeRole')),
  weaker(
    'a gateway for account access manager, whatever its application',
    SERVICES,
    trusts('account-access.amazonaws.com', ['sts:AssumeRole', 'sts:SetContext', 'sts:TagSession']),
  ),
  weaker(
    'readers whose country is not asked of what an AI agent does for them',
    ACT,
    guardrail('PlaceOfSupport', where({ Null: { 'aws:ViaAWSMCPService': 'true' } })),
  ),
  weaker(
    'readers whose country is not asked of what a service does for them',
    ACT,
    guardrail('PlaceOfSupport', where({ Bool: { 'aws:ViaAWSService': 'false' } })),
  ),
  weaker(
    'a guardrail of people at another unit',
    ACT,
    properties({ type: 'AWS::Organizations::Policy', has: '"Sid":"PlaceOfSupport"' }, () => ({
      TargetIds: ['ou-abcd-87654321'],
    })),
  ),
  weaker(
    'products of partners that get the credentials of whoever approves',
    THIRD,
    guardrail('NoSharing', without('iam:AcceptDelegationRequest')),
  ),
  weaker(
    'permits of AWS Support that anybody signs',
    THIRD,
    guardrail('NoSharing', without('supportauthz:CreateSupportPermit')),
  ),
  weaker(
    'keys for permits of AWS Support that anybody registers',
    THIRD,
    guardrail('NoSharing', without('supportauthz:RegisterKey')),
  ),
  weaker(
    'machines that anybody enters by Session Manager',
    'no-sessions-into-machines',
    guardrail('NoSessions', without('ssm:StartSession')),
  ),
  weaker(
    'containers that anybody enters by ECS Exec',
    'no-sessions-into-machines',
    guardrail('NoSessions', without('ecs:ExecuteCommand')),
  ),
  weaker('machines on which deployers run commands', 'no-sessions-into-machines', guardrail('NoSessions', gone)),
  weaker(
    'a function of a workload that anybody calls',
    'only-deployments-change-workloads',
    guardrail('KeepWorkloads', sparing('lambda:InvokeFunction')),
  ),
  weaker(
    'a client VPN that anybody opens into the network',
    'only-deployments-change-network',
    guardrail('KeepNetwork', without('ec2:CreateClientVpn*')),
  ),
];
