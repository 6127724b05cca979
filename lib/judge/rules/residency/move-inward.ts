import { ownOf } from '../../../common/own';
import type { Constraint } from '../../catalogue/entry';
import { breaks } from '../../constraints';
import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import { Reference, type Value } from '../../template/value';

/** Where a location of DataSync is, by type; a type that is not here is outside AWS. */
const PLACES: Readonly<Record<string, readonly (readonly [string, Constraint])[]>> = {
  'AWS::DataSync::LocationS3': [['S3BucketArn', { output: true }]],
  'AWS::DataSync::LocationEFS': [['EfsFilesystemArn', { arn: true }]],
  'AWS::DataSync::LocationFSxLustre': [['FsxFilesystemArn', { arn: true }]],
  'AWS::DataSync::LocationFSxONTAP': [['StorageVirtualMachineArn', { arn: true }]],
  'AWS::DataSync::LocationFSxOpenZFS': [['FsxFilesystemArn', { arn: true }]],
  'AWS::DataSync::LocationFSxWindows': [['FsxFilesystemArn', { arn: true }]],
  'AWS::DataSync::LocationNFS': [['ServerHostname', { endpoint: true }]],
  'AWS::DataSync::LocationSMB': [['ServerHostname', { endpoint: true }]],
  'AWS::DataSync::LocationObjectStorage': [['ServerHostname', { endpoint: true }]],
};

const task = (destination: object) => ({
  Move: {
    Type: 'AWS::DataSync::Task',
    Properties: { SourceLocationArn: { Ref: 'Old' }, DestinationLocationArn: { Ref: 'New' } },
  },
  Old: {
    Type: 'AWS::DataSync::LocationNFS',
    Properties: {
      ServerHostname: 'files.us-east-1.amazonaws.com',
      Subdirectory: '/export',
      OnPremConfig: { AgentArns: ['arn:aws:datasync:eu-west-1:222222222222:agent/agent-0123456789abcdef0'] },
    },
  },
  New: destination,
});

/** Data is moved into the boundary, never out of it. */
export const moveInward: ResourceRule = {
  id: 'move-inward',
  subject: 'resource',
  title: 'Data is moved into the boundary, never out of it',
  why: 'the same task copies out as well as in: only where it ends tells the direction',
  fix: 'end the task at a location in a Region inside the boundary, of this assembly',
  topic: 'residency',
  level: 'mandatory',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::DataSync::Task'),
  check: (resource, assembly) =>
    resource.select('DestinationLocationArn').flatMap(({ path, value }) => {
      const problem = leadsOut(value, assembly);
      return problem === undefined ? [] : [{ path: ['Properties', ...path], message: problem }];
    }),
  examples: {
    good: [
      {
        name: 'files of elsewhere moved into a file system of the Region',
        resources: task({
          Type: 'AWS::DataSync::LocationEFS',
          Properties: {
            EfsFilesystemArn: 'arn:aws:elasticfilesystem:eu-west-1:222222222222:file-system/fs-01234567',
            InTransitEncryption: 'TLS1_2',
            Ec2Config: { SecurityGroupArns: [], SubnetArn: 'arn:aws:ec2:eu-west-1:222222222222:subnet/subnet-1' },
          },
        }),
      },
    ],
    bad: [
      {
        name: 'files moved to a container of another cloud',
        resources: task({
          Type: 'AWS::DataSync::LocationAzureBlob',
          Properties: { AzureBlobContainerUrl: 'https://records.blob.core.example/copy', AgentArns: [] },
        }),
      },
      {
        name: 'files moved to a host that only its name tells',
        resources: task({
          Type: 'AWS::DataSync::LocationObjectStorage',
          Properties: { ServerHostname: 'objects.example.com', BucketName: 'copy', AgentArns: [] },
        }),
      },
    ],
  },
};

/** Why a location, where the assembly holds it, does not lie inside; one by ARN alone is checked by the rule crossing. */
function leadsOut(value: Value, assembly: Assembly): string | undefined {
  const location = value instanceof Reference ? assembly.resolve(value) : undefined;
  if (!location?.type.startsWith('AWS::DataSync::')) return undefined;
  const places = ownOf(PLACES, location.type);
  if (!places) return `found ${location.logicalId}, a ${location.type}, as destination, expected a store of the site`;
  return places
    .flatMap(([path, must]) => location.select(path).map((leaf) => breaks(must, leaf.value, location, assembly)))
    .find((problem) => problem !== undefined);
}
