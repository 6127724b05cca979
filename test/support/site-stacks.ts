import { App, Stage } from 'aws-cdk-lib';
import cdk from '../../cdk.json';
import { KeysStack } from '../../lib/app/stacks/keys-stack';
import type { SiteStackProps } from '../../lib/app/stacks/site-stack-props';
import { siteFixture } from './site-fixture';

/** A stage of one site with its keys, and what every further stack of the site is made from. */
export function siteStacks(id: string, change?: Parameters<typeof siteFixture>[1]) {
  const { deployment, site, names } = siteFixture(id, change);
  const stage = new Stage(new App({ context: cdk.context }), 'site', {
    env: { account: names.account, region: names.region },
  });
  const common = (kind: string): SiteStackProps => ({
    deployment,
    site,
    names,
    stackName: names.stack(kind),
    terminationProtection: true,
  });
  const { keys } = new KeysStack(stage, 'Keys', common('keys'));
  return { stage, names, common, keys };
}
