import { BOOTSTRAP_STACK } from '../../deployment/hook-rules';
import { glob, type Pattern } from '../../iam/language/pattern';
import type { NamedPrincipal, Resource } from '../../iam/search/question';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { partitionOf } from '../../world/partition';
import { EVERYTHING } from '../site/roles';
import type { DeploymentAccess, SiteAccess } from '../site/site-access';
import type { Store, StoreKind } from '../site/stores';
import { type Context, NO_CONTEXT, type RequiredStep } from './required';

/** What flows are made of: the templates of a site, and who and what they name. */
export class Scene {
  readonly account: string;
  readonly region: string;
  readonly partition: string;

  constructor(
    readonly site: SiteAccess,
    readonly access: DeploymentAccess,
    private readonly assembly: Assembly,
  ) {
    this.account = site.names.account;
    this.region = site.names.region;
    this.partition = partitionOf(this.region);
  }

  get concrete(): Concrete {
    return this.access.concrete;
  }

  /** The resources of a type in the account of the site. */
  ofType(type: string): readonly TemplateResource[] {
    return this.assembly.ofTypeIn(type, this.account);
  }

  /** The types of what the templates of its account hold. */
  types(): readonly string[] {
    return this.assembly.typesIn(this.account);
  }

  text(resource: TemplateResource, path: string): string | undefined {
    return this.concrete.text(resource, path);
  }

  texts(resource: TemplateResource, path: string): readonly string[] {
    return this.concrete.texts(resource, path);
  }

  arn(service: string, resource: string): string {
    const place = service === 's3' ? ':' : service === 'iam' ? `:${this.account}` : `${this.region}:${this.account}`;
    return `arn:${this.partition}:${service}:${place}:${resource}`;
  }

  /** A store of the deployment by what `Ref` or an attribute makes of it: its name, URL or ARN; undefined for others. */
  store(text: string | undefined, ...kinds: readonly StoreKind[]): Store | undefined {
    if (text === undefined) return undefined;
    const named = storesByName(this.access).get(text.replace(/:\*$/, ''));
    const isAsked = ({ kind }: Store) => kinds.includes(kind);
    return named?.bySite.get(this.site)?.find(isAsked) ?? named?.all.find(isAsked);
  }

  bucket(text: string | undefined): Store | undefined {
    return this.store(text, 'objects', 'archive');
  }

  /** A key by its ARN, id or the ARN of an alias; undefined for one whose policy no template of the deployment holds. */
  key(text: string | undefined): Store | undefined {
    const own = this.store(text, 'key');
    if (own || text === undefined) return own;
    const [, partition, service, region, account, name] = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):(.*)$/.exec(text) ?? [];
    if (partition !== this.partition || service !== 'kms') return undefined;
    const alias = this.assembly
      .ofTypeIn('AWS::KMS::Alias', account)
      .find((one) => one.template.region === region && this.concrete.text(one, 'AliasName') === name);
    return alias && this.store(this.concrete.text(alias, 'TargetKeyId'), 'key');
  }

  /** What is in a store, by its path. */
  inside({ itself }: Store, path: string): Resource {
    return { ...itself, arn: `${itself.arn.replace(/:\*$/, '')}${path}` };
  }

  /** A resource of the site without a policy of its own. */
  plain(arn: string): Resource {
    return { arn, account: this.account, rcp: this.site.organization.rcp };
  }

  /** A log group of the site, under the resource policies of its account and Region. */
  logGroup(text: string | undefined): Resource | undefined {
    return this.store(text, 'log-group')?.itself;
  }

  /** A resource of the templates with its policy, where it has an ARN of a name that is known. */
  target(resource: TemplateResource): Resource | undefined {
    const store = this.site.stores.find(({ template }) => template === resource);
    const arn = this.concrete.physical(resource)?.arn;
    return store?.itself ?? (arn === undefined ? undefined : this.plain(arn));
  }

  /** A stream of a log group. */
  stream(group: Resource, name: string): Resource {
    return { ...group, arn: `${group.arn.replace(/:\*$/, '')}:log-stream:${name}` };
  }

  /** A role of the site by its ARN or name, with its policies. */
  role(text: string | undefined): { readonly who: NamedPrincipal; readonly itself: Resource } | undefined {
    const store = this.store(text, 'role');
    const found = this.site.principals.find(({ arn }) => arn === store?.itself.arn);
    return store && found && { who: found.principal, itself: store.itself };
  }

  /** Of the resources of some types in its account one of each stack: the first by its name, in whichever order they stand. */
  ofEachStack(types: readonly string[]): readonly TemplateResource[] {
    const own = this.inOrder(types).toReversed();
    return [...new Map(own.map((one) => [one.template, one])).values()];
  }

  /** The first resource of a type by its name, for what is asked once at a site. */
  first(type: string): TemplateResource | undefined {
    return this.inOrder([type])[0];
  }

  private inOrder(types: readonly string[]): readonly TemplateResource[] {
    return types
      .flatMap((type) => this.ofType(type))
      .filter(({ template }) => template.stackName !== BOOTSTRAP_STACK)
      .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  }

  /** A role of the account that no template of the sites makes: it is allowed whatever the guardrails do not deny. */
  under(name: string): NamedPrincipal {
    const { organization, deployment } = this.site;
    return {
      kind: 'named',
      principal: this.arn('iam', `role/${name}`),
      account: this.account,
      org: deployment.organization.id,
      policies: { identity: [EVERYTHING], scp: organization.scp },
    };
  }

  /** A service in its own name. */
  service(name: string): NamedPrincipal {
    return { kind: 'named', principal: { service: name } };
  }

  /** A service-linked role of the account: AWS fixes what it is allowed, and no SCP applies to it. */
  linked(service: string, name: string): NamedPrincipal {
    const principal = this.arn('iam', `role/aws-service-role/${service}/${name}`);
    const org = this.site.deployment.organization.id;
    return { kind: 'named', principal, account: this.account, org, policies: { identity: [EVERYTHING] } };
  }

  /** What a service says of the resource for which it acts, where its page says that it does. */
  source(arn: string): Context {
    return {
      'aws:SourceArn': arn,
      'aws:SourceAccount': this.account,
      'aws:SourceOrgID': this.site.deployment.organization.id,
    };
  }
}

const named = new WeakMap<DeploymentAccess, ReadonlyMap<string, Named>>();

/** The stores that have a name: each site has roles and log groups of the same names. */
interface Named {
  readonly all: Store[];
  readonly bySite: Map<SiteAccess, Store[]>;
}

/** The stores of all sites by what `Ref` or an attribute makes of them. */
function storesByName(access: DeploymentAccess): ReadonlyMap<string, Named> {
  const before = named.get(access);
  if (before) return before;
  const made = new Map<string, Named>();
  for (const site of access.sites)
    for (const store of site.stores) {
      const { arn } = store.itself;
      for (const name of new Set([
        arn.replace(/:\*$/, ''),
        access.concrete.physical(store.template)?.ref,
        nameIn(arn),
      ])) {
        if (name === undefined) continue;
        const same = made.get(name) ?? { all: [], bySite: new Map<SiteAccess, Store[]>() };
        made.set(name, same);
        same.all.push(store);
        const own = same.bySite.get(site);
        if (own) own.push(store);
        else same.bySite.set(site, [store]);
      }
    }
  named.set(access, made);
  return made;
}

function placeOf({ template, logicalId }: TemplateResource): string {
  return `${template.stackName}/${logicalId}`;
}

/** The name that an ARN ends in; of a log group, what follows its type. */
function nameIn(arn: string): string | undefined {
  return /^arn:[^:]*:(?:s3:::(.+)|logs:.*:log-group:(.+?)(?::\*)?|(?:sns|sqs):[^:]*:\d+:(.+)|.*[:/]([^:/]+))$/
    .exec(arn)
    ?.slice(1)
    .find((part) => part !== undefined);
}

/** A resource on which a policy or grant that no template holds allows everything to a principal: deny statements decide. */
export function allowing(resource: Resource, Principal: Readonly<Record<string, string>>): Resource {
  const Statement = [{ Effect: 'Allow', Principal, Action: '*', Resource: '*' }];
  return { ...resource, policy: [resource.policy ?? [], { Version: '2012-10-17', Statement }].flat() };
}

/** A log group that a workload of a site makes. */
export function logGroupOfWorkload(scene: Scene): string {
  const { deployment, names } = scene.site;
  return scene.arn('logs', `log-group:/${deployment.name}/${names.site}/example`);
}

/** Ids of resources to come, as steps write them; names to come are `example`. */
export const EXAMPLE_IDS = {
  key: '11111111-2222-3333-4444-555555555555',
  location: 'loc-0a1b2c3d4e5f60718',
  task: 'task-0a1b2c3d4e5f60718',
  mapping: '14e0db71-5d35-4eb5-b481-8945cf9d10c2',
} as const;

/** The pattern of all resources for which one stands that has the name or id of an example; streams are their log group's. */
export function everyLike(arn: string): Pattern {
  const named = ['example', ...Object.values(EXAMPLE_IDS)].reduce((text, one) => text.replaceAll(one, '*'), arn);
  return glob(named.replace(/:log-stream:.*$/, ':*'));
}

/** Steps of one principal on one resource, an action each. */
export function steps(
  who: NamedPrincipal | undefined,
  on: Resource | undefined,
  actions: string,
  rest: Partial<Omit<RequiredStep, 'who' | 'on' | 'action'>> = {},
): readonly RequiredStep[] {
  if (who === undefined || on === undefined) return [];
  const [service, names = ''] = actions.split(':');
  return names
    .split(' ')
    .map((name) => ({ who, on, action: `${service}:${name}`, context: NO_CONTEXT, certainty: 'documented', ...rest }));
}
