import type { Deployment } from './deployment';
import { FEATURE_IDS, FEATURES, type FeatureId } from './features';
import { partitionOf } from './partition';

/** Something that a deployment leaves out, and why. */
export type LeftOut = Deployment['leftOut'][number];

/** Whether a deployment leaves something out. */
export function leavesOut({ leftOut }: { readonly leftOut: readonly LeftOut[] }, feature: FeatureId): boolean {
  return leftOut.some((each) => each.feature === feature);
}

/** What a deployment uses although nothing at hand settles whether its partition offers it. */
export function unsettledIn(deployment: Pick<Deployment, 'leftOut' | 'organization'>): readonly FeatureId[] {
  const partition = partitionOf(deployment.organization.homeRegion);
  return FEATURE_IDS.filter((id) => FEATURES[id].offers[partition].status !== 'offered' && !leavesOut(deployment, id));
}

/** Who goes without it: the sites by name, or the organization. */
export function goesWithout({ sites }: Pick<Deployment, 'sites'>, feature: FeatureId): string {
  if (FEATURES[feature].of === 'organization') return 'guardrails';
  const names = Object.values(sites).map(({ name }) => name);
  return [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
}

/** What is left out and why, what is used unsettled, and what nobody can check: a line each, nothing in partition `aws`. */
export function partitionStatements(deployment: Deployment): readonly string[] {
  const partition = partitionOf(deployment.organization.homeRegion);
  if (partition === 'aws') return [];
  const unsettled = unsettledIn(deployment).map((id) => FEATURES[id].title);
  const { name, account } = deployment.auditor;
  return [
    ...deployment.leftOut.map((each) => `${goesWithout(deployment, each.feature)}: ${leftOutText(each, partition)}`),
    ...(unsettled.length > 0
      ? [`${partition}: used, and not settled whether it is offered there: ${unsettled.join(', ')}`]
      : []),
    `${partition}: the account of ${name}, ${account}, has to be one of ${partition}, which its id does not show: no role is assumed from another partition`,
  ];
}

/** Why something is left out, in one line. */
export function leftOutText({ feature, reason, by, on, expires }: LeftOut, partition: 'aws' | 'aws-eusc'): string {
  const { title, offers } = FEATURES[feature];
  const { status, asOf, source } = offers[partition];
  const known = status === 'not-offered' ? 'not offered' : 'not known to be offered';
  return `${title} left out: ${known} in ${partition} as of ${asOf} (${source}); ${reason}; decided by ${by} on ${on}, to be looked at again by ${expires}`;
}
