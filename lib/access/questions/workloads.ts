import type { Reach } from '../../deployment/classes';
import type { Condition, Question } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { deploymentWithWorkload } from '../examples/deployment';
import { example } from '../examples/example';
import { dataBucket, OBJECTS, trail } from '../examples/stores';
import type { SiteAccess } from '../site/site-access';
import type { Store } from '../site/stores';
import {
  byDeclared,
  type DeclaredRole,
  mayReach,
  mayReceive,
  maySend,
  partlyReaching,
  runsAt,
  workloadsOf,
} from '../site/workloads';
import { targets, usesOf } from './actions';
import { changesOfApis } from './apis';
import { by, byRolesLike } from './conditions';
import { everybody, everyoneFor, people } from './everyone';
import { notForTheSite } from './services';
import type { SiteQuestion } from './site-question';

const READS_OBJECTS = ['s3:GetObject', 's3:GetObjectAttributes', 's3:GetObjectTagging'];
const WRITES_OBJECTS = ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:ListMultipartUploadParts', 's3:PutObject'];
const READS_RECORDS = [
  ...['dynamodb:BatchGetItem', 'dynamodb:ConditionCheckItem', 'dynamodb:GetItem', 'dynamodb:PartiQLSelect'],
  ...['dynamodb:Query', 'dynamodb:Scan'],
];
const WRITES_RECORDS = [
  ...['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PartiQLDelete', 'dynamodb:PartiQLInsert'],
  ...['dynamodb:PartiQLUpdate', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
];

/** Asked of the role of a workload or a team as if its own policies allowed everything: the policies of the stores have to deny the rest. */
export const workloadsReachDeclaredData: SiteQuestion = {
  id: 'workloads-reach-declared-data',
  title: 'a workload, or a team of some classes, reaches no user data but that which the deployment declares for it',
  details:
    'objects under its prefixes, records or those of its partition keys, to read or to write, messages of its own queues to take, and of others to send, its own database; whatever permissions its role is given',
  kinds: ['objects', 'records', 'queue', 'database-users'],
  asks: (site, store) =>
    partlyReaching(site).flatMap((one) => {
      const [where = {}] = byDeclared([one]);
      const asked = { principals: [everyoneFor(site).insiders], endpoints: site.endpoints };
      return beyond(site, store, one).map(
        (beside): Question => ({ ...asked, ...beside, where: { ...where, ...beside.where } }),
      );
    }),
  examples: {
    good: { ...example('a bucket that denies a workload of records', OBJECTS), deployment: deploymentWithWorkload },
    bad: {
      ...example(
        'a bucket that exempts a workload of records',
        dataBucket('noHttp', 'onlyGatewayAndWorkload', 'notElsewhere', 'versionsStay'),
      ),
      deployment: deploymentWithWorkload,
    },
  },
};

type Beyond = Pick<Question, 'actions' | 'exceptActions' | 'resources' | 'exceptResources' | 'where'>;

/** Every request about a store that such a role is not declared to make. */
function beyond(site: SiteAccess, store: Store, one: DeclaredRole): readonly Beyond[] {
  if (!mayReach(site, one, store)) return usesOf(store);
  if (store.kind === 'queue') return beyondMessages(site, store, one);
  if (store.kind === 'database-users') return [];
  return store.kind === 'objects' ? beyondObjects(store, one) : beyondRecords(store, one);
}

function beyondMessages(site: SiteAccess, store: Store, one: DeclaredRole): readonly Beyond[] {
  const declared = [
    ...(mayReceive(site, one, store) ? ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'] : []),
    ...(maySend(site, one, store) ? ['sqs:SendMessage'] : []),
  ];
  return usesOf(store).map((uses) => ({
    ...uses,
    actions: uses.actions.filter((action) => !declared.includes(action)),
  }));
}

function beyondObjects(store: Store, { reach }: DeclaredRole): readonly Beyond[] {
  const { read, write } = reach.objects;
  const within = (prefixes: readonly string[]) => prefixes.map((prefix) => `${store.itself.arn}/${prefix}*`);
  const lists: Condition =
    read.length > 0 ? { StringNotLikeIfExists: { 's3:prefix': read.map((prefix) => `${prefix}*`) } } : {};
  return [
    ...targets(store, { content: ['s3:?*'], but: [...READS_OBJECTS, ...WRITES_OBJECTS] }),
    ...targets(store, { content: READS_OBJECTS }).map((all) => ({ ...all, exceptResources: within(read) })),
    ...targets(store, { content: WRITES_OBJECTS }).map((all) => ({ ...all, exceptResources: within(write) })),
    ...targets(store, { itself: ['s3:ListBucket'] }).map((all) => ({ ...all, where: lists })),
    ...targets(store, { itself: ['s3:ListBucketMultipartUploads', 's3:ListBucketVersions'] }),
  ];
}

function beyondRecords(store: Store, { reach }: DeclaredRole): readonly Beyond[] {
  const declared = reach.records === 'write' ? [...READS_RECORDS, ...WRITES_RECORDS] : READS_RECORDS;
  const undeclared = usesOf(store)
    .map((uses) => ({ ...uses, actions: uses.actions.filter((action) => !declared.includes(action)) }))
    .filter(({ actions }) => actions.length > 0);
  return [...undeclared, ...beyondKeys(store, reach)];
}

/** Requests for records of other partition keys, and those that name no partition key: scans, and queries of an index by its own key. */
function beyondKeys(store: Store, { keys, records }: Reach): readonly Beyond[] {
  if (keys === undefined) return [];
  const beyond = (beginnings: readonly string[]): Condition => ({
    'ForAnyValue:StringNotLike': { [LEADING_KEYS]: beginnings.map((one) => `${one}*`) },
  });
  const unnamed: Condition = { Null: { [LEADING_KEYS]: 'true' } };
  const ask = (itself: readonly string[], where: Condition) =>
    targets(store, { itself }).map((asked) => ({ ...asked, where }));
  return [
    ...ask(READS_RECORDS, beyond(keys.read)),
    ...(records === 'write' ? ask(WRITES_RECORDS, beyond(keys.write)) : []),
    ...ask([...READS_RECORDS, ...WRITES_RECORDS], unnamed),
    ...targets(store, { content: READS_RECORDS.filter((action) => /Select|Query|Scan/.test(action)) }),
  ];
}

const LEADING_KEYS = 'dynamodb:LeadingKeys';

/** Asked of each function, and once for a site of those that a workload may have. */
export const onlyDeploymentsChangeWorkloads: SiteQuestion = {
  id: 'only-deployments-change-workloads',
  title: 'only CloudFormation and break-glass change, call or trigger what runs a workload',
  details:
    'functions, containers, state machines and APIs, which do what the role of the workload is allowed; services call a function as its own policy says, on behalf of the account of the site; a workload starts its own state machines, and they call its functions',
  kinds: ['trail', 'function', 'state-machine', 'api'],
  asks: (site, store) => {
    const { account, region } = site.names;
    const here = (resource: string, service = 'lambda') => ({
      arn: `arn:${partitionOf(region)}:${service}:${region}:${account}:${resource}`,
      account,
      rcp: site.organization.rcp,
    });
    const asked = {
      principals: everybody(everyoneFor(site)),
      unless: by(site, 'cloudformation', 'break-glass'),
    };
    if (store.kind === 'function')
      return [
        ...targets(store, { itself: ['lambda:?*'], but: [...LOOKS, CALL] }).map((changes) => ({
          ...asked,
          ...changes,
        })),
        ...targets(store, { itself: [CALL] }).flatMap((calls): readonly Question[] => [
          {
            ...{ ...asked, ...calls, principals: people(everyoneFor(site)) },
            unless: [...asked.unless, ...byOwner(site, store, '-flow')],
          },
          { ...calls, principals: [everyoneFor(site).services], where: notForTheSite(site) },
        ]),
      ];
    const apis = changesOfApis(site, store).map((changes): Question => ({ ...asked, ...changes }));
    if (store.kind === 'api') return apis;
    if (store.kind === 'state-machine')
      return [
        ...targets(store, { itself: ['states:?*'], but: [...LOOKS_AT_MACHINES, START] }).map((changes) => ({
          ...asked,
          ...changes,
        })),
        ...targets(store, { itself: [START] }).map((starts) => ({
          ...{ ...asked, ...starts },
          unless: [...asked.unless, ...byOwner(site, store, '')],
        })),
      ];
    const running = workloadsOf(site).filter(({ workload }) => workload.runsOn.includes('lambda'));
    const containers: readonly Question[] = runsAt(site, 'fargate')
      ? [
          { ...asked, actions: RUNS_CONTAINERS, resources: [here('service/example/example', 'ecs')] },
          {
            ...asked,
            ...{ actions: ['ecs:ExecuteCommand'], resources: [here('task/example/example', 'ecs')] },
            unless: by(site, 'break-glass'),
          },
        ]
      : [];
    if (running.length === 0) return [...apis, ...containers];
    return [
      ...apis,
      ...containers,
      {
        ...asked,
        actions: ['lambda:?*'],
        exceptActions: [...LOOKS, CALL],
        resources: running.map(({ id }) => here(`function:${site.names.stack(`app-${id}`)}-example`)),
      },
      ...running.map(({ id }): Question => {
        const name = `${site.names.stack(`app-${id}`)}-example`;
        const unless = [...asked.unless, ...byOwner(site, { name }, '-flow')];
        return { ...asked, actions: [CALL], resources: [here(`function:${name}`)], unless };
      }),
      { ...asked, actions: TRIGGERS, resources: [here('event-source-mapping:00000000-0000-4000-8000-000000000000')] },
    ];
  },
  examples: {
    good: { ...example('a function that deployments change', trail()), deployment: deploymentWithWorkload },
    bad: {
      ...example('a function that everybody with permission changes', trail(), 'workloads'),
      deployment: deploymentWithWorkload,
    },
  },
};

/**
 * Requests by roles of the workload to which a function or a state machine belongs, by its name; who creates a role that is
 * named so at another site is another question.
 */
function byOwner(site: SiteAccess, { name }: Pick<Store, 'name'>, suffix: '' | '-flow'): readonly Condition[] {
  const owner = workloadsOf(site).find(({ id }) => name.startsWith(`${site.names.stack(`app-${id}`)}-`));
  if (owner === undefined || !owner.workload.runsOn.includes('step-functions')) return [];
  return [byRolesLike(site, `${site.deployment.name}-*-app-${owner.id}${suffix}`)];
}

/** Starts a state machine. */
const START = 'states:StartExecution';
/** Actions that only read a state machine; what it worked on is under a key that they do not use. */
const LOOKS_AT_MACHINES: readonly string[] = ['states:Describe*', 'states:Get*', 'states:List*'];

/** Actions that run containers, or change which. */
const RUNS_CONTAINERS = [
  ...['ecs:CreateService', 'ecs:CreateTaskSet', 'ecs:RegisterTaskDefinition', 'ecs:RunTask', 'ecs:StartTask'],
  ...['ecs:UpdateService', 'ecs:UpdateServicePrimaryTaskSet', 'ecs:UpdateTaskSet'],
];

/** What services do, as the policy of the function says, on behalf of the account of the site. */
const CALL = 'lambda:InvokeFunction';

/** Actions that only read a function, and those on event source mappings, which are asked apart. */
const LOOKS: readonly string[] = ['lambda:Get*', 'lambda:List*', 'lambda:*EventSourceMapping'];

/** Actions that have a function called with what is in a queue or a stream. */
const TRIGGERS = [
  'lambda:CreateEventSourceMapping',
  'lambda:DeleteEventSourceMapping',
  'lambda:UpdateEventSourceMapping',
];
