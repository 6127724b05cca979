/** A policy as JSON: `Version`, `Id`, `Statement`. Decisions by one that cannot be read are undecided. */
export type PolicyDocument = Readonly<Record<string, unknown>>;

/** One policy document, or several that count as one policy. */
export type PolicyDocuments = PolicyDocument | readonly PolicyDocument[];

/**
 * Organization policies, from the root down to the account.
 *
 * A list of lists is a list of levels; a level is what is attached to one root, organizational unit or account. One
 * document, or a plain list of documents, is one level.
 */
export type PolicyLevels = PolicyDocuments | readonly PolicyDocuments[];

/**
 * The policies that apply to one request; one that is omitted, or an empty list, does not apply.
 *
 * Without `identity`, the principal has no permissions of its own (an account's root user has them all). Without
 * `resource`, the resource has no policy.
 */
export interface Policies {
  /** What is attached to the principal: managed, inline, and of its groups. */
  readonly identity?: PolicyDocuments;
  /** What is attached to the resource: a bucket, key or queue policy, or a role's trust policy. */
  readonly resource?: PolicyDocuments;
  /** The permissions boundary of the principal. */
  readonly boundary?: PolicyDocuments;
  /** What was passed when the session began. */
  readonly session?: PolicyDocuments;
  /** The policy of the VPC endpoint that the request goes through. */
  readonly endpoint?: PolicyDocuments;
  /** Service control policies of the principal's account; each level must allow. */
  readonly scp?: PolicyLevels;
  /**
   * Resource control policies of the resource's account; AWS allows everything at each level, so only denies matter.
   */
  readonly rcp?: PolicyLevels;
}

/** A kind of policy, by its name in `Policies`. */
export type PolicyKind = keyof Policies;

/** Where a statement is: the kind of policy, the document and the statement in it, counted from 0. */
export interface Place {
  readonly policy: PolicyKind;
  /** The level of an organization policy, counted from 0. */
  readonly level?: number;
  readonly document: number;
  readonly index: number;
  readonly sid?: string;
}
