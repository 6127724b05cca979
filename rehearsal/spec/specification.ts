import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { DefinitionReference, SpecDatabase, TypeDefinition } from '@aws-cdk/service-spec-types';
import type { TypeSpec } from './type-spec';

let database: SpecDatabase | undefined;

/** The published specification; loading it takes half a second, so it is loaded once. */
function loaded(): SpecDatabase {
  database ??= loadAwsServiceSpecSync();
  return database;
}

/** What the published specification says of a type; undefined where it does not know it. */
export function typeSpec(type: string): TypeSpec | undefined {
  return loaded().lookup('resource', 'cloudFormationType', 'equals', type)[0];
}

/** The specification of a type that a template was checked for. */
export function knownType(type: string): TypeSpec {
  const found = typeSpec(type);
  if (!found) throw new Error(`unrecognized resource type ${type}, expected one of the published specification`);
  return found;
}

/** The definition of a property type. */
export function definitionOf(reference: DefinitionReference): TypeDefinition {
  return loaded().get('typeDefinition', reference.reference);
}
