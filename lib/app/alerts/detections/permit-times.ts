/** From a minute in UTC to another, as permits have them. */
interface Period {
  readonly from: string;
  readonly until: string;
}

/**
 * The times of periods as beginnings of `eventTime`, the fewest that name them all: `2026-12-01T0` is ten hours,
 * `2026-12-01T08:1` ten minutes.
 *
 * Filter patterns of CloudWatch Logs compare numbers, and of text only a beginning or an end. Periods are extended to
 * full ten minutes: `eventTime` is when a call was completed.
 */
export function during(periods: readonly Period[]): readonly string[] {
  return daysOf(periods).flatMap((day) => beginnings(day, (time) => isWithin(time, periods)));
}

/** The other times of the days on which periods are. */
export function restOfDays(periods: readonly Period[]): readonly string[] {
  return daysOf(periods).flatMap((day) => beginnings(day, (time) => !isWithin(time, periods)));
}

/** The days on which periods are. */
export function daysOf(periods: readonly Period[]): readonly string[] {
  return [...new Set(periods.flatMap(({ from, until }) => [from.slice(0, 10), until.slice(0, 10)]))].sort();
}

const TEN_MINUTES = 600_000;

function isWithin(time: string, periods: readonly Period[]): boolean {
  const begins = Date.parse(`${time}0:00Z`);
  return periods.some(({ from, until }) => Date.parse(from) < begins + TEN_MINUTES && Date.parse(until) > begins);
}

/** The fewest beginnings of times, within one of them, of all ten minutes for which something holds. */
function beginnings(within: string, holds: (time: string) => boolean): readonly string[] {
  const parts = partsOf(within);
  if (parts.length === 0) return holds(within) ? [within] : [];
  const found = parts.map((part) => beginnings(part, holds));
  return found.every(([first], index) => first === parts[index]) ? [within] : found.flat();
}

/** What a day, ten hours or an hour divides into; nothing for ten minutes. */
function partsOf(time: string): readonly string[] {
  const digits = (...between: readonly [from: number, to: number]) =>
    Array.from({ length: between[1] - between[0] + 1 }, (_, index) => between[0] + index);
  if (time.length === '2026-12-01'.length) return digits(0, 2).map((digit) => `${time}T${digit}`);
  if (time.length === '2026-12-01T0'.length)
    return digits(0, time.endsWith('2') ? 3 : 9).map((digit) => `${time}${digit}`);
  if (time.length === '2026-12-01T08'.length) return digits(0, 5).map((digit) => `${time}:${digit}`);
  return [];
}
