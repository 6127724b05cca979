import { adequacyOf, adequateCountries } from '../../world/adequacy';
import { countryText } from '../../world/countries';
import { EEA } from '../../world/regions';
import type { TransferBasis } from '../deployment-types';
import type { Path, Problem } from '../problem';

/** Access from some countries, its basis, and the day on which it ends. */
export interface CheckedTransfer {
  /** Path of the basis. */
  readonly path: Path;
  /** Codes of countries that exist. */
  readonly countries: readonly string[];
  readonly transfer?: Partial<TransferBasis>;
  /** The last day of the access itself; `is` names it in messages. */
  readonly access: { readonly path: Path; readonly until?: string; readonly is: string };
}

/** Access from outside the EEA has a basis that holds and outlasts it; access from inside has none. */
export function basisProblems(checked: CheckedTransfer, today: string): readonly Problem[] {
  const { path, countries, transfer, access } = checked;
  const outside = countries.filter((country) => !EEA.includes(country));
  const places = (codes: readonly string[]) => codes.map(countryText).join(' and ');
  if (outside.length === 0)
    return transfer
      ? [
          {
            path,
            part: 'key',
            expected: `no transfer, because ${places(countries)} ${countries.length === 1 ? 'is' : 'are'} in the EEA`,
            found: transfer.basis ?? 'one',
            fix: 'remove it',
          },
        ]
      : [];
  const where = `access from ${places(outside)}, outside the EEA`;
  if (!transfer)
    return [
      {
        path,
        expected: `a basis for ${where}`,
        found: 'nothing',
        fix: 'add transfer: { basis: …, until: … }; GDPR articles 44 to 47 say which there are',
      },
    ];
  const ends = outside.flatMap((country) => {
    const until = adequacyOf(country)?.until;
    return until ? [{ country, until }] : [];
  });
  const holds = (country: string) => adequateCountries(today).includes(country);
  if (transfer.basis === 'adequacy' && !outside.every(holds))
    return [
      {
        path: [...path, 'basis'],
        expected: `standard-contractual-clauses or binding-corporate-rules for access from ${places(outside.filter((country) => !holds(country)))}, outside the EEA`,
        found: `adequacy, which holds for ${adequateCountries(today).join(', ')}`,
        fix: 'agree on another basis',
      },
    ];
  const { basis, until } = transfer;
  if (until === undefined) return [];
  if (until < today)
    return [
      {
        path: [...path, 'until'],
        expected: `a day that has not passed, ${today} or after`,
        found: until,
        fix: `renew the basis, or end ${access.is}`,
      },
    ];
  const [first] = [...ends].sort((a, b) => (a.until < b.until ? -1 : 1));
  if (basis === 'adequacy' && first && until > first.until)
    return [
      {
        path: [...path, 'until'],
        expected: `${first.until} or before, when the decision for ${countryText(first.country)} ends`,
        found: until,
        fix: `write ${first.until}`,
      },
    ];
  if (access.until !== undefined && access.until > until)
    return [
      {
        path: access.path,
        expected: `${until} or before, when the basis of transfer ends`,
        found: access.until,
        fix: `shorten ${access.is}, or renew the basis`,
      },
    ];
  return [];
}
