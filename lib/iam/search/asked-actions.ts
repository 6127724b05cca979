import { RCP_EXEMPT_ACTIONS, RCP_SERVICES, serviceOf, WITHOUT_ENDPOINT_POLICIES } from '../authorize/service-logic';
import type { Statement } from '../authorize/statement';
import { glob, lowerCase, matches } from '../language/pattern';
import type { Atom } from './automaton';
import { cellsOf } from './cells';
import { distinctActions } from './distinct-actions';
import { idOf } from './identity';
import type { Question } from './question';
import { actionAtoms } from './uses';

/** The actions of a question in cells. */
export interface AskedActions {
  /** One action of each set that its statements do not tell apart. */
  readonly actions: readonly string[];
  /** Whether each pattern of actions could be cut into cells. */
  readonly isComplete: boolean;
}

const known = new Map<string, AskedActions>();
const MOST_KNOWN = 2000;

/** The actions of a question in cells, found once for the same actions and the same elements of statements. */
export function askedActions(
  { actions, exceptActions = [] }: Question,
  statements: readonly Statement[],
): AskedActions {
  // Nothing else of a statement tells actions apart, nor does the order of statements.
  const elements = new Set(statements.map(({ action }) => (action === undefined ? 0 : idOf(action))));
  const key = `${JSON.stringify([actions, exceptActions])} ${[...elements].sort((one, next) => one - next).join()}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const excluded = exceptActions.map((text) => lowerCase(glob(text)));
  const apart = excluded.map((pattern): Atom => ({ pattern }));
  const atoms = actionAtoms(statements);
  const cells = (text: string) => cellsOf([...atoms, ...logicAtoms(text), ...apart], lowerCase(glob(text)));
  const parts = actions.map((text) => (/[*?]/.test(text) ? (cells(text) ?? []) : [text]));
  const open = parts.flat().filter((action) => !excluded.some((pattern) => matches(pattern, action.toLowerCase())));
  // A pattern with too many states would be asked of none of its actions.
  const found = { actions: distinctActions(open, statements), isComplete: parts.every((part) => part.length > 0) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

/** The services and actions that the logic tells from others, where a pattern of actions may be any of them. */
function logicAtoms(text: string): readonly Atom[] {
  return /[*?]/.test(serviceOf(text)) ? [...SERVICES_APART, ...ACTIONS_APART] : ACTIONS_APART;
}

const atomOf = (action: string): Atom => ({ pattern: lowerCase(glob(action)) });
const ACTIONS_APART = RCP_EXEMPT_ACTIONS.map(atomOf);
const SERVICES_APART = [...RCP_SERVICES, ...WITHOUT_ENDPOINT_POLICIES, 'kms', 'sts'].map((one) => atomOf(`${one}:*`));
