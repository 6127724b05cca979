import type { Decision } from '../authorize/decision';
import type { Policies, PolicyDocuments, PolicyLevels } from '../authorize/policies';
import type { ContextValue, Principal, Request } from '../authorize/request';

/** A Condition block of the policy language: operators, keys, values. */
export type Condition = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** The policies of a principal: its own, and those of its account's place in the organization. */
export type OwnPolicies = Pick<Policies, 'identity' | 'boundary' | 'session' | 'scp'>;

/** One principal that is known, with its policies. */
export interface NamedPrincipal {
  readonly kind: 'named';
  readonly principal: Principal;
  readonly account?: string;
  readonly org?: string;
  /** @default no policies: only a resource policy can grant */
  readonly policies?: OwnPolicies;
  /** Condition keys that are the same in each of its requests, such as its tags. */
  readonly context?: Readonly<Record<string, ContextValue>>;
  /** @default false */
  readonly inManagementAccount?: boolean;
}

/**
 * Every user, federated user and role and the root user of accounts, but no service-linked role: AWS defines its
 * permissions.
 *
 * Each is assumed to have every permission in its own account, since its policies are not known.
 */
export interface AnyPrincipal {
  readonly kind: 'anyone';
  /** Account ids, or every account but for `exceptAccounts`. */
  readonly accounts: readonly string[] | 'any';
  readonly exceptAccounts?: readonly string[];
  /** The organization of these accounts; `{ not }` means every other one, and none. @default none */
  readonly org?: string | { readonly not: string };
  /** ARNs of users and roles to omit, such as those that are asked about by name. */
  readonly except?: readonly string[];
  /** @default an identity policy that allows everything */
  readonly policies?: OwnPolicies;
}

/** Every AWS service, every identity provider, or every caller without credentials. */
export interface OutsidePrincipals {
  readonly kind: 'services' | 'providers' | 'anonymous';
  /** Names of services or providers to omit. */
  readonly except?: readonly string[];
}

/** A set of principals that a question is about. */
export type PrincipalClass = NamedPrincipal | AnyPrincipal | OutsidePrincipals;

/** A resource, all resources that an ARN with wildcards names, or `*` for none, under one policy. */
export interface Resource {
  readonly arn: string;
  readonly account: string;
  readonly policy?: PolicyDocuments;
  readonly rcp?: PolicyLevels;
  /** @default false */
  readonly inManagementAccount?: boolean;
  /** Condition keys that follow from the resource, such as its Region as aws:RequestedRegion, or its tags. */
  readonly context?: Readonly<Record<string, ContextValue>>;
}

/** A VPC endpoint whose policy is known; other endpoints are assumed to allow everything. */
export interface Endpoint {
  readonly id: string;
  readonly vpc: string;
  readonly policy?: PolicyDocuments;
  /** Decides whom its policy means by an account. @default not known */
  readonly type?: Request['endpointType'];
  /** The service whose requests go through it, as actions name it. @default any */
  readonly service?: string;
  /** What it is called, where a service has several endpoints. @default its service */
  readonly name?: string;
}

/** What must never be allowed: these actions by these principals on these resources, under these conditions. */
export interface Question {
  /** Actions, with wildcards where every action of a pattern is meant. */
  readonly actions: readonly string[];
  /** Patterns of actions to omit. @default none */
  readonly exceptActions?: readonly string[];
  readonly resources: readonly Resource[];
  /** Patterns of ARNs to omit. @default none */
  readonly exceptResources?: readonly string[];
  readonly principals: readonly PrincipalClass[];
  readonly endpoints?: readonly Endpoint[];
  /** Only requests that meet this condition. @default every request */
  readonly where?: Condition;
  /** Requests that meet one of these conditions are omitted. @default none */
  readonly unless?: readonly Condition[];
  /** Policies that decide nothing, and whose patterns divide requests into cells all the same. @default none */
  readonly beside?: readonly Policies[];
}

/** A request that must not be allowed, with the policies that meet it and the decision. */
export interface Counterexample {
  readonly request: Request;
  readonly policies: Policies;
  readonly decision: Decision;
}

/**
 * What a search found.
 *
 * A cell is a set of requests that no statement and no part of the question tells apart; `cells` counts the sets of
 * cells that were decided in one evaluation each.
 */
export type Answer =
  | { readonly holds: true; readonly cells: number }
  | { readonly holds: false; readonly cells: number; readonly counterexample: Counterexample }
  | {
      readonly holds: 'undecided';
      readonly cells: number;
      readonly counterexample?: Counterexample;
      readonly reason: string;
    };
