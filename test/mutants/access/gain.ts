import { COLUMNS } from '../../../lib/access/matrix/column';
import { QUESTIONS } from '../../../lib/access/questions';
import { everyoneFor, people } from '../../../lib/access/questions/everyone';
import type { SiteAccess } from '../../../lib/access/site/site-access';
import type { Store } from '../../../lib/access/site/stores';
import { listOf } from '../../../lib/iam/authorize/json';
import type { PolicyDocument, PolicyDocuments } from '../../../lib/iam/authorize/policies';
import { glob, matches } from '../../../lib/iam/language/pattern';
import type { Question, Resource } from '../../../lib/iam/search/question';
import { searchGained } from '../../../lib/iam/search/search-gained';
import type { Scope } from '../../../lib/judge/scope';
import { rawMap } from '../../../lib/judge/template/template';
import type { AccessFate } from './access-judge';
import type { Affected } from './affected';

/**
 * Whether anybody gains anything that counts by what changed between two versions of a site: an action on a resource that
 * the matrix or a question asks for, by whomever and on whatever conditions.
 */
export function gainAt(
  before: SiteAccess,
  after: SiteAccess,
  { changed, principal }: Affected,
  scope: Scope,
): AccessFate {
  const patterns = changedActions(documentsOf(before), documentsOf(after)).map((text) => glob(text.toLowerCase()));
  const isChanged = (action: string) => patterns.some((pattern) => matches(pattern, action.toLowerCase()));
  const then = new Map(resourcesOf(before).map((resource) => [resource.arn, resource]));
  const only = new Set(changed.flatMap((index) => resourcesOfStore(after.stores[index])).map(({ arn }) => arn));
  for (const resource of resourcesOf(after)) {
    const own = then.get(resource.arn);
    const actions = [...(countedAt(after, scope).get(resource.arn) ?? [])].filter(isChanged);
    if (own === undefined || actions.length === 0 || (only.size > 0 && !only.has(resource.arn))) continue;
    const questionOf = (site: SiteAccess, at: 0 | 1, one: Resource): Question => ({
      ...{ actions, resources: [one], endpoints: site.endpoints },
      principals: principal
        ? [principal[at].principal]
        : [...people(everyoneFor(site)), everyoneFor(site).services, ...site.principals.map((role) => role.principal)],
    });
    const found = searchGained(questionOf(before, 0, own), questionOf(after, 1, resource));
    if (found.holds === true) continue;
    const { request } = ('counterexample' in found && found.counterexample) || {};
    const what = request
      ? `${JSON.stringify(request.principal)} ${request.action} ${request.resource} ${JSON.stringify(request.context)}`
      : 'no request';
    return found.holds === false ? { fate: 'gained', by: what } : { fate: 'undecided', by: `${found.reason}: ${what}` };
  }
  return { fate: 'redundant' };
}

/** Everything that requests name of a site, and what has no ARN. */
function resourcesOf({ stores, names, organization }: SiteAccess): readonly Resource[] {
  return [...stores.flatMap(resourcesOfStore), { arn: '*', account: names.account, rcp: organization.rcp }];
}

function resourcesOfStore(store: Store | undefined): readonly Resource[] {
  return store ? [store.itself, ...(store.content ? [store.content] : [])] : [];
}

const counted = new WeakMap<SiteAccess, ReadonlyMap<string, ReadonlySet<string>>>();

/** The actions that the matrix or a question asks for, by the ARN of the resource. */
function countedAt(site: SiteAccess, scope: Scope): ReadonlyMap<string, ReadonlySet<string>> {
  const before = counted.get(site);
  if (before) return before;
  const asked = QUESTIONS.flatMap((question) =>
    site.stores
      .filter(({ kind }) => question.kinds.includes(kind))
      .flatMap((store) => question.asks(site, store, scope).flat()),
  );
  const pairs = [
    ...asked.flatMap(({ actions, resources }) =>
      resources.flatMap(({ arn }) => actions.map((action) => [arn, action])),
    ),
    ...COLUMNS.flatMap((column) => column.steps(site).map(({ action, resource }) => [resource.arn, action])),
  ];
  const found = new Map<string, Set<string>>();
  for (const [arn = '', action = ''] of pairs) found.set(arn, (found.get(arn) ?? new Set()).add(action));
  counted.set(site, found);
  return found;
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
