import { mapValues } from '../../common/map-values';
import { isRecord } from '../../iam/authorize/json';
import type { PolicyDocument } from '../../iam/authorize/policies';
import { partitionOf } from '../../world/partition';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { isList, isMap, Reference, Text, Unknown, type Value } from '../template/value';
import { type Given, type Physical, type Place, physicalOf } from './physical';

/** A part of a policy that the templates do not settle: what depends on it is undecided. */
export interface Gap {
  /** Stack and logical id. */
  readonly resource: string;
  readonly reason: string;
}

/** Where a template states a policy document: the resource, and the keys and indexes within its properties. */
export interface DocumentSource {
  readonly resource: Resource;
  readonly path: readonly (string | number)[];
}

/** How the policy of an API names it. */
const OF_ITSELF = 'execute-api:/';

/** The resources of an assembly under the names that they will have, and their policies as AWS would receive them. */
export class Concrete {
  /** What could not be made concrete, in the order in which it was asked for. */
  readonly gaps: Gap[] = [];
  private readonly known = new Map<Resource, Physical | undefined>();
  private readonly sources = new WeakMap<PolicyDocument, DocumentSource>();

  constructor(
    private readonly assembly: Assembly,
    /** What is known of resources that exist. @default none does yet */
    private readonly given: (resource: Resource) => Given | undefined = () => undefined,
    /** Account and Region of stacks that are pinned to none. @default their resources have no names */
    private readonly assumed: Partial<Pick<Place, 'account' | 'region'>> = {},
  ) {}

  /** The names of a resource; undefined where its type has none that policies use, or its stack no environment. */
  physical(resource: Resource): Physical | undefined {
    if (this.known.has(resource)) return this.known.get(resource);
    // A name that depends on the resource itself would recurse without end.
    this.known.set(resource, undefined);
    const { account = this.assumed.account, region = this.assumed.region } = resource.template;
    const place = account && region ? { account, region, partition: partitionOf(region) } : undefined;
    const found =
      place && physicalOf(resource, place, (property) => this.text(resource, property), this.given(resource));
    this.known.set(resource, found);
    return found;
  }

  /** The text at a property, if it is one. */
  text(resource: Resource, path: string): string | undefined {
    return this.texts(resource, path)[0];
  }

  /** The texts at a property: itself, or its elements. */
  texts(resource: Resource, path: string): readonly string[] {
    return resource.select(path).flatMap(({ value }) => {
      const plain = this.plain(value, resource);
      return (Array.isArray(plain) ? plain : [plain]).filter((one) => typeof one === 'string');
    });
  }

  /** The policy documents at a path of the properties. */
  documents(resource: Resource, path: string): readonly PolicyDocument[] {
    return resource
      .select(path)
      .filter(({ value }) => value !== undefined)
      .map(({ value, path: found }) => {
        const document = this.document(value, resource);
        this.sources.set(document, { resource, path: found });
        return document;
      });
  }

  /** Where a policy document is, that this made of one of a template. */
  sourceOf(document: PolicyDocument): DocumentSource | undefined {
    return this.sources.get(document);
  }

  private document(value: Value, resource: Resource): PolicyDocument {
    const plain = this.plain(value, resource);
    const read = typeof plain === 'string' ? parsed(plain) : plain;
    return isRecord(read) ? read : { Statement: read ?? [null] };
  }

  /** The JSON of a value; what is not known becomes an object, which no policy has where a text belongs. */
  private plain(value: Value, resource: Resource): unknown {
    if (typeof value === 'string') return this.completed(value, resource);
    if (isList(value)) return value.map((one) => this.plain(one, resource));
    if (isMap(value)) return mapValues(value, (one) => this.plain(one, resource));
    if (value instanceof Reference)
      return this.referred(value) ?? this.gap(`${value.logicalId} has no name yet`, resource);
    if (value instanceof Text) {
      const parts = value.parts.map((part) => (part instanceof Reference ? this.referred(part) : this.filled(part)));
      const open = parts.find((part) => typeof part !== 'string');
      if (open === undefined && !parts.includes(undefined)) return parts.join('');
      return this.gap(open instanceof Unknown ? open.reason : `${value} has parts without a name yet`, resource);
    }
    if (value instanceof Unknown) {
      const filled = this.filled(value);
      return typeof filled === 'string' ? filled : this.gap(value.reason, resource);
    }
    if (typeof value === 'object' && value !== null)
      return this.gap('it depends on a condition or parameter', resource);
    return value;
  }

  /**
   * The policy of an API names it by `execute-api:/`, which API Gateway completes when it saves the policy (API Gateway
   * Developer Guide, "API Gateway resource policy examples").
   */
  private completed(text: string, resource: Resource): string {
    const beginning = text.startsWith(OF_ITSELF) ? this.methodsOf(resource) : undefined;
    return beginning === undefined ? text : `${beginning}${text.slice(OF_ITSELF.length - 1)}`;
  }

  /** What the ARNs of the methods of an API begin with; undefined of what is none, or has no place. */
  methodsOf(api: Resource): string | undefined {
    const physical = api.type === 'AWS::ApiGateway::RestApi' ? this.physical(api) : undefined;
    const { account = this.assumed.account } = api.template;
    const [, partition, , region] = physical?.arn.split(':') ?? [];
    return physical && account && `arn:${partition}:execute-api:${region}:${account}:${physical.ref}`;
  }

  /** What is assumed of a stack that is pinned to no account or Region. */
  private filled(part: string | Unknown): string | Unknown {
    if (typeof part === 'string') return part;
    if (part.name === 'AWS::AccountId') return this.assumed.account ?? part;
    return (part.name === 'AWS::Region' ? this.assumed.region : undefined) ?? part;
  }

  private referred(reference: Reference): string | undefined {
    const resource = this.assembly.resolve(reference);
    const physical = resource && this.physical(resource);
    return reference.attribute === undefined ? physical?.ref : physical?.attribute(reference.attribute);
  }

  private gap(reason: string, { template, logicalId }: Resource): { readonly 'not known': string } {
    this.gaps.push({ resource: `${template.stackName}/${logicalId}`, reason });
    return { 'not known': reason };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
