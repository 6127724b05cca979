import { actionApplies, resourceApplies } from '../authorize/match';
import type { Statement } from '../authorize/statement';
import { headOf } from '../language/pattern';
import { constantOf, type Lookup, type Template } from '../language/template';
import { variablesOfResource } from './fill';
import type { Cells } from './solve';
import { cellsAt, type Table, tableOf } from './table';

/** What requests are about: actions, and ARNs of one resource. */
export class Subjects {
  private readonly byAction = new Map<Statement['action'], Table>();
  private readonly byArn = new Map<Statement['resource'], Table>();
  private readonly actionsByText: ReadonlyMap<string, number>;
  private readonly arnsByText: ReadonlyMap<string, number>;
  private readonly narrowed = new WeakMap<readonly Statement[], readonly Statement[]>();

  /** With what all of the ARNs begin. */
  private readonly head: string;

  constructor(
    readonly actions: readonly string[],
    readonly arns: readonly string[],
  ) {
    this.head = commonHead(arns);
    this.actionsByText = placesOf(actions);
    this.arnsByText = placesOf(arns);
  }

  /** The cells of some of the actions. */
  actionsAmong(actions: readonly string[]): Cells {
    return cellsAt(actions.flatMap((one) => this.actionsByText.get(one) ?? []));
  }

  /** The cells of some of the ARNs. */
  arnsAmong(arns: readonly string[]): Cells {
    return cellsAt(arns.flatMap((one) => this.arnsByText.get(one) ?? []));
  }

  /** Those of a list of statements that are about any of these actions and ARNs, whatever their variables are. */
  narrow(statements: readonly Statement[]): readonly Statement[] {
    const before = this.narrowed.get(statements);
    if (before !== undefined) return before;
    const found = statements.filter(
      (one) => this.ofActions(one).maybe !== 0n && this.ofArns(one, () => 'open').maybe !== 0n,
    );
    this.narrowed.set(statements, found);
    return found;
  }

  /** Which actions a statement is about. */
  ofActions({ action }: Statement): Table {
    const before = this.byAction.get(action);
    if (before !== undefined) return before;
    const found = tableOf(this.actions.map((asked) => actionApplies(action, asked)));
    this.byAction.set(action, found);
    return found;
  }

  /** Which ARNs a statement is about; `lookup` says of the keys of its variables whether they are absent. */
  ofArns(statement: Statement, lookup: Lookup): Table {
    const { resource } = statement;
    const before = this.byArn.get(resource);
    if (before !== undefined) return before;
    const found = this.isElsewhere(resource)
      ? NOWHERE
      : tableOf(this.arns.map((arn) => resourceApplies(resource, { resource: arn, lookup })));
    // Its variables may have other values for the next caller.
    if (variablesOfResource(statement).length === 0) this.byArn.set(resource, found);
    return found;
  }

  /** Whether an element names ARNs that begin otherwise than all of these: most do, and need no comparison with each. */
  private isElsewhere(resource: Statement['resource']): boolean {
    if (resource === undefined || resource.negated) return false;
    return resource.element.every((written) => {
      const head = beginningOf(written);
      return head.startsWith('arn:') && !head.startsWith(this.head) && !this.head.startsWith(head);
    });
  }
}

const NOWHERE: Table = { yes: 0n, maybe: 0n };

const beginnings = new WeakMap<Template, string>();

/** How every ARN begins that an element names; empty where its variables decide on it. */
function beginningOf(written: Template): string {
  const before = beginnings.get(written);
  if (before !== undefined) return before;
  const found = headOf(constantOf(written) ?? []);
  beginnings.set(written, found);
  return found;
}

function placesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(texts.map((text, index) => [text, index]));
}

/** The longest text with which all of some texts begin. */
function commonHead([first = '', ...others]: readonly string[]): string {
  let { length } = first;
  for (const one of others) {
    let shared = 0;
    while (shared < length && one[shared] === first[shared]) shared += 1;
    length = shared;
  }
  return first.slice(0, length);
}
