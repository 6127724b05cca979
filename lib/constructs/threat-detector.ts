import * as guardduty from 'aws-cdk-lib/aws-guardduty';
import { Construct } from 'constructs';

/** The GuardDuty detector of the account and Region, with each feature switched on or off by name. */
export class ThreatDetector extends Construct {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new guardduty.CfnDetector(this, 'Detector', {
      enable: true,
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      features: [
        { name: 'S3_DATA_EVENTS', status: 'ENABLED' },
        { name: 'RDS_LOGIN_EVENTS', status: 'ENABLED' },
        { name: 'EKS_AUDIT_LOGS', status: 'ENABLED' },
        { name: 'LAMBDA_NETWORK_LOGS', status: 'ENABLED' },
        // Reads a copy of each volume in an account of the service: user data would leave the account.
        { name: 'EBS_MALWARE_PROTECTION', status: 'DISABLED' },
        // Installs agents and makes endpoints that no template here shows.
        { name: 'RUNTIME_MONITORING', status: 'DISABLED' },
      ],
    });
  }
}
