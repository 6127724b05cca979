import type { Lookup } from '../language/template';
import { actionApplies, resourceApplies } from '../match';
import type { Statement } from '../statement';
import { variablesOfResource } from './fill';
import { type Table, tableOf } from './table';

/** What requests are about: actions, and ARNs of one resource. */
export class Subjects {
  private readonly byAction = new Map<Statement, Table>();
  private readonly byArn = new Map<Statement, Table>();

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
  ofActions(statement: Statement): Table {
    const before = this.byAction.get(statement);
    if (before !== undefined) return before;
    const found = tableOf(this.actions.map((action) => actionApplies(statement.action, action)));
    this.byAction.set(statement, found);
    return found;
  }

  /** Which ARNs a statement is about; `lookup` says of the keys of its variables whether they are absent. */
  ofArns(statement: Statement, lookup: Lookup): Table {
    const before = this.byArn.get(statement);
    if (before !== undefined) return before;
    const found = tableOf(this.arns.map((arn) => resourceApplies(statement.resource, { resource: arn, lookup })));
    // What its variables are may be another matter for the next caller.
    if (variablesOfResource(statement).length === 0) this.byArn.set(statement, found);
    return found;
  }
}
