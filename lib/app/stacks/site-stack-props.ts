import type { StackProps } from 'aws-cdk-lib';
import type { Deployment, Site } from '../../deployment/deployment';
import type { SiteNames } from '../../deployment/names';

/** What each stack of a site is made from. */
export interface SiteStackProps extends Pick<StackProps, 'stackName' | 'terminationProtection' | 'description'> {
  readonly deployment: Deployment;
  readonly site: Site;
  /** Names of this site. */
  readonly names: SiteNames;
}
