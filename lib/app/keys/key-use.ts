import * as iam from 'aws-cdk-lib/aws-iam';
import { viaService } from '../../world/service-names';

/** Use of a key by roles, through AWS services. */
interface RoleKeyUse {
  readonly sid: string;
  readonly organizationId: string;
  /** Accounts of the roles: named as principals, because a role that does not exist yet would fail the policy. */
  readonly accounts: readonly string[];
  /** ARNs or ARN patterns of the roles. */
  readonly roles: readonly string[];
  /** KMS actions without prefix. */
  readonly actions: readonly string[];
  /**
   * Endpoint names of the services through which the key may be used, for instance `s3`. @default - however: what `inContext`
   * says binds it
   */
  readonly services?: readonly string[];
  /** Regions of these services. */
  readonly regions: readonly string[];
  /**
   * Whether the roles use the key without an identity policy that allows it, which only roles of the key's own account can:
   * everybody is the principal, and the conditions leave these roles. @default false
   */
  readonly directly?: boolean;
  /** Encryption context that the service has to send. @default - any */
  readonly encryptionContext?: Readonly<Record<string, string>>;
  /** Conditions on the encryption context, by operator. @default - none */
  readonly inContext?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Allows roles of the organization to use a key, through the named services only. */
export function roleKeyUse(use: RoleKeyUse): iam.PolicyStatement {
  return statement(use, {});
}

/** Allows a service to create a grant on behalf of these roles; they cannot create grants themselves. */
export function roleKeyGrant(use: Omit<RoleKeyUse, 'actions'>, contextKeys?: readonly string[]): iam.PolicyStatement {
  return statement(
    { ...use, actions: ['CreateGrant'] },
    {
      Bool: { 'kms:GrantIsForAWSResource': 'true' },
      ...(contextKeys && { 'ForAnyValue:StringEquals': { 'kms:EncryptionContextKeys': [...contextKeys] } }),
    },
  );
}

/** Use of a key for the encryption of sessions of Session Manager. */
interface SessionKeyUse {
  readonly sid: string;
  readonly account: string;
  readonly organizationId: string;
  /** ARNs or ARN patterns of the roles. */
  readonly roles: readonly string[];
  readonly action: 'Decrypt' | 'GenerateDataKey';
}

/**
 * The part of the encryption context that names a session: both ends send it, and nothing else does
 * (aws/amazon-ssm-agent, agent/session/datachannel/encryption).
 */
export const SESSION_CONTEXT = 'kms:EncryptionContext:aws:ssm:SessionId';

/** Allows roles to use a key for sessions and nothing else that lies under it: both ends call AWS KMS themselves. */
export function sessionKeyUse({ sid, account, organizationId, roles, action }: SessionKeyUse): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid,
    principals: [new iam.AccountPrincipal(account)],
    actions: [`kms:${action}`],
    resources: ['*'],
    conditions: {
      ArnLike: { 'aws:PrincipalArn': [...roles] },
      StringEquals: { 'aws:PrincipalOrgID': organizationId },
      Null: { [SESSION_CONTEXT]: 'false' },
    },
  });
}

/** Use of a key by AWS services in their own name. */
interface ServiceKeyUse {
  readonly sid: string;
  /** Service principals. */
  readonly services: readonly string[];
  /** KMS actions without prefix. */
  readonly actions: readonly string[];
  /** What binds the service to one account or resource: a service principal alone acts for anybody. */
  readonly boundTo:
    | { readonly account: string }
    | { readonly sourceArn: string | readonly string[] }
    | { readonly logGroups: string }
    | { readonly queue: string }
    | { readonly topic: string }
    | { readonly deliveries: string };
}

/** Allows AWS services to use a key in their own name, for one account or resource. */
export function serviceKeyUse(use: ServiceKeyUse): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: use.sid,
    principals: use.services.map((service) => new iam.ServicePrincipal(service)),
    actions: use.actions.map((action) => `kms:${action}`),
    resources: ['*'],
    conditions: binding(use.boundTo),
  });
}

function statement(use: RoleKeyUse, conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const { StringEquals, ...inContext } = use.inContext ?? {};
  return new iam.PolicyStatement({
    sid: use.sid,
    principals: use.directly
      ? [new iam.AnyPrincipal()]
      : use.accounts.map((account) => new iam.AccountPrincipal(account)),
    actions: use.actions.map((action) => `kms:${action}`),
    resources: ['*'],
    conditions: {
      ArnLike: { 'aws:PrincipalArn': [...use.roles] },
      StringEquals: {
        ...(use.directly && { 'kms:CallerAccount': [...use.accounts] }),
        'aws:PrincipalOrgID': use.organizationId,
        ...(use.services && { 'kms:ViaService': viaServices(use.services, use.regions) }),
        ...Object.fromEntries(
          Object.entries(use.encryptionContext ?? {}).map(([key, value]) => [`kms:EncryptionContext:${key}`, value]),
        ),
        ...StringEquals,
      },
      ...inContext,
      ...conditions,
    },
  });
}

function viaServices(services: readonly string[], regions: readonly string[]): string[] {
  return regions.flatMap((region) => services.map((service) => viaService(service, region)));
}

function binding(to: ServiceKeyUse['boundTo']): Record<string, Record<string, string | readonly string[]>> {
  if ('account' in to) return { StringEquals: { 'aws:SourceAccount': to.account } };
  if ('sourceArn' in to) return { ArnEquals: { 'aws:SourceArn': to.sourceArn } };
  if ('topic' in to) return { StringEquals: { 'kms:EncryptionContext:aws:sns:topicArn': to.topic } };
  if ('queue' in to) return { StringEquals: { 'kms:EncryptionContext:aws:sqs:arn': to.queue } };
  if ('deliveries' in to) return { StringEquals: { 'kms:EncryptionContext:SourceArn': to.deliveries } };
  return { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': to.logGroups } };
}
