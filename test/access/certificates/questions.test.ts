import { certificatesOf } from '../../../lib/access/certificates/certificates';
import { api, CLOSED_API } from '../../../lib/access/examples/apis';
import { example } from '../../../lib/access/examples/example';
import { OBJECTS, trail } from '../../../lib/access/examples/stores';
import { QUESTIONS } from '../../../lib/access/questions';
import { guardrailsEffective } from '../../../lib/access/questions/guardrails';
import type { Example } from '../../../lib/judge/rule';
import { assemblyOf } from '../../judge/assembly-of';
import { scratch } from '../../support/scratch';
import { folderOf, hasPython, recordOf, sitesOf, verified } from './verifier';

const files = scratch();

/** Certificates of an example, as if the search had found that these questions hold. */
function certificatesFor(one: Example, rules: readonly string[]) {
  const assembly = assemblyOf(one);
  const { deployment } = assembly.scope;
  if (deployment === undefined) throw new Error('expected a deployment');
  const searches = Object.keys(deployment.sites).flatMap((site) =>
    rules.map((rule) => ({ site, rule, holds: true as const })),
  );
  const { text, results } = certificatesOf(assembly, deployment, searches);
  const asked = results.filter(({ rule }) => rules.includes(rule));
  return { text, results, steps: asked.map(({ steps }) => steps), assembly, sites: sitesOf(deployment) };
}

test.each(QUESTIONS.map((question) => [question.id, question] as const))(
  '%s is proved of the example of which it holds, and not of the other',
  (id, { examples }) => {
    const good = certificatesFor(examples.good, [id]).steps;
    expect(good.length).toBeGreaterThan(0);
    expect(good.filter((steps) => typeof steps !== 'number')).toEqual([]);
    const bad = certificatesFor(examples.bad, [id]).steps;
    expect(bad).toContain('a request is left that no statement surely denies');
  },
);

(hasPython ? test : test.skip)('the verifier lists what is not proved, and finds no step of it', () => {
  const { text, results, assembly, sites } = certificatesFor(
    guardrailsEffective.examples.bad,
    QUESTIONS.map(({ id }) => id),
  );
  const evidence = folderOf(recordOf(text, results, assembly.templates, sites), files.folder);
  expect(verified(evidence)).toEqual({
    status: 0,
    said: expect.stringContaining(`not proved: dublin ${guardrailsEffective.id}`),
  });
});

(hasPython ? test : test.skip)('the verifier finds every policy of an example in its template', () => {
  const { text, results, assembly, sites } = certificatesFor(
    example('objects, what records, and an API', { ...OBJECTS, ...trail(), ...api(CLOSED_API) }),
    QUESTIONS.map(({ id }) => id),
  );
  const templates = Object.fromEntries(assembly.templates.map((one) => [one.file, one.text]));
  const evidence = folderOf(recordOf(text, results, assembly.templates, sites), files.folder);
  expect(verified(evidence, folderOf(templates, files.folder))).toEqual({
    status: 0,
    said: expect.stringContaining(`the policies are those of ${assembly.templates.length} templates`),
  });
  const weaker = Object.fromEntries(
    Object.entries(templates).map(([file, template]) => [file, template.replace('"Deny"', '"Allow"')]),
  );
  expect(weaker).not.toEqual(templates);
  expect(verified(evidence, folderOf(weaker, files.folder)).said).toContain(
    'the template is another one than that of the certificates',
  );
});
