import { ADEQUATE_IN_EUROPE, adequateCountries } from '../../world/adequacy';
import { countryName, countryText } from '../../world/countries';
import { EEA } from '../../world/regions';
import type { Draft } from '../draft';
import { type Problem, quote } from '../problem';

/** Codes that people write for others. */
const MEANT: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR', EU: 'EEA' };

/** A boundary names the EEA, its states, or European countries with an adequacy decision; each once. */
export function boundaryProblems({ boundary = [] }: Draft, today: string): readonly Problem[] {
  const adequate = adequateCountries(today).filter((country) => ADEQUATE_IN_EUROPE.includes(country));
  const expected = `EEA, one of its states, or one of ${adequate.join(', ')}, for which an adequacy decision holds`;
  return boundary.flatMap((name, index): readonly Problem[] => {
    const path = ['boundary', index];
    if (boundary.indexOf(name) < index)
      return [{ path, expected: 'each name once', found: `${quote(name)} a second time`, fix: 'remove it' }];
    if (EEA.includes(name) && boundary.includes('EEA'))
      return [
        {
          path,
          expected: 'EEA or some of its states',
          found: `EEA and ${countryText(name)}, which is in it`,
          fix: `remove EEA to keep data in fewer countries, or remove ${name}`,
        },
      ];
    if (name === 'EEA' || EEA.includes(name) || adequate.includes(name)) return [];
    return [{ path, expected, found: named(name), fix: suggestion(name) }];
  });
}

/** What a message says of a country code. */
export function named(code: string): string {
  return countryName(code) ? countryText(code) : `${quote(code)}, which is no country`;
}

/** What to write in place of a code that is not allowed. */
export function suggestion(code: string): string {
  const meant = Object.hasOwn(MEANT, code) ? MEANT[code] : undefined;
  return meant ? `write "${meant}"` : 'remove it, or choose another';
}
