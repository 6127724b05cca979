import type { Scalar } from '../template/value';

/**
 * What a resource type holds at rest: `user-data` (what users give and what is derived from it),
 * `metadata` (logs, names, configuration worth protecting) or `nothing`.
 */
export type StoredData = 'nothing' | 'metadata' | 'user-data';

/** What a property is about; each concern is checked by one rule. */
export type Concern =
  /** Whether data at rest is encrypted at all. */
  | 'encryption-at-rest'
  /** Which key encrypts it: a customer-managed key of the same site. */
  | 'customer-key'
  /** TLS. */
  | 'encryption-in-transit'
  /** A Region, zone, ARN or bucket to which data, keys or control can go. */
  | 'crossing'
  /** An edge or global service: it works outside the Region by its nature. */
  | 'edge'
  /** A host, URL or address that data is sent to. */
  | 'endpoint'
  /** A mailbox to which messages are sent. */
  | 'mail'
  /** An account or organization that is given access. */
  | 'sharing'
  /** Reachability from the internet or by anybody. */
  | 'exposure'
  /** Whether a resource stays inside its private network. */
  | 'isolation'
  | 'logging'
  /** Backups, deletion protection, versions, retention. */
  | 'retention'
  /** How a KMS key is made. */
  | 'key-management';

/** What must hold of the value at a path. */
export type Constraint =
  /** One of these scalars; strings compare without case where `anyCase`. */
  | { readonly oneOf: readonly Scalar[]; readonly anyCase?: boolean }
  | { readonly noneOf: readonly Scalar[]; readonly anyCase?: boolean }
  /** Source of an anchored regular expression that the string matches. */
  | { readonly matches: string }
  | { readonly noMatch: string }
  | { readonly atLeast: number }
  | { readonly atMost: number }
  /** Any value: the property is stated. */
  | { readonly stated: true }
  /** No value at all: the property, or the type (path ''), may not be used. */
  | { readonly never: true }
  /** A customer-managed KMS key of the site. */
  | { readonly key: true }
  /** A Region inside the boundary. */
  | { readonly region: true }
  /** These Regions, over which AWS spreads what the type does by its own choice, are all inside the boundary. */
  | { readonly spread: readonly string[] }
  /** An availability or Local Zone, by name or id, inside the boundary. */
  | { readonly zone: true }
  /** An ARN inside the boundary and, where accounts are known, of one of them; a bucket's must resolve to a known bucket. */
  | { readonly arn: true }
  /** An ARN that AWS accepts of the same Region only: as `arn`; where no deployment is known, one that is not known will do. */
  | { readonly regionalArn: true }
  /** A bucket name or ARN that resolves to a bucket of the assembly or the deployment. */
  | { readonly bucket: true }
  /** A bucket that a service of the site writes to: as `bucket`; where no deployment is known, a name alone will do. */
  | { readonly output: true }
  /** A foundation model that answers in its own Region, or a resource that stands for one. */
  | { readonly model: true }
  /** A country, by its two letters, of the boundary. */
  | { readonly country: true }
  /** An account of the deployment, or the stack's own. */
  | { readonly account: true }
  /** A host, URL or address inside the site: private address, own resource, AWS host of an allowed Region. */
  | { readonly endpoint: true };

/** When an obligation applies: a value of another property of the same resource; any element of a list will do. */
export type When =
  | { readonly path: string; readonly oneOf: readonly Scalar[] }
  | { readonly path: string; readonly noneOf: readonly Scalar[] }
  /** Source of an anchored regular expression that the value, where one is stated, does not match. */
  | { readonly path: string; readonly noMatch: string }
  | { readonly path: string; readonly stated: boolean };

/** What must hold of one property of a type. */
export interface Obligation {
  readonly concern: Concern;
  /** Dotted, `[]` for lists and `*` for any key, as in the CloudFormation schema; '' is the resource itself. */
  readonly path: string;
  readonly must: Constraint;
  /** Whether the property may be omitted: `fails` where the default is dangerous or says nothing. */
  readonly absent: 'fails' | 'holds';
  /** Every condition must hold, else the obligation does not apply. */
  readonly when?: readonly When[];
  /** What happens otherwise, in a short clause. */
  readonly why: string;
}

/** What a type stores, and why it is said to. */
export type Stores = readonly [StoredData, string];

/** A property that may name a place outside the boundary: data comes in by it, or nothing moves. */
export interface Inward {
  readonly path: string;
  readonly when?: readonly When[];
  readonly why: string;
}

/** Where no two resources of a type may have the same name. */
export interface NameScope {
  /** Property that has the name. */
  readonly property: string;
  /** `everywhere` is the partition: other customers included. @default 'Region' */
  readonly within?: 'Region' | 'account' | 'everywhere';
  /** Property whose value is part of what has to differ, such as the bus of a rule. */
  readonly of?: string;
  /** Names that differ only by case are the same. */
  readonly foldsCase?: boolean;
}

/**
 * What a policy is: of a resource, or of a role who may assume it; of an identity, what it may do; of a key, of an
 * endpoint; of the organization.
 */
export type PolicyKind = 'resource' | 'trust' | 'identity' | 'key' | 'endpoint' | 'organization';

/** The key under which a service keeps what names none, by the guide of the service. */
export type UnnamedKey = 'an AWS owned key' | 'an AWS managed key' | 'a key that SQS owns';

/** What the file of a service says of one of its types. */
export interface TypeEntry {
  readonly stores: Stores;
  /** The name that a template gives. */
  readonly name?: NameScope;
  /** Properties in which policies stand, by what the policies are. */
  readonly policies?: Readonly<Partial<Record<PolicyKind, readonly string[]>>>;
  /** Properties that no rule asks anything of, and whose change a reviewer wants to see, with what they are about. */
  readonly reviewed?: readonly (readonly ['retention' | 'key-management', string])[];
  readonly atRest?: readonly Obligation[];
  /** The key that the service takes where a template names none. @default not known, or not the same everywhere */
  readonly unnamedKey?: UnnamedKey;
  /** Switches that stand beside those of encryption at rest, in the same setting of the same store or job. */
  readonly inCluster?: readonly Obligation[];
  readonly keyManagement?: readonly Obligation[];
  readonly inTransit?: readonly Obligation[];
  /** Properties by which data, keys or control can leave a site. */
  readonly crossings?: readonly Obligation[];
  readonly inward?: readonly Inward[];
  /** What the internet, or anybody, can reach. */
  readonly exposure?: readonly Obligation[];
  /** What stays inside the private network. */
  readonly isolation?: readonly Obligation[];
  /** That what happened to the data can be told. */
  readonly logging?: readonly Obligation[];
  /** That data is still there tomorrow. */
  readonly retention?: readonly Obligation[];
  /** Properties that were looked at and need no rule, each with the reason. */
  readonly neutral?: Readonly<Record<string, string>>;
}

/** What is known of the types of one service, by type. */
export type ServiceTypes = Readonly<Record<string, TypeEntry>>;

/** Obligations of one concern by resource type. */
export type ObligationsByType = Readonly<Record<string, readonly Obligation[]>>;
/** What each type stores, and why. */
export type StoresByType = Readonly<Record<string, Stores>>;
/** Properties that need no rule, by type, each with the reason. */
export type NeutralByType = Readonly<Record<string, Readonly<Record<string, string>>>>;
