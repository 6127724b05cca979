import type { Deployment } from '../config/deployment';
import { globalServices } from '../config/global-services';
import { partitionOf } from '../config/partition';
import { deny, type GuardrailNames, type ServiceControlPolicy, unlessOf } from './control-statement';

/** What keeps people of the sites inside the boundary, and its resources from strangers. */
export function boundaryControl({ deployment, names }: GuardrailNames): ServiceControlPolicy {
  const unless = unlessOf(names);
  const abroad = globalServices(partitionOf(deployment.organization.homeRegion)).flatMap(({ actions }) => actions);
  return {
    purpose: 'boundary',
    description: 'only Regions of the sites, no root, no leaving, no sharing with the public or strangers',
    content: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'OnlyRegionsOfTheSites',
          Effect: 'Deny',
          ...(abroad.length > 0 ? { NotAction: abroad } : { Action: '*' }),
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
        deny(
          'NoSharing',
          [
            'ec2:ModifySnapshotAttribute',
            'ec2:ModifyImageAttribute',
            'ec2:DisableSnapshotBlockPublicAccess',
            'ec2:DisableImageBlockPublicAccess',
            'ec2:CreateVpcPeeringConnection',
            'ec2:AcceptVpcPeeringConnection',
            'rds:ModifyDBSnapshotAttribute',
            'rds:ModifyDBClusterSnapshotAttribute',
            'ssm:ModifyDocumentPermission',
            'backup:UpdateGlobalSettings',
            's3:PutAccountPublicAccessBlock',
          ],
          '*',
          unless(),
        ),
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
