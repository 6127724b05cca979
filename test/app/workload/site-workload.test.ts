import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { DataSite } from '../../../lib/app/data-site';
import { FEATURE_FLAGS } from '../../../lib/app/feature-flags';
import { SiteWorkload } from '../../../lib/app/workload/site-workload';
import type { Workload } from '../../../lib/deployment/deployment';
import { loadDeployment } from '../../../lib/deployment/load-deployment';

const shop: Workload = {
  what: 'order API of the shop',
  sites: ['dublin'],
  runsOn: ['lambda'],
  objects: { read: ['orders/'], write: ['receipts/'] },
  records: 'read',
  queues: ['paid'],
  sendsTo: ['shop'],
  calls: [],
};
const till: Workload = { ...shop, what: 'a till', runsOn: ['fargate'], queues: [], sendsTo: [] };
const reference = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const deployment = { ...reference, workloads: { shop, till } };
const hooks = [{ name: 'Own', types: ['AWS::S3::Bucket'], text: 'rule', hash: '0'.repeat(64) }];

// Somebody else's app: no feature flag is set.
const app = new App({ analyticsReporting: false });
const site = new DataSite(app, 'dublin', { deployment, hooks, deploymentFile: 'deployments/shop.yaml' });
const workload = new SiteWorkload(site, 'shop');
const worker = new lambda.Function(workload, 'Worker', {
  ...workload.functionProps('worker'),
  runtime: lambda.Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => {};'),
});
const other = iam.Role.fromRoleArn(workload, 'Other', 'arn:aws:iam::222222222222:role/other');
const grants = [
  workload.userData.grantRead(worker, 'orders/2026/'),
  workload.userData.grantWrite(worker, 'receipts/'),
  workload.records.grantReadData(worker),
];
const hamar = new DataSite(app, 'hamar', { deployment, hooks, deploymentFile: 'deployments/shop.yaml' });
const inContainers = new SiteWorkload(site, 'till');
const queue = workload.queue('paid');
workload.runOnMessages(worker, queue);
const made = Template.fromStack(workload);

test('a workload is a stack of its site, whose names begin as those of the site do', () => {
  expect(workload.stackName).toBe('trefoil-dublin-app-shop');
  expect(workload.terminationProtection).toBe(true);
  expect(workload.account).toBe('222222222222');
});

test('it has one role, which the service of the file assumes for the account of the site', () => {
  made.resourceCountIs('AWS::IAM::Role', 1);
  made.hasResourceProperties('AWS::IAM::Role', {
    RoleName: 'trefoil-dublin-app-shop',
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Action: 'sts:AssumeRole',
          Effect: 'Allow',
          Principal: { Service: 'lambda.amazonaws.com' },
          Condition: { StringEquals: { 'aws:SourceAccount': '222222222222' } },
        },
      ],
    },
  });
});

test('grants that the file makes add no policy, and say that they were made', () => {
  expect(grants.map(({ success }) => success)).toEqual([true, true, true]);
  made.resourceCountIs('AWS::IAM::Policy', 0);
});

test.each([
  [
    'a prefix to read',
    () => workload.userData.grantRead(worker, 'receipts/'),
    'workloads.shop.objects.read: [orders/, receipts/]',
  ],
  [
    'a prefix to write',
    () => workload.userData.grantReadWrite(worker, 'orders/'),
    'workloads.shop.objects.write: [receipts/, orders/]',
  ],
  ['records to write', () => workload.records.grantReadWriteData(worker), 'workloads.shop.records: write'],
])('%s that the file does not give names the file, the key and the value to write', (_, grant, line) => {
  expect(grant).toThrow(`deployments/shop.yaml, ${line}`);
});

test('another role is granted nothing', () => {
  expect(() => workload.userData.grantRead(other, 'orders/')).toThrow('pass `role: this.role`');
});

test('a workload that the file does not declare, or not at this site, names the line to write', () => {
  expect(() => new SiteWorkload(site, 'stock')).toThrow(
    'no workload "stock" is declared, expected one of shop, till; in deployments/shop.yaml',
  );
  expect(() => new SiteWorkload(hamar, 'shop')).toThrow('in deployments/shop.yaml, add hamar to workloads.shop.sites');
});

test('its functions lie in the network of the site and log under its key', () => {
  made.hasResourceProperties('AWS::Lambda::Function', {
    FunctionName: 'trefoil-dublin-app-shop-worker',
    VpcConfig: { SubnetIds: Match.anyValue(), SecurityGroupIds: Match.anyValue() },
    LoggingConfig: { LogGroup: Match.anyValue() },
  });
  made.hasResourceProperties('AWS::Logs::LogGroup', {
    LogGroupName: '/trefoil/dublin/app-shop/worker',
    KmsKeyId: Match.anyValue(),
    RetentionInDays: 731,
  });
});

test('its security group leads to the endpoints of the site and nowhere else', () => {
  const [group] = Object.values(made.findResources('AWS::EC2::SecurityGroup'));
  expect(group?.Properties.SecurityGroupEgress).toHaveLength(3);
  expect(JSON.stringify(group)).not.toMatch(/0\.0\.0\.0|::\/0/);
  expect(workload.connections.securityGroups).toHaveLength(1);
});

test('a site has the feature flags that it needs, whichever the app has', () => {
  expect(Object.keys(FEATURE_FLAGS).length).toBeGreaterThan(50);
  for (const [flag, value] of Object.entries(FEATURE_FLAGS)) {
    expect([flag, workload.node.tryGetContext(flag)]).toEqual([flag, value]);
    expect([flag, app.node.tryGetContext(flag)]).toEqual([flag, undefined]);
  }
});

test('its queues lie under the key for data, and operators are told of messages that failed', () => {
  made.resourceCountIs('AWS::SQS::Queue', 2);
  made.hasResourceProperties('AWS::SQS::Queue', {
    QueueName: 'trefoil-dublin-app-shop-paid',
    KmsMasterKeyId: Match.anyValue(),
    RedrivePolicy: { maxReceiveCount: 5 },
  });
  made.hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmName: 'trefoil-dublin-app-shop-failed-paid',
    AlarmActions: [Match.stringLikeRegexp(':trefoil-dublin-alerts-operators$')],
  });
  made.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
  expect(workload.queueUrl('shop', 'paid')).toContain('/222222222222/trefoil-dublin-app-shop-paid');
});

test.each([
  ['a queue that the file does not name', () => workload.queue('lost'), 'workloads.shop.queues: [paid, lost]'],
  ['a database that it does not have', () => workload.database(), 'workloads.shop.database: postgresql'],
  ['a receiver that it does not name', () => workload.queueUrl('till', 'paid'), 'workloads.shop.sendsTo: [shop, till]'],
  ['a queue of nobody', () => workload.queueUrl('shop', 'lost'), 'workload "shop" has the queues paid, and not lost'],
  [
    'a task of what Lambda runs',
    () => workload.containers.taskProps('api'),
    'workloads.shop.runsOn: [lambda, fargate]',
  ],
  [
    'a state machine of what Lambda runs',
    () => workload.stateMachineProps('batch'),
    'workloads.shop.runsOn: [lambda, step-functions]',
  ],
  ['an API of what Lambda runs', () => workload.api.props(), 'workloads.shop.runsOn: [lambda, api-gateway]'],
  ['an image by its tag', () => inContainers.containers.containerProps('api', 'latest'), 'expected a digest'],
])('%s throws', (_, made, line) => {
  expect(made).toThrow(line);
});

test('Fargate starts a workload with a role of its own, and the site has a repository for it', () => {
  const { taskRole, executionRole } = inContainers.containers.taskProps('api');
  expect(taskRole).toBe(inContainers.role);
  expect(executionRole).not.toBe(taskRole);
  const registry = site.node.findChild('Registry');
  if (!Stack.isStack(registry)) throw new Error('expected a stack');
  Template.fromStack(registry).hasResourceProperties('AWS::ECR::Repository', {
    RepositoryName: 'trefoil-dublin-app-till',
    ImageTagMutability: 'IMMUTABLE',
    EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: Match.anyValue() },
  });
});
