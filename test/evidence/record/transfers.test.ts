import { transfersOf } from '../../../lib/evidence/record/transfers';
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
  expect(found.map(({ recipient }) => recipient)).toEqual(['Amazon Web Services']);
});

test('what control planes keep in the United States is told, and that no template shows its basis', () => {
  const found = evidenceFor([], { file }).transfers.filter(({ country }) => country === 'US');
  expect(found).toMatchObject([{ recipient: 'Amazon Web Services', how: 'not-assertable' }]);
});

test('a site in a country outside the EEA is a transfer of its user data', () => {
  const [site] = evidenceFor([], { file }).sites;
  if (!site) throw new Error('no site');
  const london = { ...site, globalMetadata: [], data: { ...site.data, country: 'GB' } };
  expect(transfersOf(undefined, [london])).toMatchObject([{ country: 'GB', until: '2031-12-27' }]);
  expect(transfersOf(undefined, [{ ...site, globalMetadata: [] }])).toEqual([]);
});
