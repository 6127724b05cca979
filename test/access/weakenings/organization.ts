import { listOf } from '../../../lib/iam/authorize/json';
import { added, all, gone, notOn, ORGANIZATION, sparing, statement, where, without } from './change';
import type { Weakening } from './weakening';

const regions = (operator: string, ...values: readonly string[]) =>
  statement(ORGANIZATION, 'OnlyRegionsOfTheSites', (one) => ({
    ...one,
    Condition: { [operator]: { 'aws:RequestedRegion': values } },
  }));

/** Of what the organization says of all sites. */
export const GUARDRAILS: readonly Weakening[] = [
  {
    what: 'services that may be used in every Region',
    noticedBy: 'guardrails-effective',
    change: statement(
      ORGANIZATION,
      'OnlyRegionsOfTheSites',
      sparing('glue:*', 'athena:*', 'bedrock:*', 'ecr:*', 'kinesis:*', 'lambda:*', 'sagemaker:*'),
    ),
  },
  {
    what: 'objects that may be used in every Region',
    noticedBy: 'nobody-outside-regions',
    change: statement(ORGANIZATION, 'OnlyRegionsOfTheSites', sparing('s3:GetObject', 's3:PutObject')),
  },
  {
    what: 'every Region whose name begins like those of the sites',
    noticedBy: 'nobody-outside-regions',
    change: regions('StringNotLike', 'eu-*'),
  },
  {
    what: 'London as well',
    noticedBy: 'nobody-outside-regions',
    change: regions('StringNotEquals', 'eu-north-1', 'eu-west-1', 'eu-west-2'),
  },
  {
    what: 'one Region more, which is not the first by name',
    noticedBy: 'nobody-outside-regions',
    change: regions('StringNotEquals', 'eu-west-1', 'eu-north-1', 'us-east-1'),
  },
  {
    what: 'services that act for anybody',
    noticedBy: 'perimeter-effective',
    change: statement(ORGANIZATION, 'ServicesForOrganization', gone),
  },
  {
    what: 'resources that strangers reach where their own policies are open',
    noticedBy: 'perimeter-effective',
    change: statement(ORGANIZATION, 'OnlyOrganization', gone),
  },
  {
    what: 'roles that identity providers assume where their own policies are open',
    noticedBy: 'perimeter-effective',
    change: statement(ORGANIZATION, 'RolesForNoIdentityProvider', gone),
  },
  {
    what: 'some buckets that strangers reach where their own policies are open',
    noticedBy: 'perimeter-effective',
    change: statement(ORGANIZATION, 'OnlyOrganization', notOn('arn:aws:s3:::public-*')),
  },
  {
    what: 'tables of some name that may be used in every Region',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'OnlyRegionsOfTheSites', notOn('arn:aws:dynamodb:*:*:table/global-*')),
  },
  {
    what: 'recorders of some name that anybody narrows',
    noticedBy: 'recorders-protected',
    change: statement(ORGANIZATION, 'ShapeRecorders', notOn('arn:aws:config:*:*:config-rule/own-*')),
  },
  {
    what: 'subnets of some name that anybody routes elsewhere',
    noticedBy: 'only-deployments-change-network',
    change: statement(ORGANIZATION, 'KeepNetwork', notOn('arn:aws:ec2:*:*:subnet/subnet-0*')),
  },
  {
    what: 'links of some name that anybody creates to another account',
    noticedBy: 'no-third-party-access',
    change: statement(ORGANIZATION, 'NoSharing', notOn('arn:aws:oam:*:*:link/own-*')),
  },
  {
    what: 'shares by whoever has a tag',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'NoSharing', where({ StringNotEquals: { 'aws:PrincipalTag/admin': 'yes' } })),
  },
  {
    what: 'support that anybody gives access to',
    noticedBy: 'no-third-party-access',
    change: statement(ORGANIZATION, 'NoSharing', without('supportauthz:CreateSupportPermit')),
  },
  {
    what: 'queues whose tags anybody changes',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'KeepTags', without('sqs:*Tag*')),
  },
  {
    what: 'passwords of databases that anybody reads, where no site has a database',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'KeepPasswords', gone),
  },
  {
    what: 'another account that anybody lets send events to the rules of detections',
    noticedBy: 'recorders-protected',
    change: statement(ORGANIZATION, 'ShapeRecorders', without('events:PutPermission')),
  },
  {
    what: 'findings that anybody archives',
    noticedBy: 'recorders-protected',
    change: statement(ORGANIZATION, 'ShapeRecorders', without('access-analyzer:Update*')),
  },
  {
    what: 'records that anybody sends into the archive of the alerts',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'OnlyServicesWriteLogs', without('firehose:PutRecord*')),
  },
  {
    what: 'a detector that anybody gives to another account',
    noticedBy: 'no-third-party-access',
    change: statement(ORGANIZATION, 'NoSharing', without('guardduty:Accept*')),
  },
  {
    what: 'metrics of buckets that anybody has exported',
    noticedBy: 'no-third-party-access',
    change: statement(ORGANIZATION, 'NoSharing', without('s3:PutStorageLensConfiguration')),
  },
  {
    what: 'flow logs that anybody has delivered elsewhere',
    noticedBy: 'only-deployments-change-network',
    change: statement(ORGANIZATION, 'KeepNetwork', without('ec2:CreateFlowLogs')),
  },
  {
    what: 'backups that anybody stops',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'ShapeData', without('backup:StopBackupJob')),
  },
  {
    what: 'alarms of stacks that anybody deletes',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'KeepChannel', (one) => ({
      ...one,
      Resource: listOf(one['Resource']).map((arn) =>
        String(arn).replace(':alarm:trefoil-*', ':alarm:trefoil-*-detect-*'),
      ),
    })),
  },
  {
    what: 'log groups that another account reads',
    noticedBy: 'nobody-outside-organization',
    change: all(
      statement(ORGANIZATION, 'OnlyOrganization', without('logs:*')),
      added('AWS::Logs::LogGroup', {
        Opened: {
          Type: 'AWS::Logs::ResourcePolicy',
          Properties: {
            PolicyName: 'opened',
            PolicyDocument: JSON.stringify({
              Version: '2012-10-17',
              Statement: {
                Effect: 'Allow',
                Principal: { AWS: '999999999999' },
                Action: 'logs:FilterLogEvents',
                Resource: '*',
              },
            }),
          },
        },
      }),
    ),
  },
  {
    what: 'key stores outside AWS that anybody leads elsewhere',
    noticedBy: 'guardrails-effective',
    change: statement(ORGANIZATION, 'ShapeData', without('kms:UpdateCustom*')),
  },
];
