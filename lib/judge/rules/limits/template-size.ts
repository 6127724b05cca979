import { refused } from '../../limits/measure';
import { templateOf } from '../../limits/templates';
import type { TemplateRule } from '../../rule';
import { exampleBucket } from '../example-bucket';
import { LIMIT_STANDARDS, many } from './shared';

const outputs = (count: number) => ({
  Outputs: Object.fromEntries(many(count, (index): [string, object] => [`O${index}`, { Value: 'value' }])),
});
const description = (length: number) => ({ Description: 'x'.repeat(length) });

/** No template exceeds the limits of CloudFormation. */
export const templateSize: TemplateRule = {
  id: 'template-size',
  subject: 'template',
  title: 'No template exceeds the limits of CloudFormation',
  why: 'a template that is refused leaves its stack as it was, and the stacks that wait for it',
  fix: 'divide the stack, or nest a part of it',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: LIMIT_STANDARDS,
  appliesTo: () => true,
  check: (template, assembly) => refused(templateOf(template, assembly)),
  examples: {
    good: [{ name: 'a template with 200 outputs', resources: exampleBucket({}), rest: outputs(200) }],
    bad: [
      { name: 'a template with 201 outputs', resources: exampleBucket({}), rest: outputs(201) },
      { name: 'a description of 1,025 bytes', resources: exampleBucket({}), rest: description(1025) },
    ],
  },
};
