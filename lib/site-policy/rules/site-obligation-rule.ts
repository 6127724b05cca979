import { ownOf } from '../../common/own';
import type { Concern, Obligation } from '../../judge/catalogue/entry';
import { applies, breaksOf } from '../../judge/obligations';
import { type Finding, ofTypes, type ResourceRule } from '../../judge/rule';
import type { Scope } from '../../judge/scope';
import type { Resource } from '../../judge/template/resource';
import { SITE_OBLIGATIONS } from '../obligations';

/** What a rule says that asks the obligations of sites of one concern. */
interface SiteObligationMeaning
  extends Omit<ResourceRule, 'subject' | 'level' | 'needs' | 'asks' | 'hook' | 'appliesTo' | 'check'> {
  readonly concern: Concern;
  /** Types of which it asks something beside obligations. @default none */
  readonly alsoOf?: ReadonlySet<string>;
  /** What else it finds, at resources to which it applies. @default nothing */
  readonly also?: (resource: Resource, scope: Scope) => readonly Finding[];
  /** What of the rule no hook asks. @default nothing */
  readonly hookLeaves?: string;
}

/** A rule that resources of a deployment keep more than every template owes, in one concern; a hook can ask the same. */
export function siteObligationRule(asking: SiteObligationMeaning): ResourceRule {
  const { concern, alsoOf, also = () => [], hookLeaves, ...meaning } = asking;
  const asked = (type: string): readonly Obligation[] =>
    (ownOf(SITE_OBLIGATIONS, type) ?? []).filter((obligation) => obligation.concern === concern);
  return {
    ...{ subject: 'resource', level: 'required', needs: 'deployment', ...meaning },
    asks: (type, { accounts }) => (accounts ? asked(type) : []),
    hook: { ...(hookLeaves !== undefined && { leaves: hookLeaves }) },
    appliesTo: ofTypes((type) => asked(type).length > 0 || alsoOf?.has(type) === true),
    check: (resource, assembly) => [
      ...breaksOf(
        resource,
        assembly,
        asked(resource.type).filter(({ when = [] }) => when.every((condition) => applies(resource, condition))),
      ),
      ...also(resource, assembly.scope),
    ],
  };
}
