import { groupBy } from '../../common/group-by';
import type { Deployment } from '../../deployment/deployment';
import type { Assembly } from '../../judge/template/assembly';
import { requiredIn } from '.';
import { grantsIn, type Least, leastOf } from './excess';
import { type Verdict, verdictOf } from './render';
import type { Certainty, Family } from './required';

/** One kind of thing that has to work, at all sites of a deployment. */
export interface RequiredLine {
  readonly id: string;
  /** For people: `the trail is delivered into its bucket`. */
  readonly title: string;
  readonly family: Family;
  /** Ids of the sites at which it has to work. */
  readonly sites: readonly string[];
  /** How many resources it has to work for. */
  readonly flows: number;
  /** How many requests were decided. */
  readonly requests: number;
  readonly verdict: Verdict;
  /** That of its least certain request. */
  readonly certainty: Certainty;
}

/** What has to work at the sites of a deployment, and how much of what is allowed serves it. */
export interface RequiredRecord {
  readonly flows: readonly RequiredLine[];
  readonly allowed: { readonly actions: Least; readonly names: Least };
}

const VERDICTS = ['broken', 'not settled', 'works'] as const;
const CERTAINTIES = ['unsettled', 'practice', 'documented'] as const;

/** Decides what has to work at the sites of a deployment, told in a line for each kind of flow. */
export function requiredRecord(assembly: Assembly, deployment: Deployment): RequiredRecord {
  const asked = requiredIn(assembly, deployment).filter(({ steps }) => steps.length > 0);
  const kinds = groupBy(asked, ({ flow }) => `${flow.id}\0${flow.title}`);
  const grants = grantsIn(assembly, deployment);
  return {
    flows: [...kinds.values()].flatMap((same) => {
      const [first] = same;
      if (first === undefined) return [];
      const { id, title, family } = first.flow;
      const certainties = new Set(same.flatMap(({ steps }) => steps.map(({ step }) => step.certainty)));
      return [
        {
          ...{ id, title, family },
          sites: [...new Set(same.map(({ site }) => site.id))],
          flows: same.length,
          requests: same.reduce((sum, { steps }) => sum + steps.length, 0),
          verdict: VERDICTS.find((verdict) => same.some((flow) => verdictOf(flow) === verdict)) ?? 'works',
          certainty: CERTAINTIES.find((certainty) => certainties.has(certainty)) ?? 'documented',
        },
      ];
    }),
    allowed: { actions: leastOf(grants, 'actions'), names: leastOf(grants, 'names') },
  };
}
