import { ADDITIONS, type Addition } from '../additions';
import type { Change, Draft } from '../mutant';

const STORY = { 'AWS::CloudFormation::Stack': 'Storage' };

/** Every resource that a stack should not have, in the open, on a condition, and in a stack nested in it. */
export function resourceAdded(stack: string): readonly Draft[] {
  return Object.values(STORY).some((name) => stack.endsWith(`/${name}`)) ? ADDITIONS.flatMap(draftsOf) : [];
}

function draftsOf({ name, topic, type, properties }: Addition): readonly Draft[] {
  const raw = { Type: type, Properties: properties };
  const nestedStack = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: 'nested.template.json' } };
  const changes: Readonly<Record<string, Change>> = {
    'resource-added': { resources: { Added: raw } },
    'resource-added-in-nested-stack': {
      resources: { Nested: nestedStack },
      nested: { logicalId: 'Nested', resources: { Added: raw } },
    },
    'resource-added-on-condition': { resources: { Added: { Condition: 'Weakened', ...raw } } },
  };
  return Object.entries(changes).map(([operator, change]) => ({
    operator,
    topic,
    path: '',
    what: `one more ${type}: ${name}`,
    change: () => change,
  }));
}
