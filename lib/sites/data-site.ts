import { Stage, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from '../config/deployment';
import { siteNames } from '../config/names';
import { KeysStack } from '../stacks/keys-stack';
import type { SiteStackProps } from '../stacks/site-stack-props';

export interface DataSiteProps {
  readonly deployment: Deployment;
}

/** One site that holds user data, pinned to its account and Region; `id` is its key in the deployment file. */
export class DataSite extends Stage {
  constructor(scope: Construct, id: string, props: DataSiteProps) {
    const names = siteNames(props.deployment, id);
    super(scope, id, { env: { account: names.account, region: names.region } });
    const site = props.deployment.sites[id];
    if (!site) throw new Error(`no site "${id}"`);
    const common = (kind: string): SiteStackProps => ({
      deployment: props.deployment,
      site,
      names,
      stackName: names.stack(kind),
      terminationProtection: true,
      description: `${kind} of site ${site.name}`,
    });
    new KeysStack(this, 'Keys', common('keys'));
    Tags.of(this).add('trefoil:site', id);
  }
}
