import type { Question } from '../../iam/search/question';
import { example } from '../examples/example';
import { trail } from '../examples/stores';
import type { PrincipalPurpose } from '../site/principals';
import type { SiteAccess } from '../site/site-access';
import { onAnyResource } from './any-resource';
import { by } from './conditions';
import { everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

/** Actions that are denied to everyone in a site's account, on whatever resource. */
export function deniedBut(
  site: SiteAccess,
  actions: readonly string[],
  ...exempt: readonly PrincipalPurpose[]
): readonly Question[] {
  const { insiders } = everyoneFor(site);
  return onAnyResource(site, { actions, principals: [insiders], unless: by(site, ...exempt) });
}

/** Asked once for each site, at its trail. */
export const recordersProtected: SiteQuestion = {
  id: 'recorders-protected',
  aliases: ['recorders-stay-whole'],
  title: 'only CloudFormation and break-glass narrow what records or detects, or suppress its findings',
  details: 'or have it write elsewhere; only break-glass mutes an alarm or changes the key of the event bus',
  kinds: ['trail'],
  asks: (site) => [
    ...deniedBut(
      site,
      [
        ...['access-analyzer:ApplyArchiveRule', 'access-analyzer:CreateArchiveRule', 'access-analyzer:Update*'],
        ...['cloudtrail:CreateTrail', 'config:DeleteEvaluationResults'],
        ...['config:DeleteRetentionConfiguration', 'config:DisassociateResourceTypes', 'config:PutConfigRule'],
        ...['config:PutConfigurationRecorder', 'config:PutDeliveryChannel', 'config:PutRemediation*'],
        ...['config:PutRetentionConfiguration', 'firehose:StartDeliveryStreamEncryption'],
        ...['guardduty:ArchiveFindings', 'guardduty:Create*', 'guardduty:DeleteMembers', 'guardduty:Update*'],
        ...['guardduty:DisassociateFromMasterAccount', 'cloudwatch:DeleteAnomalyDetector'],
        ...['cloudwatch:PutAnomalyDetector', 'logs:CreateScheduledQuery', 'logs:DeleteAccountPolicy'],
        ...['logs:DeleteLogDelivery', 'logs:DeleteResourcePolicy', 'logs:PutAccountPolicy', 'logs:PutIntegration'],
        ...['logs:AssociateSourceToS3TableIntegration', 'logs:DeletePipelineRule', 'logs:PutPipelineRule'],
        ...['events:CreateArchive', 'events:PutPermission', 'events:StartReplay'],
        ...['logs:PutResourcePolicy', 'logs:UpdateLogDelivery', 'logs:UpdateScheduledQuery', 'route53resolver:Update*'],
      ],
      ...(['cloudformation', 'break-glass'] as const),
    ),
    ...deniedBut(site, ['cloudwatch:PutAlarmMuteRule', 'events:UpdateEventBus'], 'break-glass'),
  ],
  examples: {
    good: example('recorders that the emergency role narrows', trail()),
    bad: example('recorders that everybody with permission narrows', trail(), 'records'),
  },
};

/** Asked once for each site, at its trail. */
export const onlyDeploymentsChangeNetwork: SiteQuestion = {
  id: 'only-deployments-change-network',
  aliases: ['network-stays-closed'],
  title: 'only CloudFormation and break-glass change where packets and names of a network lead',
  details: 'endpoints, routes, rules, attachments, tunnels, and logs of both',
  kinds: ['trail'],
  asks: (site) => [
    ...deniedBut(
      site,
      [
        ...['ec2:AcceptVpcEndpointConnections', 'ec2:AssociateDhcpOptions', 'ec2:AssociateRoute*'],
        ...['ec2:AssociateVpcCidrBlock', 'ec2:AttachVpnGateway', 'ec2:Authorize*', 'ec2:CreateCarrierGateway'],
        ...['ec2:CreateClientVpn*', 'ec2:CreateFlowLogs', 'ec2:CreateInstanceConnectEndpoint'],
        ...['ec2:CreateLocalGateway*', 'ec2:CreateNetworkAcl*', 'ec2:CreateRoute*', 'ec2:CreateTrafficMirror*'],
        ...['ec2:CreateTransitGateway*', 'ec2:CreateVerifiedAccess*', 'ec2:CreateVpc*', 'ec2:CreateVpn*'],
        ...['ec2:DeleteNetworkAcl*', 'ec2:DeleteRoute*', 'ec2:DeleteVpc*', 'ec2:ModifySecurityGroupRules'],
        ...['ec2:ModifyTransitGatewayVpcAttachment', 'ec2:ModifyVpc*', 'ec2:ReplaceNetworkAcl*', 'ec2:ReplaceRoute*'],
        'networkmanager:CreateVpcAttachment',
        ...['route53resolver:Associate*', 'route53resolver:Create*', 'route53resolver:Delete*'],
        ...['route53resolver:Disassociate*', 'route53resolver:ImportFirewallDomains', 'route53resolver:Put*'],
        ...['route53resolver:Update*', 'vpc-lattice:Create*'],
      ],
      ...(['cloudformation', 'break-glass'] as const),
    ),
  ],
  examples: {
    good: example('a network that the emergency role opens', trail()),
    bad: example('a network to which everybody with permission adds endpoints', trail(), 'network'),
  },
};

/** Asked once for each site, at its trail. */
export const noThirdPartyAccess: SiteQuestion = {
  id: 'no-third-party-access',
  aliases: ['outsiders-stay-out'],
  title: 'only break-glass gives AWS Support, partners or third-party services access',
  details:
    'joins telemetry to another account, or creates credentials for outside; only deployments create a path by which data is moved',
  kinds: ['trail'],
  asks: (site) => [
    ...deniedBut(
      site,
      [
        ...['config:PutAggregationAuthorization', 'guardduty:Accept*', 'guardduty:CreatePublishingDestination'],
        ...['guardduty:UpdatePublishingDestination', 'interconnect:AcceptConnectionProposal'],
        ...['interconnect:CreateConnection', 'observabilityadmin:CreateCentralizationRuleForOrganization'],
        'observabilityadmin:UpdateCentralizationRuleForOrganization',
        ...['iam:AcceptDelegationRequest', 'iam:AssociateDelegationRequest', 'iam:SendDelegationToken'],
        ...['iam:EnableOutboundWebIdentityFederation', 'oam:CreateLink', 'oam:UpdateLink'],
        ...[
          's3:PutStorageLensConfiguration',
          's3tables:PutTableBucketReplication',
          's3tables:PutTableReplication',
          'sts:GetFederationToken',
        ],
        ...['sts:GetWebIdentityToken', 'supportauthz:CreateSupportPermit', 'supportauthz:RegisterKey'],
      ],
      'break-glass',
    ),
    ...deniedBut(
      site,
      [
        ...['backup:CreateBackupPlan', 'backup:CreateBackupSelection', 'backup:CreateBackupVault'],
        ...['backup:StartBackupJob', 'backup:StartCopyJob', 'datasync:Create*', 'datasync:Update*'],
        ...['s3:CreateAccessPoint*', 's3:CreateMultiRegionAccessPoint'],
      ],
      ...(['cloudformation', 'break-glass'] as const),
    ),
  ],
  examples: {
    good: example('an account to which the emergency role gives AWS Support access', trail()),
    bad: example('an account to which everybody with permission gives AWS Support access', trail(), 'outsiders'),
  },
};
