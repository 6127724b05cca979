import { ACCOUNTS } from './accounts';
import { ARNS } from './arns';
import type { ConditionCase, DecisionCase } from './case';
import { DOCUMENTED_CONDITIONS, DOCUMENTED_DECISIONS } from './documented';
import { ELEMENTS } from './elements';
import { LIMITS } from './limits';
import { PRESENCE } from './presence';
import { PRINCIPALS } from './principals';
import { TEXT } from './text';
import { UNKNOWNS } from './unknowns';
import { VALUES } from './values';
import { VARIABLES } from './variables';

/** Every rule about conditions. */
export const CONDITIONS: readonly ConditionCase[] = [
  ...TEXT,
  ...ARNS,
  ...VALUES,
  ...PRESENCE,
  ...VARIABLES,
  ...DOCUMENTED_CONDITIONS,
];

/** Every rule about the whole decision. */
export const DECISIONS: readonly DecisionCase[] = [
  ...ELEMENTS,
  ...PRINCIPALS,
  ...ACCOUNTS,
  ...LIMITS,
  ...UNKNOWNS,
  ...DOCUMENTED_DECISIONS,
];
