import { EXECUTION_TYPES } from '../../deployment/bootstrap/execution-actions';
import { isRecord, listOf } from '../../iam/authorize/json';
import type { NamedPrincipal } from '../../iam/search/question';
import { viaService } from '../../world/service-names';
import { principalsFor } from '../site/site-access';
import type { RequiredFlow } from './required';
import { allowing, EXAMPLE_IDS, type Scene, steps } from './scene';

/**
 * What the CDK CLI asks for each stack by the roles of `cdk bootstrap`, under the guardrails.
 *
 * Their policies are those of its template where an assembly has it; the policies of the bucket and the key of assets are
 * taken to allow them, as in that template.
 */
export function pipelineFlows(scene: Scene): readonly RequiredFlow[] {
  const [cloudformation] = principalsFor(scene.site, 'cloudformation');
  if (cloudformation === undefined) return [];
  const named = (kind: string) => cloudformation.name.replace('-cfn-exec-', `-${kind}-`);
  const deploys = bootstrapped(scene, named('deploy'));
  const publishes = bootstrapped(scene, named('file-publishing'));
  const executes = scene.role(cloudformation.name);
  const assets = named('assets').replace('-role-', '-');
  const bucket = shared(scene, scene.arn('s3', assets));
  const [template, rules] = ['json', 'guard'].map((ending) =>
    shared(scene, scene.arn('s3', `${assets}/example.${ending}`)),
  );
  const key = shared(scene, keyOfAssets(publishes) ?? scene.arn('kms', `key/${EXAMPLE_IDS.key}`));
  const viaS3 = { 'kms:ViaService': viaService('s3', scene.region), 'aws:ViaAWSService': true };
  const version = scene.plain(scene.arn('ssm', 'parameter/cdk-bootstrap/example/version'));
  return scene.ofEachStack(EXECUTION_TYPES).map((because): RequiredFlow => {
    const stack = scene.plain(scene.arn('cloudformation', `stack/${because.template.stackName}/example`));
    return {
      family: 'deployment',
      id: 'stack-is-deployed',
      title: 'the CDK CLI publishes and deploys the stack',
      because,
      source: 'AWS CDK Developer Guide, "Customize AWS CDK bootstrapping"; template of `cdk bootstrap`',
      steps: [
        ...steps(publishes, bucket, 's3:GetBucketLocation GetEncryptionConfiguration ListBucket'),
        ...steps(publishes, template, 's3:PutObject GetObject'),
        ...steps(publishes, rules, 's3:PutObject'),
        ...steps(publishes, key, 'kms:Decrypt GenerateDataKey', { context: viaS3 }),
        ...steps(
          deploys,
          stack,
          'cloudformation:DescribeStacks GetTemplate CreateChangeSet DescribeChangeSet ExecuteChangeSet DescribeStackEvents DeleteChangeSet UpdateTerminationProtection',
        ),
        ...steps(deploys, scene.plain(cloudformation.arn), 'iam:PassRole', {
          context: { 'iam:PassedToService': 'cloudformation.amazonaws.com' },
        }),
        ...steps(deploys, template, 's3:GetObject'),
        ...steps(deploys, key, 'kms:Decrypt', { context: viaS3 }),
        ...steps(deploys, version, 'ssm:GetParameter GetParameters'),
        ...steps(scene.service('cloudformation.amazonaws.com'), executes?.itself, 'sts:AssumeRole', {
          ways: [{}, scene.source(stack.arn)],
        }),
      ],
    };
  });
}

/** A role of `cdk bootstrap`, with the policies that it has where its template is at hand. */
function bootstrapped(scene: Scene, name: string): NamedPrincipal {
  return scene.role(name)?.who ?? scene.under(name);
}

/** The key that the policies of a role name: where the template of `cdk bootstrap` is at hand, it is known. */
function keyOfAssets({ policies }: NamedPrincipal): string | undefined {
  const statements = [policies?.identity ?? []].flat().flatMap((document) => listOf(document['Statement']));
  return statements
    .flatMap((statement) => (isRecord(statement) ? listOf(statement['Resource']) : []))
    .find((resource): resource is string => typeof resource === 'string' && /:kms:[^*]+:key\/[^*]+$/.test(resource));
}

/** A resource of `cdk bootstrap`, whose policy leaves it to the policies of roles of its account. */
function shared(scene: Scene, arn: string) {
  return allowing(scene.plain(arn), { AWS: scene.account });
}
