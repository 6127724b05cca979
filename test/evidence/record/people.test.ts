import type { Deployment } from '../../../lib/deployment/deployment';
import { diff } from '../../../lib/evidence/diff/diff';
import { renderHtml } from '../../../lib/evidence/html/render-html';
import { renderSummary } from '../../../lib/evidence/render-summary';
import { deploymentFile, evidenceFor } from '../evidence-for';

const { deployment } = deploymentFile('reference');
const [support] = Object.values(deployment.people);
if (!support) throw new Error('no team');
const evidence = (change: Partial<Deployment> = {}) =>
  evidenceFor([], { file: deploymentFile('reference', change), rules: [] });
const withSupport = (change: Partial<typeof support>) =>
  evidence({ people: { ...deployment.people, support: { ...support, ...change } } });
const abroad = {
  countries: ['IE', 'CN'],
  transfer: { basis: 'standard-contractual-clauses', until: '2029-03-31', assessment: 'TIA-2026-11' },
} as const;
const changes = (head: ReturnType<typeof evidence>, base = evidence()) =>
  diff(base, head)
    .filter(({ topic }) => topic === 'people')
    .map(({ strength, subject, what }) => `${strength} ${subject}: ${what}`);

test('each team is told with its countries, what it may, how its place shows, and who attests it', () => {
  const { people } = evidence();
  expect(people).toMatchObject({ attestedBy: 'C. Example, head of IT', expires: '2028-12-31' });
  expect(people?.teams.map(({ id, countries, may, placeShows }) => [id, countries, may, placeShows])).toEqual([
    ['support', ['IE', 'PL'], ['read user data', 'write user data'], 'session-tag'],
    ['moderation', ['PT'], ['read user data of media, captions'], 'session-tag'],
    ['platform', ['IE', 'NO'], ['administer keys', 'deploy'], 'session-tag'],
    ['emergency', ['IE'], ['emergencies'], 'address'],
  ]);
});

test('in the sovereign cloud, too, the guardrail asks where people work', () => {
  const file = deploymentFile('sovereign-cloud');
  const shows = evidenceFor([], { file, rules: [] }).people?.teams.map(({ placeShows }) => placeShows);
  expect(new Set(shows)).toEqual(new Set(['session-tag', 'address']));
});

test('a team in a third country is in the register, with its basis and its end', () => {
  const { transfers, people } = withSupport(abroad);
  expect(transfers.filter(({ country }) => country === 'CN')).toEqual([
    {
      recipient: support.employer,
      country: 'CN',
      what: `access from there by the team support: ${support.purpose} (accounts, media, captions)`,
      basis: 'standard contractual clauses, GDPR article 46(2)(c)',
      safeguard: 'the country is checked on every request; assessment TIA-2026-11',
      until: support.until,
      how: 'declared',
    },
  ]);
  expect(people?.teams[0]).toMatchObject({ basis: expect.stringContaining('46(2)(c)'), assessment: 'TIA-2026-11' });
  expect(evidence().transfers.some(({ recipient }) => recipient === support.employer)).toBe(false);
});

test('page and summary say where people work, or that nothing says so', () => {
  const nobody = evidence({ people: {}, identity: undefined });
  expect(renderHtml(evidence())).toContain('Example Support Sp. z o.o.');
  expect(renderHtml(nobody)).toContain('Not stated: the deployment file declares no people');
  expect(renderSummary(evidence())).toContain('Who the people are, and where they work');
  expect(renderSummary(nobody)).not.toContain('Who the people are, and where they work');
});

test('what gives people more, for longer or from a third country weakens', () => {
  expect(changes(evidence())).toEqual([]);
  expect(changes(withSupport(abroad))).toEqual(['weakened support: works in other countries']);
  expect(changes(withSupport({ countries: ['IE'] }))).toEqual(['strengthened support: works in other countries']);
  expect(changes(withSupport({ countries: ['IE', 'PL', 'DE'] }))).toEqual([
    'neutral support: works in other countries',
  ]);
  expect(changes(withSupport({ until: '2029-06-30' }))).toEqual(['weakened support: it lasts longer']);
  expect(changes(withSupport({ employer: 'Other Ltd' }))).toEqual(['neutral support: has another employer']);
  expect(changes(evidence({ people: {}, identity: undefined }))).toContain(
    'weakened people: nothing says any more where people work',
  );
  expect(changes(evidence(), evidence({ people: {}, identity: undefined }))).toContain(
    'strengthened people: the deployment file says where people work',
  );
  const { emergency: _, ...rest } = deployment.people;
  expect(changes(evidence(), evidence({ people: rest }))).toEqual(['weakened emergency: a team was added']);
  expect(changes(evidence({ people: rest }))).toEqual(['strengthened emergency: a team was removed']);
});
