import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { type DataSite, SiteWorkload, Trefoil } from '../../lib';

/**
 * Keeps accounts of customers in a database of its own, and brings those that changed into objects every hour. The function
 * signs in without a password: `Signer` of `@aws-sdk/rds-signer` makes a token of its role, and TLS is required.
 */
export class Accounts extends SiteWorkload {
  constructor(site: DataSite, id: string) {
    super(site, id);
    const database = this.database({ capacity: { min: 0.5, max: 8 } });
    const writer = new lambda.Function(this, 'Writer', {
      ...this.functionProps('writer'),
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = async () => {};'),
      environment: {
        BUCKET: this.userData.bucketName,
        PGHOST: database.host,
        PGPORT: `${database.port}`,
        PGDATABASE: database.databaseName,
        PGUSER: database.user,
      },
    });
    this.userData.grantWrite(writer, 'accounts/');
    new events.Rule(this, 'Hourly', {
      ruleName: `${this.stackName}-hourly`,
      schedule: events.Schedule.cron({ minute: '0' }),
      targets: [new targets.LambdaFunction(writer)],
    });
  }
}

/** The app: the sites of the deployment file, and the workload at each of them. */
export function app(): App {
  const made = new App({ analyticsReporting: false });
  const trefoil = new Trefoil(made, { deploymentFile: join(__dirname, 'deployment.yaml') });
  for (const site of trefoil.sitesOf('accounts')) new Accounts(site, 'accounts');
  return made;
}

// npx cdk synth --app "node --import tsx examples/aurora/app.ts"
if (require.main === module) app().synth();
