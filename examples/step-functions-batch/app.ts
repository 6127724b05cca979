import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import * as tasks from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { type DataSite, SiteWorkload, Trefoil } from '../../lib';

/** A program of one file; a real one is an asset: `lambda.Code.fromAsset('invoice')`. */
const program = {
  runtime: lambda.Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline('exports.handler = async () => ({ names: [] });'),
};

/**
 * Every night: lists the orders of the day, and writes an invoice of each, ten at a time. The state machine hands names of
 * objects on; their content is read and written by functions in the network of the site.
 */
export class Invoices extends SiteWorkload {
  constructor(site: DataSite, id: string) {
    super(site, id);
    const environment = { BUCKET: this.userData.bucketName };
    const lister = new lambda.Function(this, 'Lister', { ...this.functionProps('lister'), ...program, environment });
    this.userData.grantRead(lister, 'orders/');
    const writer = new lambda.Function(this, 'Writer', { ...this.functionProps('writer'), ...program, environment });
    this.userData.grantRead(writer, 'orders/');
    this.userData.grantWrite(writer, 'invoices/');

    const list = new tasks.LambdaInvoke(this, 'List', { lambdaFunction: lister, payloadResponseOnly: true });
    const each = new sfn.Map(this, 'Each', { itemsPath: '$.names', maxConcurrency: 10 });
    each.itemProcessor(new tasks.LambdaInvoke(this, 'Write', { lambdaFunction: writer, payloadResponseOnly: true }));
    const batch = new sfn.StateMachine(this, 'Batch', {
      ...this.stateMachineProps('batch'),
      definitionBody: sfn.DefinitionBody.fromChainable(list.next(each)),
    });
    this.alert('failed', 'invoices of a night were not written', { metric: batch.metricFailed(), threshold: 0 });

    // A rule would need a role of its own to start it: a function does, through the endpoint of the site.
    const starter = new lambda.Function(this, 'Starter', {
      ...this.functionProps('starter'),
      ...program,
      environment: { STATE_MACHINE: batch.stateMachineArn },
    });
    new events.Rule(this, 'Nightly', {
      ruleName: `${this.stackName}-nightly`,
      schedule: events.Schedule.cron({ hour: '1', minute: '0' }),
      targets: [new targets.LambdaFunction(starter)],
    });
  }
}

/** The app: the sites of the deployment file, and the workload at each of them. */
export function app(): App {
  const made = new App({ analyticsReporting: false });
  const trefoil = new Trefoil(made, { deploymentFile: join(__dirname, 'deployment.yaml') });
  for (const site of trefoil.sitesOf('invoices')) new Invoices(site, 'invoices');
  return made;
}

// npx cdk synth --app "node --import tsx examples/step-functions-batch/app.ts"
if (require.main === module) app().synth();
