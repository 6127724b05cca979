import { foreignPlaces } from '../../places/foreign-place';
import { mentionsIn } from '../../places/place-reference';
import type { TemplateRule } from '../../rule';

/** No output of a stack names a place outside the boundary. */
export const foreignOutput: TemplateRule = {
  id: 'foreign-output',
  subject: 'template',
  title: 'No output of a stack names a place outside the boundary',
  why: 'other stacks, and people, go where an output points',
  fix: 'make the output from resources of the site',
  topic: 'residency',
  level: 'mandatory',
  hook: 'template',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
  ],
  appliesTo: () => true,
  check: (template, assembly) => {
    const mentions = assembly
      .outputsOf(template)
      .flatMap(([name, value]) => mentionsIn(value, ['Outputs', name, 'Value']));
    return (['region', 'zone', 'host'] as const).flatMap((kind) => foreignPlaces(mentions, kind, assembly));
  },
  examples: {
    good: [
      {
        name: 'the Region of the stack',
        resources: {},
        rest: { Outputs: { Region: { Value: { Ref: 'AWS::Region' } } } },
      },
    ],
    bad: [
      {
        name: 'a queue in Singapore',
        resources: {},
        rest: {
          Outputs: { Queue: { Value: 'https://sqs.ap-southeast-1.amazonaws.com/222222222222/records' } },
        },
      },
    ],
  },
};
