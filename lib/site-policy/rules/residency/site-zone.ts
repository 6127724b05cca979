import { zonesIn } from '../../../deployment/shared-zones';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import type { Resource } from '../../../judge/template/resource';
import { describe } from '../../../judge/template/select';
import type { Value } from '../../../judge/template/value';

/** AWS takes one of the two. */
const PROPERTIES = ['AvailabilityZoneId', 'AvailabilityZone'] as const;
const SITE = ['222222222222'];
const subnet = (zone: object) => ({
  Subnet: { Type: 'AWS::EC2::Subnet', Properties: { VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', ...zone } },
});

/** Each subnet of a site names a zone, and one of those that the deployment file gives the site. */
export const siteZone: ResourceRule = {
  id: 'site-zone',
  subject: 'resource',
  title: 'Each subnet of a site names one of the zones of the site',
  why: 'where none is named AWS chooses the buildings, and two sites that are to be apart may lie in the same',
  fix: 'set AvailabilityZoneId, or AvailabilityZone where the deployment file names zones, to one of placement.zones',
  topic: 'residency',
  level: 'required',
  hook: 'nothing',
  needs: 'deployment',
  standards: [{ standard: 'BSI C5:2026', clause: 'PSS-12.01B' }],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::Subnet'),
  check: (resource, assembly) => {
    const zones = zonesOf(resource, assembly);
    const byProperty = PROPERTIES.map((property) => resource.select(property));
    const misplaced = byProperty.flat().filter(({ value }) => value !== undefined && !isIn(value, zones));
    const isNamed = byProperty.some((leaves) => leaves.every(({ value }) => value !== undefined));
    const unnamed = isNamed ? [] : byProperty.flat().filter(({ value }) => value === undefined);
    const found = misplaced.length > 0 ? misplaced : unnamed.slice(0, 1);
    return found.map(({ path, value }) => ({
      path: ['Properties', ...path],
      message: `found ${describe(value)} for the zone of a subnet, expected ${zones?.join(' or ') ?? 'the id or name of a zone'}`,
    }));
  },
  examples: {
    good: [
      { name: 'a zone by id', accounts: SITE, resources: subnet({ AvailabilityZoneId: 'euw1-az2' }) },
      { name: 'a zone by name', accounts: SITE, resources: subnet({ AvailabilityZone: 'eu-west-1b' }) },
    ],
    bad: [{ name: 'no zone, so that AWS chooses one', accounts: SITE, resources: subnet({}) }],
  },
};

/** The zones of the site whose account a stack is of; undefined where the deployment is not known. */
function zonesOf({ template }: Resource, { scope }: Assembly): readonly string[] | undefined {
  const site = Object.values(scope.deployment?.sites ?? {}).find(({ account }) => account === template.account);
  return site && zonesIn(site.placement);
}

function isIn(value: Value, zones: readonly string[] | undefined): boolean {
  return typeof value === 'string' && (zones?.includes(value) ?? true);
}
