import type { Attribute, Property } from '@aws-cdk/service-spec-types';

/** What the published specification says of one resource type. */
export interface TypeSpec {
  readonly cloudFormationType: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly primaryIdentifier?: readonly string[];
  readonly cfnRefIdentifier?: readonly string[];
  readonly arnTemplate?: string;
  readonly isStateful?: boolean;
  readonly additionalReplacementProperties?: readonly (readonly string[])[];
}
