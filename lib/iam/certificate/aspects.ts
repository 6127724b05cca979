import { RCP_EXEMPT_ACTIONS, RCP_SERVICES, serviceOf, WITHOUT_ENDPOINT_POLICIES } from '../authorize/service-logic';
import { glob, lowerCase, meet, literal as text } from '../language/pattern';
import type { Question, Resource } from '../search/question';
import { textSet } from './text';
import type { Approximate, Demand } from './values';

/** How the evaluation of actions on a resource differs, and which actions these are. */
export interface Aspect {
  readonly service: string | undefined;
  readonly underRcp: boolean;
  readonly underEndpointPolicies: boolean;
  readonly trustsOnlyNamed: boolean;
  readonly actions: readonly Demand[];
}

/** The actions of a question by the logic that decides them; of a pattern that means several services, the weakest. */
export function aspectsOf({ actions, exceptActions = [] }: Question, { arn }: Resource): readonly Aspect[] {
  const aspects = new Map<string, Aspect & { actions: Demand[] }>();
  const add = (service: string | undefined, underRcp: boolean, sets: Approximate['sure'], but: Approximate['sure']) => {
    const logic = {
      ...{ service, underRcp },
      underEndpointPolicies: service !== undefined && !WITHOUT_ENDPOINT_POLICIES.includes(service),
      trustsOnlyNamed:
        (service === 'kms' && /^arn:[^:*?]*:kms:[^:*?]*:[^:*?]*:key\//.test(arn)) ||
        (service === 'sts' && /^arn:[^:*?]*:iam::[^:*?]*:role\//.test(arn)),
    };
    const key = JSON.stringify(logic);
    const before = aspects.get(key)?.actions[0]?.sets ?? [];
    const omitted = [...exceptActions.map((one) => textSet(lowerCase(glob(one)))), ...but];
    aspects.set(key, {
      ...logic,
      actions: [
        { inside: true, sets: [...before, ...sets] },
        { inside: false, sets: omitted },
      ],
    });
  };
  for (const action of actions) {
    const pattern = lowerCase(glob(action));
    const service = serviceOf(action);
    if (/[*?]/.test(service)) {
      add(undefined, false, [textSet(pattern)], []);
      continue;
    }
    const underRcp = RCP_SERVICES.includes(service);
    const exempt = RCP_EXEMPT_ACTIONS.map((one) => text(one.toLowerCase())).filter((one) => meet(one, pattern));
    const sets = exempt.map((one) => textSet(one));
    if (!underRcp || exempt.length === 0) add(service, underRcp, [textSet(pattern)], []);
    else {
      add(service, false, sets, []);
      if (/[*?]/.test(action)) add(service, true, [textSet(pattern)], sets);
    }
  }
  return [...aspects.values()];
}
