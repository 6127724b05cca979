import { ownOf } from '../../common/own';
import { executionActions } from '../../deployment/bootstrap/execution-actions';
import type { NamedPrincipal, Resource } from '../../iam/search/question';
import type { Resource as TemplateResource } from '../../judge/template/resource';
import { principalsFor } from '../site/site-access';
import { elsewhere, ofBootstrap } from './reads';
import type { Context, RequiredStep } from './required';
import { logGroupOfWorkload, type Scene, steps } from './scene';

/** Calls that delete a resource, which the policies of stores allow only to the emergency roles. */
const ENDS = /:Delete/;

/** Calls that make a resource: there is none yet, nor a policy of it. */
const MAKES = /:Create/;

/** What is asked apart, with the service that receives the role. */
const ELSEWHERE = ['iam:CreateServiceLinkedRole', 'iam:PassRole'];

/** Types that are a part of another resource, or its policy, and the property that names that resource. */
const PART_OF: Readonly<Record<string, string>> = {
  'AWS::Lambda::Permission': 'FunctionName',
  'AWS::Logs::LogStream': 'LogGroupName',
  'AWS::Logs::MetricFilter': 'LogGroupName',
  'AWS::S3::BucketPolicy': 'Bucket',
  'AWS::S3Outposts::BucketPolicy': 'Bucket',
  'AWS::SNS::Subscription': 'TopicArn',
  'AWS::SNS::TopicPolicy': 'Topics[]',
  'AWS::SQS::QueuePolicy': 'Queues[]',
};
const WHOLES = [
  'function',
  'log-group',
  'objects',
  'archive',
  'rack-objects',
  'queue',
  'alert-topic',
  'alert-queue',
] as const;

/** What the handlers of a type act on: the resource, or the one that it is a part of. */
function actedOn(scene: Scene, resource: TemplateResource): Resource | undefined {
  const property = ownOf(PART_OF, resource.type);
  if (property === undefined) return scene.target(resource);
  return scene.store(scene.texts(resource, property)[0], ...WHOLES)?.itself;
}

/**
 * The calls of the handlers of its type that make, read and change it.
 *
 * Calls on something else, or on what has no ARN that a template knows, are the same for each resource of a type: they
 * are asked for the first.
 */
export function handled(scene: Scene, who: NamedPrincipal, resource: TemplateResource): readonly RequiredStep[] {
  const isFirst = scene.first(resource.type) === resource;
  const on = actedOn(scene, resource);
  const service = on?.arn.split(':')[2];
  const context = { 'aws:CalledVia': ['cloudformation.amazonaws.com'], ...ofMapping(scene, resource) };
  return executionActions([resource.type])
    .filter((action) => !ENDS.test(action) && !ELSEWHERE.includes(action))
    .flatMap((action) => {
      const isOfIt = on !== undefined && action.startsWith(`${service}:`) && !ofBootstrap(action);
      if (!isOfIt) return isFirst ? steps(who, scene.plain(anywhere(scene, action)), action, { context }) : [];
      const itself = MAKES.test(action) ? scene.plain(service === 'kms' ? '*' : on.arn) : on;
      return steps(who, itself, action, { context });
    });
}

/** Calls on an event source mapping name its function (Service Authorization Reference, AWS Lambda). */
export function ofMapping(scene: Scene, resource: TemplateResource): Context {
  if (resource.type !== 'AWS::Lambda::EventSourceMapping') return {};
  const name = scene.text(resource, 'FunctionName');
  const arn = name?.startsWith('arn:') ? name : scene.arn('lambda', `function:${name}`);
  return { 'lambda:FunctionArn': arn };
}

/** On what a call is made of which no template knows the resource, for services whose actions need one of their kind. */
function anywhere(scene: Scene, action: string): string {
  const [role] = principalsFor(scene.site, 'cloudformation');
  // The code of a function is where the CDK CLI puts it, in the staging bucket, which has the qualifier of the role.
  if (action.startsWith('s3:GetObject') && role !== undefined)
    return scene.arn('s3', `${role.name.replace('-cfn-exec-role-', '-assets-')}/example`);
  return action.startsWith('logs:') ? logGroupOfWorkload(scene) : elsewhere(scene, action);
}
