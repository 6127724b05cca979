import type { Deployment } from '../../deployment/deployment';
import type { Waiver } from '../../judge/waivers/waiver';
import { FEATURES, type FeatureId, offerIn } from '../../world/features';

/** Constructs of a site at which the rule `omitted-feature` reports what it omits. */
const OF_SITE: readonly (readonly [path: string, features: readonly FeatureId[]])[] = [
  [
    'Network/Network/Vpc/Resource',
    ['vpc-encryption-control', 'vpc-block-public-access', 'guard-hooks', 'drift-detection'],
  ],
  [
    'Logging/ThreatDetector/Detector',
    [
      'guardduty-s3-data-events',
      'guardduty-rds-login-events',
      'guardduty-eks-audit-logs',
      'guardduty-lambda-network-logs',
    ],
  ],
  ['Logging/Trail/Trail', ['network-activity-events']],
  ['Storage/Storage/BackupPlan/Plan', ['backup-copies']],
];
const OF_ORGANIZATION: (typeof OF_SITE)[number] = [
  'guardrails/Guardrails/boundary/Policy',
  ['resource-control-policy', 'ec2-declarative-policy', 'ai-opt-out-policy'],
];

/** What a deployment omits, as exceptions with the reason, the owner and the end that its file has. */
export function omissionWaivers(deployment: Deployment): readonly Waiver[] {
  const ofSites = Object.entries(deployment.sites).flatMap(([id, { accountServices, region }]) =>
    OF_SITE.filter(([path]) => accountServices.guardDuty === 'managed' || !path.includes('ThreatDetector')).map(
      ([path, features]) => [`${id}/${path}`, features, region] as const,
    ),
  );
  const [path, features] = OF_ORGANIZATION;
  const ofOrganization = [path, features, deployment.organization.homeRegion] as const;
  return [...ofSites, ofOrganization].flatMap(([path, features, region]) => {
    const entries = deployment.omissions.filter(
      ({ feature }) => features.includes(feature) && offerIn(region, feature).status !== 'offered',
    );
    return entries.length > 0 ? [waiverOf(path, entries)] : [];
  });
}

/** One exception for all that a resource goes without: it ends with the first of them. */
function waiverOf(path: string, entries: Deployment['omissions']): Waiver {
  const [expires = ''] = entries.map((entry) => entry.expires).sort();
  return {
    rule: 'omitted-feature',
    path,
    reason: entries.map(({ feature, reason }) => `${FEATURES[feature].title}: ${reason}`).join('; '),
    owner: [...new Set(entries.map(({ by }) => by))].join(', '),
    expires,
  };
}
