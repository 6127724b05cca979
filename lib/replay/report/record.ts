import { createHash } from 'node:crypto';
import { deploymentHash } from '../../judge/report/run-record';
import { VERSION } from '../../judge/report/version';
import type { Period } from '../model/periods';
import type { Replayed } from '../replay';
import type { Contradiction, Counted } from '../tally';
import type { Covered } from '../trail/digests';
import type { Finding } from '../trail/finding';
import { type Absent, absentIn, type Unused, unusedIn } from '../unused';

/** The record of a replay, as JSON. */
export interface ReplayRecord {
  readonly schema: 1;
  readonly version: string;
  readonly trail: {
    readonly files: number;
    readonly digests: number;
    readonly events: number;
    readonly others: number;
    readonly first?: string;
    readonly last?: string;
  };
  readonly policies: readonly {
    readonly from?: string;
    readonly until?: string;
    readonly assembly: string;
    readonly deployment: string;
    /** SHA-256 of each template of the assembly. */
    readonly templates: readonly string[];
  }[];
  readonly verdicts: { readonly explained: number; readonly contradiction: number; readonly undecidable: number };
  /** How many different requests the policies tell apart. */
  readonly decided: number;
  readonly contradictions: readonly Contradiction[];
  /** What is wrong with the files of the trail. */
  readonly findings: readonly Finding[];
  /** For which times, accounts and Regions digest files show that nothing is missing. */
  readonly covered: readonly Covered[];
  readonly rows: readonly Counted[];
  readonly unused: readonly Unused[];
  readonly absent: readonly Absent[];
}

const ORDER: readonly string[] = ['contradiction', 'undecidable', 'explained'];

/** The record of a replay: contradictions first, and what is counted most often before the rest. */
export function recordOf(replayed: Replayed, periods: readonly Period[]): ReplayRecord {
  const { files, digests, events, others, first, last, tally, findings, covered } = replayed;
  const model = periods.at(-1)?.model;
  const rank = (row: Counted) => ORDER.indexOf(row.verdict);
  return {
    schema: 1,
    version: VERSION,
    trail: { files, digests, events, others, ...(first && { first }), ...(last && { last }) },
    policies: periods.map((period) => ({
      ...(period.from && { from: period.from }),
      ...(period.until && { until: period.until }),
      assembly: period.model.path,
      deployment: deploymentHash(period.model.deployment),
      templates: period.model.assembly.templates
        .map(({ text }) => createHash('sha256').update(text).digest('hex'))
        .sort(),
    })),
    verdicts: { ...tally.verdicts },
    decided: periods.reduce((sum, { decisions }) => sum + decisions.count.decided, 0),
    contradictions: tally.contradictions.toSorted((a, b) =>
      a.eventTime < b.eventTime ? -1 : a.eventTime > b.eventTime ? 1 : 0,
    ),
    ...{ findings, covered },
    rows: [...tally.rows.values()].sort(
      (a, b) => rank(a) - rank(b) || b.count - a.count || (a.first < b.first ? -1 : 1),
    ),
    unused: model ? unusedIn(model, tally) : [],
    absent: model ? absentIn(model, tally) : [],
  };
}
