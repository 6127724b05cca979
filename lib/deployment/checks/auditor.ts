import { RFC_1918 } from '../../iam/language/address';
import { inside, NOT_PUBLIC, parseRange, rangeText } from '../../iam/language/ipv4';
import { countryName } from '../../world/countries';
import type { Draft } from '../draft';
import { patternForRole } from '../operator-roles';
import { type Path, type Problem, quote } from '../problem';
import { named, suggestion } from './boundary';
import { basisProblems } from './transfer';

type DraftAuditor = NonNullable<Draft['auditor']>;

/** Widest range from which an auditor plausibly works: two halves of the internet would restrict nothing. */
const WIDEST = 16;

/**
 * The auditor's mandate has not ended, access from outside the EEA has a valid basis, and the source addresses are
 * public.
 */
export function auditorProblems({ auditor }: Draft, today: string): readonly Problem[] {
  if (!auditor) return [];
  const problems = [...mandateProblems(auditor, today), ...transferProblems(auditor, today)];
  const ranges = auditor.sourceAddresses ?? [];
  return [
    ...problems,
    ...(auditor.federatedRoles ?? []).flatMap((role, index): readonly Problem[] => {
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
    ...ranges.flatMap((text, index) =>
      addressProblems(['auditor', 'sourceAddresses', index], text, 'the auditor works'),
    ),
  ];
}

function mandateProblems({ mandate }: DraftAuditor, today: string): readonly Problem[] {
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

function transferProblems({ country, transfer, mandate }: DraftAuditor, today: string): readonly Problem[] {
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
  return basisProblems(
    {
      path: ['auditor', 'transfer'],
      countries: [country],
      ...(transfer && { transfer }),
      access: { path: ['auditor', 'mandate', 'until'], is: 'the mandate', ...(mandate && { until: mandate.until }) },
    },
    today,
  );
}

/** A range is public, written by its first address, and no wider than people work in. */
export function addressProblems(path: Path, text: string | undefined, whose: string): readonly Problem[] {
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
        fix: `name the addresses that AWS sees: those behind which ${whose}`,
      },
    ];
  return range.prefix < WIDEST
    ? [
        {
          path,
          expected: `a prefix length of /${WIDEST} or longer`,
          found,
          fix: `name only the ranges behind which ${whose}`,
        },
      ]
    : [];
}
