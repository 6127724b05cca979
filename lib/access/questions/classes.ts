import { classesOf, type NamedClass, touches } from '../../deployment/classes';
import { placeKey, teamsOf } from '../../deployment/people';
import type { Condition, Question } from '../../iam/search/question';
import { countriesOf, EEA } from '../../world/regions';
import { classExample, ONLY_READERS, READERS_AND_TEAM, readersIn } from '../examples/classes';
import { EVERYTHING } from '../site/roles';
import type { SiteAccess } from '../site/site-access';
import type { Store } from '../site/stores';
import { byDeclared, limitedAt, partlyReaching } from '../site/workloads';
import { targets, usesOf } from './actions';
import { by, byReplicationTo } from './conditions';
import { everyoneFor, people } from './everyone';
import { declaredPeople } from './people';
import type { SiteQuestion } from './site-question';

const LEADING_KEYS = 'dynamodb:LeadingKeys';

/** Asked of each class by itself. */
export const classesReachedAsDeclared: SiteQuestion = {
  id: 'classes-reached-as-declared',
  title: 'nobody reaches a class of user data who is not declared for it',
  details:
    'by its prefixes of objects and the partition keys of its records; the gateway roles of all user data, replication, backup, restore and migrations reach every class',
  kinds: ['objects', 'records'],
  asks: (site, store) => classesOf(site.deployment).flatMap((one) => reaching(site, store, one)),
  examples: {
    good: classExample(
      'a bucket that a team of another class does not read',
      ONLY_READERS,
      ...['classes-reached-from-inside', 'gateways-assumed-from-declared-places'],
    ),
    bad: classExample('a bucket that a team of another class reads', READERS_AND_TEAM),
  },
};

/** Requests for data of a class by everybody who is not declared for it. */
function reaching(site: SiteAccess, store: Store, one: NamedClass): readonly Question[] {
  const { names } = site;
  const declared = partlyReaching(site).filter(({ reach }) => touches(reach, one));
  const asked = {
    principals: people(everyoneFor(site)),
    endpoints: site.endpoints,
    unless: [
      ...by(site, 'gateway-read', 'gateway-write', 'replication', 'backup', 'restore', 'migration'),
      ...byReplicationTo(site),
      ...byDeclared(declared),
    ],
  };
  if (store.kind === 'objects')
    return store.name === names.bucket('data') && store.content !== undefined && one.objects.length > 0
      ? [
          {
            ...asked,
            actions: ['s3:?*'],
            exceptActions: ['s3:GetBucketLocation', 's3:ListAllMyBuckets'],
            resources: one.objects.map((prefix) => ({ ...store.itself, arn: `${store.itself.arn}/${prefix}*` })),
          },
          ...targets(store, { itself: ['s3:ListBucket'] }).map((lists) => ({
            ...{ ...asked, ...lists },
            where: { StringLike: { 's3:prefix': one.objects.map((prefix) => `${prefix}*`) } },
            // CloudFormation checks with it whether the bucket exists.
            unless: [...asked.unless, ...by(site, 'cloudformation')],
          })),
        ]
      : [];
  if (store.name !== names.table || one.records.length === 0) return [];
  const where: Condition = { 'ForAnyValue:StringLike': { [LEADING_KEYS]: one.records.map((key) => `${key}*`) } };
  return usesOf(store).map((uses) => ({ ...asked, ...uses, where }));
}

/** Asked of each gateway role, by its trust policy alone, and of each store directly. */
export const classesReachedFromInside: SiteQuestion = {
  id: 'classes-reached-from-inside',
  title: 'nobody who works outside the EEA and the boundary reaches user data of a class that is refused to them',
  details:
    'in whatever session: a role switched to in the console, a chain of roles, a service on their behalf; that the country is true, the deployment file says who attests. Where no class is declared, only teams with a basis of transfer work outside',
  kinds: ['role', 'objects', 'records'],
  asks: (site, store) => {
    const key = placeKey(site.deployment);
    if (key === undefined) return [];
    if (store.kind !== 'role') return fromOutside(site, store, key);
    const own = site.principals.find(({ role }) => role === store.template);
    const classes = classesBehind(site, own?.purpose, own?.arn);
    if (classes === undefined) return [];
    const where: Condition = { StringNotEquals: { [key]: placesFor(site, classes) } };
    // As if with every permission, and under no guardrail.
    const named = declaredPeople(site).map(
      ({
        one: {
          principal: { context: _, ...principal },
        },
      }) => ({
        ...principal,
        policies: { identity: [EVERYTHING] },
      }),
    );
    return targets(store, { itself: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'] }).map((assumes) => ({
      ...{ ...assumes, where },
      principals: [...people(everyoneFor(site)), ...named],
    }));
  },
  examples: {
    good: classExample('a gateway for people who work in the EEA', readersIn('IE', 'PL')),
    bad: classExample('a gateway for people who work in a third country as well', readersIn('IE', 'CN')),
  },
};

/** Sessions that say that somebody works elsewhere, whichever role they have, at the data itself. */
function fromOutside(site: SiteAccess, store: Store, key: string): readonly Question[] {
  const everywhere = placesFor(site, undefined);
  return usesOf(store).map((uses) => ({
    ...uses,
    principals: [everyoneFor(site).insiders],
    endpoints: site.endpoints,
    where: { StringNotEquals: { [key]: everywhere }, Null: { [key]: 'false' } },
    // Sessions of these begin with a question of their own, or with a service; CloudFormation looks whether a bucket exists.
    unless: [
      ...by(site, 'gateway-read', 'gateway-write', 'replication', 'backup', 'restore', 'migration', 'cloudformation'),
      ...byReplicationTo(site),
      ...byDeclared(partlyReaching(site)),
    ],
  }));
}

/** The classes that the sessions of a gateway role reach; undefined for any other role. */
function classesBehind(
  site: SiteAccess,
  purpose: string | undefined,
  arn: string | undefined,
): readonly NamedClass[] | undefined {
  if (purpose === 'gateway-read' || purpose === 'gateway-write') return classesOf(site.deployment);
  const limited = limitedAt(site).find((one) => one.arn === arn);
  return limited && classesOf(site.deployment).filter((one) => touches(limited.reach, one));
}

/** Countries from which all of these classes may be reached; of no classes, those from which any user data may be. */
function placesFor({ deployment }: SiteAccess, classes: readonly NamedClass[] | undefined): readonly string[] {
  // Access from inside the EEA is no transfer, wherever user data may rest.
  const inside = [...EEA, ...countriesOf(deployment.boundary)];
  const abroad = teamsOf(deployment)
    .filter(({ transfer }) => transfer !== undefined)
    .flatMap(({ countries }) => countries);
  const refused = classes?.some(({ outside }) => outside === 'refused') === true;
  return [...new Set(refused ? inside : [...inside, ...abroad])].sort();
}
