import { resourceControlPolicy } from '../../../lib/app/guardrails/resource-control-policies';
import { serviceControlPolicies } from '../../../lib/app/guardrails/service-control-policies';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { type Denial, notDenied } from '../../../lib/judge/statements/deny';
import type { Statement } from '../../../lib/judge/statements/policy-document';
import { RESOURCE_CONTROLS, SERVICE_CONTROLS } from '../../../lib/site-policy/obligations/guardrails';

type Texts = string | readonly string[];
interface Raw {
  readonly Sid: string;
  readonly Action?: Texts;
  readonly NotAction?: Texts;
  readonly Resource?: Texts;
  readonly NotResource?: Texts;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
}

const list = (texts: Texts = []) => [texts].flat();

const statementOf = ({ Action, NotAction, Resource, NotResource, Condition = {} }: Raw): Statement => ({
  allows: false,
  actions: list(Action),
  notActions: list(NotAction),
  resources: list(Resource),
  notResources: list(NotResource),
  principals: [],
  notPrincipals: [],
  conditions: Object.entries(Condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => ({ operator, key: key.toLowerCase(), values: list(values) })),
  ),
  path: [],
});

const DEPLOYMENTS = ['reference', 'outposts', 'sovereign-cloud'].map((name) => {
  const deployment = loadDeployment(`deployments/${name}.yaml`, { today: '2026-11-23' });
  const service: Raw[] = JSON.parse(
    JSON.stringify(serviceControlPolicies(deployment).flatMap(({ content }) => content.Statement)),
  );
  const resource: Raw[] = JSON.parse(JSON.stringify(resourceControlPolicy(deployment).Statement));
  return { name, scope: scopeOfDeployment(deployment), service, resource };
});

const serviceOf = (action: string) => action.split(':')[0] ?? '';

/** What the rule misses of guardrails; those of other services say nothing to a denial. */
function missing(
  { scope }: (typeof DEPLOYMENTS)[number],
  statements: readonly Raw[],
  denials: readonly Denial[],
): readonly string[] {
  const read = statements.map(statementOf);
  return denials.flatMap((denial) => {
    const services = new Set(['*', ...denial.actions.map(serviceOf)]);
    const near = read.filter((one) =>
      [...one.actions, ...one.notActions].some((each) => services.has(serviceOf(each))),
    );
    return notDenied(near, denial, scope);
  });
}

/** The denials that are about actions of these services. */
function about(one: Raw): readonly Denial[] {
  const services = new Set([...list(one.Action), ...list(one.NotAction)].map(serviceOf));
  return SERVICE_CONTROLS.filter(({ actions }) => actions.some((action) => services.has(serviceOf(action))));
}

/** The rule asks for these otherwise, as a statement of its own. */
const ASKED_APART = ['OnlyRegionsOfTheSites'];

test.each(DEPLOYMENTS)('$name denies everything that the rule asks for', (deployment) => {
  expect(missing(deployment, deployment.service, SERVICE_CONTROLS)).toEqual([]);
  expect(missing(deployment, deployment.resource, RESOURCE_CONTROLS)).toEqual([]);
});

test.each(DEPLOYMENTS)('$name without any one of its statements is noticed by the rule', (deployment) => {
  expect(deployment.service.length).toBeGreaterThan(30);
  const slipping = [
    ...deployment.service.filter(
      (one) =>
        missing(
          deployment,
          deployment.service.filter((other) => other !== one),
          SERVICE_CONTROLS,
        ).length === 0,
    ),
    ...deployment.resource.filter(
      (one) =>
        missing(
          deployment,
          deployment.resource.filter((other) => other !== one),
          RESOURCE_CONTROLS,
        ).length === 0,
    ),
  ];
  expect(slipping.map(({ Sid }) => Sid)).toEqual(ASKED_APART);
});

test.each(DEPLOYMENTS)(
  '$name without any one of its actions, or sparing one more, is noticed by the rule',
  (deployment) => {
    const { service } = deployment;
    const weakened = service
      .filter(({ Sid }) => !ASKED_APART.includes(Sid))
      .flatMap((one) => [
        ...list(one.Action).map((action) => ({
          what: `${one.Sid} ${action}`,
          with: { ...one, Action: list(one.Action).filter((other) => other !== action) },
          one,
        })),
        ...(one.NotAction === undefined
          ? []
          : ['dynamodb:Update*', 'dynamodb:Export*', 'logs:PutR*', 'logs:PutSub*']
              .filter((action) => list(one.NotAction)[0]?.startsWith(action.split(':')[0] ?? '-'))
              .map((action) => ({
                what: `${one.Sid} exempts ${action}`,
                with: { ...one, NotAction: [...list(one.NotAction), action] },
                one,
              }))),
      ]);
    expect(weakened.length).toBeGreaterThan(250);
    const slipping = weakened.filter(
      (weaker) =>
        missing(
          deployment,
          service.map((other) => (other === weaker.one ? weaker.with : other)),
          about(weaker.one),
        ).length === 0,
    );
    expect(slipping.map(({ what }) => what)).toEqual([]);
  },
);
