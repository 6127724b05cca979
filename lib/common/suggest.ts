/** The name among `names` that a misspelling most probably meant; undefined where none is near. */
export function nearestName(misspelling: string, names: readonly string[]): string | undefined {
  return nearestNames(misspelling, names)[0];
}

/** The names among `names` that a misspelling may have meant, the likeliest first. */
export function nearestNames(misspelling: string, names: readonly string[]): readonly string[] {
  const wanted = fold(misspelling);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return names
    .map((name) => ({ name, distance: editDistance(wanted, fold(name)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
}

/** `guard_duty`, `guard-duty` and `GuardDuty` all mean `guardDuty`; what is too long is nobody's misspelling. */
function fold(name: string): string {
  return name.slice(0, 64).toLowerCase().replace(/[-_ ]/g, '');
}

/** Insertions, deletions and substitutions that lead from one text to another. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries())
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[to.length] ?? 0;
}
