import { readFileSync } from 'node:fs';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));

/** Where this project departs from what the library recommends, and why. */
const DEPARTURES: Readonly<Record<string, unknown>> = {
  // Look-up tables for every partition: the European Sovereign Cloud has to stay possible.
  '@aws-cdk/core:target-partitions': [],
  // Weak references read another stack's outputs through a role and a Region: a crossing.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  // The built-in validator's findings are errors, and annotations count.
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:annotationsInValidationReport': true,
};

test('cdk.json carries every flag that the installed library recommends, and the departures named here', () => {
  expect(context).toEqual({ ...recommended, ...DEPARTURES });
});

test('cdk.json tells nobody of a synth', () => {
  const { versionReporting, notices } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  expect({ versionReporting, notices }).toEqual({ versionReporting: false, notices: false });
});
