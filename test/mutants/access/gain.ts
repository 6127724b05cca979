import { listOf } from '../../../lib/access/json';
import type { PolicyDocument, PolicyDocuments } from '../../../lib/access/policies';
import { everyoneFor, people } from '../../../lib/access/questions/everyone';
import type { PrincipalClass, Question, Resource } from '../../../lib/access/search/question';
import { searchGained } from '../../../lib/access/search/search-gained';
import type { SiteAccess } from '../../../lib/access/site/site-access';
import { rawMap } from '../../../lib/policy/template';
import type { AccessFate } from './access-judge';
import type { Scope } from './scope';

/** Whether anybody gains anything on what a site protects, by all that changed between two versions of it. */
export function gainAt(before: SiteAccess, after: SiteAccess, { changed, principal }: Scope): AccessFate {
  const actions = changedActions(documentsOf(before), documentsOf(after));
  const services = new Set(actions.map((action) => action.split(':')[0]));
  const resourcesOf = (site: SiteAccess): readonly Resource[] => [
    ...site.stores
      .filter((_, index) => changed.length === 0 || changed.includes(index))
      .flatMap(({ itself, content }) => [itself, ...(content ? [content] : [])])
      .filter(({ arn }) => services.has(arn.split(':')[2] ?? '') || services.has('*') || isTrust(arn, services)),
    ...(changed.length === 0 && principal === undefined
      ? [{ arn: '*', account: site.names.account, rcp: site.organization.rcp }]
      : []),
  ];
  const questionOf = (site: SiteAccess, principals: readonly PrincipalClass[], service: string): Question => {
    const own = actions.filter((action) => action === '*' || action.startsWith(`${service}:`));
    return {
      actions: own.map((action) => (action === '*' ? `${service}:*` : action)),
      resources: resourcesOf(site).filter(({ arn }) => arn === '*' || serviceOf(arn) === service),
      principals,
      endpoints: site.endpoints,
    };
  };
  const principalsOf = (site: SiteAccess, at: 0 | 1): readonly PrincipalClass[] =>
    principal
      ? [principal[at].principal]
      : [...people(everyoneFor(site)), everyoneFor(site).services, ...site.principals.map((one) => one.principal)];
  const asked = new Set([...services].flatMap((service) => (service === '*' ? ALL : [service ?? ''])));
  for (const service of asked) {
    const now = questionOf(after, principalsOf(after, 1), service);
    if (now.resources.length === 0 || now.actions.length === 0) continue;
    const found = searchGained(questionOf(before, principalsOf(before, 0), service), now);
    if (found.holds === true) continue;
    const { request } = ('counterexample' in found && found.counterexample) || {};
    const by = request
      ? `${JSON.stringify(request.principal)} ${request.action} ${request.resource} ${JSON.stringify(request.context)}`
      : 'no request';
    return {
      fate: found.holds === false ? 'gained' : 'undecided',
      by: found.holds === false ? by : `${found.reason}: ${by}`,
    };
  }
  return { fate: 'redundant' };
}

const ALL = ['s3', 'dynamodb', 'kms', 'sqs', 'sns', 'sts', 'secretsmanager', 'backup', 's3-outposts', 'cloudtrail'];

/** A trust policy is asked by actions of STS. */
function serviceOf(arn: string): string {
  const service = arn.split(':')[2] ?? '';
  return service === 'iam' ? 'sts' : service;
}

function isTrust(arn: string, services: ReadonlySet<string | undefined>): boolean {
  return services.has('sts') && serviceOf(arn) === 'sts';
}

/** Every policy document of a site, as AWS would receive it. */
function documentsOf(site: SiteAccess): readonly PolicyDocument[] {
  const all = (documents: PolicyDocuments | undefined) => [documents ?? []].flat();
  return [
    ...site.stores.flatMap(({ itself }) => all(itself.policy)),
    ...site.principals.flatMap(({ principal }) => all(principal.policies?.identity)),
    ...site.endpoints.flatMap(({ policy }) => all(policy)),
    ...site.organization.scp,
    ...site.organization.rcp,
  ];
}

/** The actions of all statements that are in one of two sets of documents only. */
function changedActions(before: readonly PolicyDocument[], after: readonly PolicyDocument[]): readonly string[] {
  const statements = (documents: readonly PolicyDocument[]) =>
    documents.flatMap((document) => listOf(document['Statement']).map((one) => JSON.stringify(one)));
  const [then, now] = [statements(before), statements(after)];
  const [was, is] = [new Set(then), new Set(now)];
  const differing = [...then.filter((one) => !is.has(one)), ...now.filter((one) => !was.has(one))];
  return [
    ...new Set(
      differing.flatMap((text) => {
        const statement = rawMap(JSON.parse(text));
        return statement['Action'] === undefined ? ['*'] : listOf(statement['Action']).map(String);
      }),
    ),
  ];
}
