import type { PrincipalClass, Question } from '../../iam/search/question';
import type { Store } from '../site/stores';
import type { Actor, ActorPurpose } from './actors';

/** By what somebody comes to more than they had. */
export type StepKind =
  | ('assume' | 'pass' | 'change-trust' | 'create-role' | 'change-permissions')
  | ('update-code' | 'update-stack' | 'stage')
  | ('change-policy' | 'create-grant');

/** What has to be allowed; `of` is somebody else than who makes the step, such as a service that assumes the role. */
export interface Ask extends Pick<Question, 'actions' | 'exceptActions' | 'resources' | 'where'> {
  readonly of?: readonly PrincipalClass[];
}

/** A step that somebody may be able to make: what has to be allowed, and what they then have. */
export interface Move {
  readonly kind: StepKind;
  /** All of them have to be allowed, each by one request at least; whoever is denied the first one cannot make the step. */
  readonly asks: readonly Ask[];
  /** What they need to have already. @default nothing */
  readonly needs?: string;
  readonly gives: string;
  /** The purpose of whom they then act as. */
  readonly as?: ActorPurpose;
  /** What they then have, in words. */
  readonly gains: string;
}

/** Ids of what somebody may have. */
export const actsAs = ({ id }: Pick<Actor, 'id'>) => `as ${id}`;
export const actsWithEverything = ({ id }: Pick<Actor, 'id'>) => `with everything as ${id}`;
export const hasOpened = ({ itself }: Store) => `open ${itself.arn}`;

/** A step by which somebody acts as a role. */
export const step = (kind: StepKind, role: Actor, asks: readonly Ask[], gains: string, needs?: string): Move => ({
  ...{ kind, asks, gains, gives: actsAs(role) },
  ...(role.purpose && { as: role.purpose }),
  ...(needs !== undefined && { needs }),
});
