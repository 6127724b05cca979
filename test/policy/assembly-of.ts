import { Assembly } from '../../lib/policy/assembly';
import { borderOf, borderOfDeployment } from '../../lib/policy/border';
import type { Example } from '../../lib/policy/rule';

/** An assembly of one stack, as an example or a test describes it. */
export function assemblyOf(example: Omit<Example, 'name'>): Assembly {
  const body = { Resources: example.resources, ...example.rest };
  const template = {
    index: 0,
    file: 'example.template.json',
    text: JSON.stringify(body, undefined, 1),
    body,
    stackName: 'example',
    account: '222222222222',
    region: example.region ?? 'eu-west-1',
    nested: new Map<string, number>(),
  };
  const border = example.deployment ? borderOfDeployment(example.deployment) : borderOf(example.boundary ?? ['IE']);
  const accounts = example.accounts && new Set(example.accounts);
  return new Assembly([template], { ...border, ...(accounts && { accounts }) }, example.orphans);
}
