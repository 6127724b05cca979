import type { Question } from '../../iam/search/question';
import { GUARD_EXTENSION } from '../../world/guard-files';
import { partitionOf } from '../../world/partition';
import { example } from '../examples/example';
import { trail } from '../examples/stores';
import { principalsFor, type SiteAccess } from '../site/site-access';
import { onAnyResource } from './any-resource';
import { by, byPasswordReaders, byPublishers, byRolesForBackup, byRolesNamedFor, elsewhere } from './conditions';
import { everyoneFor } from './everyone';
import { DENIED, type DeniedActions } from './guardrail-list';
import type { SiteQuestion } from './site-question';

/** Actions of services with one endpoint for all Regions, which people may call outside the boundary. */
const GLOBAL = [
  ...[
    'account:Get*',
    'account:List*',
    'iam:*',
    'organizations:Describe*',
    'organizations:List*',
    's3:GetBucketLocation',
  ],
  ...['s3:ListAllMyBuckets', 'route53:AssociateVPCWithHostedZone', 'route53:ChangeResourceRecordSets'],
  ...['route53:CreateHostedZone', 'route53:Get*', 'route53:List*', 'health:*', 'support:*', 'trustedadvisor:*'],
  ...['billing:Get*', 'budgets:View*', 'ce:Get*', 'consolidatedbilling:Get*', 'cur:Describe*', 'freetier:Get*'],
  ...['payments:Get*', 'tax:Get*'],
];

/** Every action of every service: a list of those that create, copy or move something would soon be out of date. */
const ANYTHING = '?*:?*';

/** Asked once for each site, at its trail. */
export const guardrailsEffective: SiteQuestion = {
  id: 'guardrails-effective',
  aliases: ['guardrails-hold'],
  title: 'only break-glass makes network or resources public, or stops or deletes what records or denies',
  details:
    'shares outside the organization included; nobody leaves the organization, works outside the boundary but with services that have one endpoint for all Regions, or uses the root user',
  kinds: ['trail'],
  asks: (site, _store, scope) => {
    const { account } = site.names;
    const { insiders } = everyoneFor(site);
    const { scp, rcp } = site.organization;
    const root = {
      kind: 'named',
      principal: account,
      org: site.deployment.organization.id,
      policies: { scp },
    } as const;
    return [
      ...DENIED.flatMap(({ actions, on, where, but = [], butRolesForBackup = false, butGateways = false }) => {
        const asked: Omit<Question, 'resources'> = {
          ...{ actions, principals: [insiders], ...(where && { where }) },
          unless: [
            ...by(site, ...but),
            ...(butRolesForBackup ? [byRolesForBackup(site)] : []),
            ...(butGateways ? [byPasswordReaders(site)] : []),
          ],
        };
        if (on === undefined) return onAnyResource(site, asked);
        return [{ ...asked, resources: arnsOf(site, on(site.names)).map((arn) => ({ arn, account, rcp })) }];
      }),
      ...onAnyResource(site, {
        actions: [ANYTHING],
        exceptActions: GLOBAL,
        principals: [insiders],
        where: elsewhere(scope),
      }),
      ...onAnyResource(site, { actions: [ANYTHING], principals: [root] }),
      ...hookRules(site),
      databaseLogs(site),
      archivedAlerts(site),
    ];
  },
  examples: {
    good: example('an organization that keeps what records', trail()),
    bad: example('an organization whose accounts stop their recorders', trail(), 'records'),
  },
};

function arnsOf(
  { names }: SiteAccess,
  [service, ...resources]: ReturnType<NonNullable<DeniedActions['on']>>,
): readonly string[] {
  const place = `arn:${partitionOf(names.region)}:${service}:${names.region}:${names.account}`;
  return resources.map((resource) => `${place}:${resource}`);
}

/** Who replaces or deletes the rules of the hooks, in the staging bucket of the account. */
function hookRules(site: SiteAccess): readonly Question[] {
  const { account, region } = site.names;
  // `cdk bootstrap` names the bucket as it does the role.
  return principalsFor(site, 'cloudformation').map(({ name }) => {
    const bucket = name.replace('-cfn-exec-role-', '-assets-');
    const arn = `arn:${partitionOf(region)}:s3:::${bucket}/example${GUARD_EXTENSION}`;
    return {
      actions: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObject'],
      principals: [everyoneFor(site).insiders],
      resources: [{ arn, account, rcp: site.organization.rcp }],
      unless: [...by(site, 'break-glass'), byPublishers(site)],
    };
  });
}

/** Who writes into the log group of a database, also where a site has none yet: RDS, and roles named for the deployment. */
function databaseLogs(site: SiteAccess): Question {
  const { account, region, table } = site.names;
  const group = `log-group:/aws/rds/instance/${table}/postgresql:log-stream:example`;
  return {
    actions: ['logs:PutLogEvents'],
    principals: [everyoneFor(site).insiders],
    resources: [
      { arn: `arn:${partitionOf(region)}:logs:${region}:${account}:${group}`, account, rcp: site.organization.rcp },
    ],
    unless: [byRolesNamedFor(site)],
  };
}

/** Who sends records into the archive of the alerts: the topics, and roles named for the deployment. */
function archivedAlerts(site: SiteAccess): Question {
  const { account, region, channel } = site.names;
  const stream = `arn:${partitionOf(region)}:firehose:${region}:${account}:deliverystream/${channel('archive')}`;
  return {
    actions: ['firehose:PutRecord', 'firehose:PutRecordBatch'],
    principals: [everyoneFor(site).insiders],
    resources: [{ arn: stream, account, rcp: site.organization.rcp }],
    unless: [byRolesNamedFor(site)],
  };
}
