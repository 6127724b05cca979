import type { Constraint } from '../../../lib/judge/catalogue/entry';
import { breaks } from '../../../lib/judge/constraints';
import { scopeOf } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import type { RawMap } from '../../../lib/judge/template/template';

/** A stack of a test: its resources, Region and account. */
interface TestStack {
  readonly resources?: RawMap;
  readonly region?: string | null;
  readonly account?: string | null;
  readonly parameters?: RawMap;
}

/** What breaks `must` about `value`, which stands in the first of some stacks. */
export function broken(
  must: Constraint,
  value: unknown,
  stacks: readonly TestStack[] = [{}],
  accounts?: readonly string[],
) {
  const templates = stacks.map((stack, index) => ({
    index,
    file: `stack-${index}.template.json`,
    text: '',
    body: {
      Parameters: { Open: { Type: 'String' }, ...stack.parameters },
      Resources: {
        ...(index === 0 && { It: { Type: 'AWS::SSM::Parameter', Properties: { Value: value } } }),
        ...stack.resources,
      },
    },
    stackName: `stack-${index}`,
    ...(stack.account !== null && { account: stack.account ?? '222222222222' }),
    ...(stack.region !== null && { region: stack.region ?? 'eu-west-1' }),
    nested: new Map<string, number>(),
  }));
  const scope = scopeOf(['EEA']);
  const assembly = new Assembly(templates, {
    ...scope,
    ...(accounts && {
      accounts: new Set(accounts),
      organization: 'o-exampleorgid',
      buckets: new Map([['records-hamar', 'eu-north-1']]),
    }),
  });
  const [resource] = assembly.resources;
  if (!resource) throw new Error('expected a resource');
  return resource
    .select('Value')
    .map((leaf) => breaks(must, leaf.value, resource, assembly))
    .find((problem) => problem !== undefined);
}
