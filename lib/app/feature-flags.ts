import recommended from 'aws-cdk-lib/recommended-feature-flags.json';
import type { IConstruct } from 'constructs';

/** Where sites depart from what the library recommends, and why. */
const DEPARTURES = {
  // Look-up tables for every partition: the European Sovereign Cloud has to stay possible.
  '@aws-cdk/core:target-partitions': [],
  // Weak references read another stack's outputs through a role and a Region: a crossing.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  // The built-in validator's findings are errors, and annotations count.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:annotationsInValidationReport': true,
};

/** The feature flags of CDK with which the templates of a site are made, whichever the app around it has. */
export const FEATURE_FLAGS: Readonly<Record<string, unknown>> = { ...recommended, ...DEPARTURES };

/** Sets the feature flags for all that will be below a construct without children. */
export function setFeatureFlags(scope: IConstruct): void {
  for (const [flag, value] of Object.entries(FEATURE_FLAGS)) scope.node.setContext(flag, value);
}
