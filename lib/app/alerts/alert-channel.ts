import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Deployment } from '../../deployment/deployment';
import { KEY_OF_PATH, type KeyPurpose, type SiteNames } from '../../deployment/names';
import { deploymentRoleArn, operatorRoleArns, roleArn } from '../role-arns';
import { AlertArchive } from './alert-archive';
import { AlertPath } from './alert-path';
import { AlertPublisher } from './alert-publisher';
import { ChannelAlarms } from './channel-alarms';

export interface AlertChannelProps {
  readonly deployment: Deployment;
  readonly names: SiteNames;
  readonly keys: Readonly<Record<KeyPurpose, kms.IKey>>;
  readonly archiveBucket: s3.IBucket;
}

/**
 * How alerts leave a site: to the auditor, without passing its operators; to the operators; and into the write-once
 * archive.
 */
export class AlertChannel extends Construct {
  readonly publisher: iam.IRole;
  readonly auditor: AlertPath;
  readonly operators: AlertPath;
  /** Name of the stream that carries alerts into the archive. */
  readonly streamName: string;

  constructor(scope: Construct, id: string, props: AlertChannelProps) {
    super(scope, id);
    const { deployment, names, keys } = props;
    this.publisher = new AlertPublisher(this, 'Publisher', {
      names,
      keys: [keys[KEY_OF_PATH.auditor], keys[KEY_OF_PATH.operators]],
    }).role;
    const common = {
      names,
      publisher: roleArn(this, names.account, names.role('alerts')),
      deployment: deploymentRoleArn(this),
      breakGlass: operatorRoleArns(this, names.account, deployment.operators.breakGlass),
    };
    this.auditor = new AlertPath(this, 'Auditor', {
      ...common,
      to: 'auditor',
      key: keys[KEY_OF_PATH.auditor],
      reader: roleArn(this, names.account, names.role('auditor')),
    });
    this.operators = new AlertPath(this, 'Operators', {
      ...common,
      to: 'operators',
      key: keys[KEY_OF_PATH.operators],
    });
    const archive = new AlertArchive(this, 'Archive', {
      names,
      keys,
      topic: this.auditor.topic,
      dead: this.auditor.dead,
      bucket: props.archiveBucket,
      retentionDays: deployment.retention.logsDays,
    });
    this.streamName = archive.streamName;
    new ChannelAlarms(this, 'Alarms', {
      names,
      auditor: this.auditor,
      operators: this.operators,
      streamName: archive.streamName,
    });
  }
}
