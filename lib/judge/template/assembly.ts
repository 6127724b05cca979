import { groupBy } from '../../common/group-by';
import type { Scope } from '../scope';
import { Fold } from './fold';
import { Resource } from './resource';
import { type RawMap, rawMap, type Template } from './template';
import type { Reference, Value } from './value';

/** Every template of a run, nested ones included, as resources with folded values. */
export class Assembly {
  /** Without those whose condition no input can make hold. */
  readonly resources: readonly Resource[];
  /** Those that are made only where parameters are given other values than their defaults: their data flows are checked, too. */
  readonly dormant: readonly Resource[];
  private readonly fold: Fold;
  /** Resources by logical id, template by template. */
  private readonly byTemplate: readonly Map<string, Resource>[];
  private ofTemplates: ReadonlyMap<Template, readonly Resource[]> | undefined;
  private byType: ReadonlyMap<string, readonly Resource[]> | undefined;
  private ofAccounts: ReadonlyMap<string | undefined, readonly Resource[]> | undefined;
  private readonly byAccount = new Map<string, Map<string | undefined, Resource[]>>();

  constructor(
    readonly templates: readonly Template[],
    readonly scope: Scope,
    /** Templates that lie in the assembly's folder and belong to no stack. */
    readonly orphans: readonly string[] = [],
  ) {
    // Of our own deployments it is not enough that a default closes a branch: whoever deploys can give another value.
    this.fold = new Fold(templates, scope.deployment !== undefined);
    const all = templates.flatMap((template) =>
      Object.entries(rawMap(template.body['Resources'])).map(([id, raw]) =>
        this.made(template, id, resourceOf(id, raw)),
      ),
    );
    this.resources = all.filter(({ raw, template }) => this.fold.branches.isPossible(raw['Condition'], template));
    this.dormant = scope.deployment ? [] : this.dormantOf(all);
    this.byTemplate = templates.map(() => new Map<string, Resource>());
    for (const resource of all) this.byTemplate[resource.template.index]?.set(resource.logicalId, resource);
  }

  private dormantOf(all: readonly Resource[]): readonly Resource[] {
    const made = new Set(this.resources);
    const rest = all.filter((resource) => !made.has(resource));
    if (rest.length === 0) return rest;
    const open = new Fold(this.templates, true);
    return rest
      .filter(({ raw, template }) => open.branches.isPossible(raw['Condition'], template))
      .map(({ template, logicalId, raw }) => this.made(template, logicalId, raw, open));
  }

  private made(template: Template, id: string, raw: RawMap, fold = this.fold): Resource {
    const types = this.scope.additions?.types ?? {};
    const type = String(raw['Type']);
    return new Resource(template, id, raw, fold, Object.hasOwn(types, type) ? types[type] : undefined);
  }

  /** The resource that a reference names. */
  resolve(reference: Reference): Resource | undefined {
    return this.byTemplate[reference.template]?.get(reference.logicalId);
  }

  /** The resources of one template, in its order. */
  resourcesIn(template: Template): readonly Resource[] {
    this.ofTemplates ??= groupBy(this.resources, (resource) => resource.template);
    return this.ofTemplates.get(template) ?? [];
  }

  /** The resources of one type, in the order of the templates. */
  ofType(type: string): readonly Resource[] {
    if (!this.byType) {
      const all = new Map<string, Resource[]>();
      for (const resource of this.resources) {
        const same = all.get(resource.type);
        if (same) same.push(resource);
        else all.set(resource.type, [resource]);
      }
      this.byType = all;
    }
    return this.byType.get(type) ?? [];
  }

  /** The same of one account: of many accounts, those of the others are not looked through. */
  ofTypeIn(type: string, account: string | undefined): readonly Resource[] {
    let accounts = this.byAccount.get(type);
    if (!accounts) {
      accounts = new Map();
      for (const resource of this.ofType(type)) {
        const same = accounts.get(resource.template.account);
        if (same) same.push(resource);
        else accounts.set(resource.template.account, [resource]);
      }
      this.byAccount.set(type, accounts);
    }
    return accounts.get(account) ?? [];
  }

  /** The types of the resources of one account, in the order of the templates. */
  typesIn(account: string | undefined): readonly string[] {
    this.ofAccounts ??= groupBy(this.resources, ({ template }) => template.account);
    return [...new Set((this.ofAccounts.get(account) ?? []).map(({ type }) => type))];
  }

  /** The outputs of a template that can ever be made, by name, each with its folded value. */
  outputsOf(template: Template): readonly (readonly [string, Value])[] {
    return Object.entries(rawMap(template.body['Outputs'])).flatMap(([name, raw]) => {
      const { Condition, Value: given } = rawMap(raw);
      return this.fold.branches.isPossible(Condition, template)
        ? [[name, this.fold.branches.valueUnder(Condition, given, template)] as const]
        : [];
    });
  }

  /** The folded value of a part of a template that is no resource, such as an output. */
  value(raw: unknown, template: Template) {
    return this.fold.value(raw, template);
  }
}

/** Loops and macros stand among the resources without a type; they count as resources, so that rules of the catalogue see them. */
function resourceOf(id: string, raw: unknown): RawMap {
  const name = /^Fn::[A-Za-z]+/.exec(id)?.[0];
  return name === undefined ? rawMap(raw) : { Type: name, Properties: rawMap(raw) };
}
