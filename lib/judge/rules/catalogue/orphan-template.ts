import type { TemplateRule } from '../../rule';

/** Every template in the assembly's folder belongs to a stack of the assembly. */
export const orphanTemplate: TemplateRule = {
  id: 'orphan-template',
  subject: 'template',
  title: 'Every template in the folder belongs to a stack of the assembly',
  why: 'a template that belongs to no stack was not checked, and can be deployed by hand',
  fix: 'empty the folder and synthesize again',
  topic: 'catalogue',
  level: 'required',
  hook: 'template',
  standards: [{ standard: 'GDPR', clause: '5(2)' }],
  appliesTo: ({ index }) => index === 0,
  check: (_template, { orphans }) =>
    orphans.map((file) => ({
      path: [],
      message: `found ${file}, a template that belongs to no stack of the assembly`,
    })),
  examples: {
    good: [{ name: 'an assembly of one stack', resources: {} }],
    bad: [{ name: 'a template left over from an earlier synth', resources: {}, orphans: ['old.template.json'] }],
  },
};
