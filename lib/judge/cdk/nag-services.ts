/**
 * Of which resources the rules of cdk-nag speak, by the groups in which it exports them: services, as types of
 * CloudFormation name them, and whole types that are no service's.
 *
 * A rule asks whether a resource is an instance of classes of these services, and loads all of their code to ask it: that
 * of Amazon QuickSight alone is five megabytes.
 */
export const NAG_SERVICES: Readonly<Record<string, string>> = {
  apigw: 'ApiGateway ApiGatewayV2 Serverless',
  appsync: 'AppSync',
  autoscaling: 'AutoScaling',
  cloud9: 'Cloud9',
  cloudfront: 'CloudFront',
  cloudtrail: 'CloudTrail',
  cloudwatch: 'CloudWatch Logs',
  codebuild: 'CodeBuild',
  cognito: 'ApiGateway Cognito',
  dms: 'DMS',
  documentdb: 'DocDB',
  dynamodb: 'DAX DynamoDB',
  ec2: 'AutoScaling EC2',
  ecr: 'ECR',
  ecs: 'ECS',
  efs: 'EFS',
  eks: 'EKS Custom::AWSCDK-EKS-Cluster',
  elasticache: 'ElastiCache',
  elasticbeanstalk: 'ElasticBeanstalk',
  elb: 'ElasticLoadBalancing ElasticLoadBalancingV2',
  emr: 'EMR',
  eventbridge: 'Events',
  glue: 'Glue',
  iam: 'IAM',
  kinesis: 'Kinesis KinesisAnalytics KinesisAnalyticsV2 KinesisFirehose',
  kms: 'KMS',
  lambda: 'IAM Lambda',
  lex: 'Lex',
  mediastore: 'MediaStore',
  msk: 'MSK',
  mwaa: 'MWAA',
  neptune: 'Neptune',
  opensearch: 'Elasticsearch OpenSearchService',
  quicksight: 'QuickSight',
  rds: 'RDS',
  redshift: 'Redshift',
  s3: 'S3',
  sagemaker: 'SageMaker',
  secretsmanager: 'SecretsManager',
  sns: 'SNS',
  sqs: 'SQS',
  stepfunctions: 'StepFunctions',
  timestream: 'Timestream',
  vpc: 'EC2',
  waf: 'WAFv2',
};

/** The name by which `NAG_SERVICES` has the service of a type: that of `AWS::S3::Bucket` is `S3`, and another type is its own. */
export function nagServiceOf(type: string): string {
  const [vendor, service] = type.split('::');
  return vendor === 'AWS' && service !== undefined ? service : type;
}
