import type { ContextValue } from '../../iam/authorize/request';
import type { Scope } from '../../judge/scope';
import { REGIONS } from '../../world/regions';
import type { SiteAccess } from '../site/site-access';

/** From where somebody asks. */
export type Origin = 'gateway' | 'elsewhere' | 'outside-regions';

/** What people call an origin. */
export const ORIGIN_NAMES: Readonly<Record<Origin, string>> = {
  gateway: "through the endpoints of the site's network",
  elsewhere: 'from elsewhere, in the Regions of the site',
  'outside-regions': 'from elsewhere, in a Region outside the boundary',
};

type Context = Readonly<Record<string, ContextValue>>;

/** An address of nobody, kept for documentation by RFC 5737. */
const SOMEWHERE = '203.0.113.7';

/** The condition keys that requests from an origin have beside those of every request. */
export function contextOf(origin: Origin, { names, deployment }: SiteAccess, scope: Scope): Context {
  return {
    's3:TlsVersion': 1.3,
    // A day on which the auditor may look, so that what is refused is refused for another reason.
    'aws:CurrentTime': `${deployment.auditor.mandate.from}T12:00:00Z`,
    'aws:RequestedRegion': origin === 'outside-regions' ? outside(scope) : names.region,
    ...(origin !== 'gateway' && { 'aws:SourceIp': SOMEWHERE }),
  };
}

/** The first Region outside the boundary, by name; for a boundary of the world, one that does not exist. */
function outside({ regions }: Scope): string {
  return (
    Object.keys(REGIONS)
      .sort()
      .find((region) => !regions.has(region)) ?? 'nowhere-1'
  );
}
