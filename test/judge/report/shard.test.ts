import { readFileSync } from 'node:fs';
import { Judge } from '../../../lib/judge/report/judge';
import { joined } from '../../../lib/judge/report/part';
import { renderJson } from '../../../lib/judge/report/render-json';
import { Deal } from '../../../lib/judge/report/shard';
import type { Rule } from '../../../lib/judge/rule';
import { scopeOf, scopeOfDeployment } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import type { Template } from '../../../lib/judge/template/template';
import { ALL_RULES, TEMPLATE_RULES } from '../../../lib/site-policy/rules';
import { deploymentFile, TODAY } from '../../evidence/evidence-for';
import { synthesized } from '../../synthesized';

const templates = synthesized('reference').map(({ path, artifact }, index): Template => {
  const { templateFile: file, template: body, stackName, environment } = artifact;
  const text = readFileSync(artifact.templateFullPath, 'utf8');
  const { account, region } = environment;
  return { index, file, text, body, stackName, account, region, constructPath: path, nested: new Map() };
});
/** Tells of every template how many there are: it needs the whole assembly wherever it is evaluated. */
const counting: Rule = {
  ...{
    id: 'counting',
    title: '',
    why: '',
    fix: '',
    topic: 'limits',
    level: 'required',
    hook: 'template',
    standards: [],
  },
  ...{ subject: 'template', examples: { good: [], bad: [] }, appliesTo: () => true },
  check: (_: Template, assembly: Assembly) => [
    { path: [], message: `${assembly.resources.length} in ${assembly.templates.length}` },
  ],
};
const ofSites = ALL_RULES.filter(({ topic, needs }) => topic !== 'access' && needs === 'deployment');

describe.each([
  // Hamar rests in Sweden: there is much to find.
  ['rules of templates', scopeOf(['IE']), [...TEMPLATE_RULES, counting]],
  ['rules of sites', scopeOfDeployment(deploymentFile('reference').deployment), [...ofSites, counting]],
] as const)('%s over the sites of a deployment', (_, scope, rules) => {
  const assembly = new Assembly(templates, scope);
  const options = { waivers: [], today: TODAY, templateWaivers: true };
  const whole = new Judge(rules, options);
  whole.judge(assembly);
  const expected = whole.report();

  test('there is something to find in several sites, and much that passes', () => {
    expect(new Set(expected.findings.map(({ file }) => file)).size).toBeGreaterThan(3);
    expect(expected.rules.filter(({ evaluated, failed }) => evaluated > failed).length).toBeGreaterThan(10);
  });

  test.each([1, 3, 40])('the verdict of %i parts, in whichever order they come, is that of the whole', (of) => {
    const parts = Array.from({ length: of }, (__, index) =>
      new Judge(rules, options).part(assembly, new Deal({ number: index + 1, of }).of(assembly)),
    );
    expect(parts.filter(({ passed }) => passed.size > 0).length).toBe(
      Math.min(of, scope.deployment ? 4 : templates.length),
    );
    const merged = new Judge(rules, options);
    merged.begin(assembly);
    merged.join(joined(parts.toReversed(), rules));
    expect(merged.report()).toEqual(expected);
    expect(renderJson(merged.report())).toBe(renderJson(expected));
  });

  test('without one part it is another verdict', () => {
    const parts = [1, 2].map((number) =>
      new Judge(rules, options).part(assembly, new Deal({ number, of: 3 }).of(assembly)),
    );
    const merged = new Judge(rules, options);
    merged.begin(assembly);
    merged.join(joined(parts, rules));
    expect(renderJson(merged.report())).not.toBe(renderJson(expected));
  });
});
