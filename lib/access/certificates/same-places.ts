import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Renaming } from '../../iam/search/renaming';
import type { Concrete } from '../../judge/concrete/concrete';
import { idsFor } from '../../judge/concrete/physical';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { rawMap, type Template } from '../../judge/template/template';
import { type AskedSite, textsIn } from '../alike-sites';
import type { PolicyPairs } from './policy-pairs';

/** What stands for an id that AWS will give, as the verifier finds it. */
const IDS =
  /(?<![A-Za-z0-9])(?:vpce?-[0-9a-f]{17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-F]{12}|[0-9a-f]{10}|cluster-[0-9A-Z]{26}|db-[0-9a-f]{64})(?![A-Za-z0-9])/g;
/** By which questions mean a resource that is not there. */
const NOBODYS = '00000000-0000-4000-8000-000000000000';

/** An id of a resource: which of those that it can have. */
interface Id {
  readonly resource: Resource;
  readonly kind: number;
}

/**
 * Tells whether two sites exchange the names that whoever checks certificates finds by himself.
 *
 * He is told of two sites that they are alike, and which names are exchanged he takes from the record: account and id of
 * each site, and for each id that AWS will give that of the resource in the same place, which is the one of the same
 * logical id and type in the stack whose name is the same but for the names of the sites.
 */
export class SamePlaces {
  private readonly ids = new Map<string, Id>();
  private readonly resources = new Map<string, Resource>();
  /** Which of the templates of its stack each template is: those that are nested in it come after it. */
  private readonly turns = new Map<Template, number>();
  private readonly written = new Map<string, boolean>();

  constructor(
    private readonly assembly: Pick<Assembly, 'resources' | 'templates'>,
    private readonly concrete: Pick<Concrete, 'sourceOf'>,
  ) {
    const sizes = new Map<string, number>();
    for (const template of assembly.templates) {
      const size = sizes.get(template.stackName) ?? 0;
      this.turns.set(template, size);
      sizes.set(template.stackName, size + 1);
    }
    for (const resource of assembly.resources) {
      this.resources.set(this.placeOf(resource, resource.template.stackName), resource);
      for (const [kind, id] of idsFor(resource).entries()) if (!this.ids.has(id)) this.ids.set(id, { resource, kind });
    }
  }

  /** Whether the names of one site are exchanged for those of another so, and the policies are in the same places. */
  areExchanged(one: AskedSite, other: AskedSite, renaming: Renaming, policies: PolicyPairs): boolean {
    return (
      isSaidAlike(one, other, renaming) &&
      [...textsIn(one.asked, { names: true })].every((text) =>
        [...text.matchAll(IDS)].every(([id]) => this.imageOf(id, renaming) === renaming.text(id)),
      ) &&
      [...policies].every(([theirs, own]) => this.isInPlace(theirs, own, renaming))
    );
  }

  /** An id as that of the resource in the same place; undefined where there is none. */
  private imageOf(id: string, renaming: Renaming): string | undefined {
    const found = this.ids.get(id);
    if (found !== undefined) {
      const there = this.moved(found.resource, renaming);
      return there && idsFor(there)[found.kind];
    }
    if (/^[0-9]+$/.test(id)) return renaming.text(id);
    return id === NOBODYS || this.isWritten(id) ? id : undefined;
  }

  /** Whether a template has an id in so many letters. */
  private isWritten(id: string): boolean {
    const before = this.written.get(id);
    if (before !== undefined) return before;
    const found = this.assembly.templates.some(({ text }) => text.includes(id));
    this.written.set(id, found);
    return found;
  }

  private isInPlace(theirs: PolicyDocument, own: PolicyDocument, renaming: Renaming): boolean {
    const [source, other] = [this.concrete.sourceOf(theirs), this.concrete.sourceOf(own)];
    if (source === undefined || other === undefined) return source === other;
    const isSamePath = JSON.stringify(source.path) === JSON.stringify(other.path);
    return isSamePath && this.moved(source.resource, renaming) === other.resource;
  }

  /** The resource in the same place. */
  private moved(resource: Resource, renaming: Renaming): Resource | undefined {
    const there = this.resources.get(this.placeOf(resource, renaming.text(resource.template.stackName)));
    const types = [resource, there].map((one) => one && typeAsWritten(one));
    return types[0] !== undefined && types[0] === types[1] ? there : undefined;
  }

  private placeOf({ template, logicalId }: Resource, stack: string): string {
    return JSON.stringify([stack, this.turns.get(template), logicalId]);
  }
}

/** Whether the record will say of two sites that they are the same but for names, and tells them from all others. */
function isSaidAlike({ site: one }: AskedSite, { site: other }: AskedSite, renaming: Renaming): boolean {
  const others = Object.keys(one.deployment.sites).filter((id) => id !== one.id && id !== other.id);
  const targets = [...(one.site.replicatesTo ?? [])].map((id) => renaming.text(id)).sort();
  return (
    one.site.region === other.site.region &&
    targets.join(' ') === [...(other.site.replicatesTo ?? [])].sort().join(' ') &&
    others.every((id) => renaming.text(id) === id)
  );
}

/** The type of a resource, where it is one and the same in its template and as it was read. */
function typeAsWritten({ template, logicalId, type }: Resource): string | undefined {
  const written = rawMap(rawMap(template.body['Resources'])[logicalId])['Type'];
  return (template.loops ?? []).length === 0 && written === type ? type : undefined;
}
