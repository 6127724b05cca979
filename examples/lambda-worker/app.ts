import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { type DataSite, SiteWorkload, Trefoil } from '../../lib';

/** Makes thumbnails of pictures: reads one prefix, writes another, keeps a record of each. */
export class Thumbnails extends SiteWorkload {
  constructor(site: DataSite, id: string) {
    super(site, id);
    const worker = new lambda.Function(this, 'Worker', {
      ...this.functionProps('worker'),
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = async () => {};'),
      environment: { BUCKET: this.userData.bucketName, TABLE: this.records.tableName },
    });
    this.userData.grantRead(worker, 'pictures/');
    this.userData.grantWrite(worker, 'thumbnails/');
    this.records.grantReadWriteData(worker);
  }
}

/** The app: the sites of the deployment file, and the workload at each site at which the file says that it runs. */
export function app(): App {
  const made = new App({ analyticsReporting: false });
  const trefoil = new Trefoil(made, { deploymentFile: join(__dirname, 'deployment.yaml') });
  for (const site of trefoil.sitesOf('thumbs')) new Thumbnails(site, 'thumbs');
  return made;
}

// npx cdk synth --app "node --import tsx examples/lambda-worker/app.ts"
if (require.main === module) app().synth();
