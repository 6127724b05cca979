import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { InstanceClass, InstanceSize, InstanceType, SubnetType, Vpc } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerImage, LogDrivers, Secret } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancedFargateService } from 'aws-cdk-lib/aws-ecs-patterns';
import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Credentials, DatabaseInstance, DatabaseInstanceEngine, PostgresEngineVersion } from 'aws-cdk-lib/aws-rds';
import { Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** A service in containers behind a load balancer, with a database, as somebody writes it who has never heard of this project. */
export class ContainerServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);
    const key = new Key(this, 'Key', { enableKeyRotation: true });
    const vpc = new Vpc(this, 'Vpc', {
      maxAzs: 2,
      natGateways: 1,
      subnetConfiguration: [
        { name: 'Public', subnetType: SubnetType.PUBLIC },
        { name: 'Service', subnetType: SubnetType.PRIVATE_WITH_EGRESS },
        { name: 'Data', subnetType: SubnetType.PRIVATE_ISOLATED },
      ],
    });
    const cluster = new Cluster(this, 'Cluster', { vpc });
    // Left as the default has it: the disk is unencrypted.
    const database = new DatabaseInstance(this, 'Database', {
      vpc,
      vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
      engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_16 }),
      instanceType: InstanceType.of(InstanceClass.T4G, InstanceSize.MEDIUM),
      credentials: Credentials.fromGeneratedSecret('shop', { encryptionKey: key }),
      deletionProtection: true,
    });
    const service = new ApplicationLoadBalancedFargateService(this, 'Service', {
      cluster,
      certificate: Certificate.fromCertificateArn(
        this,
        'Certificate',
        `arn:aws:acm:eu-west-1:${this.account}:certificate/0c0f5f6e-0000-4000-8000-000000000001`,
      ),
      sslPolicy: SslPolicy.RECOMMENDED_TLS,
      publicLoadBalancer: false,
      taskImageOptions: {
        image: ContainerImage.fromRegistry(`${this.account}.dkr.ecr.eu-west-1.amazonaws.com/shop:1`),
        containerPort: 8080,
        environment: { HOST: database.dbInstanceEndpointAddress },
        secrets: database.secret ? { PASSWORD: Secret.fromSecretsManager(database.secret, 'password') } : {},
        logDriver: LogDrivers.awsLogs({
          streamPrefix: 'shop',
          logGroup: new LogGroup(this, 'Logs', { encryptionKey: key, retention: RetentionDays.ONE_YEAR }),
        }),
      },
    });
    database.connections.allowDefaultPortFrom(service.service);
    // Load balancers deliver their logs under the key of S3 alone.
    const logs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    service.loadBalancer.logAccessLogs(logs);
    const alarms = new Topic(this, 'Alarms', { masterKey: key });
    alarms.addSubscription(new EmailSubscription('operators@example.eu'));
  }
}
