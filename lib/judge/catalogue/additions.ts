import { STORES } from '.';
import { CUSTOM_RESOURCES } from './custom-resources';
import type { Obligation, StoredData } from './entry';

/** What a project says of a resource type that the catalogue does not know. */
export interface TypeAddition {
  readonly holds: StoredData;
  /** Why it holds that; one sentence. */
  readonly why: string;
  /** What must hold of its properties. @default nothing is asked of them */
  readonly obligations?: readonly Obligation[];
}

/** What a project adds to the catalogue: types of its own or of a registry, and custom resources whose code it has read. */
export interface CatalogueAdditions {
  /** By resource type. @default none */
  readonly types?: Readonly<Record<string, TypeAddition>>;
  /** By type, such as `Custom::Seed`: what its code does. @default none */
  readonly customResources?: Readonly<Record<string, string>>;
}

/** Says what of some additions cannot be added: what the catalogue knows is not for others to change. */
export function additionProblems({ types = {}, customResources = {} }: CatalogueAdditions): readonly string[] {
  return [
    ...Object.keys(types)
      .filter((type) => Object.hasOwn(STORES, type) || type.startsWith('Custom::'))
      .map((type) => `types.${type}: expected a type that the catalogue does not know`),
    ...Object.keys(customResources)
      .filter((type) => !type.startsWith('Custom::') || Object.hasOwn(CUSTOM_RESOURCES, type))
      .map((type) => `customResources.${type}: expected a type of your own that begins with Custom::`),
  ];
}
