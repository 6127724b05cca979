import type { Offer } from './features';
import type { Partition } from './partition';

/** AWS services that a part of a deployment needs. */
export interface ServiceUse {
  /** Which part of a deployment uses them. */
  readonly by: string;
  /** Their names in the endpoints of AWS. */
  readonly services: readonly string[];
  readonly offers: Readonly<Record<Partition, Offer>>;
}

const ENDPOINTS = 'endpoint metadata of the AWS SDKs (botocore), September 2026';

const listed = (services: readonly string[], by: string): ServiceUse => ({
  by,
  services,
  offers: {
    aws: { status: 'offered', asOf: '2026-11', source: 'AWS documentation', lookAgain: '2027-11-30' },
    'aws-eusc': {
      status: 'offered',
      asOf: '2026-09',
      source: `${ENDPOINTS}: listed for eusc-de-east-1`,
      lookAgain: '2027-03-31',
    },
  },
});

/** What an Outposts rack needs. */
export const RACKS: ServiceUse = {
  by: 'placement `outpost`',
  services: ['outposts', 's3-outposts'],
  offers: {
    aws: { status: 'offered', asOf: '2026-11', source: 'AWS documentation, by parent Region', lookAgain: '2027-03-31' },
    'aws-eusc': {
      status: 'not-offered',
      asOf: '2026-09',
      source: `${ENDPOINTS}: not listed for eusc-de-east-1`,
      lookAgain: '2027-03-31',
    },
  },
};

/** What the parts of a deployment need, and which partition offers it. */
export const SERVICES: readonly ServiceUse[] = [
  listed(
    [
      ...[
        'access-analyzer',
        'backup',
        'cloudformation',
        'cloudtrail',
        'config',
        'dynamodb',
        'ec2',
        'events',
        'firehose',
      ],
      ...['guardduty', 'kms', 'logs', 'monitoring', 'route53resolver', 's3', 'sns', 'sqs', 'ssm', 'sts'],
    ],
    'every site',
  ),
  listed(['datasync'], 'migrations'),
  RACKS,
];
