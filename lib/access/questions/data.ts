import type { Condition, Question } from '../../iam/search/question';
import { bucketBut, example } from '../examples/example';
import { DATA_KEY } from '../examples/roles';
import { CLOSED, dataBucket, OBJECTS } from '../examples/stores';
import { principalsFor, type SiteAccess } from '../site/site-access';
import type { Store, StoreKind } from '../site/stores';
import { openings, targets, usesOf } from './actions';
import { by, byPasswordReaders, byReaching, byReplicationTo, elsewhere, offEndpoints, offNetwork } from './conditions';
import { everybody, everyoneFor, people } from './everyone';
import { offSiteMessages } from './messages';
import type { SiteQuestion } from './site-question';

const DATA: readonly StoreKind[] = ['objects', 'records', 'queue', 'rack-objects', 'secret'];
const GUARDED: readonly StoreKind[] = [...DATA, 'archive', 'log-group', 'key', 'alert-queue'];

export const nobodyOutsideOrganization: SiteQuestion = {
  id: 'nobody-outside-organization',
  title: 'nobody outside the organization reaches user data, keys, logs or alerts',
  kinds: GUARDED,
  asks: (site, store) => {
    const { strangers, anonymous, providers } = everyoneFor(site);
    return usesOf(store).map((uses) => ({
      ...uses,
      principals: [strangers, anonymous, providers],
      endpoints: site.endpoints,
    }));
  },
  examples: {
    good: example('objects behind the perimeter of the organization', OBJECTS),
    bad: example(
      'a bucket for every organization whose id begins alike',
      dataBucket('noHttp', 'almostOrganization'),
      'perimeter',
    ),
  },
};

export const dataOnlyFromSiteNetwork: SiteQuestion = {
  id: 'data-only-from-site-network',
  aliases: ['nobody-off-gateway'],
  title: "nobody reaches user data from outside the site's network",
  details:
    'apart from AWS services that assume the roles of replication, backup, restore and migrations, Lambda, which takes messages for a workload, and CloudFormation, which checks whether the bucket exists',
  kinds: DATA,
  asks: (site, store) => {
    const { endpoints } = site;
    const where = offSiteNetwork(site, store);
    const unless = [...by(site, 'replication', 'backup', 'restore', 'migration'), ...byReplicationTo(site)];
    const everyone = everybody(everyoneFor(site));
    return usesOf(store).flatMap((uses): readonly Question[] => {
      const asked = { ...uses, endpoints, where };
      if (store.kind === 'queue')
        return offSiteMessages(site, store, uses.actions).map((one) => ({ ...asked, ...one }));
      if (store.kind !== 'secret')
        return byExemption(site, uses).map(({ actions, exempt }) => ({
          ...{ ...asked, actions, principals: everyone },
          unless: [...unless, ...exempt],
        }));
      // RDS keeps the policy of the secret: identity policies have to bind whoever reads it to the network.
      const readers = principalsFor(site, 'gateway-write').map(({ principal }) => principal);
      return [
        { ...asked, principals: everyone, unless: [...unless, byPasswordReaders(site)] },
        { ...asked, principals: readers },
      ];
    });
  },
  examples: {
    good: example('objects that are reached through one endpoint', OBJECTS),
    bad: bucketBut('a reader that comes from anywhere', 'notElsewhere'),
  },
};

export const dataOnlyByNamedRoles: SiteQuestion = {
  id: 'data-only-by-named-roles',
  aliases: ['only-gateway-reaches-data'],
  title: 'only the named roles of a site reach user data',
  details:
    'these are the roles of the gateway, replication, backup, restore, migrations and workloads that the deployment declares, and that of CloudFormation, which checks whether the bucket exists; to the database of a workload that workload alone signs in',
  kinds: [...DATA, 'database-users'],
  asks: (site, store) =>
    usesOf(store).flatMap((uses) =>
      byExemption(site, uses).map(({ actions, exempt }) => ({
        ...{ ...uses, actions },
        principals: people(everyoneFor(site)),
        endpoints: site.endpoints,
        unless: [
          ...(store.kind === 'database-users'
            ? []
            : by(site, 'gateway-read', 'gateway-write', 'replication', 'backup', 'restore', 'migration')),
          ...byReplicationTo(site),
          ...byReaching(site, store),
          ...(store.kind === 'secret' ? [byPasswordReaders(site)] : []),
          ...exempt,
        ],
      })),
    ),
  examples: {
    good: example('objects that one role reads', OBJECTS),
    bad: bucketBut('objects that everybody with permission reads, through the endpoint', 'onlyGateway'),
  },
};

/** With this CloudFormation, and DataSync for it, checks whether a bucket exists. */
const CHECKS_EXISTENCE = 's3:ListBucket';

/** The uses of a store in two parts: the one with which CloudFormation checks whether it exists, which exempts it, and all others. */
function byExemption(site: SiteAccess, { actions }: { readonly actions: readonly string[] }) {
  const others = actions.filter((action) => action !== CHECKS_EXISTENCE);
  return [
    { actions: others, exempt: [] },
    { actions: actions.filter((action) => action === CHECKS_EXISTENCE), exempt: by(site, 'cloudformation') },
  ].filter((part) => part.actions.length > 0);
}

export const nobodyOutsideRegions: SiteQuestion = {
  id: 'nobody-outside-regions',
  title: 'nobody reaches user data, keys, logs or alerts from a Region outside the boundary',
  kinds: GUARDED,
  asks: (site, store, scope) =>
    usesOf(store).map((uses) => ({
      ...uses,
      principals: people(everyoneFor(site)),
      endpoints: site.endpoints,
      where: elsewhere(scope),
    })),
  examples: {
    good: example('an organization that works in its own Regions', OBJECTS),
    bad: example('an organization that works in every Region', OBJECTS, 'regions'),
  },
};

/** Stores whose own policies deny plain HTTP; for the others only a resource control policy does, where there is one. */
const DENYING_HTTP: readonly StoreKind[] = ['objects', 'rack-objects', 'archive', 'queue', 'alert-queue'];

export const nobodyWithoutTls: SiteQuestion = {
  id: 'nobody-without-tls',
  title: 'nobody reaches user data, keys, logs or alerts by plain HTTP',
  details: 'as far as a policy of the store or of the organization can refuse it',
  kinds: GUARDED,
  asks: (site, store) =>
    DENYING_HTTP.includes(store.kind) || (store.kind !== 'log-group' && site.organization.rcp.length > 0)
      ? usesOf(store).map((uses) => ({
          ...{ ...uses, principals: everybody(everyoneFor(site)), endpoints: site.endpoints },
          where: { Bool: { 'aws:SecureTransport': 'false' } },
        }))
      : [],
  examples: {
    good: example('objects that are reached by TLS alone', OBJECTS),
    bad: bucketBut('objects that are reached by plain HTTP, too', 'noHttp', 'perimeter'),
  },
};

export const onlyDeploymentsChangeDataAccess: SiteQuestion = {
  id: 'only-deployments-change-data-access',
  aliases: ['only-deployments-open-data'],
  title: 'only CloudFormation and break-glass change who has access to user data',
  details: 'or what opens it, or where it is copied',
  kinds: ['objects', 'records', 'queue', 'rack-objects', 'rack-access', 'backups', 'key'],
  asks: (site, store) =>
    openings(store).map((opens) => ({
      ...opens,
      principals: everybody(everyoneFor(site)),
      unless: by(site, 'cloudformation', 'break-glass'),
    })),
  examples: {
    good: example('a policy that deployments change', OBJECTS),
    bad: example('a policy that everybody with permission changes', OBJECTS, 'stores'),
  },
};

const ENDPOINT_OF: ReadonlyMap<StoreKind, string> = new Map([
  ['records', 'dynamodb'],
  ['queue', 'sqs'],
]);

function offSiteNetwork(site: SiteAccess, { kind }: Store): Condition {
  if (kind === 'secret') return offNetwork(site);
  if (kind !== 'rack-objects') return offEndpoints(site, ENDPOINT_OF.get(kind) ?? 's3');
  const points = site.stores.filter((store) => store.kind === 'rack-access').map(({ itself }) => itself.arn);
  return { StringNotEqualsIfExists: { 's3-outposts:DataAccessPointArn': points } };
}

export const nobodyDeletesVersions: SiteQuestion = {
  id: 'nobody-deletes-versions',
  aliases: ['versions-stay'],
  title: 'nobody at all deletes a version of user data, or the tags of one',
  kinds: ['objects', 'rack-objects'],
  asks: (site, store) => {
    const service = store.kind === 'objects' ? 's3' : 's3-outposts';
    const content = ['DeleteObjectVersion', 'DeleteObjectVersionTagging'].map((action) => `${service}:${action}`);
    const roles = site.principals.filter(({ role }) => role !== undefined).map(({ principal }) => principal);
    return targets(store, { content }).map((asked) => ({
      ...asked,
      principals: [...everybody(everyoneFor(site)), ...roles],
      endpoints: site.endpoints,
    }));
  },
  examples: {
    good: example('a bucket whose versions nobody deletes', OBJECTS),
    bad: bucketBut('a bucket whose versions the gateway deletes', 'versionsStay'),
  },
};

export const uploadsUnderSiteKey: SiteQuestion = {
  id: 'uploads-under-site-key',
  aliases: ['objects-lie-under-data-key'],
  title: 'nobody writes an object under another key than that of the site, or under one that it brings along',
  kinds: ['objects'],
  asks: (site, store) => {
    const key =
      site.site.externalDataKeyArn ??
      site.stores.find(({ kind, part }) => kind === 'key' && part === 'data')?.itself.arn;
    if (key === undefined) return [];
    const others: readonly Condition[] = [
      // Without a header, the default of the bucket holds.
      { StringNotEquals: { [HEADER]: 'aws:kms' }, Null: { [HEADER]: 'false' } },
      { ArnNotEquals: { [`${HEADER}-aws-kms-key-id`]: key }, Null: { [`${HEADER}-aws-kms-key-id`]: 'false' } },
      { StringEquals: { [HEADER]: 'aws:kms' }, Null: { [`${HEADER}-aws-kms-key-id`]: 'true' } },
      { Null: { [`${HEADER}-customer-algorithm`]: 'false' } },
    ];
    const writes = targets(store, { content: ['s3:PutObject'] });
    const writers = site.principals.filter(({ role }) => role !== undefined).map(({ principal }) => principal);
    return writes.flatMap((asked) =>
      others.map((where) => ({
        ...asked,
        principals: [...people(everyoneFor(site)), ...writers],
        endpoints: site.endpoints,
        where,
      })),
    );
  },
  examples: {
    good: example('a bucket that takes one key', {
      ...dataBucket(...CLOSED, 'onlyKms', 'onlyDataKey', 'noUnnamedKey', 'noClientKey'),
      Alias: DATA_KEY,
    }),
    bad: example('a bucket that takes any key', { ...dataBucket(...CLOSED, 'onlyKms'), Alias: DATA_KEY }),
  },
};

/** Prefix of the condition keys that say how an object is to be encrypted. */
const HEADER = 's3:x-amz-server-side-encryption';
