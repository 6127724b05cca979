import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { isMap, type Value } from '../../judge/template/value';
import { isGlobalService } from '../../world/global-services';
import { kindsOf, type ResourceKind } from '../../world/registry/registry';
import type { MadeCall, Operation } from './calls';
import { Names, placed } from './names';
import { linkedServices, passedServices, viaService } from './services';
import { bucketsIn, referencesIn, rolesIn, shapeOf, textsIn } from './values';

/** Conditions of a statement: operators, keys and values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** A permission that something of a stack needs. */
export interface Need {
  readonly resource: Resource;
  readonly action: string;
  readonly operations: readonly Operation[];
  /** Patterns of ARNs. */
  readonly on: readonly string[];
  readonly conditions: Conditions;
  readonly unsure: boolean;
}

/** Calls of AWS KMS that a service makes for its caller, and not the handler itself. */
const BY_SERVICE = /^kms:(?:CreateGrant|Decrypt|Encrypt|GenerateDataKey\w*|ReEncrypt\w*|RetireGrant|RevokeGrant)$/;
/** More kinds of resources than this are taken together. */
const MOST_KINDS = 4;

/** Says on which resources, under which conditions, the calls for resources have to be allowed. */
export class Needs {
  readonly names: Names;

  constructor(private readonly assembly: Assembly) {
    this.names = new Names(assembly);
  }

  of(resource: Resource, call: MadeCall): readonly Need[] {
    const { action, operations, unsure } = call;
    const need = (on: readonly string[], conditions: Conditions = {}): Need => ({
      ...{ resource, action, operations, unsure },
      on: [...new Set(on)],
      conditions: on.includes('*') ? { ...conditions, ...this.within(action, resource) } : conditions,
    });
    const [service = ''] = action.split(':');
    if (action === 'iam:PassRole') return this.passed(resource, call).map(([on, to]) => need(on, to));
    if (isOfLinked(resource, call)) {
      return linkedServices(resource).map((linked) =>
        need(
          placedAt(`arn:%:iam::#:role/aws-service-role/${linked}/*`, resource),
          action === 'iam:CreateServiceLinkedRole' ? { StringEquals: { 'iam:AWSServiceName': linked } } : {},
        ),
      );
    }
    if (service === 'kms' && !resource.type.startsWith('AWS::KMS::'))
      return this.keys(resource, call).map(([on, via]) => need(on, via));
    if (service === 's3' && !resource.type.startsWith('AWS::S3::')) return [need(this.buckets(resource, call))];
    return [need(this.on(resource, action), this.ofMapping(resource, action))];
  }

  /** Calls on an event source mapping name its function (Service Authorization Reference, AWS Lambda). */
  private ofMapping(resource: Resource, action: string): Conditions {
    if (!/^lambda:[A-Z][a-z]+EventSourceMapping$/.test(action)) return {};
    const functions = this.referred(resource).filter(({ type }) => type === 'AWS::Lambda::Function');
    const arns = [...new Set(functions.flatMap((one) => this.ownOf(one)))];
    return arns.length === 0 ? {} : { ArnLike: { 'lambda:FunctionArn': arns } };
  }

  /** The ARNs that an action is asked for on. */
  private on(resource: Resource, action: string): readonly string[] {
    const kinds = kindsOf(action);
    if (kinds === undefined || kinds.length === 0) return ['*'];
    const own = this.names.formatOf(resource);
    const itself = kinds.find((kind) => kind.arn === own);
    // The reference names every kind that such an action takes; of one that is called like the resource, what else it takes.
    if (itself !== undefined && !plain(action.split(':')[1] ?? '').includes(plain(itself.key).slice(0, 6)))
      return this.ownOf(resource);
    const named = kinds.filter((kind) => kind.required || kind === itself || this.isNamed(resource, kind));
    const wanted = named.length > 0 ? named : kinds;
    if (wanted.length > MOST_KINDS && named.length === 0) {
      // ARNs of a service may name an account or none: what is made is where the resource itself is.
      const places = [...new Set(wanted.map(({ arn }) => everyIn(arn)))];
      const beside = places.filter((place) => own !== undefined && place === everyIn(own));
      return (beside.length > 0 ? beside : places).flatMap((place) => placedAt(place, resource));
    }
    return wanted.flatMap((kind) => (kind.arn === own ? this.ownOf(resource) : this.others(resource, kind)));
  }

  private ownOf(resource: Resource): readonly string[] {
    const arns = this.names.own(resource) ?? ['*'];
    // Some actions take the ARN of a group as it is, some with a colon and an asterisk.
    return resource.type === 'AWS::Logs::LogGroup'
      ? arns.flatMap((arn) => (arn.endsWith('*') ? [arn] : [arn, `${arn}:*`]))
      : arns;
  }

  /** Resources of another kind: those that the properties refer to, else every one of the kind in the account. */
  private others(resource: Resource, { arn }: ResourceKind): readonly string[] {
    const referred = this.referred(resource).filter((target) => this.names.formatOf(target) === arn);
    const shape = shapeOf(arn);
    const written = textsIn(resource.properties, this.names).filter((text) => shape.test(text));
    const found = [...referred.flatMap((target) => this.ownOf(target)), ...written];
    return found.length > 0 ? found : this.names.filled(arn, resource);
  }

  /** Whether properties name a resource of a kind: by a reference, by an ARN, or in a property that is called like it. */
  private isNamed(resource: Resource, { key, arn }: ResourceKind): boolean {
    const word = plain(key);
    return (
      this.referred(resource).some((target) => this.names.formatOf(target) === arn) ||
      (word.length > 2 &&
        isMap(resource.properties) &&
        Object.keys(resource.properties).some((name) => name.toLowerCase().includes(word)))
    );
  }

  private referred(resource: Resource): readonly Resource[] {
    return referencesIn(resource.properties).flatMap((reference) => this.assembly.resolve(reference) ?? []);
  }

  /** The roles that are passed, each with the services to which. */
  private passed(resource: Resource, { because }: MadeCall): readonly (readonly [readonly string[], Conditions])[] {
    const values =
      because.length > 0
        ? because.flatMap((path) => resource.select(path).map(({ value }) => value))
        : [resource.properties];
    const roles = values.flatMap((value) => rolesIn(value, this.assembly, this.names));
    return roles.map(({ arns, role }) => {
      const services = passedServices(resource, role);
      const conditions: Conditions =
        services.length === 0
          ? {}
          : { StringEquals: { 'iam:PassedToService': services.length === 1 ? (services[0] ?? '') : services } };
      const on = arns.includes('*') ? placedAt('arn:%:iam::#:role/*', resource) : arns;
      return [on, conditions] as const;
    });
  }

  /** The keys that are used, under the service that uses them. */
  private keys(
    resource: Resource,
    { action, because, source }: MadeCall,
  ): readonly (readonly [readonly string[], Conditions])[] {
    const texts = because.flatMap((path) => resource.select(path).flatMap(({ value }) => this.keyOf(value, resource)));
    const every = placedAt('arn:%:kms:@:#:key/*', resource);
    const on = action === 'kms:ListAliases' ? ['*'] : texts.length > 0 ? texts : every;
    // What the registry does not list, the handler does not call: the service does, for its caller.
    if (!BY_SERVICE.test(action) && source === undefined) return [[on, {}]];
    const { region = '*' } = resource.template;
    const via = `${viaService(resource, because)}.${region}.amazonaws.com`;
    const grants: Conditions = /(?:Create|Revoke)Grant$/.test(action)
      ? { Bool: { 'kms:GrantIsForAWSResource': 'true' } }
      : {};
    return [[on, { [via.includes('*') ? 'StringLike' : 'StringEquals']: { 'kms:ViaService': via }, ...grants }]];
  }

  private keyOf(value: Value, resource: Resource): readonly string[] {
    const every = placedAt('arn:%:kms:@:#:key/*', resource);
    return this.names.texts(value).flatMap((text) => {
      if (/^arn:[^:]*:kms:[^:]*:[^:]*:key\//.test(text)) return [text];
      return /^[0-9a-f-]{36}$/.test(text) ? every.map((arn) => arn.replace('*', text)) : every;
    });
  }

  /** The buckets, and the objects in them, that are read. */
  private buckets(resource: Resource, { action, because }: MadeCall): readonly string[] {
    const texts = because.flatMap((path) => resource.select(path).flatMap(({ value }) => bucketsIn(value, this.names)));
    const kinds = kindsOf(action) ?? [];
    if (kinds.length === 0) return ['*'];
    const names = texts.length > 0 ? texts : ['*'];
    const isObject = kinds.some(({ key }) => key === 'object');
    return names.flatMap((name) =>
      placedAt(`arn:%:s3:::${name.replace(/^arn:[^:]*:s3:::/, '')}${isObject ? '/*' : ''}`, resource),
    );
  }

  /** What is called on everything is called in the Region of the stack, unless its service has one for all. */
  private within(action: string, { template: { region } }: Resource): Conditions {
    const [service = ''] = action.split(':');
    if (region === undefined || isGlobalService(service)) return {};
    return { StringEquals: { 'aws:RequestedRegion': region } };
  }
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether a call is about a service-linked role. */
function isOfLinked({ type }: Resource, { action, because }: MadeCall): boolean {
  if (!action.startsWith('iam:')) return false;
  return (
    action.includes('ServiceLinkedRole') ||
    type === 'AWS::IAM::ServiceLinkedRole' ||
    (action === 'iam:GetRole' && because.length === 0 && !type.startsWith('AWS::IAM::'))
  );
}

/** Every resource of the service, account and Region of an ARN, as far as it names them; paths begin with a slash. */
function everyIn(arn: string): string {
  const [resource = '', ...place] = [arn.split(':').slice(5).join(':'), ...arn.split(':').slice(0, 5)];
  return `${place.join(':')}:${resource.startsWith('/') ? '/' : ''}*`;
}

function placedAt(arn: string, { template }: Resource): readonly string[] {
  return [placed(arn, template)];
}
