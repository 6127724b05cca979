import { type App, Stage } from 'aws-cdk-lib';
import { permissionsFor } from '../../lib/access/permissions/permissions';
import { QUESTIONS } from '../../lib/access/questions';
import { answer } from '../../lib/access/questions/site-question';
import { accessIn } from '../../lib/access/site/site-access';
import { lackingUnder } from '../../lib/cli/bootstrap';
import { bootstrapPlan } from '../../lib/deployment/bootstrap/bootstrap-commands';
import { environmentsOf } from '../../lib/deployment/bootstrap/environments';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { Universe } from '../../lib/iam/search/universe';
import { evaluate } from '../../lib/judge/report/evaluate';
import { type Scope, scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import type { RawMap, Template } from '../../lib/judge/template/template';
import { ALL_RULES } from '../../lib/site-policy/rules';

/** Resources of stacks, by logical id. */
export type Resources = Readonly<Record<string, unknown>>;

/** Changes the resources of the workload's stack and those of all stacks of its site, which are copies. */
export type Change = (workload: Resources, site: Resources) => void;

/** An example as its app makes it: synthesized once, and checked as it is and as mistakes would make it. */
export class ExampleSite {
  private readonly templates: readonly Template[];
  /** Without a change: what is found out about it once is known to every test. */
  private readonly asIs: Assembly;
  readonly scope: Scope;

  constructor(
    app: App,
    deploymentFile: string,
    private readonly workloadStack: string,
  ) {
    // Stage by stage: the app itself would be checked by its plugin, which this asks rule by rule.
    const stacks = app.node.children.filter(Stage.isStage).flatMap((stage) => stage.synth().stacks);
    this.scope = scopeOfDeployment(loadDeployment(deploymentFile, { today: '2026-11-23' }));
    this.templates = stacks.map((artifact, index) => ({
      ...{ index, file: artifact.templateFile, text: '', body: artifact.template, stackName: artifact.stackName },
      ...{ account: artifact.environment.account, region: artifact.environment.region, nested: new Map() },
    }));
    this.asIs = new Assembly(this.templates, this.scope);
  }

  /** Every finding of every rule, advice aside, by the rule's id. */
  findings(): readonly string[] {
    return evaluate(this.assembly(), ALL_RULES)
      .filter(({ rule }) => rule.level !== 'advisory')
      .flatMap(({ rule, findings, flaw }) => [
        ...(flaw === undefined ? [] : [flaw]),
        ...findings.map(({ message }) => `${rule.id}: ${message}`),
      ]);
  }

  /** What one rule or question finds, where something is changed or as it is. */
  found(id: string, change?: Change): readonly string[] {
    const assembly = this.assembly(change);
    const question = QUESTIONS.find((one) => one.id === id);
    if (question === undefined) {
      const rule = ALL_RULES.find((one) => one.id === id);
      if (rule === undefined) throw new Error(`${id} is neither a question nor a rule`);
      return evaluate(assembly, [rule]).flatMap(({ findings }) => findings.map(({ message }) => message));
    }
    const { deployment } = this.scope;
    if (deployment === undefined) throw new Error('expected a deployment');
    return accessIn(assembly, deployment).sites.flatMap((site) =>
      site.stores
        .filter(({ kind }) => question.kinds.includes(kind))
        .flatMap((store) => {
          const asks = question.asks(site, store, this.scope);
          const universe = new Universe(asks.flat());
          return asks.some((one) => answer(one, universe).holds !== true) ? [`${store.name}: ${question.title}`] : [];
        }),
    );
  }

  /** What the stacks in an account of a site need, and the execution policies of `trefoil bootstrap` do not allow. */
  lacking(): readonly string[] {
    const { deployment } = this.scope;
    if (deployment === undefined) throw new Error('expected a deployment');
    const assembly = this.assembly();
    return environmentsOf(deployment).flatMap((environment) => {
      const types = assembly.resources
        .filter(({ template }) => template.account === environment.account)
        .map(({ type }) => type);
      const plan = bootstrapPlan(environment, { name: deployment.name, trust: '999999999999', types });
      return lackingUnder(plan, permissionsFor(assembly));
    });
  }

  assembly(change?: Change): Assembly {
    if (change === undefined) return this.asIs;
    const bodies: readonly RawMap[] = structuredClone(this.templates.map(({ body }) => body));
    const resources = bodies.map((body) => Object(body['Resources']));
    const workload = this.templates.findIndex(({ stackName }) => stackName === this.workloadStack);
    change(resources[workload], Object.assign({}, ...resources));
    return new Assembly(
      this.templates.map((template, index) => ({ ...template, body: bodies[index] ?? {} })),
      this.scope,
    );
  }
}

/** The resource of a type, or the first of them whose id has a part. */
export function the(resources: Resources, type: string, part = ''): object {
  const found = Object.entries(resources).find(([id, one]) => Object(one).Type === type && id.includes(part));
  if (found === undefined) throw new Error(`no ${type} ${part}`);
  return Object(found[1]);
}

/** Changes the value at a path, such as `Properties.Policies.0`; what becomes undefined is taken out. */
export function edit(within: object, path: string, to: (value: unknown) => unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<object>((at, step) => Object(Reflect.get(at, step)), within);
  const value = to(Reflect.get(holder, last));
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
}

/** What is in a list, and one more. */
export const and = (more: unknown) => (list: unknown) => [...(Array.isArray(list) ? list : []), more];

/** What is in a list, but for statements of a Sid. */
export const butFor = (sid: string) => (list: unknown) => {
  const all = Array.isArray(list) ? list : [];
  const rest = all.filter((one) => Object(one).Sid !== sid);
  if (rest.length === all.length) throw new Error(`no statement ${sid}`);
  return rest;
};
