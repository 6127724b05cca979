import type { StackProps } from 'aws-cdk-lib';
import type { Deployment, Site } from '../config/deployment';
import type { SiteNames } from '../config/names';

/** What each stack of a site is made from. */
export interface SiteStackProps extends Pick<StackProps, 'stackName' | 'terminationProtection' | 'description'> {
  readonly deployment: Deployment;
  readonly site: Site;
  /** Names of this site. */
  readonly names: SiteNames;
}
