import { BOOTSTRAP_STACK } from '../../../deployment/hook-rules';
import { beginning, calls, ending } from './calls';
import { GDPR, NIS2 } from './clocks';
import type { Detection } from './detection';

const CHANGE = 'the change in the trail: who, from where, by which deployment';
const BEFORE = 'the configuration before it, as AWS Config recorded it';
const UNDO = 'find the deployment and its review; without one, undo the change and treat its author as an attacker';

/** Changes to what protects user data: keys, policies, replication, backups, the network, hooks and bootstrap. */
export const PROTECTION_DETECTIONS: readonly Detection[] = [
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
        ...[
          'CancelKeyDeletion',
          'CreateAlias',
          'DeleteAlias',
          'DeleteCustomKeyStore',
          'DeleteImportedKeyMaterial',
          'DisableKey',
        ],
        ...['DisableKeyRotation', 'DisconnectCustomKeyStore', 'ImportKeyMaterial', 'PutKeyPolicy', 'ReplicateKey'],
        ...['ScheduleKeyDeletion', 'UpdateAlias', 'UpdateCustomKeyStore', 'UpdatePrimaryRegion'],
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
    what: 'who reaches a bucket or a table was changed, or how it is encrypted, kept, logged or listed elsewhere',
    why: 'these policies are the wall around user data and logs',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, BEFORE],
    response: UNDO,
    source: calls(
      ['s3', 's3-outposts', 'dynamodb'],
      [
        ...[
          'AssociateAccessGrantsIdentityCenter',
          'CreateBucket',
          'CreateEndpoint',
          'DeleteEndpoint',
          'DeleteTable',
          'DisableKinesisStreamingDestination',
        ],
        ...['EnableKinesisStreamingDestination', 'UpdateAbacStatus', 'UpdateContinuousBackups'],
        ...['UpdateKinesisStreamingDestination', 'UpdateTable', 'UpdateTimeToLive'],
        // Access points and access grants; and the tables that S3 fills with the names of all objects.
        ...['CreateAccess', 'CreateBucketMetadata', 'CreateMultiRegionAccessPoint', 'DeleteAccess'].map(beginning),
        ...['DeleteBucketMetadata', 'PutAccess', 'PutMultiRegionAccessPoint', 'UpdateAccessGrants'].map(beginning),
        { prefix: 'UpdateBucketMetadata' },
        // AWS writes some names with `Bucket` in the middle and some without.
        ...[
          'Abac',
          'AccelerateConfiguration',
          'Acl',
          'AnalyticsConfiguration',
          'Cors',
          'Encryption',
          'InventoryConfiguration',
          'Lifecycle',
        ].map(ending),
        ...['LifecycleConfiguration', 'Logging', 'Notification', 'NotificationConfiguration'].map(ending),
        ...['OwnershipControls', 'Policy', 'PublicAccessBlock', 'Versioning', 'Website'].map(ending),
      ],
      { readOnly: [false], eventCategory: ['Management'] },
    ),
  },
  {
    id: 'database-changed',
    what: 'a database, its password, its snapshots or what it belongs to was made, changed, copied, restored, stopped or deleted',
    why: 'on a rack it is the record store; elsewhere no site has one, and a new one may hold a copy',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, BEFORE, 'events of the instance: DescribeEvents'],
    response: UNDO,
    source: calls(
      ['rds'],
      // To reboot, register, remove or restore, among others.
      ['Add', 'Copy', 'Create', 'Delete', 'Modify', 'Promote', 'Re', 'Start', 'Stop', 'Switch'].map(beginning),
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
      ['s3', 's3-outposts', 's3tables', 'dynamodb'],
      [
        ...['AssociateTableReplica', 'CreateGlobalTable', 'CreateTableReplica', 'DeleteBucketReplication'],
        ...['PauseReplication', 'PutBucketReplication', 'PutTableBucketReplication', 'PutTableReplication'],
        ...['UpdateGlobalTable', 'UpdateGlobalTableSettings'],
      ],
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
      ['s3', 's3-outposts'],
      [
        ...['DeleteBucket', 'PutObjectLegalHold', 'PutObjectRetention'],
        ...['PutBucketObjectLock', 'PutObjectLock'].map(beginning),
      ],
    ),
  },
  {
    id: 'vault-changed',
    what: 'a backup vault, its lock, its plan or a recovery point was changed, shared, opened, copied or deleted',
    why: 'backups are the last copy of user data',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: GDPR,
    evidence: [CHANGE, BEFORE, 'the recovery points of the vault'],
    response: UNDO,
    source: calls(
      ['backup'],
      [
        ...['Associate', 'Cancel', 'Create', 'Delete', 'Disassociate', 'Put', 'Revoke', 'Update'].map(beginning),
        ...['StartScanJob', 'StopBackupJob'],
      ],
      { readOnly: [false] },
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
        ...['AssociateAddress', 'AssociateDhcpOptions', 'AssociateNatGatewayAddress', 'AttachApplianceToNatGateway'],
        ...['AttachInternetGateway', 'AttachVpnGateway', 'CreateCarrierGateway', 'CreateEgressOnlyInternetGateway'],
        ...['CreateInstanceConnectEndpoint', 'CreateInternetGateway', 'CreateNatGateway'],
        ...['EnableRouteServerPropagation', 'EnableVgwRoutePropagation', 'ModifyAccountVpcEncryptionControl'],
        ...['ModifySecurityGroupRules', 'ModifySubnetAttribute'],
        ...['AcceptTransitGateway', 'AcceptVpc', 'AssociateClientVpn', 'AssociateRoute'].map(beginning),
        ...['AuthorizeClientVpn', 'AuthorizeSecurityGroup', 'CreateClientVpn', 'CreateLocalGateway'].map(beginning),
        ...['CreateNetworkAcl', 'CreateRoute', 'CreateTrafficMirror', 'CreateTransitGateway'].map(beginning),
        ...['CreateVerifiedAccess', 'CreateVpc', 'CreateVpn', 'DeleteNetworkAcl', 'DeleteRoute'].map(beginning),
        ...['DeleteVpc', 'ModifyLocalGateway', 'ModifyTransitGateway', 'ModifyVpc'].map(beginning),
        ...['ReplaceNetworkAcl', 'ReplaceRoute'].map(beginning),
        ...['SubnetCidrBlock', 'VpcCidrBlock'].map(ending),
      ],
    ),
  },
  {
    id: 'network-joined',
    what: 'the network was joined to another by Direct Connect, Interconnect, VPC Lattice or Cloud WAN',
    why: 'no site needs one of these services: what they join is a way for user data to leave',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, 'what was joined to what, and who owns the other end', 'flow logs since the change'],
    response: UNDO,
    source: calls(
      ['directconnect', 'interconnect', 'networkmanager', 'vpc-lattice'],
      ['Accept', 'Allocate', 'Associate', 'Confirm', 'Create', 'Put', 'Register', 'Update'].map(beginning),
    ),
  },
  {
    id: 'hook-changed',
    what: 'a hook that refuses what the policy refuses was changed, switched off or ended',
    why: 'without it, what is deployed past the pipeline is checked by nobody',
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
  {
    id: 'bootstrap-changed',
    what: 'the stack that `cdk bootstrap` made is being made, changed or deleted',
    why: 'the hooks leave this stack out by its name, and its roles deploy all others',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: ['who called, and what the change set holds', 'events of the stack and what it made since'],
    response:
      'unless an emergency role rolls out a new bootstrap version, stop it and bootstrap again with the printed command',
    source: calls(
      ['cloudformation'],
      [
        ...['CancelUpdateStack', 'CreateChangeSet', 'CreateStack', 'DeleteChangeSet', 'DeleteStack'],
        ...['ExecuteChangeSet', 'RollbackStack', 'UpdateStack'],
      ],
      { requestParameters: { stackName: [BOOTSTRAP_STACK, { wildcard: `*:stack/${BOOTSTRAP_STACK}/*` }] } },
    ),
  },
];
