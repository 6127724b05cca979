import { ownOf } from '../../common/own';
import { OBLIGATIONS, STORES } from '../catalogue';
import type { Concern, Obligation } from '../catalogue/entry';
import { checkObligations, obligationsOf } from '../obligations';
import { type Finding, ofTypes, type ResourceRule } from '../rule';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';

/** The meaning of a rule that checks the obligations of one concern. */
interface ObligationMeaning
  extends Omit<ResourceRule, 'subject' | 'asks' | 'hook' | 'appliesTo' | 'check'>,
    Partial<Pick<ResourceRule, 'hook' | 'appliesTo'>> {
  readonly concern: Concern;
  /** Of types that hold user data, or of those that hold metadata at most. @default all types */
  readonly of?: 'user-data' | 'metadata';
  /** Of these properties alone. @default every property */
  readonly paths?: ReadonlySet<string>;
  /** What of the rule no hook asks. @default nothing */
  readonly hookLeaves?: string;
  /** What is found in the end. @default every break of an obligation */
  readonly refine?: (findings: readonly Finding[], resource: Resource, assembly: Assembly) => readonly Finding[];
}

/** A rule that the catalogue's obligations of one concern are kept; a hook can ask the same. */
export function obligationRule(asking: ObligationMeaning): ResourceRule {
  const { concern, of, paths, hookLeaves, refine = (findings) => findings, ...meaning } = asking;
  const isAsked = ({ path }: Obligation) => paths?.has(path) ?? true;
  const isMeant = (holdsMetadata: boolean) => of === undefined || (of === 'metadata') === holdsMetadata;
  const asks = (type: string) =>
    isMeant(isMetadataAtMost(type))
      ? (ownOf(OBLIGATIONS, type) ?? []).filter((each) => each.concern === concern && isAsked(each))
      : [];
  return {
    subject: 'resource',
    asks,
    hook: { ...(hookLeaves !== undefined && { leaves: hookLeaves }) },
    appliesTo: ofTypes(
      (type) => asks(type).length > 0,
      (resource) => isMeant(holdsMetadataAtMost(resource)) && obligationsOf(resource, concern).some(isAsked),
    ),
    check: (resource, assembly) => refine(checkObligations(resource, assembly, concern, paths), resource, assembly),
    ...meaning,
  };
}

/** Whether a resource holds no more than metadata; a type that nobody has looked at may hold anything. */
function holdsMetadataAtMost({ type, added }: Resource): boolean {
  return added ? added.holds !== 'user-data' : isMetadataAtMost(type);
}

function isMetadataAtMost(type: string): boolean {
  return Object.hasOwn(STORES, type) && STORES[type]?.[0] !== 'user-data';
}
