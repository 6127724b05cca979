import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { SESSION_DOCUMENT, SESSION_USER } from '../../deployment/bastions';
import type { Bastion } from '../../deployment/deployment-types';

export interface SessionDocumentProps {
  readonly bastion: Bastion;
  readonly key: kms.IKey;
  readonly logGroup: logs.ILogGroup;
}

/**
 * The settings of every session of the account and Region: encrypted under a key of the site, its transcript written while it
 * goes on, without rights of an administrator, and for minutes ("Session document schema", Systems Manager User Guide).
 */
export class SessionDocument extends Construct {
  constructor(scope: Construct, id: string, props: SessionDocumentProps) {
    super(scope, id);
    const { bastion, key, logGroup } = props;
    new ssm.CfnDocument(this, 'Document', {
      name: SESSION_DOCUMENT,
      documentType: 'Session',
      documentFormat: 'JSON',
      updateMethod: 'NewVersion',
      content: {
        schemaVersion: '1.0',
        description: 'encrypted and recorded sessions of people',
        sessionType: 'Standard_Stream',
        inputs: {
          kmsKeyId: key.keyArn,
          cloudWatchLogGroupName: logGroup.logGroupName,
          cloudWatchEncryptionEnabled: true,
          cloudWatchStreamingEnabled: true,
          runAsEnabled: true,
          runAsDefaultUser: SESSION_USER,
          idleSessionTimeout: `${bastion.idleMinutes}`,
          maxSessionDuration: `${bastion.maxMinutes}`,
        },
      },
    });
  }
}
