import type { Case, Part } from './case';

/** What two requests by one caller have in common. */
const SHARED: readonly string[] = ['caller', 'aws:principalorgid'];
const SECOND = '2 ';

/** The case in which both requests of one caller would be allowed. */
export function pairOf(first: Case, second: Case): Case {
  const ofSecond =
    (part: Part): Part =>
    (mode) => {
      const found = part(mode);
      if (typeof found === 'boolean' || SHARED.includes(found.dimension)) return found;
      return { ...found, dimension: `${SECOND}${found.dimension}`, name: `${SECOND}${found.name}` };
    };
  const ways = second.ways.map((way) =>
    way.map((choice) => choice.map(({ parts, mode }) => ({ mode, parts: parts.map(ofSecond) }))),
  );
  return {
    dimension: (name) =>
      name.startsWith(SECOND) ? second.dimension(name.slice(SECOND.length)) : first.dimension(name),
    asked: [...first.asked, ...second.asked.map(ofSecond)],
    denies: [...first.denies, ...second.denies.map((parts) => parts.map(ofSecond))],
    ways: first.ways.flatMap((one) => ways.map((other) => [...one, ...other])),
  };
}
