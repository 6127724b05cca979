import { ROLE_PURPOSES, siteNames } from '../../lib/deployment/names';
import type { JsonObject } from '../json';
import { roleByArn } from '../world/lookup';
import { awsPrincipals, comparedWith, policiesOf, readsLayersOfImages } from '../world/policies';
import { type Check, type DeployedSite, each } from './check';

/** Keys by which a statement for everybody is bound to somebody. */
const BINDING = [
  'aws:PrincipalOrgID',
  'aws:PrincipalArn',
  'aws:SourceAccount',
  'aws:SourceArn',
  'aws:PrincipalAccount',
];

/** Policies give access only to principals that exist, or that a condition names and the deployment knows. */
export const principals: Check = {
  title: 'policies name principals that exist',
  run(site) {
    const known = accountsOf(site);
    return each(
      site.resources.filter((resource) => policiesOf(resource).length > 0),
      (resource) =>
        policiesOf(resource).flatMap(({ path, statements }) =>
          statements.flatMap((statement) =>
            [...named(statement), ...bound(statement)].map((problem) => `${path}: ${problem}`),
          ),
        ),
    );

    function named(statement: JsonObject): readonly string[] {
      return awsPrincipals(statement).flatMap((principal) => {
        if (principal === '*') {
          const open =
            statement['Effect'] === 'Allow' &&
            !readsLayersOfImages(statement) &&
            BINDING.every((key) => comparedWith(statement, key).length === 0);
          return open ? ['gives everybody access without a condition'] : [];
        }
        const account = /(?:^|:)(\d{12})(?::|$)/.exec(principal)?.[1] ?? '';
        if (!known.has(account)) return [`names ${principal}, of an account that is not of the deployment`];
        return principal.includes(':role/') && !roleByArn(site.world, principal)
          ? [`names ${principal}, which does not exist`]
          : [];
      });
    }

    function bound(statement: JsonObject): readonly string[] {
      return comparedWith(statement, 'aws:PrincipalArn')
        .filter((arn) => arn.includes(':role/') && !exists(site, arn))
        .map((arn) => `is bound to ${arn}, which neither exists nor is a role of the deployment`);
    }
  },
};

function exists(site: DeployedSite, arn: string): boolean {
  if (roleByArn(site.world, arn.replace(/:role\/\*\//, ':role/'))) return true;
  const roles = site.world
    .ofType('AWS::IAM::Role')
    .map(({ account, physicalId }) => `:iam::${account}:role/${physicalId}`);
  if (arn.endsWith('*') && roles.some((role) => `${arn.split(':iam::')[0]}${role}`.startsWith(arn.slice(0, -1))))
    return true;
  const name = arn.split('/').at(-1) ?? '';
  const { operators, sites } = site.deployment;
  const known: readonly string[] = [
    ...Object.values(operators).flat(),
    ...Object.keys(sites).flatMap((id) => ROLE_PURPOSES.map((purpose) => siteNames(site.deployment, id).role(purpose))),
  ];
  return known.includes(name) || /^arn:[a-z-]+:iam::(?:\d{12}|\*):role\/aws-(?:service-role|reserved)\//.test(arn);
}

/** The accounts that a deployment speaks of. */
export function accountsOf({ deployment }: Pick<DeployedSite, 'deployment'>): ReadonlySet<string> {
  const { sites, organization, auditor, migrations } = deployment;
  return new Set([
    ...Object.values(sites).map(({ account }) => account),
    organization.managementAccount,
    auditor.account,
    ...migrations.map(({ source }) => source.account),
  ]);
}
