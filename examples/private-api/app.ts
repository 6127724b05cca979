import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { type DataSite, SiteWorkload, Trefoil } from '../../lib';

/** A program of one file; a real one is an asset: `lambda.Code.fromAsset('orders')`. */
const program = {
  runtime: lambda.Runtime.NODEJS_24_X,
  handler: 'index.handler',
  code: lambda.Code.fromInline("exports.handler = async () => ({ statusCode: 200, body: '{}' });"),
};

/** Answers questions about orders, by a private REST API: GET /orders/{id} and POST /orders. */
export class Orders extends SiteWorkload {
  /** Where others call it: its name leads to the endpoint of the site, from the network of the site alone. */
  readonly url: string;

  constructor(site: DataSite, id: string) {
    super(site, id);
    const handler = new lambda.Function(this, 'Handler', {
      ...this.functionProps('handler'),
      ...program,
      environment: { BUCKET: this.userData.bucketName, TABLE: this.records.tableName },
    });
    this.userData.grantReadWrite(handler, 'orders/');
    this.records.grantReadData(handler);

    const api = new apigateway.RestApi(this, 'Api', this.api.props());
    const orders = api.root.addResource('orders');
    orders.addMethod('POST', this.api.integration(handler));
    orders.addResource('{id}').addMethod('GET', this.api.integration(handler));
    this.alert('failed', 'requests failed', { metric: api.metricServerError({ statistic: 'Sum' }), threshold: 0 });
    this.url = api.url;
  }
}

/** Every night: asks the API for the orders of the day, and writes what is due. It signs each request with its role. */
export class Dunning extends SiteWorkload {
  constructor(site: DataSite, id: string, orders: Orders) {
    super(site, id);
    const caller = new lambda.Function(this, 'Caller', {
      ...this.functionProps('caller'),
      ...program,
      environment: { BUCKET: this.userData.bucketName, ORDERS: orders.url },
    });
    this.userData.grantWrite(caller, 'reminders/');
    new events.Rule(this, 'Nightly', {
      ruleName: `${this.stackName}-nightly`,
      schedule: events.Schedule.cron({ hour: '1', minute: '0' }),
      targets: [new targets.LambdaFunction(caller)],
    });
  }
}

/** The app: the sites of the deployment file, and both workloads at each of them. */
export function app(): App {
  const made = new App({ analyticsReporting: false });
  const trefoil = new Trefoil(made, { deploymentFile: join(__dirname, 'deployment.yaml') });
  for (const site of trefoil.sitesOf('orders')) {
    const orders = new Orders(site, 'orders');
    new Dunning(site, 'dunning', orders);
  }
  return made;
}

// npx cdk synth --app "node --import tsx examples/private-api/app.ts"
if (require.main === module) app().synth();
