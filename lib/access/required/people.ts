import { roleOfEntry } from '../../deployment/operator-roles';
import { attributesOf } from '../../deployment/people';
import type { NamedPrincipal, Resource } from '../../iam/search/question';
import type { PrincipalPurpose } from '../site/principals';
import { EVERYTHING } from '../site/roles';
import { principalsFor, storesFor } from '../site/site-access';
import type { Store } from '../site/stores';
import { limitedAt } from '../site/workloads';
import { through, throughBucket } from './encryption';
import { operatorFlows } from './operators';
import { recoveryFlows } from './recovery';
import type { Context, RequiredFlow, RequiredStep } from './required';
import { type Scene, steps } from './scene';
import { reachSteps } from './workloads';

const PEOPLE = { family: 'people' } as const;

/** What people have to be able to do: read and write through the gateway, administer keys, operate and recover a site. */
export function peopleFlows(scene: Scene): readonly RequiredFlow[] {
  return [
    ...gatewayFlows(scene, 'gateway-read', 'data-reader'),
    ...gatewayFlows(scene, 'gateway-write', 'data-writer'),
    ...teamFlows(scene),
    ...keyFlows(scene),
    ...operatorFlows(scene),
    ...recoveryFlows(scene),
  ];
}

function gatewayFlows(
  scene: Scene,
  purpose: 'gateway-read' | 'gateway-write',
  people: PrincipalPurpose,
): readonly RequiredFlow[] {
  const role = scene.role(scene.site.names.role(purpose));
  const because = templateOf(scene, role?.itself);
  if (role === undefined || because === undefined) return [];
  const { who } = role;
  const writes = purpose === 'gateway-write';
  return [
    {
      ...PEOPLE,
      id: writes ? 'writers-assume-gateway' : 'readers-assume-gateway',
      title: `${writes ? 'writers' : 'readers'} assume the gateway role from the network of the site`,
      because,
      source: 'IAM User Guide, "AWS JSON policy elements: Principal"; AWS STS API Reference, AssumeRole',
      steps: principalsFor(scene.site, people).flatMap(({ principal }) => assumes(scene, principal, role.itself)),
    },
    {
      ...PEOPLE,
      id: writes ? 'writers-reach-data' : 'readers-reach-data',
      title: `the gateway role ${writes ? 'writes' : 'reads'} objects and records through the endpoints of the site`,
      because,
      source: 'Service Authorization Reference; IAM User Guide, "Forward access sessions"',
      steps: [
        ...storesFor(scene.site, 'objects').flatMap((bucket) => objectSteps(scene, who, bucket, writes)),
        ...storesFor(scene.site, 'records').flatMap((table) => recordSteps(scene, who, table, writes)),
        ...storesFor(scene.site, 'secret').flatMap((secret) => (writes ? passwordSteps(scene, who, secret) : [])),
        ...rackSteps(scene, who, writes),
      ],
    },
  ];
}

function assumes(scene: Scene, person: NamedPrincipal, role: Resource): readonly RequiredStep[] {
  const { deployment } = scene.site;
  return [
    ...steps(person, role, 'sts:AssumeRole', { through: 'sts', context: { 'sts:RoleSessionName': 'example' } }),
    // It is not documented whether transitive tags count as tags of the request: it has to work either way.
    ...(deployment.identity
      ? steps(person, role, 'sts:SetSourceIdentity TagSession', {
          through: 'sts',
          context: { 'sts:SourceIdentity': 'example' },
          ways: [{}, { 'aws:TagKeys': attributesOf(deployment) }],
        })
      : []),
  ];
}

/** Teams of some classes assume their own gateway role, which reaches these classes. */
function teamFlows(scene: Scene): readonly RequiredFlow[] {
  return limitedAt(scene.site).flatMap(({ id, arn, reach, entries }): readonly RequiredFlow[] => {
    const role = scene.role(arn);
    const because = templateOf(scene, role?.itself);
    if (role === undefined || because === undefined) return [];
    const members = principalsFor(scene.site, 'team-member').filter(({ name }) => entries.includes(name));
    return [
      {
        ...PEOPLE,
        id: 'team-assumes-gateway',
        title: `the team ${id} assumes its gateway role from the network of the site`,
        because,
        source: 'IAM User Guide, "AWS JSON policy elements: Principal"; AWS STS API Reference, AssumeRole',
        steps: members.flatMap(({ principal }) => assumes(scene, principal, role.itself)),
      },
      {
        ...PEOPLE,
        id: 'team-reaches-classes',
        title: `the gateway role of the team ${id} reaches the classes of user data that are declared for it`,
        because,
        source: 'the deployment file, people; Service Authorization Reference',
        steps: reachSteps(scene, role.who, reach),
      },
    ];
  });
}

function objectSteps(scene: Scene, who: NamedPrincipal, bucket: Store, writes: boolean): readonly RequiredStep[] {
  const way = { through: 's3', context: { 's3:TlsVersion': 1.3 } };
  const object = scene.inside(bucket, '/example');
  return [
    ...(writes
      ? steps(who, object, 's3:PutObject DeleteObject AbortMultipartUpload ListMultipartUploadParts', way)
      : []),
    // Writers read what they change.
    ...steps(who, bucket.itself, 's3:ListBucket', way),
    ...steps(who, object, 's3:GetObject GetObjectAttributes', way),
    ...throughBucket({ scene, who, actions: writes ? 'GenerateDataKey Decrypt' : 'Decrypt' }, bucket),
  ];
}

const RECORD_READS = 'GetItem BatchGetItem Query ConditionCheckItem';
/** Those whose requests name no partition key. */
const WHOLE_TABLE = 'Scan DescribeTable';
const RECORD_WRITES = 'PutItem UpdateItem DeleteItem BatchWriteItem';

function recordSteps(scene: Scene, who: NamedPrincipal, table: Store, writes: boolean): readonly RequiredStep[] {
  const way = { through: 'dynamodb' };
  const named = { ...way, context: { 'dynamodb:LeadingKeys': ['example'] } };
  const key = scene.key(scene.text(table.template, 'SSESpecification.KMSMasterKeyId'));
  return [
    ...steps(who, table.itself, `dynamodb:${writes ? `${RECORD_WRITES} ` : ''}${RECORD_READS}`, named),
    ...steps(who, table.itself, `dynamodb:${WHOLE_TABLE}`, way),
    ...through({ scene, who, actions: 'Decrypt' }, key, 'dynamodb', {
      'kms:EncryptionContext:aws:dynamodb:tableName': table.name,
      'kms:EncryptionContext:aws:dynamodb:subscriberId': scene.account,
    }),
  ];
}

/** Objects on a rack: the policies of access point and bucket both have to allow (S3 on Outposts User Guide, "Setting up IAM"). */
function rackSteps(scene: Scene, who: NamedPrincipal, writes: boolean): readonly RequiredStep[] {
  const points = storesFor(scene.site, 'rack-access');
  const way = { context: { 's3-outposts:DataAccessPointArn': points[0]?.itself.arn } };
  return [...points, ...storesFor(scene.site, 'rack-objects')].flatMap((store) => {
    const object = scene.inside(store, '/object/example');
    return [
      ...(writes
        ? steps(
            who,
            object,
            's3-outposts:PutObject PutObjectTagging DeleteObject AbortMultipartUpload ListMultipartUploadParts',
            way,
          )
        : []),
      ...steps(who, store.itself, 's3-outposts:ListBucket', way),
      ...steps(who, object, 's3-outposts:GetObject GetObjectTagging', way),
    ];
  });
}

/** The password of the database on a rack (Secrets Manager User Guide, "Retrieve secrets"). */
function passwordSteps(scene: Scene, who: NamedPrincipal, secret: Store): readonly RequiredStep[] {
  const key = scene.key(scene.text(secret.template, 'MasterUserSecret.KmsKeyId'));
  return [
    ...steps(who, secret.itself, 'secretsmanager:GetSecretValue', {
      through: 'secretsmanager',
      context: { 'secretsmanager:VersionStage': 'AWSCURRENT' },
    }),
    ...through({ scene, who, actions: 'Decrypt' }, key, 'secretsmanager', {
      'kms:EncryptionContext:SecretARN': secret.itself.arn,
    }),
  ];
}

const ADMINISTRATION =
  'DescribeKey GetKeyPolicy GetKeyRotationStatus ListGrants ListKeyPolicies ListKeyRotations ListResourceTags EnableKey EnableKeyRotation RotateKeyOnDemand CancelKeyDeletion UpdateKeyDescription';

/** AWS KMS Developer Guide, "Default key policy", what key administrators do; without what uses or ends a key. */
function keyFlows(scene: Scene): readonly RequiredFlow[] {
  return storesFor(scene.site, 'key').map((key): RequiredFlow => {
    const people = principalsFor(scene.site, 'key-administrator');
    return {
      ...PEOPLE,
      id: 'key-is-administered',
      title: 'key administrators administer the key',
      because: key.template,
      source: 'AWS KMS Developer Guide, "Default key policy"',
      steps: people.flatMap(({ principal }) => [
        ...steps(principal, key.itself, `kms:${ADMINISTRATION}`),
        ...steps(principal, scene.plain('*'), 'kms:ListKeys ListAliases'),
      ]),
    };
  });
}

/** The resource that makes a role. */
export function templateOf(scene: Scene, role: Resource | undefined): Store['template'] | undefined {
  return storesFor(scene.site, 'role').find(({ itself }) => itself.arn === role?.arn)?.template;
}

/** Somebody of the auditor's account as they begin a session: by a federated role, or as a user with a second factor. */
export function auditorStaff({ site, partition }: Scene): { readonly who: NamedPrincipal; readonly context: Context } {
  const { auditor } = site.deployment;
  const { account, federatedRoles } = auditor;
  const role = federatedRoles && roleOfEntry(federatedRoles[0] ?? '', site.names.region).replace('*', 'example');
  const principal = `arn:${partition}:iam::${account}:${role ? `role/${role}` : 'user/a.person'}`;
  return {
    who: {
      kind: 'named',
      principal,
      account,
      policies: { identity: [EVERYTHING] },
    },
    context: role ? {} : { 'aws:MultiFactorAuthPresent': true },
  };
}
