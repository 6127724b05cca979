import type { Draft } from '../draft';
import { overlap, patternForRole } from '../operator-roles';
import { type Problem, quote } from '../problem';

type Operators = NonNullable<Draft['operators']>;

/** Duties that one role must not unite, with the reason. */
const APART: readonly (readonly [keyof Operators, keyof Operators, reason: string])[] = [
  ['keyAdministrators', 'dataReaders', 'who administers a key must not use it'],
  ['keyAdministrators', 'dataWriters', 'who administers a key must not use it'],
  ['breakGlass', 'keyAdministrators', 'an emergency role that serves every day raises alarms that nobody reads'],
  ['breakGlass', 'deployers', 'an emergency role that serves every day raises alarms that nobody reads'],
  ['breakGlass', 'dataReaders', 'an emergency role that serves every day raises alarms that nobody reads'],
  ['breakGlass', 'dataWriters', 'an emergency role that serves every day raises alarms that nobody reads'],
];

/**
 * Roles are named once in a list, and duties that must be apart are apart; IAM compares role
 * names without regard to case. Roles of IAM Identity Center are named by their permission set, because their names
 * change.
 */
export function operatorProblems({ operators = {} }: Draft): readonly Problem[] {
  const roles = (duty: keyof Operators) => (operators[duty] ?? []).map((role) => role.toLowerCase());
  const generated = DUTIES.flatMap((duty) =>
    (operators[duty] ?? []).flatMap((role, index): readonly Problem[] => {
      const pattern = patternForRole(role);
      return pattern === undefined
        ? []
        : [
            {
              path: ['operators', duty, index],
              expected: 'a permission set of IAM Identity Center without the suffix that AWS gives its roles',
              found: quote(role),
              fix: `write ${pattern}: the suffix differs by account, and changes when the set is assigned anew`,
            },
          ];
    }),
  );
  const repeated = DUTIES.flatMap((duty) =>
    roles(duty).flatMap((role, index): readonly Problem[] =>
      roles(duty).indexOf(role) === index
        ? []
        : [
            {
              path: ['operators', duty, index],
              expected: 'each role once',
              found: `${quote(operators[duty]?.[index] ?? role)} a second time`,
              fix: 'remove it',
            },
          ],
    ),
  );
  const united = APART.flatMap(([duty, other, reason]) =>
    roles(duty).flatMap((role, index): readonly Problem[] =>
      roles(other).some((one) => overlap(one, role))
        ? [
            {
              path: ['operators', duty, index],
              expected: `a role apart from operators.${other}`,
              found: quote(operators[duty]?.[index] ?? role),
              fix: `name another role in one of the two: ${reason}`,
            },
          ]
        : [],
    ),
  );
  return [...generated, ...repeated, ...united];
}

const DUTIES: readonly (keyof Operators)[] = [
  'keyAdministrators',
  'deployers',
  'dataReaders',
  'dataWriters',
  'breakGlass',
];
