import { Branches } from './branches';
import { dynamic } from './concat';
import { cut, joined, jsonText, lengthOf, picked, substituted, zones } from './fold-functions';
import { findInMap } from './mapping';
import { declaredParameter, isGivenTo } from './parameter';
import { pseudoParameter } from './pseudo-parameter';
import { isRawMap, type RawMap, rawMap, type Template } from './template';
import { alternatives, BARE, choice, isList, isMap, Reference, Unknown, type Value, type ValueMap } from './value';

/** A template of 100 levels may refer to another, and that to a third: what goes deeper is not followed. */
const DEEPEST = 400;

/** What functions write in real templates is less than what the templates have. */
const FREE_TEXT = 8_000_000;
const TEXT_RATIO = 16;

/** Folds the values of one assembly's templates as CloudFormation would; what is referred to, at most once. */
export class Fold {
  private readonly known = new Map<string, Value>();
  /** Which branches are folded. */
  readonly branches: Branches;
  private readonly underway = new Set<string>();
  private depth = 0;
  /** How many more characters functions may write: their texts are read by the rules, and can be longer by far than the templates. */
  private left: number;
  private exports: ReadonlyMap<string, readonly [Template, unknown]> | undefined;

  /** `open` says that whoever deploys may give parameters other values than their defaults. */
  constructor(
    private readonly templates: readonly Template[],
    open = false,
  ) {
    this.left = FREE_TEXT + templates.reduce((sum, { text }) => sum + TEXT_RATIO * text.length, 0);
    this.branches = new Branches((raw, template) => this.value(raw, template), open);
  }

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

  private structure(raw: unknown, template: Template): Value {
    if (Array.isArray(raw)) {
      const list = raw.map((element) => this.value(element, template));
      // Few lists omit an element; what is filtered has room for more, and is kept.
      return list.includes(undefined) ? list.filter((element) => element !== undefined) : list;
    }
    if (!isRawMap(raw)) return new Unknown('not a value of JSON');
    const keys = Object.keys(raw);
    const [only] = keys;
    if (keys.length === 1 && only !== undefined && (only === 'Ref' || only.startsWith('Fn::')))
      return this.intrinsic(only, raw[only], template);
    return this.map(raw, template);
  }

  private map(raw: RawMap, template: Template): ValueMap {
    const folded: Record<string, Value> = Object.create(BARE);
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
        return this.metered(this.sub(argument, template));
      case 'Fn::Join':
        return this.metered(joined(list[0], of(list[1])));
      case 'Fn::Select':
        return picked(of(list[0]), of(list[1]));
      case 'Fn::Split':
        return cut(list[0], of(list[1]));
      case 'Fn::If':
        return list.length === 3 ? this.branches.chosen(list, template) : new Unknown('Fn::If without two branches');
      case 'Fn::FindInMap':
        return findInMap(rawMap(template.body['Mappings']), list.slice(0, 3).map(of), () =>
          isRawMap(list[3]) && 'DefaultValue' in list[3] ? of(list[3]['DefaultValue']) : undefined,
        );
      case 'Fn::ImportValue':
        return this.importValue(of(argument), template);
      case 'Fn::Base64':
        return of(argument);
      case 'Fn::ToJsonString':
        return this.metered(jsonText(of(argument)));
      case 'Fn::GetAZs':
        return zones(of(argument), template.region);
      default:
        return new Unknown(`${name} is evaluated at deployment`);
    }
  }

  private metered(value: Value): Value {
    this.left -= lengthOf(value);
    return this.left < 0 ? new Unknown('the functions of the templates write too much text', 'unread') : value;
  }

  private ref(name: string, template: Template): Value {
    if (name === 'AWS::NoValue') return undefined;
    const tried = this.branches.tried(template);
    if (tried?.has(name)) return tried.get(name);
    if (name.startsWith('AWS::')) return pseudoParameter(name, template);
    if (Object.hasOwn(rawMap(template.body['Resources']), name)) return new Reference(template.index, name);
    const parameters = rawMap(template.body['Parameters']);
    if (Object.hasOwn(parameters, name))
      return this.branches.possible(
        name,
        this.once(`parameter ${template.index} ${name}`, () =>
          this.parameter(name, rawMap(parameters[name]), template),
        ),
        template,
      );
    return new Unknown(`"${name}" is neither a resource nor a parameter`, 'missing');
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
    const value = this.branches.valueUnder(Condition, given, template);
    const fits = (option: Value) => !isList(option) && !isMap(option);
    return alternatives(value).every(fits) ? value : new Unknown('an output that is no string');
  }

  private sub(argument: unknown, template: Template): Value {
    const [text, given] = Array.isArray(argument) ? argument : [argument];
    if (typeof text !== 'string') return new Unknown('Fn::Sub without a text');
    const names = rawMap(given);
    // What a text names twice is folded once: nested, it would double at each level.
    const known = new Map<string, Value>();
    return substituted(text, (name) => {
      if (!known.has(name)) known.set(name, this.placeholder(name, names, template));
      return known.get(name);
    });
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
          if (!this.branches.isPossible(rawMap(output)['Condition'], template)) continue;
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
    const value = this.branches.anywhere(fold);
    this.underway.delete(key);
    this.known.set(key, value);
    return value;
  }
}
