import { synthesized } from './synthesized';

/** Types whose replacement or removal loses data, keys or evidence. */
const STATEFUL = [
  'AWS::Backup::BackupVault',
  'AWS::CloudTrail::Trail',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::EC2::VPC',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::RDS::DBInstance',
  'AWS::S3::Bucket',
  'AWS::S3Outposts::Bucket',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
];

const stateful = (deployment: string) =>
  synthesized(deployment).flatMap(({ path, resources }) =>
    Object.entries(resources)
      .filter(([, { Type }]) => STATEFUL.includes(Type))
      .map(([id, { Type, DeletionPolicy }]) => `${path} ${Type} ${id} ${DeletionPolicy ?? 'Delete'}`),
  );

// A changed line here is a replacement in every account that has deployed: move data first, then change the snapshot.
test.each(['reference', 'outposts', 'sovereign-cloud'])(
  'the logical ids of what must not be replaced: %s',
  (deployment) => {
    expect(stateful(deployment).sort()).toMatchSnapshot();
  },
);

test.each(['reference', 'outposts', 'sovereign-cloud'])(
  'what holds data, keys or logs is retained when its stack goes: %s',
  (deployment) => {
    const kept = /AWS::(KMS::Key|S3::Bucket|Logs::LogGroup|DynamoDB|RDS|Backup|S3Outposts)/;
    expect(stateful(deployment).filter((line) => kept.test(line) && !/ Retain(ExceptOnCreate)?$/.test(line))).toEqual(
      [],
    );
  },
);
