import type { Deployment } from '../../deployment/deployment';
import { inPartitions } from '../../deployment/organization-names';
import { globalServices } from '../../world/global-services';
import { partitionOf } from '../../world/partition';
import { rolePassingStatements } from './role-passing-scp';
import { deny, denyAllBut, type GuardrailProps, type ServiceControlPolicy, unlessOf } from './scp-statement';

/** Calls that share resources, telemetry or findings with other accounts or with everybody. */
const SHARING = [
  'backup:UpdateGlobalSettings',
  'config:PutAggregationAuthorization',
  'ec2:AcceptVpcPeeringConnection',
  'ec2:CreateVpcPeeringConnection',
  'ec2:Disable*BlockPublicAccess',
  'ec2:ModifyImageAttribute',
  'ec2:ModifySnapshotAttribute',
  // Another account would have the findings, and could suspend the detector.
  'guardduty:Accept*',
  'guardduty:CreatePublishingDestination',
  'guardduty:UpdatePublishingDestination',
  'oam:CreateLink',
  'oam:UpdateLink',
  'rds:ModifyDB*SnapshotAttribute',
  's3:PutAccountPublicAccessBlock',
  // Exports metrics with prefixes of keys, to a bucket of anybody.
  's3:PutStorageLensConfiguration',
  'ssm:ModifyDocumentPermission',
];

/**
 * Calls that give outside services, partners or AWS staff access, or send them copies, without changing a resource
 * here.
 */
const OUTSIDERS = [
  'iam:AcceptDelegationRequest',
  'iam:AssociateDelegationRequest',
  'iam:EnableOutboundWebIdentityFederation',
  'iam:SendDelegationToken',
  'interconnect:AcceptConnectionProposal',
  'interconnect:CreateConnection',
  'observabilityadmin:CreateCentralizationRuleForOrganization',
  'observabilityadmin:UpdateCentralizationRuleForOrganization',
  's3tables:PutTableBucketReplication',
  's3tables:PutTableReplication',
  'sts:GetFederationToken',
  'sts:GetWebIdentityToken',
  'supportauthz:CreateSupportPermit',
  'supportauthz:RegisterKey',
];

/** Calls that change routes, filters, name resolution or flow logs of a network; only CloudFormation needs them. */
const NETWORK = [
  'ec2:AcceptVpcEndpointConnections',
  'ec2:AssociateDhcpOptions',
  'ec2:AssociateRoute*',
  'ec2:AssociateVpcCidrBlock',
  'ec2:AttachVpnGateway',
  'ec2:Authorize*',
  'ec2:CreateCarrierGateway',
  'ec2:CreateClientVpn*',
  // They may be delivered to a bucket of anybody.
  'ec2:CreateFlowLogs',
  'ec2:CreateInstanceConnectEndpoint',
  'ec2:CreateLocalGateway*',
  'ec2:CreateNetworkAcl*',
  'ec2:CreateRoute*',
  'ec2:CreateTrafficMirror*',
  'ec2:CreateTransitGateway*',
  'ec2:CreateVerifiedAccess*',
  'ec2:CreateVpc*',
  'ec2:CreateVpn*',
  'ec2:DeleteNetworkAcl*',
  'ec2:DeleteRoute*',
  'ec2:DeleteVpc*',
  'ec2:ModifySecurityGroupRules',
  'ec2:ModifyTransitGatewayVpcAttachment',
  'ec2:ModifyVpc*',
  'ec2:ReplaceNetworkAcl*',
  'ec2:ReplaceRoute*',
  'networkmanager:CreateVpcAttachment',
  'route53resolver:Associate*',
  'route53resolver:Create*',
  'route53resolver:Delete*',
  'route53resolver:Disassociate*',
  'route53resolver:ImportFirewallDomains',
  'route53resolver:Put*',
  'route53resolver:Update*',
  'vpc-lattice:Create*',
];

/** Calls that only look at a stack, or at how it differs from its template. */
const LOOKS_AT_STACKS = [
  'cloudformation:Describe*',
  'cloudformation:Detect*',
  'cloudformation:Get*',
  'cloudformation:List*',
];

/**
 * The Region SCP: keeps people inside the Regions of the sites, and resources and networks of the sites closed to
 * outsiders.
 */
export function regionScp({ deployment, names }: GuardrailProps): ServiceControlPolicy {
  const unless = unlessOf(names);
  const globalActions = globalServices(partitionOf(deployment.organization.homeRegion)).flatMap(
    ({ actions }) => actions,
  );
  return {
    purpose: 'boundary',
    description:
      'only Regions of the sites, no root, no leaving, no sharing with the public or strangers; the network belongs to CloudFormation, and so do roles and stacks of sites',
    content: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'OnlyRegionsOfTheSites',
          Effect: 'Deny',
          ...(globalActions.length > 0 ? { NotAction: globalActions } : { Action: '*' }),
          Resource: '*',
          Condition: { StringNotEquals: { 'aws:RequestedRegion': regionsOf(deployment) } },
        },
        {
          Sid: 'NoLeaving',
          Effect: 'Deny',
          Action: ['organizations:LeaveOrganization', 'account:EnableRegion', 'account:CloseAccount'],
          Resource: '*',
        },
        {
          Sid: 'NoRoot',
          Effect: 'Deny',
          Action: '*',
          Resource: '*',
          Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:*:iam::*:root' } },
        },
        deny('NoSharing', [...SHARING, ...OUTSIDERS], '*', unless()),
        deny('NoSharingOutside', ['ram:CreateResourceShare', 'ram:UpdateResourceShare'], '*', {
          Bool: { 'ram:RequestedAllowsExternalPrincipals': 'true' },
        }),
        deny(
          'NoInternet',
          [
            'ec2:AttachInternetGateway',
            'ec2:CreateInternetGateway',
            'ec2:CreateEgressOnlyInternetGateway',
            'ec2:CreateNatGateway',
            'ec2:AssociateAddress',
          ],
          '*',
          unless(),
        ),
        deny('KeepNetwork', NETWORK, '*', unless(names.deployment)),
        ...rolePassingStatements(names),
        // CloudFormation updates a stack with the role that the stack has, whoever calls: nobody has to pass it again.
        // Nested stacks are updated with that role itself.
        denyAllBut(
          'KeepStacks',
          LOOKS_AT_STACKS,
          inPartitions(names, names.stacks),
          unless(names.starters, names.deployment),
        ),
      ],
    },
  };
}

/** Regions in which people of the organizational unit may work: those of the sites, and of the guardrails. */
function regionsOf(deployment: Deployment): readonly string[] {
  return [
    ...new Set([...Object.values(deployment.sites).map((site) => site.region), deployment.organization.homeRegion]),
  ].sort();
}
