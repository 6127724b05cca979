import { Assembly } from '../../lib/judge/template/assembly';
import { Fold } from '../../lib/judge/template/fold';
import type { Resource } from '../../lib/judge/template/resource';
import type { Template } from '../../lib/judge/template/template';
import type { Reference } from '../../lib/judge/template/value';

/** An assembly of which some resources are others; all the rest is shared with the assembly that it came from. */
export class ChangedAssembly extends Assembly {
  override readonly resources: readonly Resource[];
  private readonly affected: ReadonlySet<string>;
  private readonly folded: Fold;

  constructor(
    private readonly base: Assembly,
    override readonly templates: readonly Template[],
    /** By `<template> <logical id>`; `undefined` is a resource that is gone. */
    private readonly replaced: ReadonlyMap<string, Resource | undefined>,
  ) {
    super([], base.scope, base.orphans);
    this.folded = new Fold(templates);
    const kept = base.resources.flatMap((resource) => {
      const key = keyOf(resource);
      return replaced.has(key) ? (replaced.get(key) ?? []) : resource;
    });
    const known = new Map(base.resources.map((resource) => [keyOf(resource), resource]));
    this.resources = [...kept, ...[...replaced].flatMap(([key, resource]) => (known.has(key) ? [] : (resource ?? [])))];
    this.affected = new Set(
      [...replaced].flatMap(([key, resource]) => [known.get(key)?.type ?? '', resource?.type ?? '']),
    );
  }

  override resolve(reference: Reference): Resource | undefined {
    const key = `${reference.template} ${reference.logicalId}`;
    return this.replaced.has(key) ? this.replaced.get(key) : this.base.resolve(reference);
  }

  override ofType(type: string): readonly Resource[] {
    return this.affected.has(type)
      ? this.resources.filter((resource) => resource.type === type)
      : this.base.ofType(type);
  }

  override value(raw: unknown, template: Template) {
    return this.folded.value(raw, template);
  }
}

/** What a reference to a resource says of it. */
export function keyOf(resource: Resource): string {
  return `${resource.template.index} ${resource.logicalId}`;
}
