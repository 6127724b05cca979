import recommended from 'aws-cdk-lib/recommended-feature-flags.json';
import type { IConstruct } from 'constructs';

/** Where sites depart from what the library recommends, and why. */
const DEPARTURES = {
  // Look-up tables for every partition: the European Sovereign Cloud has to stay possible.
  '@aws-cdk/core:target-partitions': [],
  // Weak references read another stack's outputs through a role and a Region, which would be a data flow.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  // The built-in validator's findings are errors, and annotations count.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:annotationsInValidationReport': true,
};

/** The CDK feature flags of a site, whichever flags the app around it sets. */
export const FEATURE_FLAGS: Readonly<Record<string, unknown>> = { ...recommended, ...DEPARTURES };

/** Sets the feature flags on a construct that has no children yet, for all that will be below it. */
export function setFeatureFlags(scope: IConstruct): void {
  for (const [flag, value] of Object.entries(FEATURE_FLAGS)) scope.node.setContext(flag, value);
}
