import { concat, dynamic } from './concat';
import { type Cases, Conditions, type Folding } from './conditions';
import { cut, joined, jsonText, picked } from './fold-functions';
import { findInMap } from './mapping';
import { declaredParameter, isGivenTo } from './parameter';
import { pseudoParameter } from './pseudo-parameter';
import { isRawMap, type RawMap, rawMap, type Template } from './template';
import {
  alternatives,
  Choice,
  choice,
  choiceOf,
  isList,
  isMap,
  Reference,
  Unknown,
  type Value,
  type ValueMap,
} from './value';

/** A template of 100 levels may refer to another, and that to a third: what goes deeper is not followed. */
const DEEPEST = 400;

/** What is being folded. */
interface Scope {
  readonly template?: Template;
  readonly cases?: Cases;
  readonly inputs?: ReadonlyMap<string, Value>;
}

/** Folds the values of one assembly's templates as CloudFormation would; what is referred to, at most once. */
export class Fold implements Folding {
  private readonly known = new Map<string, Value>();
  private readonly conditions = new Map<number, Conditions>();
  /** The template that is folded, in which cases of its conditions, and what its parameters are, where that is tried out. */
  private scope: Scope = {};
  private readonly underway = new Set<string>();
  private depth = 0;
  private exports: ReadonlyMap<string, readonly [Template, unknown]> | undefined;

  /** `open` says that whoever deploys may give parameters other values than their defaults. */
  constructor(
    private readonly templates: readonly Template[],
    private readonly open = false,
  ) {}

  /** The value of `raw`, which stands in `template`. */
  value(raw: unknown, template: Template): Value {
    if (typeof raw === 'string') return dynamic(raw);
    if (typeof raw === 'number' || typeof raw === 'boolean' || raw === null) return raw;
    if (this.depth > DEEPEST) return new Unknown('the templates refer to each other over too many steps', 'unread');
    this.depth++;
    const value = this.structure(raw, template);
    this.depth--;
    return value;
  }

  /** As `value`, for what stands under a condition: branches that are not chosen while it holds are left out. */
  valueUnder(condition: unknown, raw: unknown, template: Template): Value {
    if (typeof condition !== 'string') return this.value(raw, template);
    const cases = this.conditionsOf(template).where(condition, true);
    return this.within({ template, cases }, () => this.value(raw, template));
  }

  /** Whether what stands under a condition can ever be made. */
  isPossible(condition: unknown, template: Template): boolean {
    return typeof condition !== 'string' || this.conditionsOf(template).where(condition, true) !== 0n;
  }

  valueIn(raw: unknown, template: Template, inputs: ReadonlyMap<string, Value>): Value {
    return this.within({ template, inputs }, () => this.value(raw, template));
  }

  isOpen(name: string, template: Template): boolean {
    const declared = rawMap(template.body['Parameters']);
    return this.open && Object.hasOwn(declared, name) && !template.parent && !template.given?.has(name);
  }

  private conditionsOf(template: Template): Conditions {
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

  /** `Fn::If`: what the cases that are looked at can choose. */
  private chosen(list: readonly unknown[], template: Template): Value {
    const [condition, whenTrue, whenFalse] = list;
    if (list.length !== 3) return new Unknown('Fn::If without two branches');
    const { template: at, cases, inputs } = this.scope;
    if (typeof condition !== 'string' || inputs)
      return choice([this.value(whenTrue, template), this.value(whenFalse, template)]);
    const conditions = this.conditionsOf(template);
    const under = at === template ? (cases ?? conditions.all) : conditions.all;
    return choiceOf(
      [true, false].flatMap((truth) => {
        const then = conditions.where(condition, truth) & under;
        if (then === 0n) return [];
        const value = this.within({ template, cases: then }, () => this.value(truth ? whenTrue : whenFalse, template));
        return [{ value, when: { template: template.index, cases: then } }];
      }),
    );
  }

  private structure(raw: unknown, template: Template): Value {
    if (Array.isArray(raw))
      return raw.map((element) => this.value(element, template)).filter((element) => element !== undefined);
    if (!isRawMap(raw)) return new Unknown('not a value of JSON');
    const keys = Object.keys(raw);
    const [only] = keys;
    if (keys.length === 1 && only !== undefined && (only === 'Ref' || only.startsWith('Fn::')))
      return this.intrinsic(only, raw[only], template);
    return this.map(raw, template);
  }

  private map(raw: RawMap, template: Template): ValueMap {
    const folded: Record<string, Value> = Object.create(null);
    for (const key of Object.keys(raw)) {
      const value = this.value(raw[key], template);
      if (value !== undefined) folded[key] = value;
    }
    return folded;
  }

  private intrinsic(name: string, argument: unknown, template: Template): Value {
    const of = (raw: unknown) => this.value(raw, template);
    const list: readonly unknown[] = Array.isArray(argument) ? argument : [];
    switch (name) {
      case 'Ref':
        return typeof argument === 'string' ? this.ref(argument, template) : new Unknown('Ref without a name');
      case 'Fn::GetAtt':
        return this.getAtt(argument, template);
      case 'Fn::Sub':
        return this.sub(argument, template);
      case 'Fn::Join':
        return joined(list[0], of(list[1]));
      case 'Fn::Select':
        return picked(of(list[0]), of(list[1]));
      case 'Fn::Split':
        return cut(list[0], of(list[1]));
      case 'Fn::If':
        return this.chosen(list, template);
      case 'Fn::FindInMap':
        return findInMap(rawMap(template.body['Mappings']), list.slice(0, 3).map(of), () =>
          isRawMap(list[3]) && 'DefaultValue' in list[3] ? of(list[3]['DefaultValue']) : undefined,
        );
      case 'Fn::ImportValue':
        return this.importValue(of(argument), template);
      case 'Fn::Base64':
        return of(argument);
      case 'Fn::ToJsonString':
        return jsonText(of(argument));
      case 'Fn::GetAZs':
        return zones(of(argument), template);
      default:
        return new Unknown(`${name} is evaluated at deployment`);
    }
  }

  private ref(name: string, template: Template): Value {
    if (name === 'AWS::NoValue') return undefined;
    const tried = this.scope.template === template ? this.scope.inputs : undefined;
    if (tried?.has(name)) return tried.get(name);
    if (name.startsWith('AWS::')) return pseudoParameter(name, template);
    if (Object.hasOwn(rawMap(template.body['Resources']), name)) return new Reference(template.index, name);
    const parameters = rawMap(template.body['Parameters']);
    if (Object.hasOwn(parameters, name))
      return this.possible(
        name,
        this.once(`parameter ${template.index} ${name}`, () =>
          this.parameter(name, rawMap(parameters[name]), template),
        ),
        template,
      );
    return new Unknown(`"${name}" is neither a resource nor a parameter`, 'missing');
  }

  /** Of the values of a parameter, those that it has in the cases that are looked at. */
  private possible(name: string, value: Value, template: Template): Value {
    const { template: at, cases, inputs } = this.scope;
    if (!(value instanceof Choice) || inputs || !isRawMap(template.body['Conditions'])) return value;
    const conditions = this.conditionsOf(template);
    const under = at === template ? (cases ?? conditions.all) : conditions.all;
    return choiceOf(
      value.options.flatMap((option) => {
        const then = conditions.casesWith(name, option) & under;
        return then === 0n ? [] : [{ value: option, when: { template: template.index, cases: then } }];
      }),
    );
  }

  /** What the stack that nests this one gives; where it gives nothing, or on a condition, what the template declares. */
  private parameter(name: string, declared: RawMap, template: Template): Value {
    const parent = template.parent && this.templates[template.parent.template];
    if (!parent || !template.parent) {
      const given = template.given?.get(name);
      return given === undefined ? declaredParameter(name, declared) : isGivenTo(name, declared, given);
    }
    const nested = rawMap(rawMap(parent.body['Resources'])[template.parent.logicalId]);
    const given = rawMap(rawMap(nested['Properties'])['Parameters']);
    if (!Object.hasOwn(given, name)) return declaredParameter(name, declared);
    return isGivenTo(name, declared, this.value(given[name], parent));
  }

  private getAtt(argument: unknown, template: Template): Value {
    const [id, ...rest] = typeof argument === 'string' ? argument.split('.') : Array.isArray(argument) ? argument : [];
    if (typeof id !== 'string' || rest.length === 0)
      return new Unknown('Fn::GetAtt without a resource and an attribute');
    return this.attribute(id, rest.map((part) => (typeof part === 'string' ? part : '?')).join('.'), template);
  }

  private attribute(id: string, attribute: string, template: Template): Value {
    const child = template.nested.get(id);
    const nested = child === undefined ? undefined : this.templates[child];
    if (nested && attribute.startsWith('Outputs.')) {
      const outputs = rawMap(nested.body['Outputs']);
      const name = attribute.slice('Outputs.'.length);
      if (!Object.hasOwn(outputs, name)) return new Unknown(`nested stack ${id} has no output ${name}`, 'missing');
      return this.once(`output ${nested.index} ${name}`, () => this.output(outputs[name], nested));
    }
    if (!Object.hasOwn(rawMap(template.body['Resources']), id))
      return new Unknown(`"${id}" is not a resource of the template`, 'missing');
    return new Reference(template.index, id, attribute);
  }

  private output(raw: unknown, template: Template): Value {
    const { Condition, Value: given } = rawMap(raw);
    const value = this.valueUnder(Condition, given, template);
    const fits = (option: Value) => !isList(option) && !isMap(option);
    return alternatives(value).every(fits) ? value : new Unknown('an output that is no string');
  }

  private sub(argument: unknown, template: Template): Value {
    const [text, given] = Array.isArray(argument) ? argument : [argument];
    if (typeof text !== 'string') return new Unknown('Fn::Sub without a text');
    const names = rawMap(given);
    const parts: Value[] = [];
    let at = 0;
    for (let start = text.indexOf('${'); start >= 0; start = text.indexOf('${', at)) {
      const end = text.indexOf('}', start);
      if (end < 0) break;
      parts.push(text.slice(at, start), this.placeholder(text.slice(start + 2, end).trim(), names, template));
      at = end + 1;
    }
    return concat([...parts, text.slice(at)], '');
  }

  private placeholder(name: string, names: RawMap, template: Template): Value {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (Object.hasOwn(names, name)) return this.value(names[name], template);
    const dot = name.indexOf('.');
    return dot < 0 ? this.ref(name, template) : this.attribute(name.slice(0, dot), name.slice(dot + 1), template);
  }

  private importValue(names: Value, template: Template): Value {
    return choice(
      alternatives(names).map((name) => {
        if (typeof name !== 'string') return new Unknown('Fn::ImportValue of a name that is not known');
        const key = `${template.account} ${template.region} ${name}`;
        const found = this.exported().get(key);
        if (!found) return new Unknown(`no stack of this assembly exports "${name}" in the same account and Region`);
        return this.once(`export ${key}`, () => this.output(found[1], found[0]));
      }),
    );
  }

  private exported(): ReadonlyMap<string, readonly [Template, unknown]> {
    if (!this.exports) {
      const all = new Map<string, readonly [Template, unknown]>();
      // Names of exports may be imported themselves: by then, the exports are under way.
      this.exports = all;
      for (const template of this.templates)
        for (const output of Object.values(rawMap(template.body['Outputs']))) {
          if (!this.isPossible(rawMap(output)['Condition'], template)) continue;
          const name = this.value(rawMap(rawMap(output)['Export'])['Name'], template);
          if (typeof name === 'string') all.set(`${template.account} ${template.region} ${name}`, [template, output]);
        }
    }
    return this.exports;
  }

  /** What is referred to is folded once: templates could otherwise double it at each of many steps. */
  private once(key: string, fold: () => Value): Value {
    if (this.known.has(key)) return this.known.get(key);
    if (this.underway.has(key)) return new Unknown('the templates refer to each other in a circle');
    this.underway.add(key);
    // What is kept holds wherever it is asked for.
    const value = this.within({}, fold);
    this.underway.delete(key);
    this.known.set(key, value);
    return value;
  }
}

function zones(given: Value, template: Template): Value {
  return choice(
    alternatives(given === '' || given === undefined ? template.region : given).map((region) =>
      typeof region === 'string'
        ? ['a', 'b', 'c'].map((letter) => `${region}${letter}`)
        : new Unknown('availability zones of a Region that is not known'),
    ),
  );
}
