import { diff } from '../../../lib/evidence/diff/diff';
import { renderHtml } from '../../../lib/evidence/html/render-html';
import { renderSummary } from '../../../lib/evidence/render-summary';
import { deploymentFile, evidenceFor } from '../evidence-for';

const sovereign = evidenceFor([], { file: deploymentFile('sovereign-cloud') });
const reference = evidenceFor([], { file: deploymentFile('reference') });

test('what is omitted is told with what is known, what is missing, and who decided it', () => {
  expect(sovereign.omissions).toEqual([
    {
      feature: 'vpc-encryption-control',
      title: 'VPC Encryption Controls',
      of: 'site',
      sites: 'Brandenburg and Brandenburg-2',
      lacking: 'aws-eusc',
      partition: 'aws-eusc',
      status: 'not-settled',
      asOf: '2026-11',
      source: expect.stringContaining('no announcement for aws-eusc was found'),
      without: expect.stringContaining('TLS is asked of every store and endpoint all the same'),
      reason: expect.stringContaining('CloudFormation would refuse the network'),
      by: 'A. Example, head of infrastructure',
      on: '2026-11-20',
      expires: '2027-11-20',
    },
    expect.objectContaining({
      feature: 'backup-copies',
      status: 'not-offered',
      without: expect.stringContaining('no other site holds a copy of the records'),
    }),
  ]);
});

test('what is used and not settled is told as well', () => {
  expect(sovereign.unsettled.map(({ feature }) => feature)).toContain('resource-control-policy');
  expect(sovereign.unsettled.map(({ feature }) => feature)).not.toContain('vpc-encryption-control');
});

test('in partition aws nothing is omitted and nothing unsettled, and nothing is without a deployment', () => {
  for (const { omissions, unsettled } of [reference, evidenceFor([])]) expect([omissions, unsettled]).toEqual([[], []]);
});

test('sites of the sovereign cloud rest in Brandenburg, and none of their residue leaves Europe', () => {
  expect(
    sovereign.sites.map(({ data, partition, globalMetadata, inside }) => [
      data.place,
      partition,
      globalMetadata,
      [...new Set(inside.map(({ region, country }) => `${region} ${country}`))],
    ]),
  ).toEqual(Array(2).fill(['Germany (DE), in eusc-de-east-1, Brandenburg', 'aws-eusc', [], ['eusc-de-east-1 DE']]));
  expect(reference.sites.flatMap(({ partition, inside }) => [partition, inside.length])).toEqual(
    Array(3).fill(['aws', 0]).flat(),
  );
});

test('the summary and the page say what is omitted, and nothing of it in partition aws', () => {
  for (const text of [renderSummary(sovereign), renderHtml(sovereign)]) {
    expect(text).toContain('VPC Encryption Controls');
    expect(text).toContain('CloudFormation would refuse the network where it is missing');
    expect(text).toContain('A. Example, head of infrastructure');
    expect(text).toContain('resource control policies');
    expect(text).toContain('Brandenburg');
  }
  expect(renderSummary(reference)).toContain('Omitted features: none');
  expect(renderSummary(reference)).not.toContain('### Omitted');
  expect(renderHtml(reference)).not.toContain('id="omissions"');
});

describe('a change', () => {
  const file = deploymentFile('sovereign-cloud');
  const [entry, ...others] = file.deployment.omissions;
  const of = (omissions: typeof file.deployment.omissions) =>
    evidenceFor([], { file: deploymentFile('sovereign-cloud', { omissions }) });
  const changes = (...[base, head]: Parameters<typeof diff>) =>
    diff(base, head)
      .filter(({ topic }) => topic === 'omissions')
      .map(({ strength, what }) => `${strength}: ${what}`);

  test('that leaves more out weakens, and one that leaves less out strengthens', () => {
    expect(changes(of([]), sovereign)).toEqual(
      Array(sovereign.omissions.length).fill('weakened: the deployment does without it now'),
    );
    expect(changes(sovereign, of([]))).toEqual(
      Array(sovereign.omissions.length).fill('strengthened: it is no longer omitted'),
    );
    expect(changes(sovereign, sovereign)).toEqual([]);
  });

  test('that leaves something out for longer weakens', () => {
    const longer = of(entry ? [{ ...entry, expires: '2028-11-20' }, ...others] : []);
    expect(changes(sovereign, longer)).toEqual([expect.stringMatching(/^weakened: /)]);
    expect(changes(longer, sovereign)).toEqual([expect.stringMatching(/^(?:strengthened|neutral): /)]);
  });
});
