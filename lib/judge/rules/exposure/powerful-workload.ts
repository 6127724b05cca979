import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../rule';
import { statementsIn, texts } from '../../statements/policy-document';
import { IDENTITY_POLICIES } from '../../statements/policy-places';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { textOf } from '../../template/text-of';
import { Reference, type Value } from '../../template/value';

/** Where workloads name the role that they run with. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  'AWS::Batch::JobDefinition': ['ContainerProperties.JobRoleArn'],
  'AWS::CodeBuild::Project': ['ServiceRole'],
  'AWS::EC2::Instance': ['IamInstanceProfile'],
  'AWS::EC2::LaunchTemplate': [
    'LaunchTemplateData.IamInstanceProfile.Name',
    'LaunchTemplateData.IamInstanceProfile.Arn',
  ],
  'AWS::ECS::Service': ['Role'],
  'AWS::ECS::TaskDefinition': ['TaskRoleArn', 'ExecutionRoleArn'],
  'AWS::EMRServerless::Application': ['RoleArn'],
  'AWS::Glue::Job': ['Role'],
  'AWS::Lambda::Function': ['Role'],
  'AWS::SageMaker::Model': ['ExecutionRoleArn'],
  'AWS::SageMaker::NotebookInstance': ['RoleArn'],
  'AWS::Serverless::Function': ['Role'],
  'AWS::StepFunctions::StateMachine': ['RoleArn'],
};
const ALL = /^(\*|\*:\*)$/;

const service = (action: string) => ({
  Service: { Type: 'AWS::ECS::Service', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  Role: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
    },
  },
  Policy: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      PolicyName: 'service',
      Roles: [{ Ref: 'Role' }],
      PolicyDocument: {
        Statement: [{ Effect: 'Allow', Action: action, Resource: 'arn:aws:sqs:eu-west-1:222222222222:queue' }],
      },
    },
  },
});

/** No workload runs with a role that is allowed everything. */
export const powerfulWorkload: ResourceRule = {
  id: 'powerful-workload',
  subject: 'resource',
  title: 'No workload runs with a role that is allowed everything',
  why: 'whoever breaks into the workload has the account, its keys and its data',
  fix: 'give the workload a role of the actions that it needs',
  topic: 'exposure',
  level: 'required',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2', clause: '21(2)(i)' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(ROLES, type)),
  check: (resource, assembly) =>
    (ownOf(ROLES, resource.type) ?? []).flatMap((path) =>
      resource.select(path).flatMap((leaf) =>
        rolesOf(leaf.value, resource, assembly)
          .filter((role) => mayEverything(role, assembly))
          .map((role) => ({
            path: ['Properties', ...leaf.path],
            message: `found ${role.logicalId}, which may do everything, expected a role of the actions that are meant`,
          })),
      ),
    ),
  examples: {
    good: [{ name: 'a service that may send messages', resources: service('sqs:SendMessage') }],
    bad: [{ name: 'a service that may do everything', resources: service('*') }],
  },
};

/** The role that a value names, or the roles of the instance profile that it names; fixtures and people also write a bare logical id. */
function rolesOf(value: Value, resource: Resource, assembly: Assembly): readonly Resource[] {
  const named =
    value instanceof Reference
      ? assembly.resolve(value)
      : assembly.resolve(new Reference(resource.template.index, textOf(value)));
  if (named?.type === 'AWS::IAM::InstanceProfile')
    return named.select('Roles[]').flatMap((leaf) => rolesOf(leaf.value, named, assembly));
  return named?.type === 'AWS::IAM::Role' ? [named] : [];
}

const powerful = new WeakMap<Assembly, ReadonlySet<Resource>>();

function mayEverything(role: Resource, assembly: Assembly): boolean {
  let known = powerful.get(assembly);
  if (!known) {
    const attached = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'].flatMap((type) =>
      assembly
        .ofType(type)
        .filter(allowsEverything)
        .flatMap((policy) =>
          ['Roles[]', 'RoleName'].flatMap((path) =>
            policy.select(path).flatMap((leaf) => rolesOf(leaf.value, policy, assembly)),
          ),
        ),
    );
    const own = assembly.ofType('AWS::IAM::Role').filter(
      (each) =>
        allowsEverything(each) ||
        each
          .select('ManagedPolicyArns[]')
          .flatMap((leaf) => texts(leaf.value))
          .some((arn) => /\/(AdministratorAccess|PowerUserAccess)$/.test(arn)),
    );
    known = new Set([...attached, ...own]);
    powerful.set(assembly, known);
  }
  return known.has(role);
}

function allowsEverything(resource: Resource): boolean {
  return statementsIn(resource, IDENTITY_POLICIES).some(
    ({ allows, actions }) => allows && actions.some((action) => ALL.test(action)),
  );
}
