import { Stage, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { bastionAt } from '../deployment/bastions';
import type { Deployment } from '../deployment/deployment-types';
import type { HookRules } from '../deployment/hook-rules';
import { siteNames } from '../deployment/names';
import { omits } from '../deployment/omissions';
import { migrationsOf, workloadsAt } from '../deployment/partner-sites';
import { prefixListsOf } from '../world/prefix-lists';
import { setFeatureFlags } from './feature-flags';
import { AuditStack } from './stacks/audit-stack';
import { BastionStack } from './stacks/bastion-stack';
import { HooksStack } from './stacks/hooks-stack';
import { KeysStack } from './stacks/keys-stack';
import { LoggingStack } from './stacks/logging-stack';
import { MigrationStack } from './stacks/migration-stack';
import { NetworkStack } from './stacks/network-stack';
import { RegistryStack } from './stacks/registry-stack';
import type { SiteStackProps } from './stacks/site-stack-props';
import { StorageStack } from './stacks/storage-stack';
import type { SiteParts } from './workload/site-parts';

export interface DataSiteProps {
  readonly deployment: Deployment;
  /** Rules of the CloudFormation Hooks, which refuse at deployment what the policy refuses. */
  readonly hooks: readonly HookRules[];
  /** Path of the deployment file, for messages. @default messages name no file */
  readonly deploymentFile?: string;
}

/** One site that holds user data, pinned to its account and Region; `id` is its key in the deployment file. */
export class DataSite extends Stage {
  /** What workloads at this site are made from. */
  readonly parts: SiteParts;

  constructor(scope: Construct, id: string, props: DataSiteProps) {
    const { deployment, hooks } = props;
    const names = siteNames(deployment, id);
    super(scope, id, { env: { account: names.account, region: names.region } });
    const site = deployment.sites[id];
    if (!site) throw new Error(`no site "${id}" in deployment "${deployment.name}"`);
    setFeatureFlags(this);
    const common = (kind: string, content: string): SiteStackProps => ({
      deployment,
      site,
      names,
      stackName: names.stack(kind),
      terminationProtection: true,
      description: `${site.name}: ${content}`,
    });

    const { keys } = new KeysStack(this, 'Keys', common('keys', 'customer-managed keys'));
    const logging = new LoggingStack(this, 'Logging', {
      ...common('logging', 'write-once archive, trail and detectors'),
      keys,
    });
    // Before the stacks with user data, so that hooks check their first deployment too; after the trail, which records
    // who changes the hooks.
    const hooksStack = omits(deployment, 'guard-hooks', names.region)
      ? undefined
      : new HooksStack(this, 'Hooks', { ...common('hooks', 'hooks that refuse what the policy refuses'), hooks });
    hooksStack?.addStackDependency(logging);
    const network = new NetworkStack(this, 'Network', { ...common('network', 'network without internet route'), keys });
    const storage = new StorageStack(this, 'Storage', {
      ...common('storage', 'user data'),
      keys,
      accessLogsBucket: logging.accessLogsBucket,
      vpc: network.vpc,
      s3Endpoint: network.s3Endpoint,
      dynamoDbEndpoint: network.dynamoDbEndpoint,
      isolatedSubnets: network.isolatedSubnets,
      securityGroups: network.securityGroups,
    });

    if (hooksStack) storage.addStackDependency(hooksStack);

    const audit = new AuditStack(this, 'Audit', {
      ...common('audit', "auditor's role, alerts and detections"),
      keys,
      archiveBucket: logging.archiveBucket,
      s3Endpoint: network.s3Endpoint,
      dynamoDbEndpoint: network.dynamoDbEndpoint,
    });
    // Detections watch what Storage makes, so that comes first.
    audit.addStackDependency(storage);

    const inContainers = workloadsAt(deployment, id).filter(([, { runsOn }]) => runsOn.includes('fargate'));
    const registry =
      inContainers.length > 0
        ? new RegistryStack(this, 'Registry', {
            ...common('registry', 'images of workloads'),
            keys,
            workloads: inContainers.map(([workload]) => workload),
          })
        : undefined;
    if (hooksStack) registry?.addStackDependency(hooksStack);

    for (const migration of migrationsOf(deployment, id)) {
      const stack = new MigrationStack(this, `Migration-${migration.id}`, {
        ...common(`lane-${migration.id}`, `migration from ${migration.source.bucket}, until ${migration.closes}`),
        migration,
        keys,
      });
      stack.addStackDependency(storage);
    }

    this.parts = {
      deployment,
      deploymentFile: props.deploymentFile,
      names,
      keys,
      storage,
      ...(registry && { registry }),
      vpc: network.vpc,
      subnets: network.isolatedSubnets,
      endpointsGroup: network.securityGroups.endpoints,
      prefixLists: prefixListsOf(names.region, deployment.prefixLists),
      sqsEndpointId: network.sqsEndpoint.vpcEndpointId,
      ...(network.apiEndpoint && { apiEndpointId: network.apiEndpoint.vpcEndpointId }),
    };
    const bastion = bastionAt(deployment, id);
    if (bastion) {
      const stack = new BastionStack(this, 'Bastion', {
        ...common('bastion', 'how people reach the network'),
        ...{ bastion, parts: this.parts },
      });
      if (hooksStack) stack.addStackDependency(hooksStack);
    }
    Tags.of(this).add('trefoil:site', id);
    Tags.of(this).add('trefoil:jurisdiction', site.country);
  }
}
