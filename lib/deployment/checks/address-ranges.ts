import { RFC_1918 } from '../../iam/language/address';
import { freeRange, type Ipv4Range, inside, overlap, parseRange, rangeText } from '../../iam/language/ipv4';
import type { Draft } from '../draft';
import { type Path, type Problem, quote } from '../problem';

/** Address ranges are private, canonical, of the size a VPC takes, and disjoint: sites may one day be connected. */
export function addressRangeProblems({ sites = {} }: Draft): readonly Problem[] {
  const taken: { readonly id: string; readonly range: Ipv4Range }[] = [];
  return Object.entries(sites).flatMap(([id, site]): readonly Problem[] => {
    const text = site?.addressRange;
    if (text === undefined) return [];
    const path = ['sites', id, 'addressRange'];
    const range = parseRange(text);
    const problem = formProblem(path, text, range);
    if (!range || problem) return problem ? [problem] : [];
    const others = taken.filter((other) => overlap(other.range, range));
    const free = freeRange(
      range,
      taken.map((other) => other.range),
    );
    taken.push({ id, range });
    if (others.length === 0) return [];
    return [
      {
        path,
        expected: `a range apart from ${others.map((other) => `${rangeText(other.range)} of ${other.id}`).join(' and ')}`,
        found: `${text}, which overlaps`,
        fix: free ? `choose another, such as ${rangeText(free)}` : 'choose another',
      },
    ];
  });
}

function formProblem(path: Path, text: string, range: Ipv4Range | undefined): Problem | undefined {
  const found = quote(text);
  if (!range)
    return { path, expected: 'an IPv4 range, such as 10.16.0.0/20', found, fix: 'write address and prefix length' };
  if (rangeText(range) !== text)
    return { path, expected: 'the first address of the range', found, fix: `write ${rangeText(range)}` };
  if (range.prefix < 16 || range.prefix > 24)
    return {
      path,
      expected: 'a prefix length from /16 to /24',
      found,
      fix: 'choose a smaller or larger range, such as 10.16.0.0/20',
    };
  if (!inside(range, RFC_1918))
    return {
      path,
      expected: `a range within ${RFC_1918.join(', ')}`,
      found,
      fix: 'choose a private range, such as 10.16.0.0/20',
    };
  return undefined;
}
