import type { Deployment } from '../../deployment/deployment';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { describe } from '../../judge/template/select';
import type { Template } from '../../judge/template/template';
import { isList, isMap, Reference, Text, Unknown, type Value } from '../../judge/template/value';

/** Ids of the resources of an assembly, and the sites to which they belong. */
export class Subjects {
  private readonly ids = new Map<Resource, string>();
  private readonly byLogicalId = new Map<string, Resource | undefined>();
  private readonly sites: ReadonlyMap<string, string>;

  constructor(
    readonly assembly: Assembly,
    deployment: Deployment | undefined,
  ) {
    this.sites = new Map(Object.entries(deployment?.sites ?? {}).map(([id, site]) => [site.account, id]));
    const taken = new Set<string>();
    for (const resource of assembly.resources) {
      const { template, logicalId, constructPath } = resource;
      const plain = `${template.stackName}/${logicalId}`;
      const wanted = constructPath === undefined || taken.has(constructPath) ? plain : constructPath;
      // Two nested stacks can have one name, and metadata can say anything.
      const id = taken.has(wanted) ? `${template.file}/${logicalId}` : wanted;
      taken.add(id);
      this.ids.set(resource, id);
      // An id that two stacks of one account share names neither of them.
      for (const key of [keyIn(template, logicalId), keyNear(template, logicalId)])
        this.byLogicalId.set(key, this.byLogicalId.has(key) ? undefined : resource);
    }
  }

  idOf(resource: Resource): string {
    return this.ids.get(resource) ?? resource.logicalId;
  }

  siteOf({ account }: Pick<Template, 'account'>): string | undefined {
    return account === undefined ? undefined : this.sites.get(account);
  }

  /** A value for people, with ids in place of logical ids, so that renamed logical ids do not change it. */
  text(value: Value, template: Template): string {
    if (value === undefined) return 'not set';
    if (value instanceof Reference) return this.referenceText(value);
    if (value instanceof Unknown) return '${?}';
    if (value instanceof Text)
      return value.parts.map((part) => (typeof part === 'string' ? part : `\${${this.inner(part)}}`)).join('');
    if (isList(value)) return `[${value.map((each) => this.text(each, template)).join(', ')}]`;
    if (isMap(value))
      return `{${Object.keys(value)
        .sort()
        .map((key) => `${key}: ${this.text(value[key], template)}`)
        .join(', ')}}`;
    return typeof value === 'string' ? value : describe(value);
  }

  /** A string of a policy, with ids in place of logical ids: of the same template or, through exports, of the same account and Region. */
  named(text: string, template: Template): string {
    return text.replace(/\$\{([A-Za-z0-9]+)((?:\.[A-Za-z.]+)?)\}/g, (whole, logicalId: string, attribute: string) => {
      const resource =
        this.byLogicalId.get(keyIn(template, logicalId)) ?? this.byLogicalId.get(keyNear(template, logicalId));
      return resource ? `\${${this.idOf(resource)}${attribute}}` : whole;
    });
  }

  private inner(part: Reference | Unknown): string {
    return part instanceof Reference ? this.referenceText(part).slice(2, -1) : '?';
  }

  private referenceText(reference: Reference): string {
    const target = this.assembly.resolve(reference);
    const id = target ? this.idOf(target) : reference.logicalId;
    return `\${${reference.attribute === undefined ? id : `${id}.${reference.attribute}`}}`;
  }
}

function keyIn({ index }: Template, logicalId: string): string {
  return `${index} ${logicalId}`;
}

function keyNear({ account, region }: Template, logicalId: string): string {
  return JSON.stringify([account, region, logicalId]);
}
