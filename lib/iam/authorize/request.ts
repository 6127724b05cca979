/**
 * Who makes a request.
 *
 * A text is an ARN (user, role, `sts` assumed-role or federated-user session, account root, identity provider), a
 * 12-digit account (its root user), a service principal (`logs.amazonaws.com`), or `*` for an anonymous caller. A
 * role's ARN stands for a session of that role whose name does not matter. The objects are for principals without ARN.
 */
export type Principal =
  | string
  | { readonly service: string }
  | { readonly federated: string }
  | { readonly canonical: string }
  | { readonly anonymous: true };

/** A value of a condition key; a list for a multivalued key; undefined, null or an empty list for an absent one. */
export type ContextValue = string | number | boolean | readonly (string | number | boolean)[] | null | undefined;

/** One request, as AWS would see it. */
export interface Request {
  readonly principal: Principal;
  /** The 12-digit account of the principal. @default the account of the principal's ARN */
  readonly principalAccount?: string;
  /** The organization of that account. @default none */
  readonly principalOrg?: string;
  /** A service's prefix and operation, such as `s3:GetObject`. */
  readonly action: string;
  /** The resource's ARN, or `*` for an action that has none. */
  readonly resource: string;
  /** The account that owns the resource. @default the account of the resource's ARN, otherwise the principal's */
  readonly resourceAccount?: string;
  /**
   * Condition keys of the request, in any case.
   *
   * What follows from the other fields is filled in unless given here: aws:PrincipalArn (of a session, its role's),
   * aws:PrincipalAccount, aws:PrincipalOrgID, aws:PrincipalType, aws:PrincipalIsAWSService, aws:PrincipalServiceName,
   * aws:PrincipalServiceNamesList, aws:username, aws:ResourceAccount and, for KMS, kms:CallerAccount. The path of a
   * session's role is not in the session's ARN: give aws:PrincipalArn where it matters. Nothing else is filled in: a
   * request without aws:SecureTransport, for instance, has no such key.
   */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /**
   * Whether it is not known what the request has of a condition key, in lower case, that `context` does not hold: what
   * depends on it is undecided.
   *
   * @default every other key is absent
   */
  readonly unknown?: (key: string) => boolean;
  /**
   * Whether it is not known which resource it is: only statements about every resource are decided. Texts are patterns
   * of the ARNs that it may have, with `*` and `?` for what has no colons: statements about all of them, or about none,
   * are decided.
   *
   * @default false
   */
  readonly resourceUnknown?: boolean | readonly string[];
  /**
   * The type of the VPC endpoint that the request goes through, which decides whom its policy means by an account.
   *
   * @default `interface`; of S3 and DynamoDB, `gateway` for what its policy allows, and undecided for what it denies
   */
  readonly endpointType?: 'gateway' | 'interface';
  /**
   * Whether the principal is in the organization's management account, to which service control policies do not apply.
   *
   * @default false
   */
  readonly principalInManagementAccount?: boolean;
  /**
   * Whether the resource is in the organization's management account, to which resource control policies do not apply.
   *
   * @default false
   */
  readonly resourceInManagementAccount?: boolean;
}
