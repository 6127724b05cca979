import { actionApplies, resourceApplies } from '../authorize/match';
import type { Statement } from '../authorize/statement';
import type { Lookup } from '../language/template';
import { variablesOfResource } from './fill';
import { type Table, tableOf } from './table';

/** What requests are about: actions, and ARNs of one resource. */
export class Subjects {
  private readonly byAction = new Map<Statement['action'], Table>();
  private readonly byArn = new Map<Statement['resource'], Table>();

  private readonly narrowed = new WeakMap<readonly Statement[], readonly Statement[]>();

  constructor(
    readonly actions: readonly string[],
    readonly arns: readonly string[],
  ) {}

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
    const found = tableOf(this.arns.map((arn) => resourceApplies(resource, { resource: arn, lookup })));
    // Its variables may have other values for the next caller.
    if (variablesOfResource(statement).length === 0) this.byArn.set(resource, found);
    return found;
  }
}
