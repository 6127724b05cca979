import type { Score } from './score';

const COLUMNS = [
  'family',
  'violations',
  'caught',
  'own topic',
  'every target',
  'anywhere',
  'any topic',
  'clean',
  'alarms',
  'own topic',
  'anywhere',
  'residency',
];

/** Which rules raised the false alarms of each family, and on how many cases: what they found can be so all the same. */
export function alarmsOf(scores: readonly Score[]): string {
  const counts = new Map<string, number>();
  for (const { labelled, wrong, alarming } of scores)
    if (wrong === 'false alarm')
      for (const rule of alarming) {
        const key = `${labelled.family}  ${rule}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
  return [...counts]
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([key, count]) => `${count}  ${key}`)
    .join('\n');
}

/** A table by family: recall on the left, false alarms on the right; last, residency findings where no other Region is named. */
export function tableOf(scores: readonly Score[]): string {
  const families = [...new Set(scores.map((each) => each.labelled.family))].sort();
  const rows = families.map((family) =>
    rowOf(
      family,
      scores.filter((each) => each.labelled.family === family),
    ),
  );
  const lines = [COLUMNS, ...rows];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

function rowOf(family: string, scores: readonly Score[]): readonly string[] {
  const violations = scores.filter((each) => each.labelled.expectation === 'violation');
  const clean = scores.filter((each) => each.labelled.expectation === 'clean');
  const local = scores.filter((each) => each.labelled.namesNoOtherRegion);
  return [
    family,
    String(violations.length),
    share(violations, (each) => each.family),
    share(violations, (each) => each.strict),
    share(violations, (each) => each.everyTarget),
    share(violations, (each) => each.anywhere),
    share(violations, (each) => each.anyTopic),
    String(clean.length),
    share(clean, (each) => each.family),
    share(clean, (each) => each.strict),
    share(clean, (each) => each.anywhere),
    `${local.filter((each) => each.residency).length} of ${local.length}`,
  ];
}

function share(scores: readonly Score[], holds: (score: Score) => boolean): string {
  return scores.length === 0 ? '-' : `${((100 * scores.filter(holds).length) / scores.length).toFixed(1)} %`;
}
