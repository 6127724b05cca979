import * as guardduty from 'aws-cdk-lib/aws-guardduty';
import { Construct } from 'constructs';
import { type Omission, omits } from '../../deployment/omissions';
import type { FeatureId } from '../../world/features';

export interface ThreatDetectorProps {
  /** Features that the deployment omits. */
  readonly omissions: readonly Omission[];
  /** Region of the site. */
  readonly region: string;
}

/** Protection plans that are switched on, unless the deployment omits them. */
const PLANS: readonly (readonly [name: string, feature: FeatureId])[] = [
  ['S3_DATA_EVENTS', 'guardduty-s3-data-events'],
  ['RDS_LOGIN_EVENTS', 'guardduty-rds-login-events'],
  ['EKS_AUDIT_LOGS', 'guardduty-eks-audit-logs'],
  ['LAMBDA_NETWORK_LOGS', 'guardduty-lambda-network-logs'],
];

/** The GuardDuty detector of the account and Region, with each feature switched on or off by name. */
export class ThreatDetector extends Construct {
  constructor(scope: Construct, id: string, { omissions, region }: ThreatDetectorProps) {
    super(scope, id);
    new guardduty.CfnDetector(this, 'Detector', {
      enable: true,
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      features: [
        ...PLANS.filter(([, feature]) => !omits({ omissions }, feature, region)).map(([name]) => ({
          name,
          status: 'ENABLED',
        })),
        // Reads a copy of each volume in an account of the service: user data would leave the account.
        { name: 'EBS_MALWARE_PROTECTION', status: 'DISABLED' },
        // Installs agents and makes endpoints that no template here shows.
        { name: 'RUNTIME_MONITORING', status: 'DISABLED' },
      ],
    });
  }
}
