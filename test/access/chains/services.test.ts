import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property } from '@aws-cdk/service-spec-types';
import { ACTING_SERVICES, actingService } from '../../../lib/access/chains/services';
import { actionsNamed } from '../../support/service-reference';

/** Services in the names of resource types, and how their principals begin, where they are in the table. */
const IN_TABLE: Readonly<Record<string, readonly string[]>> = {
  ...{ ApiGateway: ['apigateway'], AppRunner: ['tasks.apprunner'], AppSync: ['appsync'], Backup: ['backup'] },
  ...{ Bedrock: ['bedrock'], BedrockAgentCore: ['bedrock-agentcore'], CloudFormation: ['cloudformation'] },
  ...{ CloudTrail: ['cloudtrail'], CloudWatch: ['streams.metrics.cloudwatch'], CodeBuild: ['codebuild'] },
  ...{ CodeDeploy: ['codedeploy'], CodePipeline: ['codepipeline'], Config: ['config'], DLM: ['dlm'], DMS: ['dms'] },
  ...{ DataSync: ['datasync'], EC2: ['ec2', 'vpc-flow-logs'], ECS: ['ecs-tasks'], EKS: ['eks'] },
  ...{ EMR: ['elasticmapreduce'], EMRServerless: ['emr-serverless'], Events: ['events'], FIS: ['fis'], Glue: ['glue'] },
  ...{ GuardDuty: ['malware-protection-plan.guardduty'], ImageBuilder: ['imagebuilder'], IoT: ['iot'] },
  ...{ KinesisAnalyticsV2: ['kinesisanalytics'], KinesisFirehose: ['firehose'], Lambda: ['lambda'], Logs: ['logs'] },
  ...{ OSIS: ['osis-pipelines'], Pipes: ['pipes'], RDS: ['rds'], Redshift: ['redshift'], S3: ['s3'] },
  ...{ SNS: ['sns'], SSM: ['ssm'], SageMaker: ['sagemaker'], Scheduler: ['scheduler'], StepFunctions: ['states'] },
  ...{ Transfer: ['transfer'] },
};

/** Services of which the table says nothing: whoever passes a role to one of them is taken to act as the role. */
const NOT_IN_TABLE: readonly string[] = [
  ...['AIOps', 'APS', 'AccountAccess', 'AgentRegistry', 'Amplify', 'AppConfig', 'AppFlow', 'AppStream'],
  ...['ApplicationAutoScaling', 'Athena', 'AuditManager', 'AutoScaling', 'BCM', 'Batch', 'Budgets'],
  ...['CertificateManager', 'Chatbot', 'Chime', 'CleanRooms', 'CleanRoomsML', 'CloudFront', 'CodeGuruProfiler'],
  ...['CodeStarConnections', 'Cognito', 'Comprehend', 'DAX', 'DataBrew', 'DataPipeline', 'DataZone', 'Deadline'],
  ...['DevOpsAgent', 'DeviceFarm', 'DirectConnect', 'ECR', 'EFS', 'EMRContainers', 'ElastiCache'],
  ...['Elasticsearch', 'ElementalInference', 'EntityResolution', 'Forecast', 'GameLift', 'Grafana', 'Greengrass'],
  ...['GroundStation', 'IAM', 'InspectorV2', 'IoTAnalytics', 'IoTCoreDeviceAdvisor', 'IoTEvents', 'IoTFleetHub'],
  ...['IoTFleetWise', 'IoTSiteWise', 'IoTTwinMaker', 'IoTWireless', 'KafkaConnect', 'Kendra', 'Kinesis'],
  ...['KinesisAnalytics', 'LakeFormation', 'Lex', 'LookoutEquipment', 'LookoutMetrics', 'M2', 'MSK', 'MWAA'],
  ...['MWAAServerless', 'MediaConnect', 'MediaLive', 'MediaPackage', 'MediaPackageV2', 'Neptune', 'NeptuneGraph'],
  ...['NimbleStudio', 'ODB', 'ObservabilityAdmin', 'OpenSearch', 'OpenSearchService', 'OpsWorks', 'OpsWorksCM'],
  ...['Panorama', 'Personalize', 'Pinpoint', 'PinpointEmail', 'Proton', 'QBusiness', 'QLDB', 'QuickSight'],
  ...['RTBFabric', 'RUM', 'RedshiftServerless', 'Rekognition', 'ResilienceHubV2', 'ResourceGroups'],
  ...['RolesAnywhere', 'S3Files', 'S3Tables', 'SES', 'SMSVOICE', 'SSMIncidents', 'SSMQuickSetup'],
  ...['SecretsManager', 'SecurityAgent', 'SecurityLake', 'Serverless', 'ServiceCatalog', 'Shield'],
  ...['SimSpaceWeaver', 'SupportApp', 'Synthetics', 'Timestream', 'Transcribe', 'WellArchitected', 'Wisdom'],
];

/** Whether a property takes a role: by its relationship to roles, or by its name. */
const TAKES_ROLE = /role_?arn$|^role$/i;

test('every service that takes a role is in the table, or is named as not in it', () => {
  const found = new Set<string>();
  const spec = loadAwsServiceSpecSync();
  for (const resource of spec.all('resource')) {
    const nested = spec.follow('usesType', resource).map(({ entity }) => entity.properties);
    const isTaking = [resource.properties, ...nested]
      .flatMap(Object.entries)
      .some(
        ([name, { relationshipRefs = [] }]: [string, Property]) =>
          TAKES_ROLE.test(name) || relationshipRefs.some((one) => one.cloudFormationType === 'AWS::IAM::Role'),
      );
    if (isTaking) found.add(resource.cloudFormationType.split('::')[1] ?? '');
  }
  expect(found.size).toBeGreaterThan(80);
  const named = [...Object.keys(IN_TABLE), ...NOT_IN_TABLE];
  expect([...found].filter((service) => !named.includes(service)).toSorted()).toEqual([]);
  expect(NOT_IN_TABLE.filter((service) => !found.has(service) || Object.hasOwn(IN_TABLE, service))).toEqual([]);
});

test('the table has the services that are said to be in it, each once', () => {
  for (const principal of Object.values(IN_TABLE).flat())
    expect(actingService(`${principal}.amazonaws.com`)).toBeDefined();
  expect(new Set(ACTING_SERVICES.map(({ principal }) => principal)).size).toBe(ACTING_SERVICES.length);
});

test.each(ACTING_SERVICES.map(({ principal, given }) => [principal, given] as const))(
  'the calls that give %s a role are in the service authorization reference',
  async (_, given) => {
    const unknown = await Promise.all(
      given.map(async (action) => ((await actionsNamed(action)).length === 1 ? [] : [action])),
    );
    expect(unknown.flat()).toEqual([]);
  },
);
