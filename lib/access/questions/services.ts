import { runnersOf } from '../../deployment/partner-sites';
import type { Condition, NamedPrincipal, Question } from '../../iam/search/question';
import { logsPrincipal, partitionOf } from '../../world/partition';
import { SILENT_SERVICES } from '../../world/silent-services';
import { example } from '../examples/example';
import { FLOW_LOGS, role, SERVICE_ROLE } from '../examples/roles';
import type { PrincipalPurpose, SitePrincipal } from '../site/principals';
import type { SiteAccess } from '../site/site-access';
import type { Store, StoreKind } from '../site/stores';
import { runsAt } from '../site/workloads';
import { targets, usesOf } from './actions';
import { everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

/** The most that services may do to a store in their own name. @default every use of it */
const DONE: Readonly<Partial<Record<StoreKind, readonly string[]>>> = {
  'alert-topic': ['sns:Publish'],
  role: ['sts:AssumeRole', 'sts:TagSession'],
};

/** What services never do in their own name; archives they never read. */
const NEVER: Readonly<Partial<Record<StoreKind, readonly string[]>>> = {
  key: ['kms:CreateGrant'],
  'alert-queue': ['sqs:DeleteMessage', 'sqs:ReceiveMessage'],
};

export const servicesActForOwnAccounts: SiteQuestion = {
  id: 'services-act-for-own-accounts',
  aliases: ['services-act-for-the-site'],
  title: 'AWS services act only on behalf of the account of the site',
  details:
    'as far as they say for whom: those that are meant, and no others, use keys, write logs, raise alerts and assume roles; they read neither logs nor alerts, and create no grants',
  kinds: ['archive', 'key', 'queue', 'alert-queue', 'alert-topic', 'role'],
  asks: (site, store) => {
    const principal = site.principals.find(({ role }) => role === store.template);
    const { services } = everyoneFor(site);
    const principals = [services];
    const others = [{ ...services, except: meantFor(site, store, principal) }];
    const silent = store.kind === 'role' ? Object.keys(SILENT_SERVICES) : [];
    const forOthers = [
      { principals: [{ ...services, except: silent }], where: notForTheSite(site) },
      ...(silent.length > 0 ? [{ principals: silent.map(inItsName), where: forAnotherAccount(site) }] : []),
    ];
    const actions = DONE[store.kind];
    const done = [...(actions ? targets(store, { itself: actions }) : usesOf(store)), ...writesTo(store)];
    const never = NEVER[store.kind];
    const forbidden = store.kind === 'archive' ? usesOf(store) : targets(store, { itself: never });
    return [
      ...done.map((asked): Question => ({ ...asked, principals: others })),
      ...forOthers.flatMap((those) => done.map((asked): Question => ({ ...asked, ...those }))),
      ...forbidden.map((asked): Question => ({ ...asked, principals })),
    ];
  },
  examples: {
    good: example('a role for a service on behalf of its account', SERVICE_ROLE),
    bad: example('a role for a service on behalf of anybody', { Role: role('flow-logs', FLOW_LOGS) }),
  },
};

/** Services that may have access, by what they have access to. */
const MEANT: Readonly<Partial<Record<StoreKind, readonly string[]>>> = {
  archive: ['cloudtrail', 'config', 'logging.s3'],
  key: ['backup-storage', 'cloudtrail', 'cloudwatch', 'config', 'events', 'sns'],
  'alert-queue': ['events', 'sns'],
  'alert-topic': ['cloudwatch'],
};
/** Services that assume a role, by its purpose; those without one are the roles of the trail and of flow logs. */
const ASSUMED_BY: Readonly<Partial<Record<PrincipalPurpose, readonly string[]>>> = {
  ...{ alerts: ['events'], 'alerts-archive': ['firehose'], 'alerts-forward': ['sns'] },
  ...{ backup: ['backup'], restore: ['backup'], replication: ['s3'], migration: ['datasync'] },
  ...{ 'gateway-read': [], 'gateway-write': [], auditor: [] },
  ...{ hooks: ['hooks.cloudformation'], drift: ['config'], bastion: ['ec2'] },
  'api-logs': ['apigateway'],
  ...{ 'workload-execution': ['ecs-tasks'], 'workload-flow': ['states'] },
};
const WITHOUT_PURPOSE = ['cloudtrail', 'vpc-flow-logs'];

function meantFor(site: SiteAccess, { kind, part }: Store, principal: SitePrincipal | undefined): readonly string[] {
  const { purpose, workload } = principal ?? {};
  // The deployment file says what runs a workload.
  const runners = workload && runnersOf(workload).map((service) => (service === 'fargate' ? 'ecs-tasks' : service));
  const ofRole = runners ?? (purpose === undefined ? WITHOUT_PURPOSE : (ASSUMED_BY[purpose] ?? []));
  const services = kind === 'role' ? ofRole : (MEANT[kind] ?? []);
  const isKey = kind === 'key';
  const logs = isKey ? [logsPrincipal(site.names.region)] : [];
  // What a state machine logs is under its key until it is delivered.
  if (isKey && part === 'data' && runsAt(site, 'step-functions')) logs.push('delivery.logs.amazonaws.com');
  return [...services.map((service) => `${service}.amazonaws.com`), ...logs];
}

function writesTo(store: Store) {
  return store.kind === 'archive' ? targets(store, { content: ['s3:PutObject'] }) : [];
}

/** Requests of a service that name the site's account in none of the condition keys in which services name it. */
export function notForTheSite({ names }: SiteAccess): Condition {
  const { account, region } = names;
  const own = (service: string) => `arn:${partitionOf(region)}:${service}:${region}:${account}:*`;
  return {
    StringNotEqualsIfExists: { 'aws:SourceAccount': account, 'sts:ExternalId': account },
    ArnNotLikeIfExists: {
      'aws:SourceArn': `arn:${partitionOf(region)}:*:*:${account}:*`,
      'kms:EncryptionContext:aws:logs:arn': own('logs'),
    },
    StringNotLikeIfExists: {
      'kms:EncryptionContext:aws:sns:topicArn': own('sns'),
      'kms:EncryptionContext:aws:sqs:arn': own('sqs'),
      'kms:EncryptionContext:SourceArn': own('logs'),
    },
  };
}

function inItsName(service: string): NamedPrincipal {
  return { kind: 'named', principal: { service } };
}

/** Requests of a service that says that it acts for another account. */
function forAnotherAccount({ names }: SiteAccess): Condition {
  return { StringNotEquals: { 'aws:SourceAccount': names.account }, Null: { 'aws:SourceAccount': 'false' } };
}
