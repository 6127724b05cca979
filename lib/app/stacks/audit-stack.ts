import { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { bastionAt } from '../../deployment/bastions';
import type { KeyPurpose } from '../../deployment/names';
import { omits } from '../../deployment/omissions';
import { databasesAt, workloadsAt } from '../../deployment/partner-sites';
import { AlertChannel } from '../alerts/alert-channel';
import { DetectionRule } from '../alerts/detection-rule';
import { detectionsOf } from '../alerts/detections';
import { watchedSite } from '../alerts/detections/watched-site';
import { Heartbeat } from '../alerts/heartbeat';
import { SiteDashboard } from '../alerts/site-dashboard';
import { AuditorRole } from '../auditor/auditor-role';
import { DriftCheck } from '../hooks/drift-check';
import type { SiteStackProps } from './site-stack-props';

export interface AuditStackProps extends SiteStackProps {
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
  /** The write-once archive, which keeps a copy of each alert. */
  readonly archiveBucket: s3.IBucket;
  readonly s3Endpoint: ec2.IGatewayVpcEndpoint;
  readonly dynamoDbEndpoint: ec2.IGatewayVpcEndpoint;
}

/** The auditor's role, the detections of a site, and the channel that delivers their alerts. */
export class AuditStack extends Stack {
  constructor(scope: Construct, id: string, props: AuditStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    const { deployment, names, keys } = props;
    new AuditorRole(this, 'Auditor', { deployment, names, keys });

    if (!omits(deployment, 'drift-detection', names.region))
      new DriftCheck(this, 'Drift', {
        names,
        workloads: workloadsAt(deployment, names.site).length > 0,
        apis: workloadsAt(deployment, names.site).some(([, { runsOn }]) => runsOn.includes('api-gateway')),
        databases: databasesAt(deployment, names).length > 0,
        bastion: bastionAt(deployment, names.site) !== undefined,
      });

    const { archiveBucket } = props;
    const channel = new AlertChannel(this, 'Channel', { deployment, names, keys, archiveBucket });
    const alerting = {
      deployment,
      names,
      topics: { auditor: channel.auditor.topic, operators: channel.operators.topic },
      publisher: channel.publisher,
      dead: channel.auditor.dead,
    };
    new Heartbeat(this, 'Heartbeat', alerting);

    const site = watchedSite(deployment, names.site, {
      s3: props.s3Endpoint.vpcEndpointId,
      dynamoDb: props.dynamoDbEndpoint.vpcEndpointId,
    });
    const detections = detectionsOf(site);
    for (const detection of detections) new DetectionRule(this, `Detect-${detection.id}`, { ...alerting, detection });
    new SiteDashboard(this, 'Dashboard', { deployment, site, detections, channel });
  }
}
