import { loadDeployment } from '../../lib/deployment/load-deployment';
import { otherWorld, otherWorldText, withoutUsText } from '../../lib/evidence/other-world';
import { scopeOfDeployment } from '../../lib/judge/scope';
import { Assembly } from '../../lib/judge/template/assembly';
import { trefoil } from '../cli/terminal';
import { scratch } from '../support/scratch';
import { GOOD, judgedFolder } from './judged-folder';

const TODAY = '2026-11-24';
const deployment = loadDeployment('deployments/reference.yaml', { today: TODAY });
const assembly = new Assembly([], scopeOfDeployment(deployment));
const sovereign = otherWorld('aws-eusc', assembly, deployment, TODAY);
const racks = otherWorld('outpost', assembly, deployment, TODAY);

test('in the sovereign cloud everything is in Germany, and no global service keeps metadata outside', () => {
  expect(
    sovereign.sites.map(({ site, data, keys }) => [site, data.there.slice(0, 12), keys.there.slice(0, 12)]),
  ).toEqual(['Dublin', 'Ireland-2', 'Hamar'].map((site) => [site, 'Germany (DE)', 'Germany (DE)']));
  expect(sovereign.metadata.ends).toContain('IAM, Organizations, Account Management');
  expect(sovereign.metadata.stays).toEqual([]);
  expect(sovereign.transfers.ends.map(({ country }) => country)).toContain('US');
});

test('the transfer to the auditor stays there, and on racks nothing of AWS ends', () => {
  for (const { transfers } of [sovereign, racks])
    expect(transfers.stays.map(({ recipient }) => recipient)).toContain('Example Assurance Ltd');
  expect(racks.metadata.ends).toEqual([]);
  expect(racks.transfers.ends).toEqual([]);
});

test('on racks the data is where the site is meant to be, and keys and logs stay in the Region', () => {
  const hamar = racks.sites.find(({ site }) => site === 'Hamar');
  expect(hamar?.data.there).toMatch(/^Norway \(NO\), on an Outposts rack/);
  expect(hamar?.keys).toEqual({ now: hamar?.keys.now, there: hamar?.keys.now });
});

test('what the partition lacks is told once, and what the file would be refused for', () => {
  expect(sovereign.lacks.find(({ what }) => what.startsWith('copies of recovery points'))?.status).toBe('not-offered');
  expect(sovereign.toDecide.join('\n')).toContain('migrations[0].destination: expected a site in the partition aws');
  expect(racks.toDecide.join('\n')).toMatch(/replicatesTo|backupDays|workloads/);
  expect([...sovereign.toDecide, ...racks.toDecide].join('\n')).not.toContain('op-0000');
});

test('what is in the world already changes nothing', () => {
  const there = loadDeployment('deployments/sovereign-cloud.yaml', { today: TODAY });
  const same = otherWorld('aws-eusc', new Assembly([], scopeOfDeployment(there)), there, TODAY);
  expect(same.sites.filter(({ data }) => data.now !== data.there)).toEqual([]);
  expect({ ...same.transfers, stays: [] }).toEqual({ ends: [], stays: [], begins: [] });
  expect([same.lacks, same.toDecide]).toEqual([[], []]);
});

test('people read it in a hundred columns, and what goes to the United States by itself', () => {
  const text = otherWorldText(sovereign);
  expect(text.split('\n').filter((line) => line.length > 104)).toEqual([]);
  expect(text).toMatch(/^ {2}Hamar\n {4}everything +Germany \(DE\)/m);
  expect(withoutUsText(sovereign)).toContain('  - metadata: IAM, Organizations, Account Management\n');
  expect(withoutUsText(sovereign)).not.toContain('Example Assurance');
});

describe('trefoil what-if', () => {
  const root = judgedFolder(scratch(), 'sites', GOOD);

  test('reads the deployment that an assembly holds', () => {
    const { code, out } = trefoil('what-if', '--placement', 'outpost', root);
    expect(code).toBe(0);
    expect(out).toContain('If every site were on Outposts racks');
    expect(JSON.parse(trefoil('what-if', '--partition', 'aws-eusc', root, '--json').out).world).toBe('aws-eusc');
    expect(trefoil('what-if', '--without-us', root).out).toContain('What goes to the United States');
  });

  test.each([
    [['--partition', 'aws-cn'], '--partition: expected one of aws-eusc, found "aws-cn"'],
    [['--placement', 'moon'], '--placement: expected one of outpost, found "moon"'],
    [['--partition', 'aws-eusc', '--leave'], 'and --leave, found several'],
  ])('%j is refused', (args, message) => {
    const { code, out, err } = trefoil('what-if', ...args, root);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
