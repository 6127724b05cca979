import { ADDED_TYPES, EXECUTION_TYPES } from '../../deployment/bootstrap/execution-actions';
import { type Finding, ofTypes, type ResourceRule } from '../../judge/rule';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { REQUIRED_EXAMPLES } from '../examples/required';
import { type DecidedFlow, requiredBecauseOf } from '../required';
import type { DecidedStep } from '../required/decide';
import type { Family } from '../required/required';
import { deciderText, stepText } from '../required/text';

const TYPES: Readonly<Record<Family, readonly string[]>> = {
  services: [
    'AWS::AccessAnalyzer::Analyzer',
    'AWS::Backup::BackupSelection',
    'AWS::CloudFormation::GuardHook',
    'AWS::CloudTrail::Trail',
    'AWS::CloudWatch::Alarm',
    'AWS::Config::ConfigRule',
    'AWS::Config::ConfigurationRecorder',
    'AWS::Config::DeliveryChannel',
    'AWS::DataSync::LocationS3',
    'AWS::DataSync::Task',
    'AWS::DynamoDB::Table',
    'AWS::EC2::FlowLog',
    'AWS::Events::Rule',
    'AWS::IAM::Role',
    'AWS::KinesisFirehose::DeliveryStream',
    'AWS::Logs::LogGroup',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
    'AWS::Route53Resolver::ResolverQueryLoggingConfig',
    'AWS::S3::Bucket',
    'AWS::SNS::Subscription',
  ],
  deployment: [...EXECUTION_TYPES, ...ADDED_TYPES].filter((type) => !type.startsWith('AWS::Organizations::')),
  people: [
    'AWS::CloudFormation::GuardHook',
    'AWS::CloudTrail::Trail',
    'AWS::CloudWatch::Alarm',
    'AWS::CloudWatch::Dashboard',
    'AWS::Config::ConfigurationRecorder',
    'AWS::DataSync::Task',
    'AWS::EC2::VPCEndpoint',
    'AWS::IAM::Role',
    'AWS::KMS::Key',
    'AWS::Logs::LogGroup',
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
    'AWS::S3::Bucket',
    'AWS::SNS::Topic',
    'AWS::SQS::Queue',
  ],
  auditor: ['AWS::IAM::Role'],
  workloads: ['AWS::ApiGateway::RestApi', 'AWS::IAM::Role', 'AWS::StepFunctions::StateMachine'],
};

const WHO: Readonly<Record<Family, { readonly id: string; readonly title: string; readonly why: string }>> = {
  services: {
    id: 'services-can-work',
    title: 'AWS services can do at a site what its resources ask of them',
    why: 'a log that cannot be delivered, a backup that cannot be made and an alert that reaches nobody raise no error at deployment',
  },
  deployment: {
    id: 'deployment-can-work',
    title:
      'CloudFormation can make, read and change the resources of a site, under its execution policies, and the CDK CLI can hand it their stacks',
    why: 'a deployment that stops half-way leaves resources behind, and their names are taken',
  },
  people: {
    id: 'people-can-work',
    title: 'Operators and workloads can do what their roles are for, and nothing in their way denies it',
    why: 'a site that nobody can read, administer or recover loses data as surely as one that is open',
  },
  auditor: {
    id: 'auditor-can-work',
    title: 'The auditor can begin a session as agreed, see settings, read logs and take alerts',
    why: 'an audit that is denied access is none, and nobody notices until it is needed',
  },
  workloads: {
    id: 'workloads-can-work',
    title: 'Workloads reach the user data that the deployment declares for them, and write their logs',
    why: 'an application that is declared and cannot read its data is repaired in a hurry, by opening more than it needs',
  },
};

/** The rule that everybody of a family who must be able to do something is; it needs a deployment. */
function requiredRule(family: Family): ResourceRule {
  return {
    ...WHO[family],
    subject: 'resource',
    topic: 'access',
    level: 'mandatory',
    needs: 'deployment',
    hook: 'access',
    proof: 'required',
    fix: 'allow the request that the finding names: narrow the statement that denies it, or add an allow to the policy of the resource or role that has none; `trefoil access --required` shows every step with its source',
    standards: [
      { standard: 'GDPR', clause: '32(1)(b)' },
      { standard: 'ISO 27001:2022', clause: 'A.5.15' },
    ],
    examples: REQUIRED_EXAMPLES[family],
    appliesTo: ofTypes((type) => TYPES[family].includes(type)),
    concerns: (resource, assembly) => flowsAt(family, resource, assembly).length > 0,
    check: (resource, assembly) => flowsAt(family, resource, assembly).flatMap(findingOf),
  };
}

/** What must work because of a resource, and is asked of a policy here. */
function flowsAt(family: Family, resource: Resource, assembly: Assembly): readonly DecidedFlow[] {
  const { deployment } = assembly.scope;
  if (deployment === undefined) return [];
  return requiredBecauseOf(resource, assembly, deployment).filter(
    ({ flow }) => flow.family === family && flow.steps.length > 0,
  );
}

/** One finding a flow: the first step that breaks it. What no source settles fails nothing. */
function findingOf({ flow, steps }: DecidedFlow): readonly Finding[] {
  const broken = steps.filter(({ step, decision }) => step.certainty !== 'unsettled' && decision.decision !== 'allow');
  const [first] = broken;
  if (first === undefined) return [];
  const others = broken.length === 1 ? '' : `; and ${broken.length - 1} further steps`;
  return [{ path: [], message: `${sentence(first)}${others}; expected that ${flow.title}` }];
}

function sentence({ step, decision }: DecidedStep): string {
  return decision.decision === 'undecided'
    ? `cannot decide whether ${stepText(step)}: ${decision.by.reason}`
    : `found that ${stepText(step, 'may not')}: ${deciderText(decision.by)}`;
}

/** A rule for each family of those who have to be able to work. */
export const REQUIRED_RULES = [
  requiredRule('services'),
  requiredRule('deployment'),
  requiredRule('people'),
  requiredRule('auditor'),
  requiredRule('workloads'),
];
