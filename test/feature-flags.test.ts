import { readFileSync } from 'node:fs';
import { FEATURE_FLAGS } from '../lib/app/feature-flags';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));

test('cdk.json carries every flag that the installed library recommends, and the departures that sites state', () => {
  expect(context).toEqual(FEATURE_FLAGS);
});

test('cdk.json tells nobody of a synth', () => {
  const { versionReporting, notices } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  expect({ versionReporting, notices }).toEqual({ versionReporting: false, notices: false });
});
