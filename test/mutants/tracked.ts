import type { Assembly } from '../../lib/judge/template/assembly';
import type { Reference } from '../../lib/judge/template/value';

/** What a rule asked an assembly for, beside the resource that it was given. */
export interface Asked {
  /** Resources by `<template> <logical id>`. */
  readonly resources: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  /** Every resource, or every template. */
  readonly everything: boolean;
}

/** An assembly that notes what it is asked for. */
export function tracked(assembly: Assembly): { readonly assembly: Assembly; readonly asked: () => Asked } {
  const resources = new Set<string>();
  const types = new Set<string>();
  let everything = false;
  const proxy = new Proxy(assembly, {
    get(target, property): unknown {
      if (property === 'resolve')
        return (reference: Reference) => {
          resources.add(`${reference.template} ${reference.logicalId}`);
          return target.resolve(reference);
        };
      if (property === 'ofType')
        return (type: string) => {
          types.add(type);
          return target.ofType(type);
        };
      if (property === 'ofTypeIn')
        return (type: string, account: string | undefined) => {
          types.add(type);
          return target.ofTypeIn(type, account);
        };
      if (property === 'resources' || property === 'templates') everything = true;
      const member: unknown = Reflect.get(target, property, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  return { assembly: proxy, asked: () => ({ resources, types, everything }) };
}
