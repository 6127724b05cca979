import { calls } from './calls';
import { GDPR, NIS2 } from './clocks';
import type { Detection } from './detection';

const CHANGE = 'the change in the trail: who, from where, by which deployment';
const BEFORE = 'the configuration before it, as AWS Config recorded it';
const UNDO = 'find the deployment and its review; without one, undo the change and treat its author as an attacker';

/** Changes to what keeps user data closed: keys, policies, replication, backups. */
export const CUSTODY_DETECTIONS: readonly Detection[] = [
  {
    id: 'key-changed',
    what: 'a key was changed: its policy, its state, its rotation or its end',
    why: 'whoever changes a key policy changes who reads user data; whoever ends a key ends the data',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, 'the policy of the key before and after'],
    response: `${UNDO}; a scheduled deletion can be cancelled within 30 days`,
    source: calls(
      ['kms'],
      [
        ...['CancelKeyDeletion', 'DeleteAlias', 'DeleteImportedKeyMaterial', 'DisableKey', 'DisableKeyRotation'],
        ...['ImportKeyMaterial', 'PutKeyPolicy', 'ReplicateKey', 'ScheduleKeyDeletion', 'UpdateAlias'],
        ...['UpdatePrimaryRegion'],
      ],
    ),
  },
  {
    id: 'key-granted',
    what: 'somebody asked for a grant on a key, or ended one',
    why: 'a grant opens a key beside its policy; only services need them here',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, 'the grants of the key: ListGrants'],
    response: 'revoke the grant, and find what was decrypted by it',
    source: calls(['kms'], ['CreateGrant', 'RevokeGrant', 'RetireGrant'], {
      userIdentity: { invokedBy: [{ exists: false }] },
    }),
  },
  {
    id: 'key-denied',
    what: 'somebody was denied the use of a key',
    why: 'whoever holds encrypted data and tries the key wants to read it',
    severity: 'medium',
    tells: 'auditor and operators',
    clocks: [],
    evidence: ['the call in the trail, with the encryption context: what was to be decrypted'],
    response: 'ask the holder of the role; where nobody knows of it, end its sessions',
    source: calls(['kms'], ['CreateGrant', 'Decrypt', { prefix: 'GenerateDataKey' }, 'ReEncrypt'], {
      errorCode: [{ prefix: 'AccessDenied' }],
    }),
  },
  {
    id: 'data-policy-changed',
    what: 'who reaches a bucket or a table was changed, or how it is encrypted or kept',
    why: 'these policies are the wall around user data and logs',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, BEFORE],
    response: UNDO,
    source: calls(
      ['s3', 's3-outposts', 'dynamodb'],
      [
        ...['CreateAccessPoint', 'DeleteResourcePolicy', 'PutAccessPointPolicy', 'PutAccountPublicAccessBlock'],
        ...['PutResourcePolicy', 'UpdateContinuousBackups', 'UpdateTable'],
        ...[
          'Acl',
          'Encryption',
          'Lifecycle',
          'LifecycleConfiguration',
          'OwnershipControls',
          'Policy',
          'PublicAccessBlock',
          'Versioning',
        ].flatMap((part) => [{ suffix: `Bucket${part}` }]),
      ],
      { readOnly: [false] },
    ),
  },
  {
    id: 'replication-changed',
    what: 'replication of user data was changed or taken away',
    why: 'it decides where copies go, and whether there is one',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, BEFORE],
    response: UNDO,
    source: calls(
      ['s3', 's3-outposts', 'dynamodb'],
      ['DeleteBucketReplication', 'PutBucketReplication', 'CreateGlobalTable', 'UpdateGlobalTable'],
    ),
  },
  {
    id: 'lock-changed',
    what: 'the lock of an archive was changed, or somebody tried to delete a bucket',
    why: 'what is locked cannot be lost or altered; loosening it is how traces vanish',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: NIS2,
    evidence: [CHANGE, BEFORE, 'the objects whose lock was to be changed'],
    response: UNDO,
    source: calls(
      ['s3'],
      [
        'DeleteBucket',
        { prefix: 'PutBucketObjectLock' },
        { prefix: 'PutObjectLock' },
        'PutObjectRetention',
        'PutObjectLegalHold',
      ],
    ),
  },
  {
    id: 'vault-changed',
    what: 'a backup vault, its lock, its plan or a recovery point was changed or deleted',
    why: 'backups are the last copy of user data',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: GDPR,
    evidence: [CHANGE, BEFORE, 'the recovery points of the vault'],
    response: UNDO,
    source: calls(
      ['backup'],
      [
        ...['DeleteBackupPlan', 'DeleteBackupSelection', 'DeleteBackupVault', 'DeleteBackupVaultAccessPolicy'],
        ...['DeleteBackupVaultLockConfiguration', 'DeleteRecoveryPoint', 'DisassociateRecoveryPoint'],
        ...['PutBackupVaultAccessPolicy', 'PutBackupVaultLockConfiguration', 'UpdateBackupPlan'],
        ...['UpdateGlobalSettings', 'UpdateRecoveryPointLifecycle', 'UpdateRegionSettings'],
      ],
    ),
  },
  {
    id: 'network-opened',
    what: 'the network was changed: an endpoint, a route, a gateway, a peer, or what security groups let through',
    why: 'no way leads from the network to the internet or to another network, and endpoints admit only the site',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, BEFORE, 'flow logs since the change'],
    response: UNDO,
    source: calls(
      ['ec2'],
      [
        ...['AcceptVpcPeeringConnection', 'AttachInternetGateway', 'AttachVpnGateway', 'CreateInternetGateway'],
        ...['CreateEgressOnlyInternetGateway', 'CreateNatGateway', 'CreateRoute', 'CreateTransitGatewayVpcAttachment'],
        ...['CreateVpcBlockPublicAccessExclusion', 'CreateVpcEndpoint', 'CreateVpcPeeringConnection'],
        ...['CreateVpnConnection', 'DeleteVpcEndpoints', 'ModifyVpcBlockPublicAccessOptions', 'ModifyVpcEndpoint'],
        ...['ReplaceRoute', 'AssociateAddress', 'ModifyVpcEncryptionControl', 'DeleteVpcEncryptionControl'],
        { prefix: 'AuthorizeSecurityGroup' },
        { suffix: 'NetworkAclEntry' },
      ],
    ),
  },
  {
    id: 'hook-changed',
    what: 'a hook that refuses what the policy refuses was changed, switched off or ended',
    why: 'without it, what is deployed past the pipeline is judged by nobody',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [
      'the change in the trail: who, from where, and the configuration that was set',
      'everything that CloudFormation and the Cloud Control API made or changed since',
    ],
    response:
      'unless it is the deployment of the Hooks stack, deploy that stack again at once, then judge what was deployed meanwhile',
    source: calls(['cloudformation'], ['ActivateType', 'DeactivateType', 'DeregisterType', 'SetTypeConfiguration']),
  },
];
