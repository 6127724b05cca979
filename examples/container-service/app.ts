import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { type DataSite, SiteWorkload, Trefoil } from '../../lib';

/** The image, by its digest: `aws ecr describe-images` prints it after a push into the repository of the site. */
const IMAGE = `sha256:${'0'.repeat(64)}`;

/**
 * Answers HTTPS about orders, behind an internal load balancer that passes TCP on: TLS ends in the container, so that
 * nothing between reads it.
 */
export class Orders extends SiteWorkload {
  constructor(site: DataSite, id: string) {
    super(site, id);
    const cluster = new ecs.Cluster(this, 'Cluster', {
      clusterName: this.stackName,
      vpc: this.vpc,
      containerInsightsV2: ecs.ContainerInsights.ENABLED,
    });
    const task = new ecs.FargateTaskDefinition(this, 'Task', { ...this.containers.taskProps('api'), cpu: 256, memoryLimitMiB: 512 });
    task.addContainer('Api', {
      ...this.containers.containerProps('api', IMAGE),
      environment: { BUCKET: this.userData.bucketName, TABLE: this.records.tableName },
    });
    this.userData.grantRead(task.taskRole, 'orders/');
    this.records.grantReadData(task.taskRole);
    const service = new ecs.FargateService(this, 'Service', {
      ...this.containers.serviceProps('api'),
      cluster,
      taskDefinition: task,
      desiredCount: 2,
      minHealthyPercent: 100,
      circuitBreaker: { rollback: true },
    });

    const balancer = new elb.NetworkLoadBalancer(this, 'Balancer', this.containers.balancerProps('front'));
    const listener = balancer.addListener('Https', { port: 443, protocol: elb.Protocol.TCP });
    const targets = listener.addTargets('Api', { port: 8443, protocol: elb.Protocol.TCP, targets: [service] });
    this.alert('unhealthy', 'containers do not answer', { metric: targets.metrics.unHealthyHostCount(), threshold: 0 });
  }
}

/** The app: the sites of the deployment file, and the workload at each of them. */
export function app(): App {
  const made = new App({ analyticsReporting: false });
  const trefoil = new Trefoil(made, { deploymentFile: join(__dirname, 'deployment.yaml') });
  for (const site of trefoil.sitesOf('orders')) new Orders(site, 'orders');
  return made;
}

// npx cdk synth --app "node --import tsx examples/container-service/app.ts"
if (require.main === module) app().synth();
