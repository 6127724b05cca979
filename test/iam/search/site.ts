import type { PolicyDocument } from '../../../lib/iam/authorize/policies';
import type {
  AnyPrincipal,
  Endpoint,
  NamedPrincipal,
  OutsidePrincipals,
  Question,
  Resource,
} from '../../../lib/iam/search/question';

export const ORG = 'o-trefoil01';
export const ACCOUNT = '111122223333';
const GATEWAY = `arn:aws:iam::${ACCOUNT}:role/gateway-reader`;
const AUDITOR = `arn:aws:iam::${ACCOUNT}:role/auditor`;
const ADMIN = `arn:aws:iam::${ACCOUNT}:role/key-admin`;
const BREAK_GLASS = `arn:aws:iam::${ACCOUNT}:role/break-glass`;
const BUCKET = 'arn:aws:s3:::records';

const document = (...statements: readonly PolicyDocument[]): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: statements,
});

/** Statements of a site's bucket policy, by Sid, so that tests can weaken one. */
export const BUCKET_STATEMENTS: Readonly<Record<string, PolicyDocument>> = {
  Tls: {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [BUCKET, `${BUCKET}/*`],
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  },
  Organization: {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [BUCKET, `${BUCKET}/*`],
    Condition: {
      StringNotEquals: { 'aws:PrincipalOrgID': ORG },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  },
  Gateway: {
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:GetObject*', 's3:PutObject*', 's3:DeleteObject*'],
    Resource: `${BUCKET}/*`,
    Condition: {
      StringNotEqualsIfExists: { 'aws:SourceVpce': 'vpce-0site' },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  },
  Readers: {
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:GetObject*',
    Resource: `${BUCKET}/*`,
    Condition: { ArnNotLike: { 'aws:PrincipalArn': [GATEWAY, BREAK_GLASS] } },
  },
  Grant: {
    Effect: 'Allow',
    Principal: { AWS: ACCOUNT },
    Action: ['s3:GetObject', 's3:PutObject'],
    Resource: `${BUCKET}/*`,
    Condition: { ArnLike: { 'aws:PrincipalArn': GATEWAY } },
  },
};

const KEY_STATEMENTS: readonly PolicyDocument[] = [
  {
    Effect: 'Allow',
    Principal: { AWS: ADMIN },
    Action: ['kms:Describe*', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion', 'kms:DisableKey'],
    Resource: '*',
  },
  {
    Effect: 'Allow',
    Principal: { AWS: ACCOUNT },
    Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: '*',
    Condition: {
      ArnLike: { 'aws:PrincipalArn': GATEWAY },
      StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com', 'kms:CallerAccount': ACCOUNT },
    },
  },
];

const RCP = document(
  { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' },
  {
    Sid: 'Perimeter',
    Effect: 'Deny',
    Principal: '*',
    Action: ['s3:*', 'kms:*'],
    Resource: '*',
    Condition: {
      StringNotEqualsIfExists: { 'aws:PrincipalOrgID': ORG },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    },
  },
);

const SCP = document(
  { Effect: 'Allow', Action: '*', Resource: '*' },
  {
    Sid: 'Regions',
    Effect: 'Deny',
    NotAction: ['iam:*', 'organizations:*'],
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1', 'eu-north-1'] } },
  },
  {
    Sid: 'Trail',
    Effect: 'Deny',
    Action: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail'],
    Resource: '*',
    Condition: { ArnNotEquals: { 'aws:PrincipalArn': BREAK_GLASS } },
  },
);

/** The bucket's objects, under all statements of its policy but for those to change. */
export function objects(changes: Readonly<Record<string, PolicyDocument | undefined>> = {}, rcp = true): Resource {
  const statements = Object.values({ ...BUCKET_STATEMENTS, ...changes }).filter((one) => one !== undefined);
  return { arn: `${BUCKET}/*`, account: ACCOUNT, policy: document(...statements), rcp: rcp ? RCP : undefined };
}

export const KEY: Resource = {
  arn: `arn:aws:kms:eu-west-1:${ACCOUNT}:key/1234`,
  account: ACCOUNT,
  policy: document(...KEY_STATEMENTS),
  rcp: RCP,
  context: { 'aws:RequestedRegion': 'eu-west-1' },
};

export const TRAIL: Resource = { arn: `arn:aws:cloudtrail:eu-west-1:${ACCOUNT}:trail/site`, account: ACCOUNT };

const ENDPOINTS: readonly Endpoint[] = [
  {
    id: 'vpce-0site',
    vpc: 'vpc-0site',
    service: 's3',
    policy: document({
      Effect: 'Allow',
      Principal: '*',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: `${BUCKET}/*`,
      Condition: { StringEquals: { 'aws:PrincipalOrgID': ORG, 'aws:ResourceAccount': ACCOUNT } },
    }),
  },
];

const READ: readonly string[] = ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectAttributes'];

const named = (principal: string, identity: PolicyDocument): NamedPrincipal => ({
  kind: 'named',
  principal,
  account: ACCOUNT,
  org: ORG,
  policies: { identity, scp: SCP },
});

export const auditor = named(
  AUDITOR,
  document(
    { Effect: 'Allow', Action: ['s3:*', 'kms:*', 'cloudtrail:*'], Resource: '*' },
    { Effect: 'Deny', Action: ['s3:GetObject*', 'kms:Decrypt'], Resource: '*' },
  ),
);
export const gateway = named(
  GATEWAY,
  document({
    Effect: 'Allow',
    Action: ['s3:GetObject', 's3:PutObject', 'kms:Decrypt', 'kms:GenerateDataKey'],
    Resource: '*',
  }),
);
export const admin = named(ADMIN, document({ Effect: 'Allow', Action: 'kms:*', Resource: '*' }));
export const breakGlass = named(BREAK_GLASS, document({ Effect: 'Allow', Action: '*', Resource: '*' }));

/** Everyone of the site's account, as if with every permission. */
export const insiders: AnyPrincipal = { kind: 'anyone', accounts: [ACCOUNT], org: ORG, policies: { scp: SCP } };

/** Everyone of every other organization, or of none. */
export const outsiders: AnyPrincipal = {
  kind: 'anyone',
  accounts: 'any',
  exceptAccounts: [ACCOUNT],
  org: { not: ORG },
};

export const anonymous: OutsidePrincipals = { kind: 'anonymous' };
export const services: OutsidePrincipals = { kind: 'services' };

/** The question whether anyone of a list can read an object. */
export function reading(
  resource: Resource,
  principals: Question['principals'],
  more: Partial<Question> = {},
): Question {
  return { actions: READ, resources: [resource], principals, endpoints: ENDPOINTS, ...more };
}
