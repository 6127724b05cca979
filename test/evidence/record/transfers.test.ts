import { renderRegister } from '../../../lib/evidence/html/register';
import { transfersOf } from '../../../lib/evidence/record/transfers';
import type { CrossingEvidence } from '../../../lib/evidence/schema/places';
import { deploymentFile, evidenceFor } from '../evidence-for';

const file = deploymentFile('reference');
const { auditor } = file.deployment;

test('the auditor in the United Kingdom is a transfer on the basis of adequacy, until it ends', () => {
  const [found] = evidenceFor([], { file }).transfers;
  expect(found).toMatchObject({ recipient: auditor.name, country: 'GB', until: '2031-12-27', how: 'declared' });
  expect(found?.basis).toContain('article 45');
});

test('a decision that is not known to be in the EEA Agreement says so', () => {
  const brazil = deploymentFile('reference', { auditor: { ...auditor, country: 'BR' } });
  const [found] = evidenceFor([], { file: brazil }).transfers;
  expect(found?.basis).toMatch(/article 45; as of 2026-11 no source says that it is in the EEA Agreement.*Norway/);
  expect(evidenceFor([], { file }).transfers[0]?.basis).not.toContain('EEA Agreement');
});

test('an auditor inside the EEA is none', () => {
  const inside = deploymentFile('reference', { auditor: { ...auditor, country: 'IE', transfer: undefined } });
  const found = evidenceFor([], { file: inside }).transfers;
  expect(found.map(({ recipient }) => recipient)).toEqual([
    'Amazon Web Services',
    'Amazon Web Services, staff of AWS Support',
  ]);
});

test('what control planes keep in the United States is told, and that no template shows its basis', () => {
  const found = evidenceFor([], { file }).transfers.filter(({ country }) => country === 'US');
  expect(found).toMatchObject([{ recipient: 'Amazon Web Services', how: 'not-assertable' }]);
});

test('a site in a country outside the EEA is a transfer of its user data', () => {
  const [site] = evidenceFor([], { file }).sites;
  if (!site) throw new Error('no site');
  const london = { ...site, globalMetadata: [], data: { ...site.data, country: 'GB' } };
  const ofSites = (one: typeof site) => transfersOf(undefined, [one]).filter(({ recipient }) => recipient === one.name);
  expect(ofSites(london)).toMatchObject([{ country: 'GB', until: '2031-12-27' }]);
  expect(ofSites({ ...site, globalMetadata: [] })).toEqual([]);
});

test('staff of AWS are told: what they see without a permit, and each permit for AWS Support, of whom no country is known', () => {
  const [emergency] = Object.entries(file.deployment.people).filter(([id]) => id === 'emergency');
  if (!emergency) throw new Error('expected an emergency team');
  const permit = {
    ...{ id: 'look', team: 'emergency', person: 'a.person', what: 'a table that cannot be read', reference: 'INC-1' },
    ...{ requestedBy: 'A. Person', approvedBy: 'C. Example', from: '2026-12-01T08:00Z', until: '2026-12-01T12:00Z' },
  };
  const support = { case: '4711', basis: 'standard-contractual-clauses', until: '2027-12-31' } as const;
  const people = { ...file.deployment.people, emergency: { ...emergency[1], byPermit: true } };
  const looked = evidenceFor([], {
    file: deploymentFile('reference', {
      people,
      permits: [
        { ...permit, support },
        { ...permit, id: 'restore', from: '2026-12-02T08:00Z', until: '2026-12-02T12:00Z' },
      ],
    }),
  });
  const staff = looked.transfers.filter(({ recipient }) => recipient.includes('staff of AWS Support'));
  expect(staff).toMatchObject([
    {
      what: 'what case 4711 needs, during permit look, 2026-12-01T08:00Z to 2026-12-01T12:00Z: a table that cannot be read',
      basis: 'standard contractual clauses, GDPR article 46(2)(c)',
      until: '2026-12-01',
      how: 'declared',
    },
    { how: 'not-assertable' },
  ]);
  expect(staff.every(({ country }) => country === undefined)).toBe(true);
  expect(looked.people?.permits?.map(({ id, support: forCase }) => [id, forCase])).toEqual([
    ['look', '4711'],
    ['restore', undefined],
  ]);
  const page = renderRegister(looked);
  expect(page).toContain('during permit look');
  expect(page).toContain('C. Example');
  expect(page).not.toContain('<script');
  const cloud = evidenceFor([], { file: deploymentFile('sovereign-cloud') });
  expect(cloud.transfers.filter(({ recipient }) => recipient.includes('staff'))).toEqual([]);
});

test('the register has each permit, and one of a team outside the EEA is a transfer with or without AWS Support', () => {
  const { emergency } = file.deployment.people;
  if (!emergency) throw new Error('expected an emergency team');
  const permit = {
    ...{ id: 'restore', team: 'emergency', person: 'a.person', what: 'a restore', reference: 'INC-1' },
    ...{ requestedBy: 'A. Person', approvedBy: 'C. Example', from: '2026-12-01T08:00Z', until: '2026-12-01T12:00Z' },
  };
  const of = (change: Partial<typeof emergency>) =>
    evidenceFor([], {
      file: deploymentFile('reference', {
        people: { ...file.deployment.people, emergency: { ...emergency, byPermit: true, ...change } },
        permits: [permit],
      }),
    });
  const inside = of({});
  const outside = of({
    countries: ['GB'],
    transfer: { basis: 'adequacy', until: '2027-12-31' },
  });
  const byPermit = ({ transfers }: typeof inside) => transfers.filter(({ what }) => what.includes('permit restore'));
  expect(byPermit(inside)).toEqual([]);
  expect(byPermit(outside)).toMatchObject([
    { recipient: emergency.employer, country: 'GB', until: '2026-12-01', how: 'declared' },
  ]);
  expect(byPermit(outside)[0]?.basis).toContain('article 45');
  for (const evidence of [inside, outside]) {
    expect(renderRegister(evidence)).toMatch(/Exceptions by permit[\s\S]*restore[\s\S]*a\.person[\s\S]*C\. Example/);
  }
  expect(renderRegister(evidenceFor([], { file }))).toContain('the deployment file has no permit');
});

test('each entry of the register has a basis and a safeguard, and what leaves by a service is one', () => {
  const { transfers, sites } = evidenceFor([], { file });
  expect(transfers.length).toBeGreaterThan(2);
  expect(transfers.filter(({ basis, safeguard }) => !basis || !safeguard)).toEqual([]);
  const out: CrossingEvidence = {
    ...({ id: 'a', kind: 'delivery', direction: 'outward', what: 'logs are delivered', basis: 'none' } as const),
    ...{ from: { name: 'Dublin' }, to: { name: 'an account', country: 'US' } },
  };
  const added = (more: Partial<CrossingEvidence>) =>
    transfersOf(undefined, sites, [{ ...out, ...more }]).length - transfersOf(undefined, sites).length;
  expect([added({}), added({ direction: 'within' }), added({ kind: 'principal' })]).toEqual([1, 0, 0]);
  expect(added({ to: { name: 'a bucket', country: 'FR' } })).toBe(0);
});
