import { App, Stack, Stage, Validations } from 'aws-cdk-lib';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { ResidencyChecks } from '../../lib/judge/cdk/plugin';

// An app that knows nothing of Trefoil but the plugin, with all its stacks in a Stage: what CDK's own CLI selects none of.
const app = new App();
const region = app.node.tryGetContext('region');
const stage = new Stage(app, 'Prod', { env: { account: '222222222222', region } });
new CfnLogGroup(new Stack(stage, 'Logs'), 'Group', {
  retentionInDays: 400,
  kmsKeyId: `arn:aws:kms:${region}:222222222222:key/11111111-2222-3333-4444-555555555555`,
});
Validations.of(app).addPlugins(new ResidencyChecks({ boundary: ['EEA'] }));
