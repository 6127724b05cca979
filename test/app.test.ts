import { App, Stage } from 'aws-cdk-lib';
import { loadDeployment } from '../lib/config/load-deployment';
import { DataSite } from '../lib/sites/data-site';

test('the reference deployment has three sites, each pinned to its account and Region', () => {
  const deployment = loadDeployment('deployments/reference.yaml');
  const app = new App();
  for (const id of Object.keys(deployment.sites)) new DataSite(app, id, { deployment });
  const stages = app.node.children.filter((child) => Stage.isStage(child)) as Stage[];
  expect(stages.map((stage) => [stage.node.id, stage.account, stage.region])).toEqual([
    ['dublin', '222222222222', 'eu-west-1'],
    ['ireland-2', '333333333333', 'eu-west-1'],
    ['hamar', '444444444444', 'eu-north-1'],
  ]);
});
