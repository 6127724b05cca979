import type { RawMap } from '../../lib/judge/template/template';
import type { MutantTopic } from './mutant';

/** A resource that would let data out, or lie open, unencrypted or unlogged, beside what is there. */
export interface Addition {
  readonly name: string;
  readonly topic: MutantTopic;
  readonly type: string;
  readonly properties: RawMap;
}

const BUCKET = {
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
};
const GROUP = { GroupDescription: 'open', VpcId: 'vpc-0123456789abcdef0' };
const ROLE = 'arn:aws:iam::999999999999:role/stranger';

/** Additions that go into a stack of every site. */
export const ADDITIONS: readonly Addition[] = [
  { name: 'bucket', topic: 'encryption-at-rest', type: 'AWS::S3::Bucket', properties: BUCKET },
  {
    name: 'bucket open to the public',
    topic: 'exposure',
    type: 'AWS::S3::Bucket',
    properties: { AccessControl: 'PublicRead' },
  },
  {
    name: 'website',
    topic: 'exposure',
    type: 'AWS::S3::Bucket',
    properties: { WebsiteConfiguration: { IndexDocument: 'index.html' } },
  },
  {
    name: 'access point of the internet',
    topic: 'exposure',
    type: 'AWS::S3::AccessPoint',
    properties: {
      Bucket: 'trefoil-open',
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: false,
        BlockPublicPolicy: false,
        IgnorePublicAcls: false,
        RestrictPublicBuckets: false,
      },
    },
  },
  {
    name: 'multi-Region access point',
    topic: 'residency',
    type: 'AWS::S3::MultiRegionAccessPoint',
    properties: { Regions: [{ Bucket: 'trefoil-there', BucketAccountId: '999999999999' }] },
  },
  {
    name: 'storage lens export',
    topic: 'residency',
    type: 'AWS::S3::StorageLens',
    properties: {
      StorageLensConfiguration: {
        Id: 'all',
        IsEnabled: true,
        AccountLevel: { BucketLevel: {} },
        DataExport: {
          S3BucketDestination: {
            AccountId: '999999999999',
            Arn: 'arn:aws:s3:::trefoil-lens',
            Format: 'CSV',
            OutputSchemaVersion: 'V_1',
          },
        },
      },
    },
  },
  {
    name: 'table',
    topic: 'encryption-at-rest',
    type: 'AWS::DynamoDB::Table',
    properties: {
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
  },
  {
    name: 'global table',
    topic: 'residency',
    type: 'AWS::DynamoDB::GlobalTable',
    properties: {
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
      Replicas: [{ Region: 'eu-west-1' }, { Region: 'us-east-1' }],
    },
  },
  { name: 'log group', topic: 'encryption-at-rest', type: 'AWS::Logs::LogGroup', properties: {} },
  {
    name: 'subscription of a stranger',
    topic: 'residency',
    type: 'AWS::Logs::SubscriptionFilter',
    properties: {
      LogGroupName: '/trefoil/dublin/trail',
      FilterPattern: '',
      DestinationArn: 'arn:aws:logs:eu-west-1:999999999999:destination:all',
    },
  },
  { name: 'topic', topic: 'encryption-at-rest', type: 'AWS::SNS::Topic', properties: {} },
  {
    name: 'subscription by http',
    topic: 'encryption-in-transit',
    type: 'AWS::SNS::Subscription',
    properties: {
      TopicArn: 'arn:aws:sns:eu-west-1:222222222222:alerts',
      Protocol: 'http',
      Endpoint: 'http://example.com/alerts',
    },
  },
  {
    name: 'subscription by mail',
    topic: 'residency',
    type: 'AWS::SNS::Subscription',
    properties: {
      TopicArn: 'arn:aws:sns:eu-west-1:222222222222:alerts',
      Protocol: 'email',
      Endpoint: 'somebody@example.com',
    },
  },
  { name: 'queue', topic: 'encryption-at-rest', type: 'AWS::SQS::Queue', properties: { SqsManagedSseEnabled: false } },
  {
    name: 'queue policy for anybody',
    topic: 'exposure',
    type: 'AWS::SQS::QueuePolicy',
    properties: {
      Queues: ['https://sqs.eu-west-1.amazonaws.com/222222222222/alerts'],
      PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'sqs:*', Resource: '*' }] },
    },
  },
  {
    name: 'key for anybody',
    topic: 'keys',
    type: 'AWS::KMS::Key',
    properties: { KeyPolicy: { Statement: [{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }] } },
  },
  {
    name: 'multi-Region key',
    topic: 'keys',
    type: 'AWS::KMS::Key',
    properties: { MultiRegion: true, EnableKeyRotation: true, KeyPolicy: { Statement: [] } },
  },
  {
    name: 'replica of a key',
    topic: 'residency',
    type: 'AWS::KMS::ReplicaKey',
    properties: { PrimaryKeyArn: 'arn:aws:kms:us-east-1:222222222222:key/mrk-1', KeyPolicy: { Statement: [] } },
  },
  {
    name: 'peering',
    topic: 'isolation',
    type: 'AWS::EC2::VPCPeeringConnection',
    properties: {
      VpcId: 'vpc-0123456789abcdef0',
      PeerVpcId: 'vpc-0fedcba9876543210',
      PeerOwnerId: '999999999999',
      PeerRegion: 'us-east-1',
    },
  },
  { name: 'internet gateway', topic: 'isolation', type: 'AWS::EC2::InternetGateway', properties: {} },
  {
    name: 'attached gateway',
    topic: 'isolation',
    type: 'AWS::EC2::VPCGatewayAttachment',
    properties: { VpcId: 'vpc-0123456789abcdef0', InternetGatewayId: 'igw-0123456789abcdef0' },
  },
  {
    name: 'route to the internet',
    topic: 'isolation',
    type: 'AWS::EC2::Route',
    properties: {
      RouteTableId: 'rtb-0123456789abcdef0',
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: 'igw-0123456789abcdef0',
    },
  },
  {
    name: 'NAT gateway',
    topic: 'isolation',
    type: 'AWS::EC2::NatGateway',
    properties: { SubnetId: 'subnet-0123456789abcdef0', AllocationId: 'eipalloc-0123456789abcdef0' },
  },
  {
    name: 'egress-only gateway',
    topic: 'isolation',
    type: 'AWS::EC2::EgressOnlyInternetGateway',
    properties: { VpcId: 'vpc-0123456789abcdef0' },
  },
  {
    name: 'attachment of a transit gateway',
    topic: 'isolation',
    type: 'AWS::EC2::TransitGatewayPeeringAttachment',
    properties: {
      TransitGatewayId: 'tgw-0123456789abcdef0',
      PeerTransitGatewayId: 'tgw-0fedcba9876543210',
      PeerAccountId: '999999999999',
      PeerRegion: 'us-east-1',
    },
  },
  {
    name: 'private network of others',
    topic: 'isolation',
    type: 'AWS::EC2::VPNConnection',
    properties: { Type: 'ipsec.1', CustomerGatewayId: 'cgw-0123456789abcdef0', VpnGatewayId: 'vgw-0123456789abcdef0' },
  },
  { name: 'elastic address', topic: 'exposure', type: 'AWS::EC2::EIP', properties: { Domain: 'vpc' } },
  {
    name: 'exclusion of a network',
    topic: 'isolation',
    type: 'AWS::EC2::VPCBlockPublicAccessExclusion',
    properties: { VpcId: 'vpc-0123456789abcdef0', InternetGatewayExclusionMode: 'allow-bidirectional' },
  },
  {
    name: 'open group',
    topic: 'isolation',
    type: 'AWS::EC2::SecurityGroup',
    properties: { ...GROUP, SecurityGroupIngress: [{ CidrIp: '0.0.0.0/0', IpProtocol: '-1' }] },
  },
  {
    name: 'rule that opens a group',
    topic: 'isolation',
    type: 'AWS::EC2::SecurityGroupIngress',
    properties: { GroupId: 'sg-0123456789abcdef0', IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' },
  },
  {
    name: 'rule that lets everything out',
    topic: 'isolation',
    type: 'AWS::EC2::SecurityGroupEgress',
    properties: { GroupId: 'sg-0123456789abcdef0', IpProtocol: '-1', CidrIp: '0.0.0.0/0' },
  },
  {
    name: 'entry that lets everything in',
    topic: 'isolation',
    type: 'AWS::EC2::NetworkAclEntry',
    properties: {
      NetworkAclId: 'acl-0123456789abcdef0',
      RuleNumber: 1,
      Protocol: -1,
      RuleAction: 'allow',
      CidrBlock: '0.0.0.0/0',
      Egress: false,
    },
  },
  {
    name: 'endpoint without a policy',
    topic: 'isolation',
    type: 'AWS::EC2::VPCEndpoint',
    properties: { VpcId: 'vpc-0123456789abcdef0', ServiceName: 'com.amazonaws.eu-west-1.s3' },
  },
  {
    name: 'endpoint service for others',
    topic: 'isolation',
    type: 'AWS::EC2::VPCEndpointServicePermissions',
    properties: { ServiceId: 'vpce-svc-0123456789abcdef0', AllowedPrincipals: ['arn:aws:iam::999999999999:root'] },
  },
  {
    name: 'instance with an address',
    topic: 'exposure',
    type: 'AWS::EC2::Instance',
    properties: {
      ImageId: 'ami-0123456789abcdef0',
      NetworkInterfaces: [{ DeviceIndex: '0', AssociatePublicIpAddress: true }],
    },
  },
  {
    name: 'volume',
    topic: 'encryption-at-rest',
    type: 'AWS::EC2::Volume',
    properties: { AvailabilityZone: 'eu-west-1a', Size: 10 },
  },
  { name: 'file system', topic: 'encryption-at-rest', type: 'AWS::EFS::FileSystem', properties: { Encrypted: false } },
  {
    name: 'database for the public',
    topic: 'exposure',
    type: 'AWS::RDS::DBInstance',
    properties: {
      DBInstanceClass: 'db.m6g.large',
      Engine: 'postgres',
      PubliclyAccessible: true,
      StorageEncrypted: false,
    },
  },
  {
    name: 'copies of backups elsewhere',
    topic: 'residency',
    type: 'AWS::RDS::DBInstanceAutomatedBackupsReplication',
    properties: { SourceDBInstanceArn: 'arn:aws:rds:us-east-1:222222222222:db:records' },
  },
  {
    name: 'vault',
    topic: 'encryption-at-rest',
    type: 'AWS::Backup::BackupVault',
    properties: { BackupVaultName: 'open' },
  },
  {
    name: 'plan with a copy elsewhere',
    topic: 'residency',
    type: 'AWS::Backup::BackupPlan',
    properties: {
      BackupPlan: {
        BackupPlanName: 'out',
        BackupPlanRule: [
          {
            RuleName: 'out',
            TargetBackupVault: 'Default',
            CopyActions: [{ DestinationBackupVaultArn: 'arn:aws:backup:us-east-1:222222222222:backup-vault:Default' }],
          },
        ],
      },
    },
  },
  {
    name: 'share with strangers',
    topic: 'isolation',
    type: 'AWS::RAM::ResourceShare',
    properties: {
      Name: 'out',
      AllowExternalPrincipals: true,
      Principals: ['999999999999'],
      ResourceArns: ['arn:aws:ec2:eu-west-1:222222222222:subnet/subnet-1'],
    },
  },
  {
    name: 'role of a stranger',
    topic: 'access',
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { AWS: '999999999999' }, Action: 'sts:AssumeRole' }],
      },
    },
  },
  {
    name: 'role that may do everything',
    topic: 'access',
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: {
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
    },
  },
  {
    name: 'policy that allows everything',
    topic: 'access',
    type: 'AWS::IAM::ManagedPolicy',
    properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] } },
  },
  {
    name: 'user with a policy',
    topic: 'access',
    type: 'AWS::IAM::User',
    properties: {
      Policies: [
        { PolicyName: 'all', PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] } },
      ],
    },
  },
  {
    name: 'provider of identities',
    topic: 'access',
    type: 'AWS::IAM::SAMLProvider',
    properties: { SamlMetadataDocument: '<xml/>' },
  },
  {
    name: 'distribution',
    topic: 'residency',
    type: 'AWS::CloudFront::Distribution',
    properties: {
      DistributionConfig: {
        Enabled: true,
        Origins: [
          { Id: 'o', DomainName: 'trefoil-dublin-data-222222222222-eu-west-1.s3.amazonaws.com', S3OriginConfig: {} },
        ],
        DefaultCacheBehavior: { TargetOriginId: 'o', ViewerProtocolPolicy: 'allow-all' },
      },
    },
  },
  { name: 'accelerator', topic: 'residency', type: 'AWS::GlobalAccelerator::Accelerator', properties: { Name: 'out' } },
  {
    name: 'function',
    topic: 'isolation',
    type: 'AWS::Lambda::Function',
    properties: {
      Role: ROLE,
      Code: { ZipFile: 'exports.handler = () => fetch("https://example.com")' },
      Handler: 'index.handler',
      Runtime: 'nodejs22.x',
    },
  },
  {
    name: 'function with an address',
    topic: 'exposure',
    type: 'AWS::Lambda::Url',
    properties: { AuthType: 'NONE', TargetFunctionArn: 'arn:aws:lambda:eu-west-1:222222222222:function:open' },
  },
  {
    name: 'permission for anybody',
    topic: 'exposure',
    type: 'AWS::Lambda::Permission',
    properties: { Action: 'lambda:InvokeFunction', FunctionName: 'open', Principal: '*' },
  },
  {
    name: 'rule that sends events away',
    topic: 'residency',
    type: 'AWS::Events::Rule',
    properties: {
      EventPattern: { source: ['aws.s3'] },
      Targets: [{ Id: 'out', Arn: 'arn:aws:events:us-east-1:999999999999:event-bus/default' }],
    },
  },
  {
    name: 'destination of an API',
    topic: 'residency',
    type: 'AWS::Events::ApiDestination',
    properties: {
      ConnectionArn: 'arn:aws:events:eu-west-1:222222222222:connection/out/1',
      HttpMethod: 'POST',
      InvocationEndpoint: 'https://example.com/in',
    },
  },
  {
    name: 'delivery to a host',
    topic: 'residency',
    type: 'AWS::KinesisFirehose::DeliveryStream',
    properties: {
      HttpEndpointDestinationConfiguration: {
        EndpointConfiguration: { Url: 'https://example.com/in' },
        S3Configuration: { BucketARN: 'arn:aws:s3:::trefoil-there', RoleARN: ROLE },
      },
    },
  },
  { name: 'stream', topic: 'encryption-at-rest', type: 'AWS::Kinesis::Stream', properties: { ShardCount: 1 } },
  {
    name: 'transfer away',
    topic: 'residency',
    type: 'AWS::DataSync::LocationS3',
    properties: { S3BucketArn: 'arn:aws:s3:::trefoil-there', S3Config: { BucketAccessRoleArn: ROLE } },
  },
  {
    name: 'flow to an application',
    topic: 'residency',
    type: 'AWS::AppFlow::Flow',
    properties: {
      FlowName: 'out',
      SourceFlowConfig: { ConnectorType: 'S3' },
      DestinationFlowConfigList: [{ ConnectorType: 'Salesforce' }],
    },
  },
  {
    name: 'model of another Region',
    topic: 'residency',
    type: 'AWS::Bedrock::ApplicationInferenceProfile',
    properties: {
      InferenceProfileName: 'out',
      ModelSource: { CopyFrom: 'arn:aws:bedrock:us-east-1:222222222222:inference-profile/us.some.model' },
    },
  },
  {
    name: 'stacks elsewhere',
    topic: 'residency',
    type: 'AWS::CloudFormation::StackSet',
    properties: {
      StackSetName: 'out',
      PermissionModel: 'SELF_MANAGED',
      StackInstancesGroup: [{ DeploymentTargets: { Accounts: ['999999999999'] }, Regions: ['us-east-1'] }],
      TemplateBody: '{}',
    },
  },
  {
    name: 'stack of a stranger',
    topic: 'residency',
    type: 'AWS::CloudFormation::Stack',
    properties: { TemplateURL: 'https://example.com/template.json' },
  },
  {
    name: 'custom resource',
    topic: 'residency',
    type: 'Custom::Anything',
    properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:222222222222:function:anything' },
  },
  {
    name: 'macro',
    topic: 'residency',
    type: 'AWS::CloudFormation::Macro',
    properties: { Name: 'hidden', FunctionName: 'arn:aws:lambda:eu-west-1:222222222222:function:anything' },
  },
  { name: 'public zone', topic: 'exposure', type: 'AWS::Route53::HostedZone', properties: { Name: 'example.com' } },
  {
    name: 'load balancer of the internet',
    topic: 'exposure',
    type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    properties: { Scheme: 'internet-facing' },
  },
  {
    name: 'listener unencrypted',
    topic: 'encryption-in-transit',
    type: 'AWS::ElasticLoadBalancingV2::Listener',
    properties: {
      LoadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:222222222222:loadbalancer/app/open/1',
      Port: 80,
      Protocol: 'HTTP',
      DefaultActions: [],
    },
  },
  { name: 'API of the edge', topic: 'residency', type: 'AWS::ApiGateway::RestApi', properties: { Name: 'open' } },
  {
    name: 'secret',
    topic: 'encryption-at-rest',
    type: 'AWS::SecretsManager::Secret',
    properties: { ReplicaRegions: [{ Region: 'us-east-1' }] },
  },
  { name: 'repository', topic: 'encryption-at-rest', type: 'AWS::ECR::Repository', properties: {} },
  {
    name: 'replication of images',
    topic: 'residency',
    type: 'AWS::ECR::ReplicationConfiguration',
    properties: {
      ReplicationConfiguration: { Rules: [{ Destinations: [{ Region: 'us-east-1', RegistryId: '999999999999' }] }] },
    },
  },
  {
    name: 'aggregation outward',
    topic: 'residency',
    type: 'AWS::Config::AggregationAuthorization',
    properties: { AuthorizedAccountId: '999999999999', AuthorizedAwsRegion: 'us-east-1' },
  },
  { name: 'search domain', topic: 'encryption-at-rest', type: 'AWS::OpenSearchService::Domain', properties: {} },
  {
    name: 'cache',
    topic: 'encryption-at-rest',
    type: 'AWS::ElastiCache::ReplicationGroup',
    properties: { ReplicationGroupDescription: 'open' },
  },
  {
    name: 'trail without a key',
    topic: 'logging',
    type: 'AWS::CloudTrail::Trail',
    properties: { IsLogging: false, S3BucketName: 'trefoil-there' },
  },
  { name: 'type that nobody knows', topic: 'residency', type: 'AWS::Nobody::Knows', properties: {} },
];
