import { isRecord, listOf } from '../../iam/authorize/json';
import type { PolicyDocument } from '../../iam/authorize/policies';
import { glob, matches } from '../../iam/language/pattern';
import { partitionOf } from '../../world/partition';
import { EVERYTHING } from '../site/roles';
import type { SiteAccess } from '../site/site-access';
import type { Actor } from './actors';

/**
 * Roles that nobody has made yet, under names of which policies say more than of any other: one for each pattern of names
 * in a condition on aws:PrincipalArn. Whoever creates such a role is exempt where the name is.
 */
export function rolesByExemptNames(site: SiteAccess, roles: readonly Actor[]): readonly Actor[] {
  const { account, region } = site.names;
  const known = roles.flatMap(({ patterns }) => patterns.map((pattern) => glob(pattern)));
  const patterns = new Set(documentsOf(site).flatMap(namedIn));
  const examples = new Set([...patterns].map((pattern) => exampleOf(pattern, account, partitionOf(region))));
  const names = [...examples]
    .filter((arn) => arn.startsWith(`arn:${partitionOf(region)}:iam::${account}:role/`))
    // Only AWS makes roles under these paths.
    .filter((arn) => !/:role\/(?:aws-reserved|aws-service-role)\//.test(arn))
    .filter((arn) => !known.some((pattern) => matches(pattern, arn)));
  return names.sort().map((arn): Actor => {
    const principal = {
      ...{ kind: 'named' as const, principal: arn, account, org: site.deployment.organization.id },
      policies: { identity: [EVERYTHING], scp: site.organization.scp },
    };
    const name = arn.slice(arn.indexOf('/') + 1);
    return { id: arn, name, exists: false, patterns: [arn], as: [principal], withEverything: [principal] };
  });
}

function documentsOf({ organization, stores, endpoints }: SiteAccess): readonly PolicyDocument[] {
  const { scp, rcp } = organization;
  const own = [...stores.map(({ itself }) => itself.policy), ...endpoints.map(({ policy }) => policy)];
  return [...new Set([...scp, ...rcp, ...own.flatMap((one) => (one === undefined ? [] : one))].filter(isRecord))];
}

/** Patterns of ARNs that the conditions of a policy compare the caller's with. */
function namedIn(document: PolicyDocument): readonly string[] {
  return listOf(document['Statement'])
    .filter(isRecord)
    .flatMap(({ Condition }) => (isRecord(Condition) ? Object.values(Condition) : []))
    .filter(isRecord)
    .flatMap((keys) =>
      Object.entries(keys).flatMap(([key, values]) =>
        key.toLowerCase() === 'aws:principalarn' ? listOf(values).filter((one) => typeof one === 'string') : [],
      ),
    );
}

/** A role of an account that a pattern matches. */
function exampleOf(pattern: string, account: string, partition: string): string {
  return pattern
    .replace(/^arn:\*:/, `arn:${partition}:`)
    .replace(':iam::*:', `:iam::${account}:`)
    .replaceAll('${aws:PrincipalAccount}', account)
    .replaceAll('*', 'example')
    .replaceAll('?', 'x');
}
