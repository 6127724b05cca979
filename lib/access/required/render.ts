import { groupBy } from '../../common/group-by';
import type { DecidedFlow } from '.';
import { excessOf, excessText, leastText } from './excess';
import type { Granted, Grants } from './granted';
import { callerText, deciderText, stepText } from './text';

/** How something that has to work was decided. */
export type Verdict = 'works' | 'not settled' | 'broken';

/** The verdict on a flow: what no source settles breaks nothing. */
export function verdictOf({ steps }: DecidedFlow): Verdict {
  const refused = steps.filter(({ decision }) => decision.decision !== 'allow');
  if (refused.some(({ step }) => step.certainty !== 'unsettled')) return 'broken';
  return refused.length > 0 ? 'not settled' : 'works';
}

/** Flows of a kind at a site, which is one line. */
interface Line {
  readonly site: string;
  readonly title: string;
  readonly flows: readonly DecidedFlow[];
}

/** What has to work, a line for each kind of flow at a site, and under it each request that is refused. */
export function renderRequired(flows: readonly DecidedFlow[], grants: Grants): string {
  const asked = flows.filter(({ steps }) => steps.length > 0);
  const lines = linesOf(asked).flatMap(({ site, title, flows: same }) => {
    const worst = (['broken', 'not settled', 'works'] as const).find((verdict) =>
      same.some((flow) => verdictOf(flow) === verdict),
    );
    const requests = same.reduce((sum, { steps }) => sum + steps.length, 0);
    const refused = same.flatMap(({ flow, steps }) =>
      steps
        .filter(({ decision }) => decision.decision !== 'allow')
        .map(({ step, decision }) => `    ${stepText(step, 'may not')}: ${deciderText(decision.by)} (${flow.source})`),
    );
    return [`${(worst ?? 'works').padEnd(12)} ${site}: ${title} (${requests} requests)`, ...new Set(refused)];
  });
  const broken = asked.filter((flow) => verdictOf(flow) === 'broken').length;
  const requests = asked.reduce((sum, { steps }) => sum + steps.length, 0);
  const excess = excessOf(grants)
    .filter(({ why }) => why === undefined)
    .map((one) => {
      const { site, owner, statement } = one.granted;
      return `excess       ${site.site.name}: ${statement} of ${owner}: ${excessText(one)}`;
    });
  return `${[...lines, ...excess].join('\n')}\n${asked.length} flows of ${requests} requests: ${broken} broken\n${leastText(grants)}\n`;
}

/** The same as JSON: every step with its decision and its source, and what is allowed, action by action and name by name, with its use. */
export function requiredJson(flows: readonly DecidedFlow[], grants: Grants): object {
  const whys = new Map<Granted, string | undefined>(excessOf(grants).map(({ granted, why }) => [granted, why]));
  const json = (one: Granted) => {
    const { site, resource, purpose: _, ...rest } = one;
    const place = { site: site.id, resource: `${resource.template.stackName}/${resource.logicalId}` };
    return { ...place, ...rest, why: whys.get(one) };
  };
  return {
    flows: flows.filter(({ steps }) => steps.length > 0).map(flowJson),
    granted: grants.actions.map(json),
    named: grants.names.map(json),
  };
}

function flowJson(decided: DecidedFlow): object {
  return {
    site: decided.site.id,
    id: decided.flow.id,
    family: decided.flow.family,
    title: decided.flow.title,
    because: `${decided.flow.because.template.stackName}/${decided.flow.because.logicalId}`,
    source: decided.flow.source,
    verdict: verdictOf(decided),
    steps: decided.steps.map(({ step, decision }) => ({
      principal: callerText(step.who.principal),
      action: step.action,
      resource: step.on.arn,
      context: step.context,
      certainty: step.certainty,
      decision: decision.decision,
      ...decision.by,
    })),
  };
}

function linesOf(flows: readonly DecidedFlow[]): readonly Line[] {
  const lines = groupBy(flows, ({ site, flow }) => `${site.site.name}\0${flow.id}\0${flow.title}`);
  return [...lines].map(([key, same]) => {
    const [site = '', , title = ''] = key.split('\0');
    return { site, title, flows: same };
  });
}
