import type { Condition, Question } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { api, CLOSED_API } from '../examples/apis';
import { deploymentWithApi } from '../examples/deployment';
import { example } from '../examples/example';
import type { SiteAccess } from '../site/site-access';
import type { Store } from '../site/stores';
import { byDeclared, mayCall, workloadsOf } from '../site/workloads';
import { targets } from './actions';
import { everybody, everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

/** Every action on the methods of an API, those that AWS adds later included. */
const USES = ['execute-api:?*'];

/** Asked of each API of a site: of its callers, and of the network from which they call. */
export const apisCalledAsDeclared: SiteQuestion = {
  id: 'apis-called-as-declared',
  title: 'nobody calls the API of a workload but those workloads that the deployment lets call it, by the endpoint',
  details:
    'whatever permissions they have; from outside the network of the site nobody does, and AWS services in their own name do not',
  kinds: ['api'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
    const callers = workloadsOf(site).filter((one) => mayCall(site, one, store));
    const endpoints = site.endpoints.filter(({ service }) => service === 'execute-api').map(({ id }) => id);
    const outside: Condition = endpoints.length > 0 ? { StringNotEqualsIfExists: { 'aws:SourceVpce': endpoints } } : {};
    return targets(store, { content: USES }).flatMap((calls): readonly Question[] => [
      { ...calls, principals, endpoints: site.endpoints, unless: byDeclared(callers) },
      { ...calls, principals, where: outside },
    ]);
  },
  examples: {
    good: { ...example('an API that answers nobody yet', api(CLOSED_API)), deployment: deploymentWithApi },
    bad: {
      ...example(
        'an API that answers whoever calls from the VPC',
        api({ ...CLOSED_API, Condition: { StringNotEquals: { 'aws:SourceVpc': 'vpc-0123456789abcdef0' } } }),
      ),
      deployment: deploymentWithApi,
    },
  },
};

/** Actions that only look at an API. */
const LOOKS = ['apigateway:GET'];

/** What changes an API, or tests a method of one, which asks neither its policy nor for a signature of a caller. */
export function changesOfApis(
  site: SiteAccess,
  store: Store,
): readonly Pick<Question, 'actions' | 'exceptActions' | 'resources'>[] {
  const all = { itself: ['apigateway:?*'], but: LOOKS };
  if (store.kind === 'api') return targets(store, all);
  const { region, account } = site.names;
  if (!workloadsOf(site).some(({ workload }) => workload.runsOn.includes('api-gateway'))) return [];
  const here = (path: string) => ({
    arn: `arn:${partitionOf(region)}:apigateway:${region}::/${path}`,
    account,
    rcp: site.organization.rcp,
  });
  return [
    {
      actions: all.itself,
      exceptActions: LOOKS,
      resources: [here('restapis/example/resources/example/methods/GET'), here('domainnames'), here('account')],
    },
  ];
}
