import { RFC_1918 } from '../../iam/language/address';
import { inside, NOT_PUBLIC, parseRange, rangeText } from '../../iam/language/ipv4';
import { adequacyOf, adequateCountries } from '../../world/adequacy';
import { countryName, countryText } from '../../world/countries';
import { EEA } from '../../world/regions';
import type { Draft } from '../draft';
import { patternForRole } from '../operator-roles';
import { type Objection, type Path, quote } from '../problem';
import { named, suggestion } from './boundary';

type DraftAuditor = NonNullable<Draft['auditor']>;

/** Widest range from which an auditor plausibly works; wider ones, two halves of the internet say, bind nothing. */
const WIDEST = 16;

/** The auditor's mandate runs, access from outside the EEA has a basis that holds, and the addresses are the auditor's. */
export function auditorObjections({ auditor }: Draft, today: string): readonly Objection[] {
  if (!auditor) return [];
  const objections = [...mandateObjections(auditor, today), ...transferObjections(auditor, today)];
  const ranges = auditor.sourceAddresses ?? [];
  return [
    ...objections,
    ...(auditor.federatedRoles ?? []).flatMap((role, index): readonly Objection[] => {
      const pattern = patternForRole(role);
      if (pattern === undefined) return [];
      return [
        {
          path: ['auditor', 'federatedRoles', index],
          expected: 'a permission set of IAM Identity Center without the suffix that AWS gives its roles',
          found: quote(role),
          fix: `write ${pattern}: the suffix changes when the set is assigned anew`,
        },
      ];
    }),
    ...ranges.flatMap((text, index) => addressObjections(['auditor', 'sourceAddresses', index], text)),
  ];
}

function mandateObjections({ mandate }: DraftAuditor, today: string): readonly Objection[] {
  if (!mandate) return [];
  const path = ['auditor', 'mandate', 'until'];
  const { from, until } = mandate;
  return [
    ...(from >= until
      ? [{ path, expected: `a day after ${from}`, found: until, fix: 'correct auditor.mandate.from or until' }]
      : []),
    ...(until < today
      ? [
          {
            path,
            expected: `a day that has not passed, ${today} or after`,
            found: until,
            fix: 'renew the mandate, or name another auditor',
          },
        ]
      : []),
  ];
}

function transferObjections({ country, transfer, mandate }: DraftAuditor, today: string): readonly Objection[] {
  if (!country) return [];
  if (!countryName(country))
    return [
      {
        path: ['auditor', 'country'],
        expected: 'the code of a country',
        found: named(country),
        fix: suggestion(country),
      },
    ];
  const path = ['auditor', 'transfer'];
  if (EEA.includes(country))
    return transfer
      ? [
          {
            path,
            part: 'key',
            expected: `no transfer, because ${countryText(country)} is in the EEA`,
            found: transfer.basis ?? 'one',
            fix: 'remove it',
          },
        ]
      : [];
  const where = `access from ${countryText(country)}, outside the EEA`;
  if (!transfer)
    return [
      {
        path,
        expected: `a basis for ${where}`,
        found: 'nothing',
        fix: 'add transfer: { basis: …, until: … }; GDPR articles 44 to 47 say which there are',
      },
    ];
  const end = adequacyOf(country)?.until;
  if (transfer.basis === 'adequacy' && (!adequacyOf(country) || (end && end < today)))
    return [
      {
        path: [...path, 'basis'],
        expected: `standard-contractual-clauses or binding-corporate-rules for ${where}`,
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
        fix: 'renew the basis, or end the mandate',
      },
    ];
  if (basis === 'adequacy' && end && until > end)
    return [
      {
        path: [...path, 'until'],
        expected: `${end} or before, when the decision for ${countryText(country)} ends`,
        found: until,
        fix: `write ${end}`,
      },
    ];
  if (mandate && mandate.until > until)
    return [
      {
        path: ['auditor', 'mandate', 'until'],
        expected: `${until} or before, when the basis of transfer ends`,
        found: mandate.until,
        fix: 'shorten the mandate, or renew the basis',
      },
    ];
  return [];
}

function addressObjections(path: Path, text: string | undefined): readonly Objection[] {
  if (text === undefined) return [];
  const found = quote(text);
  const range = parseRange(text);
  if (!range)
    return [
      {
        path,
        expected: 'an IPv4 range, such as 192.0.2.0/24',
        found,
        fix: parseRange(`${text}/32`) ? `write ${text}/32` : 'write address and prefix length',
      },
    ];
  if (rangeText(range) !== text)
    return [{ path, expected: 'the first address of the range', found, fix: `write ${rangeText(range)}` }];
  if (inside(range, NOT_PUBLIC))
    return [
      {
        path,
        expected: 'a public range',
        found: `${found}, which is ${inside(range, RFC_1918) ? 'private' : 'not for use on the internet'}`,
        fix: 'name the addresses that AWS sees: those behind which the auditor works',
      },
    ];
  return range.prefix < WIDEST
    ? [
        {
          path,
          expected: `a prefix length of /${WIDEST} or longer`,
          found,
          fix: 'name the ranges of the auditor alone',
        },
      ]
    : [];
}
