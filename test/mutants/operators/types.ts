import type { Operator } from '../mutant';
import { changed, shown } from '../raw';
import { topicOf } from '../topic';

const OTHERS: readonly string[] = [
  'Custom::Hidden',
  'AWS::CloudFormation::CustomResource',
  'AWS::Nobody::Knows',
  'Acme::Store::Bucket::MODULE',
];

const NEXT_OF_KIN: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::Table': ['AWS::DynamoDB::GlobalTable'],
  'AWS::KMS::Key': ['AWS::KMS::ReplicaKey'],
  'AWS::S3::Bucket': ['AWS::S3Express::DirectoryBucket', 'AWS::Lightsail::Bucket'],
  'AWS::RDS::DBInstance': ['AWS::Neptune::DBInstance', 'AWS::DocDB::DBInstance'],
  'AWS::IAM::Role': ['AWS::IAM::User'],
};

/** Every resource under another type, of which the policy would have to know. */
export const typeChanged: Operator = (subject) =>
  [...OTHERS, ...(NEXT_OF_KIN[subject.type] ?? [])].map((type) => ({
    operator: 'type-changed',
    topic: topicOf(subject.type, []),
    path: 'Type',
    what: `${shown(subject.type)} becomes ${shown(type)}`,
    change: () => ({ resources: { [subject.logicalId]: changed(subject.raw, ['Type'], type) } }),
  }));
