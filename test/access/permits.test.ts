import { exampleDeployment } from '../../lib/access/examples/deployment';
import { control, organizationBut } from '../../lib/access/examples/organization';
import { deploymentWithPeople } from '../../lib/access/examples/people';
import { trail } from '../../lib/access/examples/stores';
import { emergenciesByPermit } from '../../lib/access/questions/permits';
import { answer } from '../../lib/access/questions/site-question';
import { accessIn } from '../../lib/access/site/site-access';
import { peopleScp } from '../../lib/app/guardrails/people-scp';
import type { Deployment, Permit } from '../../lib/deployment/deployment';
import { organizationNames } from '../../lib/deployment/organization-names';
import { Universe } from '../../lib/iam/search/universe';
import { type RawMap, rawMap } from '../../lib/judge/template/template';
import { assemblyOf } from '../judge/assembly-of';

const { support } = deploymentWithPeople.people;
if (!support) throw new Error('expected a team');
const emergency = { ...support, roles: ['BreakGlass'], addresses: ['198.51.100.8/32'], byPermit: true };
const permit = (id: string, day: string, more: Partial<Permit> = {}): Permit => ({
  ...{ id, team: 'emergency', person: 'a.person', what: 'a restore', reference: 'INC-1' },
  ...{ requestedBy: 'A. Person', approvedBy: 'C. Example', from: `${day}T08:00Z`, until: `${day}T12:00Z` },
  ...more,
});
const asked = { case: '4711', basis: 'standard-contractual-clauses', until: '2027-12-31' } as const;
const withPermits = (...permits: readonly Permit[]): Deployment => ({
  ...deploymentWithPeople,
  people: { ...deploymentWithPeople.people, emergency },
  permits,
});

/** What the question finds of an organization with the guardrail of people as it is made, but for statements that are left away. */
function found(deployment: Deployment, ...without: readonly string[]): readonly string[] {
  const { content } = peopleScp({ deployment, names: organizationNames(deployment) });
  const statements = content.Statement.map(rawMap).filter(({ Sid }) => !without.includes(String(Sid)));
  const resources: RawMap = { ...trail(), People: control('SERVICE_CONTROL_POLICY', statements), ...organizationBut() };
  const assembly = assemblyOf({ resources, deployment });
  const [site] = accessIn(assembly, deployment).sites;
  if (site === undefined) throw new Error('expected a site');
  return site.stores
    .filter(({ kind }) => emergenciesByPermit.kinds.includes(kind))
    .flatMap((store) => {
      const asks = emergenciesByPermit.asks(site, store, assembly.scope);
      const universe = new Universe(asks.flat());
      return asks.map((one) => answer(one, universe)).flatMap(({ holds }) => (holds === true ? [] : [String(holds)]));
    });
}

function sidsOf(deployment: Deployment): readonly string[] {
  const { content } = peopleScp({ deployment, names: organizationNames(deployment) });
  return content.Statement.map((one) => String(rawMap(one)['Sid'])).filter((sid) =>
    /^(?:Permit|Person|Support)\d/.test(sid),
  );
}

const two = withPermits(
  permit('later', '2026-12-03', { person: 'b.person', support: asked }),
  permit('sooner', '2026-12-01'),
);

test('emergency roles do nothing outside their permits, nor in the name of another person', () => {
  expect(sidsOf(two)).toEqual([
    ...['Permit0OfEmergency', 'Permit1OfEmergency', 'Permit2OfEmergency'],
    ...['Person1OfEmergency', 'Support1OfEmergency', 'Person2OfEmergency'],
  ]);
  expect(found(two)).toEqual([]);
});

test.each(sidsOf(two))('without statement %s the question finds it', (sid) => {
  expect(found(two, sid)).not.toEqual([]);
});

test('without a permit they do nothing at all, and without byPermit nothing is asked', () => {
  expect(sidsOf(withPermits())).toEqual(['Permit0OfEmergency']);
  expect(found(withPermits())).toEqual([]);
  expect(found(withPermits(), 'Permit0OfEmergency')).not.toEqual([]);
  const always: Deployment = { ...two, people: { ...two.people, emergency: { ...emergency, byPermit: false } } };
  expect(sidsOf(always)).toEqual([]);
  expect(found(always)).toEqual([]);
  expect(sidsOf(exampleDeployment)).toEqual([]);
});
