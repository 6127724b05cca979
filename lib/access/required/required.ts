import type { ContextValue } from '../../iam/authorize/request';
import type { NamedPrincipal, Resource } from '../../iam/search/question';
import type { Resource as TemplateResource } from '../../judge/template/resource';

/** Condition keys of a request. */
export type Context = Readonly<Record<string, ContextValue>>;

/** A request without condition keys of its own; the same object each time. */
export const NO_CONTEXT: Context = {};

/**
 * How sure it is that AWS makes a request: a page, schema or managed policy of AWS says so; samples and issues show it;
 * or sources differ or are silent, so that it is for a trial on a real account and fails nothing.
 */
export type Certainty = 'documented' | 'practice' | 'unsettled';

/** Who has to be able to: AWS services and the roles that they assume, CloudFormation, people of the deployment, its auditor, or its workloads. */
export type Family = 'services' | 'deployment' | 'people' | 'auditor' | 'workloads';

/** One request that has to be allowed for something to work. */
export interface RequiredStep {
  readonly who: NamedPrincipal;
  readonly action: string;
  readonly on: Resource;
  readonly context: Context;
  /** Where it is not documented which keys are there: what may be added to `context`. It has to be allowed in each way. */
  readonly ways?: readonly Context[];
  /** The service by whose endpoint the request comes, as actions name it, where it comes out of the network of the site. */
  readonly through?: string;
  readonly certainty: Certainty;
}

/** Something that has to work: every step of it is decided, in order. */
export interface RequiredFlow {
  /** Such as `trail-is-archived`. */
  readonly id: string;
  /** For people: `the trail is delivered into its bucket`. */
  readonly title: string;
  readonly family: Family;
  /** The resource because of which it has to work. */
  readonly because: TemplateResource;
  readonly steps: readonly RequiredStep[];
  /** Where AWS documents who asks for what. */
  readonly source: string;
}
