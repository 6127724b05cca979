import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Verdict } from '../lib/judge/report/evaluate';
import type { Level } from '../lib/judge/rule';
import type { LabelledCase } from './read-cases';

/** As many findings on clean cases are looked at: those whose digests are least. */
const SAMPLE = 250;
const SEED = 'trefoil';

const ADJUDICATION = z.strictObject({
  /** Digest of case, rule, place and sentence: a sentence that changes is to be read again. */
  finding: z.string().regex(/^[0-9a-f]{16}$/),
  rule: z.string(),
  verdict: z.enum(['right', 'wrong']),
  /** What of the template makes it so. */
  reason: z.string().min(10),
});

/** What somebody who read the template said of a finding. */
type Adjudication = z.infer<typeof ADJUDICATION>;

/** A finding on a case whose one control holds: right all the same where the template breaks something else. */
export interface SampledFinding {
  readonly digest: string;
  readonly labelled: LabelledCase;
  readonly rule: string;
  readonly level: Level;
  readonly resource: string;
  readonly path: string;
  readonly message: string;
}

/** The findings on a clean case. */
export function findingsOn(labelled: LabelledCase, verdicts: readonly Verdict[]): readonly SampledFinding[] {
  if (labelled.expectation !== 'clean') return [];
  return verdicts.flatMap(({ rule, resource, findings }) =>
    findings.map(({ path, message }) => {
      const place = { rule: rule.id, resource: resource?.logicalId ?? '', path: path.join('.'), message };
      return { digest: digestOf([labelled.id, ...Object.values(place)]), labelled, level: rule.level, ...place };
    }),
  );
}

/** The same findings in every run, however many others there are. */
export function sampleOf(findings: readonly SampledFinding[]): readonly SampledFinding[] {
  return findings
    .map((finding) => ({ finding, order: digestOf([SEED, finding.digest]) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, SAMPLE)
    .map(({ finding }) => finding);
}

/** The adjudications that are kept beside this file, one JSON object a line, by finding. */
export function readAdjudications(): ReadonlyMap<string, Adjudication> {
  const text = readFileSync(join(__dirname, 'adjudications.jsonl'), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => ADJUDICATION.parse(JSON.parse(line))).map((each) => [each.finding, each]));
}

/** How many findings of a sample are wrong, in sentences; what nobody has read counts as neither. */
export function precisionOf(
  sample: readonly SampledFinding[],
  all: number,
  adjudications: ReadonlyMap<string, Adjudication>,
): string {
  const read = sample.flatMap((finding) => {
    const verdict = adjudications.get(finding.digest)?.verdict;
    return verdict ? [{ finding, verdict }] : [];
  });
  const wrong = read.filter(({ verdict }) => verdict === 'wrong').map(({ finding }) => finding);
  const mandatory = wrong.filter(({ level }) => level === 'mandatory').length;
  const share = read.length === 0 ? '-' : `${((100 * wrong.length) / read.length).toFixed(1)} %`;
  return [
    `precision: of ${sample.length} findings sampled out of ${all} on clean cases, ${read.length} were read:`,
    `${wrong.length} wrong (${share}), ${mandatory} of them mandatory`,
    ...wrong.map(
      ({ labelled, rule, resource, path, message }) => `  ${labelled.id} ${rule} ${resource} ${path}: ${message}`,
    ),
  ].join('\n');
}

function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
