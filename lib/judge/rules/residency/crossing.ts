import { obligationsOf } from '../../obligations';
import { foreignProfiles, namesProfile } from '../../places/foreign-profile';
import { obligationRule } from '../obligation-rule';

const asking = (model: string) => ({
  Ask: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Role: 'arn:aws:iam::222222222222:role/ask',
      Code: { ZipFile: 'exports.handler = ask' },
      Environment: { Variables: { MODEL_ID: model } },
    },
  },
});

/** Replicas, copies, streams, logs and prompts provably stay inside the boundary. */
export const crossing = obligationRule({
  id: 'crossing',
  asksDormant: true,
  title: 'Replicas, copies, streams, logs and prompts stay inside the boundary',
  why: 'a replica or a copy in another Region is user data in another Region; a destination that is not known before deployment can be anywhere',
  fix: 'name a destination of this assembly or of the deployment, in a Region inside the boundary, or drop the copy',
  topic: 'residency',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01AS' },
    { standard: 'SecNumCloud 3.2', clause: '19.2' },
  ],
  concern: 'crossing',
  appliesTo: (resource) => obligationsOf(resource, 'crossing').length > 0 || namesProfile(resource),
  refine: (found, resource, assembly) => {
    const paths = new Set(found.map(({ path }) => path.join('.')));
    return [...found, ...foreignProfiles(resource, assembly).filter(({ path }) => !paths.has(path.join('.')))];
  },
  examples: {
    good: [
      {
        name: 'a subscription to a topic of the same Region',
        resources: { Dead: { Type: 'AWS::SNS::Subscription', Properties: { TopicArn: { Ref: 'Topic' } } } },
        rest: { Parameters: { Topic: { Type: 'String', Default: 'arn:aws:sns:eu-west-1:222222222222:alerts' } } },
      },
      {
        name: 'a migration into a file system of the Region, from anywhere',
        resources: {
          Move: {
            Type: 'AWS::DataSync::Task',
            Properties: {
              SourceLocationArn: { 'Fn::ImportValue': 'old-data-centre' },
              DestinationLocationArn: { Ref: 'Inside' },
            },
          },
          Inside: {
            Type: 'AWS::DataSync::LocationEFS',
            Properties: {
              EfsFilesystemArn: 'arn:aws:elasticfilesystem:eu-west-1:222222222222:file-system/fs-01234567',
              InTransitEncryption: 'TLS1_2',
              Ec2Config: { SecurityGroupArns: [], SubnetArn: 'arn:aws:ec2:eu-west-1:222222222222:subnet/subnet-1' },
            },
          },
        },
      },
      {
        name: 'a function that asks a model by a profile of Regions of the EU',
        boundary: ['EEA'],
        resources: asking('eu.anthropic.claude-sonnet-4-5-20250929-v1:0'),
      },
    ],
    bad: [
      {
        name: 'a function that asks a model by a profile of the United States',
        boundary: ['EEA'],
        resources: asking('us.anthropic.claude-sonnet-4-5-20250929-v1:0'),
      },
      {
        name: 'a function that asks a model by a profile of the EU, where the boundary is Ireland',
        resources: asking('eu.anthropic.claude-sonnet-4-5-20250929-v1:0'),
      },
      {
        name: 'a workflow that asks a model wherever AWS likes',
        boundary: ['EEA'],
        resources: {
          Flow: {
            Type: 'AWS::StepFunctions::StateMachine',
            Properties: {
              RoleArn: 'arn:aws:iam::222222222222:role/flow',
              DefinitionString: JSON.stringify({
                StartAt: 'Ask',
                States: {
                  Ask: {
                    Type: 'Task',
                    Resource: 'arn:aws:states:::bedrock:invokeModel',
                    Parameters: { ModelId: 'global.anthropic.claude-sonnet-4-5-20250929-v1:0' },
                    End: true,
                  },
                },
              }),
            },
          },
        },
      },
      {
        name: 'a global table with a replica in Ohio',
        resources: {
          Records: {
            Type: 'AWS::DynamoDB::GlobalTable',
            Properties: { Replicas: [{ Region: 'eu-west-1' }, { Region: 'us-east-2' }] },
          },
        },
      },
      {
        name: 'a replication to a bucket that only its name tells',
        resources: {
          Records: {
            Type: 'AWS::S3::Bucket',
            Properties: {
              ReplicationConfiguration: {
                Role: 'arn:aws:iam::222222222222:role/replication',
                Rules: [{ Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::records-copy-ireland' } }],
              },
            },
          },
        },
      },
      {
        name: 'a backup copied to a vault that a parameter decides',
        resources: {
          Plan: {
            Type: 'AWS::Backup::BackupPlan',
            Properties: {
              BackupPlan: {
                BackupPlanName: 'daily',
                BackupPlanRule: [
                  {
                    RuleName: 'daily',
                    TargetBackupVault: 'vault',
                    CopyActions: [{ DestinationBackupVaultArn: { Ref: 'Vault' } }],
                  },
                ],
              },
            },
          },
        },
        rest: { Parameters: { Vault: { Type: 'String' } } },
      },
      {
        name: 'a multi-Region key',
        resources: { Key: { Type: 'AWS::KMS::Key', Properties: { MultiRegion: true } } },
      },
      {
        name: 'a model that answers wherever AWS likes',
        resources: {
          Agent: {
            Type: 'AWS::Bedrock::Agent',
            Properties: { AgentName: 'help', FoundationModel: 'global.anthropic.claude-sonnet-4-v1:0' },
          },
        },
      },
    ],
  },
});
