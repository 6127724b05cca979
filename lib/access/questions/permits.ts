import type { Permit } from '../../deployment/deployment';
import type { Condition } from '../../iam/search/question';
import { permitExample } from '../examples/permits';
import type { SiteAccess } from '../site/site-access';
import { onAnyResource } from './any-resource';
import { declaredPeople, unbound } from './people';
import type { SiteQuestion } from './site-question';

/** Asked once for each site, at its trail. */
export const emergenciesByPermit: SiteQuestion = {
  id: 'emergencies-by-permit',
  title: 'an emergency role that acts by permit does nothing outside its permits, nor in the name of another person',
  details:
    'and gives AWS Support access only during those that are for it; that two people agreed on a permit, the deployment file says',
  kinds: ['trail'],
  asks: (site) =>
    declaredPeople(site)
      .filter(({ team }) => team.byPermit === true)
      .flatMap(({ one, team }) => {
        const permits = inOrder(site, team.id);
        const principals = unbound(one);
        return [
          ...[...without(permits), ...permits.map(byAnother)].flatMap((where) =>
            onAnyResource(site, { actions: ['*'], principals, where }),
          ),
          ...permits
            .filter((permit) => permit.support === undefined)
            .flatMap((permit) => onAnyResource(site, { actions: SUPPORT, principals, where: during(permit) })),
        ];
      }),
  examples: {
    good: permitExample(
      'an emergency role that is refused before and after its permit',
      'before',
      'after',
      'another',
      'support',
    ),
    bad: permitExample('an emergency role that is refused before its permit alone', 'before', 'another'),
  },
};

function inOrder({ deployment }: SiteAccess, team: string): readonly Permit[] {
  return deployment.permits
    .filter((one) => one.team === team)
    .toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
}

/** Requests at times at which no permit holds. Written out once more, beside the guardrail. */
function without(permits: readonly Permit[]): readonly Condition[] {
  const begins = permits.map(({ from }) => new Date(from).toISOString());
  const ends = permits.map(({ until }) => new Date(until).toISOString());
  return [undefined, ...ends].map((end, index): Condition => {
    const next = begins[index];
    return {
      ...(end !== undefined && { DateGreaterThanEquals: { 'aws:CurrentTime': end } }),
      ...(next !== undefined && { DateLessThan: { 'aws:CurrentTime': next } }),
    };
  });
}

/** Requests during a permit by somebody whom it does not name, or of whom nothing is said. */
function byAnother(permit: Permit): Condition {
  return { ...during(permit), StringNotEquals: { 'aws:SourceIdentity': permit.person } };
}

function during({ from, until }: Permit): Condition {
  return {
    DateGreaterThanEquals: { 'aws:CurrentTime': new Date(from).toISOString() },
    DateLessThan: { 'aws:CurrentTime': new Date(until).toISOString() },
  };
}

const SUPPORT = ['supportauthz:CreateSupportPermit', 'supportauthz:RegisterKey'];
