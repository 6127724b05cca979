import { dirname } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { strictProblems } from '../../../lib/judge/cdk/strict-validation';
import { scratch } from '../../support/scratch';

const { write } = scratch();
const WAIVER = {
  rule: 'CloudFormation-Validate::W3010',
  path: 'Stack/Subnet',
  reason: 'the deployment file names the zone',
  owner: 'platform',
  expires: '2027-06-30',
};
const violation = (ruleName: string) => ({
  ...{ ruleName, description: 'something is odd', severity: 'warning' },
  violatingConstructs: [{ constructPath: 'Stack/Thing' }],
});
const suppressed = { acknowledgedId: WAIVER.rule, acknowledgedAt: WAIVER.path };
let count = 0;
const outdir = (...reports: readonly object[]) =>
  dirname(write(`out-${count++}/validation-report.json`, { pluginReports: reports }));
const validate = (report: object) => ({ pluginName: 'CloudFormation Validate', violations: [], ...report });

test('a warning that stands is a problem, one that a waiver excuses is none', () => {
  const folder = outdir(validate({ suppressedViolations: [suppressed] }));
  expect(strictProblems(new App(), folder, [WAIVER])).toEqual([]);
  const other = outdir(validate({ suppressedViolations: [suppressed], violations: [violation('W3030')] }));
  expect(strictProblems(new App(), other, [WAIVER])).toEqual([
    'CloudFormation Validate: W3030 on Stack/Thing: something is odd; fix it, or write a waiver with a reason',
  ]);
});

test('advice of the policy, and what others warn of, is no concern here', () => {
  expect(strictProblems(new App(), outdir({ pluginName: 'Trefoil', violations: [violation('quota')] }), [])).toEqual(
    [],
  );
});

test('a waiver that excuses nothing is a problem', () => {
  const unused = { ...WAIVER, path: 'Stack/Gone' };
  const folder = outdir(validate({ suppressedViolations: [suppressed] }));
  expect(strictProblems(new App(), folder, [WAIVER, unused])).toEqual([
    'waiver of CloudFormation-Validate::W3010 on Stack/Gone: excuses nothing, remove it',
  ]);
});

test('a validation that did not run is a problem where waivers say that it should find something', () => {
  expect(strictProblems(new App(), outdir(), [WAIVER])).toEqual([
    'CloudFormation Validate found nothing of what its waivers excuse: it did not run, unset CDK_VALIDATION',
  ]);
  expect(strictProblems(new App(), outdir(), [])).toEqual([]);
});

test('an acknowledgement that no waiver made is a problem', () => {
  const app = new App();
  Validations.of(new Stack(app, 'Stack')).acknowledge({ id: WAIVER.rule, reason: 'be quiet' });
  expect(strictProblems(app, outdir(validate({})), [])).toEqual([
    'CloudFormation-Validate::W3010 is acknowledged on Stack, expected a waiver: remove it, or write one',
  ]);
});
