import { decideStep } from '../../lib/access/required/decide';
import { besideHandlers } from '../../lib/access/required/deployments';
import { ofMapping } from '../../lib/access/required/handlers';
import { elsewhere } from '../../lib/access/required/reads';
import type { RequiredStep } from '../../lib/access/required/required';
import { type Scene, steps } from '../../lib/access/required/scene';
import { callerText, deciderText } from '../../lib/access/required/text';
import { ownOf } from '../../lib/common/own';
import { executionActions } from '../../lib/deployment/bootstrap/execution-actions';
import type { Decider } from '../../lib/iam/authorize/statements';
import type { NamedPrincipal, Resource } from '../../lib/iam/search/question';
import type { Resource as TemplateResource } from '../../lib/judge/template/resource';
import type { HandlerCall } from '../world/guard';

const READS = /:(?:(?:Batch)?(?:Describe|Get|List)|GET$)/;
const ENDS = /:(?:DELETE$|Delete|Remove|Detach|Deactivate|Disassociate|Revoke|Unsubscribe|Stop|Terminate)/;
/** What no creation calls. */
const LATER = /:(?:Untag|Cancel|Reset|Reboot|Modify.*Tenancy)/;

/** What of the calls of a type its handler makes. An update writes what the changed properties are named in. */
function actionsOf(type: string, { verb, changed }: HandlerCall): readonly string[] {
  const all = executionActions([type]).filter((action) => action !== 'ssm:GetParameters');
  const reads = all.filter((action) => READS.test(action));
  if (verb === 'delete') return all.filter((action) => READS.test(action) || ENDS.test(action));
  if (verb === 'create') return all.filter((action) => !ENDS.test(action) && !LATER.test(action));
  const writes = all.filter((action) => !READS.test(action) && !ENDS.test(action) && !/:Create/.test(action));
  const words = changed.map((name) => (name === 'Tags' ? 'Tag' : name));
  const own = writes.filter((action) => words.some((word) => action.includes(word)));
  const others = words.some((word) => !writes.some((action) => action.includes(word)));
  const general = writes.filter((action) => /:(?:Update|Modify|Put|Set|Replace)/.test(action));
  return [...new Set([...reads, ...own, ...(others && own.length === 0 ? general : [])])];
}

/** Types that are calls on something else, and the properties that name it, each of a service. */
const CALLED_ON: Readonly<Record<string, readonly string[]>> = {
  'AWS::Lambda::EventSourceMapping': ['FunctionName', 'EventSourceArn'],
  'AWS::Lambda::Permission': ['FunctionName'],
  'AWS::Logs::LogStream': ['LogGroupName'],
  'AWS::Logs::MetricFilter': ['LogGroupName'],
  'AWS::S3::BucketPolicy': ['Bucket'],
  'AWS::S3Outposts::BucketPolicy': ['Bucket'],
  'AWS::SNS::Subscription': ['TopicArn'],
  'AWS::SNS::TopicPolicy': ['Topics'],
  'AWS::SQS::QueuePolicy': ['Queues'],
};
/** What can be named there. */
const NAMED = [
  ...(['log-group', 'objects', 'archive', 'rack-objects', 'alert-topic', 'alert-queue'] as const),
  ...(['function', 'queue'] as const),
];

/** Every request of CloudFormation's handler for a resource, by the role that it has been given. */
export function requestsOf(
  scene: Scene,
  who: NamedPrincipal,
  resource: TemplateResource,
  call: HandlerCall,
  arn?: string,
): readonly RequiredStep[] {
  const known = calledOn(scene, resource, arn);
  const called = actionsOf(resource.type, call).flatMap((action): readonly RequiredStep[] => {
    const [of, name = ''] = action.split(':');
    const own = known.find((one) => one.arn.split(':')[2] === of);
    // Locations and service-linked roles are looked for by what is asked beside handlers.
    if (own === undefined && (of === 's3' || of === 'iam')) return [];
    const beforeItIs = call.verb === 'create' && name.startsWith('Create');
    // Actions of API Gateway are methods of HTTP, on paths.
    const unnamed = of === 'apigateway' ? elsewhere(scene, action) : '*';
    const on = own === undefined || (beforeItIs && of === 'kms') ? scene.plain(unnamed) : own;
    const { policy: _, ...bare } = on;
    return steps(who, beforeItIs ? bare : on, action, {
      context: { ...context(scene, action), ...ofMapping(scene, resource) },
    });
  });
  return call.verb === 'delete' ? called : [...called, ...besideHandlers(scene, who, resource)];
}

/** What a handler acts on: the resource, by the ARN that a template knows or else that it has; or what it is a part of. */
function calledOn(scene: Scene, resource: TemplateResource, arn?: string): readonly Resource[] {
  if (resource.type === 'AWS::KMS::Alias')
    return [scene.plain(scene.arn('kms', scene.text(resource, 'AliasName') ?? 'alias/unnamed'))];
  const named = ownOf(CALLED_ON, resource.type);
  if (named !== undefined)
    return named.flatMap((property) => scene.store(scene.text(resource, property), ...NAMED)?.itself ?? []);
  const own = scene.target(resource) ?? (arn === undefined ? undefined : scene.plain(arn));
  return own === undefined ? [] : [own];
}

/** Calls that AWS answers in one Region for the whole partition. */
const GLOBAL = /^(?:iam|route53|organizations):/;

function context({ partition, region }: Scene, action: string): RequiredStep['context'] {
  const elsewhere = partition === 'aws' && GLOBAL.test(action);
  return {
    'aws:CalledVia': ['cloudformation.amazonaws.com'],
    'aws:RequestedRegion': elsewhere ? 'us-east-1' : region,
  };
}

/** The first request that is refused, in words that name the statement; undefined where all are allowed. */
export function refusalOf(requests: readonly RequiredStep[], scene: Scene): string | undefined {
  for (const request of requests) {
    if (request.certainty === 'unsettled') continue;
    const { decision } = decideStep(request, scene.site);
    if (decision.decision !== 'allow') return refusalText(request, decision.by);
  }
  return undefined;
}

/** A refusal as AWS words it, and the statement that makes it. */
export function refusalText({ who, action, on }: Pick<RequiredStep, 'who' | 'action' | 'on'>, by: Decider): string {
  return `User: ${callerText(who.principal)} is not authorized to perform: ${action} on resource: ${on.arn} (${deciderText(by)})`;
}
