import { evaluate } from '../../lib/judge/report/evaluate';
import type { Example, Rule } from '../../lib/judge/rule';
import { type Scope, scopeOf, scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import type { RawMap, Template } from '../../lib/judge/template/template';

const DECISION = { reason: 'not there', by: 'A. Example, operator', on: '2026-11-20', expires: '2027-11-20' };

/** An assembly of one stack, as an example or a test describes it. */
export function assemblyOf(example: Omit<Example, 'name'>, account: string | null = '222222222222'): Assembly {
  const body = { Resources: example.resources, ...example.rest };
  const template = {
    index: 0,
    file: 'example.template.json',
    text: JSON.stringify(body, undefined, 1),
    body,
    stackName: 'example',
    account: account ?? undefined,
    region: example.region ?? 'eu-west-1',
    nested: new Map((example.nested ?? []).map((id, at): [string, number] => [id, at + 1])),
  };
  const nested = (example.nested ?? []).map((logicalId, at): Template => {
    const inner = { Resources: {} };
    const names = { file: `${logicalId}.template.json`, text: JSON.stringify(inner) };
    return { ...template, ...names, index: at + 1, body: inner, parent: { template: 0, logicalId }, nested: new Map() };
  });
  const scope = example.deployment ? scopeOfDeployment(example.deployment) : scopeOf(example.boundary ?? ['IE']);
  const accounts = example.accounts && new Set(example.accounts);
  const { organization } = example;
  const trusted = example.trusted && new Set(example.trusted);
  const omissions = example.omissions?.map((feature) => ({ feature, ...DECISION }));
  return new Assembly(
    [template, ...nested],
    {
      ...scope,
      ...(accounts && { accounts }),
      ...(organization && { organization }),
      ...(trusted && { trusted }),
      ...(omissions && { omissions }),
    },
    example.orphans,
  );
}

/** One stack of an assembly of several. */
export interface StackOf {
  readonly resources: RawMap;
  readonly rest?: RawMap;
  readonly name?: string;
  /** @default 222222222222 */
  readonly account?: string | undefined;
  /** @default eu-west-1 */
  readonly region?: string | undefined;
  /** Indexes of the stacks that are deployed before it. */
  readonly after?: readonly number[];
  /** The stack that nests it, and under which logical id. */
  readonly parent?: { readonly template: number; readonly logicalId: string };
}

/** An assembly of several stacks, in the order of their indexes. */
export function stacksOf(stacks: readonly StackOf[], scope: Partial<Scope> = {}): Assembly {
  const templates = stacks.map((stack, index): Template => {
    const { resources, rest, name = `stack-${index}`, after = [], parent } = stack;
    const body = { Resources: resources, ...rest };
    return {
      ...{
        index,
        body,
        text: JSON.stringify(body),
        file: `${name}.template.json`,
        stackName: name,
        constructPath: name,
      },
      account: 'account' in stack ? stack.account : '222222222222',
      region: 'region' in stack ? stack.region : 'eu-west-1',
      ...(parent ? { parent } : {}),
      after: new Set(after),
      nested: new Map(
        stacks.flatMap((other, at): [string, number][] =>
          other.parent?.template === index ? [[other.parent.logicalId, at]] : [],
        ),
      ),
    };
  });
  return new Assembly(templates, { ...scopeOf(['IE']), ...scope });
}

/** What rules find in an assembly, each with its message. */
export function messagesOf(assembly: Assembly, ...rules: readonly Rule[]): readonly string[] {
  return evaluate(assembly, rules).flatMap(({ findings }) => findings.map(({ message }) => message));
}
