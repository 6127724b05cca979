import { Aspects, CfnResource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Effect, ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPolicy } from 'aws-cdk-lib/aws-organizations';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import { LIMIT_RULES } from '../../lib/judge/rules/limits';
import { many } from '../../lib/judge/rules/limits/shared';
import { appUnderTest, removeAssemblies, synthesize } from './plugin-app';

afterAll(removeAssemblies);

const judged = (app: Parameters<typeof synthesize>[0]) => synthesize(app, { rules: LIMIT_RULES });
const document = (statements: number) => ({
  Statement: many(statements, (index) => ({
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: `arn:aws:s3:::b${index}`,
  })),
});
const LARGE = document(200);

test('what is within the limits is synthesized', () => {
  expect(judged(appUnderTest().app)).toBe('');
});

describe('a figure over its limit fails the synthesis however it came about', () => {
  test('by a raw CfnResource', () => {
    const { app, stack } = appUnderTest();
    const properties = { Type: 'RESOURCE_CONTROL_POLICY', Name: 'large', Content: LARGE };
    new CfnResource(stack, 'Raw', { type: 'AWS::Organizations::Policy', properties });
    expect(judged(app)).toMatch(/of at most 5,120 for a resource control policy[\s\S]*site\/Storage\/Raw/);
  });

  test('by a property override', () => {
    const { app, stack } = appUnderTest();
    const policy = new CfnPolicy(stack, 'Policy', { name: 'p', type: 'RESOURCE_CONTROL_POLICY', content: document(1) });
    policy.addPropertyOverride('Content', LARGE);
    expect(judged(app)).toMatch(/site\/Storage\/Policy/);
  });

  test('by a Type override', () => {
    const { app, stack } = appUnderTest();
    const topic = new CfnResource(stack, 'Other', {
      type: 'AWS::SNS::TopicPolicy',
      properties: { PolicyDocument: LARGE },
    });
    topic.addOverride('Type', 'AWS::SQS::QueuePolicy');
    expect(judged(app)).toMatch(/of at most 8,192 for a queue policy/);
  });

  test('by an Aspect that mutates after all others', () => {
    const { app } = appUnderTest();
    const visit = (node: IConstruct) => {
      if (node instanceof CfnBucket)
        node.addPropertyOverride(
          'Tags',
          many(51, (index) => ({ Key: `k${index}`, Value: 'v' })),
        );
    };
    Aspects.of(app.node.findChild('site')).add({ visit }, { priority: 10_000 });
    expect(judged(app)).toMatch(/51 tags, of at most 50 for a resource/);
  });

  test('in a nested stack, of a nested stack', () => {
    const { app, stack } = appUnderTest();
    const inner = new NestedStack(new NestedStack(stack, 'Outer'), 'Inner');
    new CfnResource(inner, 'Deep', { type: 'AWS::EC2::VPC', properties: { CidrBlock: '10.0.0.0/8' } });
    expect(judged(app)).toMatch(/found 10\.0\.0\.0\/8, expected \/16 to \/28[\s\S]*site\/Storage\/Outer\/Inner\/Deep/);
  });

  test('divided between a stack and a nested one', () => {
    const { app, stack } = appUnderTest();
    for (const scope of [stack, new NestedStack(stack, 'Inner')])
      new CfnResource(scope, 'Detector', { type: 'AWS::GuardDuty::Detector', properties: { Enable: true } });
    expect(judged(app)).toMatch(/expected one AWS::GuardDuty::Detector of 222222222222 eu-west-1/);
  });

  test('divided between two Stages of one account', () => {
    const { app } = appUnderTest();
    for (const id of ['one', 'other']) {
      const stage = new Stage(app, id, { env: { account: '222222222222', region: 'eu-west-1' } });
      new CfnResource(new Stack(stage, 'Roles'), 'Role', {
        type: 'AWS::IAM::Role',
        properties: { RoleName: id === 'one' ? 'reader' : 'Reader', AssumeRolePolicyDocument: {} },
      });
    }
    expect(judged(app)).toMatch(/found "Reader", which one-Roles\/Role has too/);
  });

  test('divided among what CDK attaches to a role', () => {
    const { app, stack } = appUnderTest();
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com') });
    for (const index of many(120, (at) => at))
      role.addToPolicy(
        new PolicyStatement({
          effect: Effect.ALLOW,
          actions: [`sqs:Send${index}`],
          resources: [`arn:aws:sqs:eu-west-1:222222222222:queue-${index}`],
        }),
      );
    // Beyond the size of a managed policy CDK makes overflow policies, and does not count what others write into the role.
    new CfnResource(stack, 'More', {
      type: 'AWS::IAM::RolePolicy',
      properties: { RoleName: role.roleName, PolicyName: 'more', PolicyDocument: LARGE },
    });
    expect(judged(app)).toMatch(/of at most 10,240 for the inline policies of a role/);
  });

  test('by managed policies from both sides', () => {
    const { app, stack } = appUnderTest();
    const role = new Role(stack, 'Role', {
      assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com'),
      managedPolicies: [...many(25, (index) => ManagedPolicy.fromManagedPolicyName(stack, `P${index}`, `p${index}`))],
    });
    const statements = [new PolicyStatement({ actions: ['sqs:SendMessage'], resources: ['*'] })];
    new ManagedPolicy(stack, 'Own', { roles: [role], statements });
    expect(judged(app)).toMatch(/26 managed policies, of at most 25 for a role/);
  });
});
