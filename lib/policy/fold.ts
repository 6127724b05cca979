import { concat, dynamic } from './concat';
import { pseudoParameter } from './pseudo-parameter';
import { isRawMap, type RawMap, rawMap, type Template } from './template';
import { alternatives, choice, isList, isMap, Reference, Unknown, type Value, type ValueMap } from './value';

/** Folds the values of one assembly's templates as CloudFormation would, each at most once at a time. */
export class Fold {
  private readonly open = new Set<string>();
  private exports: ReadonlyMap<string, readonly [Template, unknown]> | undefined;

  constructor(private readonly templates: readonly Template[]) {}

  /** The value of `raw`, which stands in `template`. */
  value(raw: unknown, template: Template): Value {
    if (typeof raw === 'string') return dynamic(raw);
    if (typeof raw === 'number' || typeof raw === 'boolean' || raw === null) return raw;
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
    switch (name) {
      case 'Ref':
        return typeof argument === 'string' ? this.ref(argument, template) : new Unknown('Ref without a name');
      case 'Fn::GetAtt':
        return this.getAtt(argument, template);
      case 'Fn::Sub':
        return this.sub(argument, template);
      case 'Fn::Join':
        return this.join(argument, template);
      case 'Fn::Select':
        return this.select(argument, template);
      case 'Fn::Split':
        return this.split(argument, template);
      case 'Fn::If':
        if (!Array.isArray(argument)) return new Unknown('Fn::If without branches');
        return choice([this.value(argument[1], template), this.value(argument[2], template)]);
      case 'Fn::FindInMap':
        return this.findInMap(argument, template);
      case 'Fn::ImportValue':
        return this.importValue(argument, template);
      case 'Fn::Base64':
      case 'Fn::ToJsonString':
        return this.value(argument, template);
      case 'Fn::GetAZs':
        return this.zones(argument, template);
      default:
        return new Unknown(`${name} is evaluated at deployment`);
    }
  }

  private ref(name: string, template: Template): Value {
    if (name === 'AWS::NoValue') return undefined;
    if (name.startsWith('AWS::')) return pseudoParameter(name, template);
    if (Object.hasOwn(rawMap(template.body['Resources']), name)) return new Reference(template.index, name);
    const parameters = rawMap(template.body['Parameters']);
    if (Object.hasOwn(parameters, name))
      return this.once(`parameter ${template.index} ${name}`, () =>
        this.parameter(name, rawMap(parameters[name]), template),
      );
    return new Unknown(`"${name}" is neither a resource nor a parameter`, 'missing');
  }

  private parameter(name: string, declared: RawMap, template: Template): Value {
    const given = this.givenByParent(name, template);
    if (given !== undefined) return given;
    const type = typeof declared['Type'] === 'string' ? declared['Type'] : 'String';
    if (type.startsWith('AWS::SSM::')) return new Unknown(`parameter ${name} is read from SSM at deployment`);
    const listed = type === 'CommaDelimitedList' || type.startsWith('List<');
    const read = (raw: unknown): Value =>
      listed && typeof raw === 'string' ? raw.split(',').map((part) => part.trim()) : this.value(raw, template);
    if (!listed && Array.isArray(declared['AllowedValues']) && declared['AllowedValues'].length > 0)
      return choice(declared['AllowedValues'].map(read));
    if (declared['Default'] !== undefined) return read(declared['Default']);
    return new Unknown(`parameter ${name} has no default`);
  }

  private givenByParent(name: string, template: Template): Value {
    const parent = template.parent && this.templates[template.parent.template];
    if (!parent || !template.parent) return undefined;
    const nested = rawMap(rawMap(parent.body['Resources'])[template.parent.logicalId]);
    const given = rawMap(rawMap(nested['Properties'])['Parameters']);
    return Object.hasOwn(given, name) ? this.value(given[name], parent) : undefined;
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
      const output = rawMap(rawMap(nested.body['Outputs'])[attribute.slice('Outputs.'.length)]);
      return this.once(`output ${nested.index} ${attribute}`, () => this.value(output['Value'], nested));
    }
    if (!Object.hasOwn(rawMap(template.body['Resources']), id))
      return new Unknown(`"${id}" is not a resource of the template`, 'missing');
    return new Reference(template.index, id, attribute);
  }

  private sub(argument: unknown, template: Template): Value {
    const [text, names] = Array.isArray(argument) ? [argument[0], rawMap(argument[1])] : [argument, {}];
    if (typeof text !== 'string') return new Unknown('Fn::Sub without a text');
    const parts = text.split(/(\$\{[^}]*\})/).map((part): Value => {
      const name = /^\$\{([^}]*)\}$/.exec(part)?.[1]?.trim();
      if (name === undefined) return dynamic(part);
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (Object.hasOwn(names, name)) return this.value(rawMap(names)[name], template);
      const dot = name.indexOf('.');
      return dot < 0 ? this.ref(name, template) : this.attribute(name.slice(0, dot), name.slice(dot + 1), template);
    });
    return concat(parts, '');
  }

  private join(argument: unknown, template: Template): Value {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string') return new Unknown('Fn::Join without a delimiter');
    const delimiter = argument[0];
    const list = this.value(argument[1], template);
    return choice(
      alternatives(list).map((parts) =>
        isList(parts)
          ? concat(parts, delimiter)
          : parts instanceof Unknown
            ? parts
            : new Unknown('Fn::Join of something that is no list'),
      ),
    );
  }

  private select(argument: unknown, template: Template): Value {
    if (!Array.isArray(argument)) return new Unknown('Fn::Select without a list');
    const index = Number(this.value(argument[0], template));
    const list = this.value(argument[1], template);
    return choice(
      alternatives(list).map((options) => {
        if (!isList(options))
          return options instanceof Unknown ? options : new Unknown('Fn::Select of something that is no list');
        return Number.isInteger(index) && index >= 0 && index < options.length
          ? options[index]
          : new Unknown('Fn::Select past the end of the list');
      }),
    );
  }

  private split(argument: unknown, template: Template): Value {
    if (!Array.isArray(argument) || typeof argument[0] !== 'string')
      return new Unknown('Fn::Split without a delimiter');
    const delimiter = argument[0];
    return choice(
      alternatives(this.value(argument[1], template)).map((text) =>
        typeof text === 'string'
          ? text.split(delimiter)
          : text instanceof Unknown
            ? text
            : new Unknown('Fn::Split of a value that is known at deployment'),
      ),
    );
  }

  private findInMap(argument: unknown, template: Template): Value {
    if (!Array.isArray(argument)) return new Unknown('Fn::FindInMap without keys');
    const [map, first, second] = argument.slice(0, 3).map((key) => this.value(key, template));
    const fallback = rawMap(argument[3]);
    const found = alternatives(map).flatMap((a) =>
      alternatives(first).flatMap((b) =>
        alternatives(second).map((c): Value => {
          if (typeof a !== 'string' || typeof b !== 'string' || typeof c !== 'string')
            return this.everyEntry(a, b, c, template);
          const row = rawMap(rawMap(rawMap(template.body['Mappings'])[a])[b]);
          if (Object.hasOwn(row, c)) return this.value(row[c], template);
          return 'DefaultValue' in fallback
            ? this.value(fallback['DefaultValue'], template)
            : new Unknown(`${a}.${b}.${c} is not in Mappings`);
        }),
      ),
    );
    return choice(found);
  }

  /** Where a key of a mapping is not known: every entry that it could be. */
  private everyEntry(map: Value, first: Value, second: Value, template: Template): Value {
    if (typeof map !== 'string') return new Unknown('Fn::FindInMap of a map that is not known');
    const rows = rawMap(rawMap(template.body['Mappings'])[map]);
    const values = Object.entries(rows)
      .filter(([key]) => typeof first !== 'string' || key === first)
      .flatMap(([, row]) => Object.entries(rawMap(row)).filter(([key]) => typeof second !== 'string' || key === second))
      .map(([, raw]) => this.value(raw, template));
    return values.length > 0 ? choice(values) : new Unknown(`no entry of mapping ${map} fits`);
  }

  private importValue(argument: unknown, template: Template): Value {
    const name = this.value(argument, template);
    if (typeof name !== 'string') return new Unknown('Fn::ImportValue of a name that is not known');
    const found = this.exported().get(`${template.account} ${template.region} ${name}`);
    if (!found) return new Unknown(`no stack of this assembly exports "${name}" in the same account and Region`);
    const [owner, raw] = found;
    return this.once(`export ${owner.index} ${name}`, () => this.value(raw, owner));
  }

  private exported(): ReadonlyMap<string, readonly [Template, unknown]> {
    if (!this.exports) {
      const all = new Map<string, readonly [Template, unknown]>();
      this.exports = all;
      for (const template of this.templates) {
        for (const output of Object.values(rawMap(template.body['Outputs']))) {
          const name = this.value(rawMap(rawMap(output)['Export'])['Name'], template);
          if (typeof name === 'string')
            all.set(`${template.account} ${template.region} ${name}`, [template, rawMap(output)['Value']]);
        }
      }
    }
    return this.exports;
  }

  private zones(argument: unknown, template: Template): Value {
    const given = this.value(argument, template);
    const region = given === '' || given === undefined ? template.region : given;
    return typeof region === 'string'
      ? ['a', 'b', 'c'].map((letter) => `${region}${letter}`)
      : new Unknown('availability zones of a Region that is not known');
  }

  private once(key: string, fold: () => Value): Value {
    if (this.open.has(key)) return new Unknown('the templates refer to each other in a circle');
    this.open.add(key);
    try {
      return fold();
    } finally {
      this.open.delete(key);
    }
  }
}

/** Whether a folded value is or contains something that is not known before deployment. */
export function isSettled(value: Value): boolean {
  if (value instanceof Unknown) return false;
  if (isList(value)) return value.every(isSettled);
  if (isMap(value)) return Object.values(value).every(isSettled);
  return alternatives(value).every((option) => option === value || isSettled(option));
}
