import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App, CfnResource, type IPolicyValidationContext, Stack } from 'aws-cdk-lib';
import { CfnKey } from 'aws-cdk-lib/aws-kms';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnNotebookInstance } from 'aws-cdk-lib/aws-sagemaker';
import { AwsSolutionsChecks } from 'cdk-nag';
import { SecondOpinion } from '../../../lib/judge/cdk/nag';
import { NAG_SERVICES, nagServiceOf } from '../../../lib/judge/cdk/nag-services';

const NAG = join(dirname(require.resolve('cdk-nag/package.json')), 'lib', 'rules');
const CDK = dirname(require.resolve('aws-cdk-lib/package.json'));

/** Everything that a pattern finds in the JavaScript of a folder. */
const foundIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(pattern)].map(([, found = '']) => found));

const groups = readdirSync(NAG, { withFileTypes: true }).filter((entry) => entry.isDirectory());

test('the services of each group of cdk-nag are those whose classes and types its rules ask for', () => {
  const expected = groups.map(({ name: group }) => {
    const modules = new Set(foundIn(join(NAG, group), /\bnode instanceof aws_([a-z0-9]+)_1/g));
    const types = [
      ...[...modules].flatMap((name) => foundIn(join(CDK, `aws-${name}`, 'lib'), /CFN_RESOURCE_TYPE_NAME="([^"]+)"/g)),
      ...foundIn(join(NAG, group), /node\.cfnResourceType\s*===?\s*['"]([^'"]+)['"]/g),
    ];
    return [group, [...new Set(types.map(nagServiceOf))].sort().join(' ')];
  });
  const written = Object.entries(NAG_SERVICES).map(([group, services]) => [
    group,
    services.split(' ').toSorted().join(' '),
  ]);
  expect(written).toEqual(expected.toSorted());
});

test('every rule asks first which class a resource has, so that it speaks of no other', () => {
  const rules = groups.flatMap(({ name }) =>
    readdirSync(join(NAG, name))
      .filter((file) => file.endsWith('.js') && file !== 'index.js')
      .map((file) => join(NAG, name, file)),
  );
  expect(rules.length).toBeGreaterThan(150);
  const first = /\(node\) (?:=> )?\{(?:\s*\/\/.*)*\s*if \(!?\(?node instanceof aws_/;
  expect(rules.filter((file) => !first.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('what it finds is what the whole pack finds', () => {
  const app = new App({ analyticsReporting: false });
  const stack = new Stack(app, 'stack');
  new CfnBucket(stack, 'Bucket');
  new CfnKey(stack, 'Key', { keyPolicy: {} });
  new CfnNotebookInstance(stack, 'Notebook', {
    instanceType: 'ml.t3.medium',
    roleArn: 'arn:aws:iam::111111111111:role/a',
  });
  new CfnResource(stack, 'Cluster', { type: 'Custom::AWSCDK-EKS-Cluster', properties: { Config: {} } });
  const context: IPolicyValidationContext = { appConstruct: app, stackTemplates: [], templatePaths: [] };
  const whole = new AwsSolutionsChecks(undefined, { verbose: true }).validate(context).violations;
  const found = new SecondOpinion({ waivers: [] }).validate(context).violations;
  expect(whole.length).toBeGreaterThan(4);
  expect(found).toEqual(whole.map((violation) => ({ ...violation, severity: 'error' })));
});
