import { readActions, SITE_TYPES } from '../../deployment/drift/drift-actions';
import type { NamedPrincipal } from '../../iam/search/question';
import type { Context, RequiredStep } from './required';
import { EXAMPLE_IDS, type Scene, steps } from './scene';

/**
 * What somebody calls who reads the settings of each resource of a site, as the read handler of its type does: on the
 * resource where it has an ARN that is known and the call is one of its service, on whatever is there otherwise.
 */
export function readSteps(
  scene: Scene,
  who: NamedPrincipal,
  omissions: readonly string[],
  context: Context = {},
  types: readonly string[] = SITE_TYPES,
): readonly RequiredStep[] {
  const asked = new Map<string, RequiredStep>();
  for (const type of types) {
    const actions = readActions([type]).filter((action) => !omissions.includes(action));
    for (const resource of scene.ofType(type)) {
      const own = scene.target(resource);
      const service = own?.arn.split(':')[2];
      for (const action of actions) {
        const on =
          own && action.startsWith(`${service}:`) && !ofBootstrap(action) ? own : scene.plain(elsewhere(scene, action));
        for (const step of steps(who, on, action, { context })) asked.set(`${action} ${on.arn}`, step);
      }
    }
  }
  return [...asked.values()];
}

/** Whether a call is about the version of the bootstrap stack, which each deployment reads, and not about a resource. */
export function ofBootstrap(action: string): boolean {
  return action === 'ssm:GetParameters';
}

/** On what a call is made for a resource whose ARN no template holds: actions that know resources need one of their kind. */
export function elsewhere(scene: Scene, action: string): string {
  const [, service, name] = /^([^:]+):(.*)$/.exec(action) ?? [];
  if (service === 's3') return scene.arn('s3', scene.site.names.bucket('archive'));
  if (service === 'ssm') return scene.arn('ssm', 'parameter/cdk-bootstrap/hnb659fds/version');
  if (service === 'iam') return scene.arn('iam', 'role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig');
  if (service === 'datasync' && name?.startsWith('DescribeLocation'))
    return scene.arn('datasync', `location/${EXAMPLE_IDS.location}`);
  if (service === 'ecr' && name !== 'GetAuthorizationToken')
    return scene.arn('ecr', `repository/${scene.site.names.stack('app-example')}`);
  if (service === 'apigateway') return `arn:${scene.partition}:apigateway:${scene.region}::/restapis/example`;
  if (service === 'states') return scene.arn('states', `stateMachine:${scene.site.names.stack('app-example')}-example`);
  // Of an event source mapping, whose id AWS gives.
  if (service === 'lambda' && name === 'GetPolicy')
    return scene.arn('lambda', `function:${scene.site.names.stack('app-example')}-example`);
  if (service === 'lambda' && !name?.startsWith('Create'))
    return scene.arn('lambda', `event-source-mapping:${EXAMPLE_IDS.mapping}`);
  return '*';
}
