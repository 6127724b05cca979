import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { type DataSite, SiteWorkload, Trefoil } from '../../lib';

/** A program of one file; a real one is an asset: `lambda.Code.fromAsset('intake')`. */
const program = {
  runtime: lambda.Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => ({ batchItemFailures: [] });'),
};

/** Takes the names of uploaded orders from its queue, reads each, and sends what is due to billing. */
export class Intake extends SiteWorkload {
  constructor(site: DataSite, id: string) {
    super(site, id);
    const reader = new lambda.Function(this, 'Reader', {
      ...this.functionProps('reader'),
      ...program,
      environment: { BUCKET: this.userData.bucketName, BILLING: this.queueUrl('billing', 'orders') },
    });
    this.userData.grantRead(reader, 'orders/');
    this.runOnMessages(reader, this.queue('arrived'));
    // Every night: lists what lies in orders/, and sends each name into the queue.
    const lister = new lambda.Function(this, 'Lister', {
      ...this.functionProps('lister'),
      ...program,
      environment: { BUCKET: this.userData.bucketName, ARRIVED: this.queueUrl('intake', 'arrived') },
    });
    this.userData.grantRead(lister, 'orders/');
    new events.Rule(this, 'Nightly', {
      ruleName: `${this.stackName}-nightly`,
      schedule: events.Schedule.cron({ hour: '1', minute: '0' }),
      targets: [new targets.LambdaFunction(lister)],
    });
  }
}

/** Takes orders from its queue, writes an invoice of each, and keeps a record. */
export class Billing extends SiteWorkload {
  constructor(site: DataSite, id: string) {
    super(site, id);
    const worker = new lambda.Function(this, 'Worker', {
      ...this.functionProps('worker'),
      ...program,
      environment: { BUCKET: this.userData.bucketName, TABLE: this.records.tableName },
    });
    this.userData.grantWrite(worker, 'invoices/');
    this.records.grantReadWriteData(worker);
    this.runOnMessages(worker, this.queue('orders'));
  }
}

/** The app: the sites of the deployment file, and both workloads at each of them. */
export function app(): App {
  const made = new App({ analyticsReporting: false });
  const trefoil = new Trefoil(made, { deploymentFile: join(__dirname, 'deployment.yaml') });
  for (const site of trefoil.sitesOf('intake')) new Intake(site, 'intake');
  for (const site of trefoil.sitesOf('billing')) new Billing(site, 'billing');
  return made;
}

// npx cdk synth --app "node --import tsx examples/queue-worker/app.ts"
if (require.main === module) app().synth();
