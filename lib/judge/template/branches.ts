import { type Cases, Conditions, type Folding } from './conditions';
import { isRawMap, rawMap, type Template } from './template';
import { Choice, choice, choiceOf, Unknown, type Value } from './value';

/** What is being folded: a template, in which cases of its conditions, and what its parameters are where that is tried out. */
interface Scope {
  readonly template?: Template;
  readonly cases?: Cases;
  readonly inputs?: ReadonlyMap<string, Value>;
}

/** Which branches of the templates some input reaches, and the branch that is being folded. */
export class Branches implements Folding {
  private readonly conditions = new Map<number, Conditions>();
  private scope: Scope = {};

  /** `open` says that whoever deploys may give parameters other values than their defaults. */
  constructor(
    private readonly fold: (raw: unknown, template: Template) => Value,
    private readonly open: boolean,
  ) {}

  /** What stands under a condition, without the branches that are not chosen while it holds. */
  valueUnder(condition: unknown, raw: unknown, template: Template): Value {
    if (typeof condition !== 'string') return this.fold(raw, template);
    const cases = this.of(template).where(condition, true);
    return this.within({ template, cases }, () => this.fold(raw, template));
  }

  /** Whether what stands under a condition can ever be made. */
  isPossible(condition: unknown, template: Template): boolean {
    return typeof condition !== 'string' || this.of(template).where(condition, true) !== 0n;
  }

  valueIn(raw: unknown, template: Template, inputs: ReadonlyMap<string, Value>): Value {
    return this.within({ template, inputs }, () => this.fold(raw, template));
  }

  isOpen(name: string, template: Template): boolean {
    const declared = rawMap(template.body['Parameters']);
    return this.open && Object.hasOwn(declared, name) && !template.parent && !template.given?.has(name);
  }

  /** What is folded for whatever refers to it, in every case. */
  anywhere(fold: () => Value): Value {
    return this.within({}, fold);
  }

  /** What is tried out of the inputs of a template. */
  tried(template: Template): ReadonlyMap<string, Value> | undefined {
    return this.scope.template === template ? this.scope.inputs : undefined;
  }

  /** `Fn::If`: what the cases that are looked at can choose. */
  chosen([condition, whenTrue, whenFalse]: readonly unknown[], template: Template): Value {
    if (typeof condition !== 'string' || this.scope.inputs)
      return choice([this.fold(whenTrue, template), this.fold(whenFalse, template)]);
    const under = this.cases(template);
    return choiceOf(
      [true, false].flatMap((truth) => {
        const cases = this.of(template).where(condition, truth) & under;
        if (cases === 0n) return [];
        const value = this.within({ template, cases }, () => this.fold(truth ? whenTrue : whenFalse, template));
        return [{ value, when: { template: template.index, cases } }];
      }),
    );
  }

  /** Of the values of a parameter, those that it has in the cases that are looked at. */
  possible(name: string, value: Value, template: Template): Value {
    if (!(value instanceof Choice) || this.scope.inputs || !isRawMap(template.body['Conditions'])) return value;
    const under = this.cases(template);
    const left = value.options.flatMap((option) => {
      const cases = this.of(template).casesWith(name, option) & under;
      return cases === 0n ? [] : [{ value: option, when: { template: template.index, cases } }];
    });
    return left.length === 0 ? new Unknown(`parameter ${name} in a branch that nothing reaches`) : choiceOf(left);
  }

  private cases(template: Template): Cases {
    const { template: at, cases } = this.scope;
    return at === template && cases !== undefined ? cases : this.of(template).all;
  }

  private of(template: Template): Conditions {
    let conditions = this.conditions.get(template.index);
    if (!conditions) {
      conditions = new Conditions(template, this);
      this.conditions.set(template.index, conditions);
    }
    return conditions;
  }

  private within(scope: Scope, fold: () => Value): Value {
    const before = this.scope;
    this.scope = scope;
    const value = fold();
    this.scope = before;
    return value;
  }
}
