import { renderAssessmentResults } from '../../../lib/evidence/oscal/render-assessment-results';
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
  expect(ids).toContain('gdpr-32');
  expect(ids.filter((id) => !/^[A-Za-z_][A-Za-z0-9._-]*$/.test(id))).toEqual([]);
});

test('sources of controls are resources of the back matter', () => {
  const resources = new Set(definition['back-matter'].resources.map(({ uuid }: { uuid: string }) => `#${uuid}`));
  const sources = all(definition, 'source');
  expect(sources.length).toBeGreaterThan(3);
  expect(sources.filter((source) => !resources.has(source))).toEqual([]);
});

test('the plan that is imported is a resource of the back matter', () => {
  expect(results['back-matter'].resources.map(({ uuid }: { uuid: string }) => `#${uuid}`)).toContain(
    results['import-ap'].href,
  );
});

test('each rule is one observation, with its counts', () => {
  expect(result.observations).toHaveLength(evidence.rules.length);
  const idle = evidence.rules.find(({ status }) => status === 'not-applicable');
  const found = result.observations.find(({ title }: { title: string }) => title === idle?.title);
  expect(found.description).toContain('is not applicable');
  expect(found.subjects).toBeUndefined();
});

test('each clause with a rule that was evaluated is one finding, and refers to observations, objectives and templates that are there', () => {
  const observations = new Set(result.observations.map(({ uuid }: { uuid: string }) => uuid));
  expect(all(result.findings, 'observation-uuid').filter((uuid) => !observations.has(uuid))).toEqual([]);
  const objectives = new Set(all(results['local-definitions'], 'id'));
  expect(all(result.findings, 'target-id').filter((id) => !objectives.has(id))).toEqual([]);
  const templates = new Set(all(result['local-definitions']['inventory-items'], 'uuid'));
  const subjects = all(result.observations, 'subject-uuid');
  expect(subjects.length).toBeGreaterThan(10);
  expect(subjects.filter((uuid) => !templates.has(uuid))).toEqual([]);
  const evaluated = evidence.rules.filter(({ evaluated: number }) => number > 0);
  const clauses = new Set(
    evaluated.flatMap((rule) => rule.clauses.map(({ standard, clause }) => `${standard} ${clause}`)),
  );
  expect(clauses.size).toBeGreaterThan(10);
  expect(result.findings.map(({ title }: { title: string }) => title).sort()).toEqual([...clauses].sort());
  expect(all(result.findings, 'observation-uuid').length).toBeGreaterThan(clauses.size);
});

test('a clause is not satisfied where one of its rules fails, and is where none does', () => {
  const failed = evidence.rules.filter((rule) => rule.failed > 0).flatMap(({ clauses }) => clauses);
  const ofFailed = new Set(failed.map(({ standard, clause }) => `${standard} ${clause}`));
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
  expect(JSON.stringify([definition, results, evidence])).not.toMatch(/compliant/i);
});

test('other evidence gives other identifiers for what it showed, and the same for what was deployed', () => {
  const other = evidenceFor([{ resources: { Bucket: BUCKET, Key: KEY } }], options);
  expect(JSON.parse(renderAssessmentResults(other))['assessment-results'].uuid).not.toBe(results.uuid);
  const [component] = JSON.parse(renderComponentDefinition(other))['component-definition'].components;
  expect(component.uuid).toBe(definition.components[0].uuid);
});
