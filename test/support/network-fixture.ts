import { App, Stack } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import cdk from '../../cdk.json';
import { SiteVpc, zonesOf } from '../../lib/app/network/site-vpc';
import type { KeyPurpose } from '../../lib/deployment/names';
import { type SiteFixture, siteFixture } from './site-fixture';

/** A site, its network, and a stack that knows the zones without asking an account. */
interface NetworkFixture extends SiteFixture {
  readonly network: SiteVpc;
  readonly organizationId: string;
}

class ZonedStack extends Stack {
  zones: readonly string[] = [];

  override get availabilityZones(): string[] {
    return [...this.zones];
  }
}

/** The network of the site `id` of the reference deployment, changed by `change` if given. */
export function networkFixture(id: string, change?: Parameters<typeof siteFixture>[1]): NetworkFixture {
  const { deployment, site, names } = siteFixture(id, change);
  const stack = new ZonedStack(new App({ context: cdk.context }), 'Test', {
    env: { account: site.account, region: site.region },
  });
  stack.zones = zonesOf(site.placement);
  const network = new SiteVpc(stack, 'Network', { addressRange: site.addressRange, placement: site.placement });
  return { deployment, site, names, stack, network, organizationId: deployment.organization.id };
}

/** Keys by purpose whose ARNs say the purpose. */
export function keysIn(stack: Stack): Readonly<Record<KeyPurpose, kms.IKey>> {
  const key = (purpose: KeyPurpose) =>
    kms.Key.fromKeyArn(
      stack,
      `key-${purpose}`,
      stack.formatArn({ service: 'kms', resource: 'key', resourceName: purpose }),
    );
  return {
    data: key('data'),
    logs: key('logs'),
    backup: key('backup'),
    alerts: key('alerts'),
    'alerts-operators': key('alerts-operators'),
  };
}

/** A log group to write to. */
export function logGroupIn(stack: Stack): logs.LogGroup {
  return new logs.LogGroup(stack, 'LogGroup');
}
