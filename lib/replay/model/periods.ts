import type { Deployment } from '../../deployment/deployment';
import type { Assembly } from '../../judge/template/assembly';
import { Decisions } from '../decide/decide';
import type { Existing } from './exists';
import { Model } from './model';

/** An assembly, and since when it was deployed: `YYYY-MM-DDTHH:MM:SSZ`; absent for all the time before the next. */
export interface Deployed {
  readonly from?: string;
  readonly path: string;
  readonly assembly: Assembly;
  readonly deployment: Deployment;
}

/** The policies that were in force for a time. */
export interface Period {
  readonly from?: string;
  /** When the next ones came into force. */
  readonly until?: string;
  readonly model: Model;
  readonly decisions: Decisions;
}

/** The policies in force, in the order of time. */
export function periodsOf(deployed: readonly Deployed[], existing: Existing): readonly Period[] {
  const sorted = deployed.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return sorted.map(({ from, path, assembly, deployment }, index) => {
    const model = new Model(path, assembly, deployment, existing);
    const until = sorted[index + 1]?.from;
    return {
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      model,
      decisions: new Decisions(model),
    };
  });
}

/** The period of a moment; undefined before the first. */
export function periodAt(periods: readonly Period[], moment: string): Period | undefined {
  return periods.findLast(({ from }) => from === undefined || from <= moment);
}
