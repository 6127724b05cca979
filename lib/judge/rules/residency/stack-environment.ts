import type { TemplateRule } from '../../rule';

/** Every stack is pinned to an account and to a Region inside the boundary. */
export const stackEnvironment: TemplateRule = {
  id: 'stack-environment',
  subject: 'template',
  title: 'Every stack is pinned to an account and to a Region inside the boundary',
  why: 'a stack without an environment goes wherever the credentials of the day point',
  fix: 'in CDK give the stack, or its Stage, env: { account, region } with a Region inside the boundary; of a template by itself, say with --region where it would be deployed',
  topic: 'residency',
  level: 'mandatory',
  hook: 'template',
  standards: [
    { standard: 'GDPR', clause: '44' },
    { standard: 'BSI C5:2026', clause: 'PSS-12.01B' },
  ],
  appliesTo: () => true,
  check: (template, { scope }) => {
    const regions = [...scope.regions].join(', ');
    if (template.region === undefined)
      return [
        { path: [], message: `stack ${template.stackName} is not pinned to a Region, expected one of ${regions}` },
      ];
    if (!scope.regions.has(template.region))
      return [
        { path: [], message: `stack ${template.stackName} is in ${template.region}, expected one of ${regions}` },
      ];
    if (scope.accounts && !scope.accounts.has(template.account ?? ''))
      return [
        {
          path: [],
          message: `stack ${template.stackName} is in account ${template.account ?? 'unknown'}, expected one of ${[...scope.accounts].join(', ')}`,
        },
      ];
    return [];
  },
  examples: {
    good: [{ name: 'a stack in eu-west-1', resources: {} }],
    bad: [{ name: 'a stack in Stockholm where only Ireland is allowed', resources: {}, region: 'eu-north-1' }],
  },
};
