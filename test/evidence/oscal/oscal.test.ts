import { FRAMEWORKS } from '../../../lib/evidence/frameworks';
import { isWider } from '../../../lib/evidence/frameworks/coverage';
import { rulesOf } from '../../../lib/evidence/frameworks/framework';
import { MEASURES } from '../../../lib/evidence/frameworks/measures';
import { CATALOGUE_FILE } from '../../../lib/evidence/oscal/oscal';
import { renderAssessmentResults } from '../../../lib/evidence/oscal/render-assessment-results';
import { renderCatalogue } from '../../../lib/evidence/oscal/render-catalogue';
import { renderComponentDefinition } from '../../../lib/evidence/oscal/render-component-definition';
import { TEMPLATE_RULES } from '../../../lib/site-policy/rules';
import { BUCKET, bucketWith, deploymentFile, evidenceFor, KEY } from '../evidence-for';

const options = { file: deploymentFile('reference'), rules: TEMPLATE_RULES };
const evidence = evidenceFor(
  [{ resources: { Bucket: bucketWith({ VersioningConfiguration: undefined }), Key: KEY } }],
  options,
);
const definition = JSON.parse(renderComponentDefinition(evidence))['component-definition'];
const results = JSON.parse(renderAssessmentResults(evidence))['assessment-results'];
const catalogue = JSON.parse(renderCatalogue(evidence)).catalog;
const [result] = results.results;

/** Every value of a member, at any depth. */
function all(value: unknown, name: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => all(each, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === name && typeof each === 'string' ? [each] : all(each, name),
  );
}

test.each([
  ['component definition', definition],
  ['assessment results', results],
  ['catalogue', catalogue],
])('the %s states version and time, and its identifiers are of version 5 and its own', (_name, document) => {
  expect(document.metadata).toMatchObject({ 'oscal-version': '1.2.1', 'last-modified': evidence.time });
  const uuids = all(document, 'uuid');
  expect(
    uuids.filter((uuid) => !/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid)),
  ).toEqual([]);
  expect(new Set(uuids).size).toBe(uuids.length);
});

test('clauses are tokens', () => {
  const ids = [...all(definition, 'control-id'), ...all(results, 'control-id'), ...all(results, 'target-id')];
  expect(ids).toContain('gdpr-32.1.a');
  expect(ids.filter((id) => !/^[A-Za-z_][A-Za-z0-9._-]*$/.test(id))).toEqual([]);
});

test('what is implemented and found refers to controls and objectives of the catalogue', () => {
  const controls = catalogue.groups.flatMap(({ controls: some }: { controls: { id: string }[] }) => some);
  const ids = new Set(controls.map(({ id }: { id: string }) => id));
  expect(ids.size).toBe(controls.length);
  expect(controls).toHaveLength(FRAMEWORKS.reduce((sum, { clauses }) => sum + clauses.length, 0));
  const referred = [...all(definition, 'control-id'), ...all(results, 'control-id')];
  expect(referred.length).toBeGreaterThan(100);
  expect(referred.filter((id) => !ids.has(id))).toEqual([]);
  const objectives = new Set(all(catalogue, 'id'));
  expect(all(results, 'target-id').filter((id) => !objectives.has(id))).toEqual([]);
});

test('both documents name the file of the catalogue as a resource of their back matter', () => {
  const named = (document: { 'back-matter': { resources: { uuid: string; rlinks?: { href: string }[] }[] } }) =>
    document['back-matter'].resources.find(({ rlinks }) => rlinks?.some(({ href }) => href === CATALOGUE_FILE))?.uuid;
  expect(new Set(all(definition, 'source'))).toEqual(new Set([`#${named(definition)}`]));
  expect(all(result['reviewed-controls'], 'href')).toEqual([`#${named(results)}`]);
});

test('the plan that is imported is a resource of the back matter', () => {
  expect(results['back-matter'].resources.map(({ uuid }: { uuid: string }) => `#${uuid}`)).toContain(
    results['import-ap'].href,
  );
});

test('each rule and each measure is one observation, with its counts', () => {
  expect(result.observations).toHaveLength(evidence.rules.length + Object.keys(MEASURES).length);
  const idle = evidence.rules.find(({ status }) => status === 'not-applicable');
  const found = result.observations.find(({ title }: { title: string }) => title === idle?.title);
  expect(found.description).toContain('is not applicable');
  expect(found.subjects).toBeUndefined();
});

test('the subject of a rule that fails is the template where it does, and of another what was deployed', () => {
  const subjects = (status: string) => {
    const titles = evidence.rules.filter((rule) => rule.status === status).map(({ title }) => title);
    const some = result.observations.filter(({ title }: { title: string }) => titles.includes(title));
    return new Set(all(some, 'type'));
  };
  expect(subjects('failed')).toEqual(new Set(['inventory-item']));
  expect(subjects('passed')).toEqual(new Set(['component']));
  const known = new Set([
    ...all(result['local-definitions']['inventory-items'], 'uuid'),
    result['local-definitions'].components[0].uuid,
  ]);
  expect(all(result.observations, 'subject-uuid').filter((uuid) => !known.has(uuid))).toEqual([]);
});

const clausesWith = (rules: typeof evidence.rules) => {
  const ids = new Set(rules.map(({ id }) => id));
  return FRAMEWORKS.flatMap((framework) =>
    framework.clauses
      .filter((clause) => !isWider(clause, evidence.boundary.countries) && rulesOf(clause).some((id) => ids.has(id)))
      .map(({ id }) => `${framework.cited} ${id}`),
  );
};

test('each clause with a rule that was evaluated is one finding, and refers to observations that are there', () => {
  const observations = new Set(result.observations.map(({ uuid }: { uuid: string }) => uuid));
  expect(all(result.findings, 'observation-uuid').filter((uuid) => !observations.has(uuid))).toEqual([]);
  const clauses = clausesWith(evidence.rules.filter(({ evaluated }) => evaluated > 0));
  expect(clauses.length).toBeGreaterThan(100);
  expect(result.findings.map(({ title }: { title: string }) => title).sort()).toEqual([...clauses].sort());
});

test('a clause is not satisfied where one of its rules fails, and is where none does', () => {
  const ofFailed = new Set(clausesWith(evidence.rules.filter((rule) => rule.failed > 0)));
  const states = new Map<string, string>(
    result.findings.map(({ title, target }: { title: string; target: { status: { state: string } } }) => [
      title,
      target.status.state,
    ]),
  );
  expect(ofFailed.size).toBeGreaterThan(0);
  expect(ofFailed.size).toBeLessThan(states.size);
  for (const [clause, state] of states)
    expect([clause, state]).toEqual([clause, ofFailed.has(clause) ? 'not-satisfied' : 'satisfied']);
});

test('the hash of each template is there', () => {
  const items = result['local-definitions']['inventory-items'];
  expect(all(items, 'value')).toEqual(evidence.templates.map(({ sha256 }) => sha256));
});

test('nothing claims that anything is compliant', () => {
  expect(JSON.stringify([definition, results, catalogue, evidence])).not.toMatch(/compliant/i);
});

test('other evidence gives other identifiers for what it showed, and the same for what was deployed', () => {
  const other = evidenceFor([{ resources: { Bucket: BUCKET, Key: KEY } }], options);
  expect(JSON.parse(renderAssessmentResults(other))['assessment-results'].uuid).not.toBe(results.uuid);
  const [component] = JSON.parse(renderComponentDefinition(other))['component-definition'].components;
  expect(component.uuid).toBe(definition.components[0].uuid);
});
