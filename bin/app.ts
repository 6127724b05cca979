import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { loadDeployment } from '../lib/config/load-deployment';
import { DataSite } from '../lib/sites/data-site';

const app = new App({ analyticsReporting: false });
const name: string = app.node.tryGetContext('deployment') ?? 'reference';
const deployment = loadDeployment(join(__dirname, '..', 'deployments', `${name}.yaml`));
for (const id of Object.keys(deployment.sites)) new DataSite(app, id, { deployment });
app.synth();
