import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import type { Template } from '../../judge/template/template';
import { alternatives, isList, isMap, Reference, Text, Unknown, type Value } from '../../judge/template/value';
import { partitionOf } from '../../world/partition';
import { arnOfKind, registeredType } from '../../world/registry/registry';

/** Characters that CloudFormation puts behind the name of stack and resource: a hyphen and twelve or thirteen more. */
const SUFFIX = 14;
/** Services that take lower case alone, for which CloudFormation writes what it makes so. */
const LOWER = ['s3', 'rds', 'elasticache', 'redshift', 'neptune', 'docdb', 'dax', 'ecr'];
/** What Secrets Manager puts behind a name; an asterisk would match longer names, too (its User Guide, "Identity-based policies"). */
export const SECRET_SUFFIX = '-??????';
/** Types of which no page says how their made names begin: with the stack, or with the logical id alone. */
const BY_LOGICAL_ID: Readonly<Record<string, string>> = {
  'AWS::SSM::Parameter': 'CFN-',
  'AWS::SecretsManager::Secret': '',
  'AWS::StepFunctions::StateMachine': '',
};

/** The names and ARNs of resources as patterns: what AWS or CloudFormation makes up is a wildcard. */
export class Names {
  private readonly known = new Map<Resource, readonly string[]>();

  constructor(private readonly assembly: Assembly) {}

  /** The ARNs of a resource; `undefined` where the reference names none for its type. */
  own(resource: Resource): readonly string[] | undefined {
    const format = this.formatOf(resource);
    if (format === undefined) return undefined;
    const filled = this.known.get(resource) ?? this.filled(format, resource, true);
    this.known.set(resource, filled);
    return filled;
  }

  /** The format of the ARN of a resource. */
  formatOf({ type }: Resource): string | undefined {
    const { service = '', own } = registeredType(type) ?? {};
    return own === undefined ? undefined : arnOfKind(service, own);
  }

  /** An ARN of the reference, filled with what the properties of a resource say; `own` where it is the resource itself. */
  filled(format: string, resource: Resource, own = false): readonly string[] {
    const { name } = registeredType(resource.type) ?? {};
    const parts = format.split(/\$\{(\w+)\}/);
    let made: readonly string[] = [''];
    for (const [at, part] of parts.entries()) {
      const options =
        at % 2 === 0
          ? [placed(part, resource.template)]
          : own && part === name?.variable
            ? this.namesOf(resource)
            : this.propertyLike(part, resource);
      made = made.flatMap((start) => options.map((option) => joined(start, option)));
    }
    return [...new Set(made.map((arn) => arn.replaceAll(/\*{2,}/g, '*')))];
  }

  /** The names that a resource has or gets; a wildcard where AWS gives it an id. */
  namesOf(resource: Resource): readonly string[] {
    const { name } = registeredType(resource.type) ?? {};
    if (name === undefined) return ['*'];
    const stated = resource.select(name.property).filter(({ value }) => value !== undefined);
    const path = resource.type.startsWith('AWS::IAM::') ? this.pathOf(resource) : '';
    const given = stated.flatMap(({ value }) => this.texts(value)).map((text) => text.replace(/^alias\//, ''));
    const made = stated.length === 0 ? madeNames(resource, name.most) : [];
    const suffix = resource.type === 'AWS::SecretsManager::Secret' ? SECRET_SUFFIX : '';
    return [...new Set([...given.map((text) => `${path}${text}${suffix}`), ...made.map((text) => `${path}${text}`)])];
  }

  private pathOf(resource: Resource): string {
    const [path = '/'] = resource.select('Path').flatMap(({ value }) => (value === undefined ? [] : this.texts(value)));
    return path.replace(/^\//, '');
  }

  private propertyLike(variable: string, resource: Resource): readonly string[] {
    const wanted = variable.toLowerCase();
    const properties = isMap(resource.properties) ? Object.keys(resource.properties) : [];
    const property = properties.find((name) => name.toLowerCase() === wanted);
    const values = property === undefined ? [] : resource.select(property).map(({ value }) => value);
    const texts = values.flatMap((value) => (value === undefined ? [] : this.texts(value)));
    return texts.length === 0
      ? ['*']
      : [...new Set(texts.map((text) => (text.startsWith('arn:') ? (text.split(/[:/]/).at(-1) ?? text) : text)))];
  }

  /** A value as patterns of text; of a reference, the name of what it refers to. */
  texts(value: Value): readonly string[] {
    if (isList(value)) return value.flatMap((one) => this.texts(one));
    return alternatives(value).flatMap((option): readonly string[] => {
      if (option === undefined || option === null || isMap(option)) return [];
      if (isList(option)) return option.flatMap((one) => this.texts(one));
      if (option instanceof Reference) return this.referred(option);
      if (option instanceof Text)
        return [option.parts.map((part) => (typeof part === 'string' ? part : this.partOf(part))).join('')];
      if (option instanceof Unknown) return [`${option.known.beginning ?? ''}*`];
      return [String(option)];
    });
  }

  private partOf(part: Reference | Unknown): string {
    const [text = '*', ...others] = part instanceof Reference ? this.referred(part) : ['*'];
    return others.length === 0 ? text : '*';
  }

  private referred(reference: Reference): readonly string[] {
    const target = this.assembly.resolve(reference);
    if (target === undefined) return ['*'];
    const arns = /arn$/i.test(reference.attribute ?? '') ? this.own(target) : undefined;
    return arns ?? (reference.attribute === undefined ? this.namesOf(target) : ['*']);
  }
}

/** What stands in the place of partition, Region and account. */
export function placed(text: string, { region, account }: Template): string {
  return text
    .replaceAll('%', region === undefined ? 'aws' : partitionOf(region))
    .replaceAll('@', region ?? '*')
    .replaceAll('#', account ?? '*');
}

/** A name without the slash that another part of the ARN ends with. */
function joined(start: string, part: string): string {
  return start.endsWith('/') && part.startsWith('/') ? `${start}${part.slice(1)}` : `${start}${part}`;
}

/** How the names begin that CloudFormation makes: with stack and logical id, shortened where the service takes less. */
function madeNames({ type, logicalId, template }: Resource, most: number | undefined): readonly string[] {
  const { stackName } = template;
  const whole = `${stackName}-${logicalId}-`;
  // What is cut is not documented; that the first letters of the stack's name stay, is seen everywhere.
  const limit = most ?? 63;
  const beginning =
    whole.length + SUFFIX - 1 <= limit ? whole : stackName.slice(0, Math.max(1, Math.floor((limit - SUFFIX) / 2)));
  const service = registeredType(type)?.service ?? '';
  const begin = LOWER.includes(service) ? beginning.toLowerCase() : beginning;
  const other = Object.hasOwn(BY_LOGICAL_ID, type) ? [`${BY_LOGICAL_ID[type]}${logicalId}-*`] : [];
  return [`${begin}*`, ...other];
}
