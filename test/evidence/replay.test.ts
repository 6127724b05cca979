import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceCommand } from '../../lib/cli/evidence';
import { verify } from '../../lib/cli/verify';
import { renderReplayPage } from '../../lib/evidence/replay/render-replay';
import type { ReplayRecord } from '../../lib/replay/report/record';
import { hasPython } from '../access/certificates/verifier';
import { runIn } from '../cli/terminal';
import { scratch } from '../support/scratch';
import { TODAY } from './evidence-for';
import { GOOD, judgedFolder } from './judged-folder';
import { verifiedInPython } from './verify/verifier';

const files = scratch();
const assembly = judgedFolder(files, 'assembly', GOOD);
const template = createHash('sha256')
  .update(readFileSync(join(assembly, 'storage.template.json')))
  .digest('hex');

const row = {
  ...{
    site: 'dublin',
    person: '<b>maria</b>',
    role: 'reader',
    team: 'support',
    place: 'IE',
    wayIn: 'address 192.0.2.1',
  },
  ...{ dataClass: 'objects', service: 's3', action: 's3:GetObject', outcome: 'done', verdict: 'contradiction' },
  ...{ why: 'done though denied', statement: 'statement OnlyByEndpoint denies this' },
};
const counted = { ...row, count: 1, first: '2026-10-01T12:00:00Z', last: '2026-10-01T12:00:00Z', example: 'id-1' };
const record: ReplayRecord = {
  ...{ schema: 1, version: '0.1.0', decided: 3, unused: [] },
  trail: { files: 1, digests: 0, events: 3, others: 0, first: counted.first, last: counted.last },
  policies: [{ assembly: 'cdk.out', deployment: 'd'.repeat(64), templates: [template] }],
  verdicts: { explained: 1, contradiction: 1, undecidable: 1 },
  contradictions: [
    {
      ...{ ...row, eventId: 'id-1', eventTime: counted.first, account: '222222222222', region: 'eu-west-1' },
      file: 'trail/222222222222_CloudTrail_eu-west-1_20261001T1205Z_a.json.gz',
    },
  ],
  findings: [{ kind: 'gap', file: 'trail/digest.json.gz', text: 'no digest file from 10:00 to 11:00' }],
  covered: [],
  rows: [
    counted,
    { ...counted, verdict: 'undecidable', why: 'aws:sourceorgid', person: 'ola' },
    { ...counted, verdict: 'explained', why: '', person: 'ola' },
  ],
  absent: [{ site: 'hamar', role: 'TrefoilDeployer', purpose: 'deployer' }],
};

describe('the page of a replay', () => {
  const shown = renderReplayPage(record);

  test('has contradictions first, each with who, what, from where, the statement and the event', () => {
    expect(shown).toContain('<h1>1 event contradicts the policies</h1>');
    const order = [
      'contradictions',
      'findings',
      'undecidable',
      'person',
      'team',
      'place',
      'wayIn',
      'dataClass',
      'service',
    ];
    const places = order.map((id) => shown.indexOf(`<section id="${id}"`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThan(0);
    for (const text of ['GetObject', 'done though denied', 'OnlyByEndpoint', 'address 192.0.2.1', 'id-1'])
      expect(shown).toContain(text);
  });

  test('takes no name of a session for markup, and loads nothing', () => {
    expect(shown).toContain('&lt;b&gt;maria&lt;/b&gt;');
    expect(shown).not.toContain('<b>maria</b>');
    expect(shown).toContain('default-src &#39;none&#39;');
    expect(shown).toContain('script-src &#39;none&#39;');
  });

  test('says that nothing contradicts the policies only where nothing does and no file is missing', () => {
    const agreed = { ...record, contradictions: [], verdicts: { ...record.verdicts, contradiction: 0 } };
    const title = (one: ReplayRecord) => /<h1>(.*)<\/h1>/.exec(renderReplayPage(one))?.[1];
    expect(title({ ...agreed, findings: [] })).toBe('Nothing that happened contradicts the policies');
    expect(title(agreed)).toBe('Nothing contradicts the policies, but 1 finding about the files');
  });
});

describe('evidence with a replay', () => {
  const pair = generateKeyPairSync('ed25519');
  const own = files.write('key.pem', pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const open = files.write('key.pub', pair.publicKey.export({ type: 'spki', format: 'pem' }));
  const at = (name: string) => join(files.folder, name);
  const trefoil = (...args: readonly string[]) =>
    runIn(
      args,
      { evidence: () => evidenceCommand({ commit: () => ({ time: `${TODAY}T10:00:00.000Z` }) }), verify: () => verify },
      TODAY,
    );
  const write = (name: string, one: ReplayRecord) => {
    files.write(`${name}-replay/replay.json`, one);
    files.write(`${name}-replay/replay.csv`, 'verdict\r\n');
    files.write(`${name}-replay/replay.html`, renderReplayPage(one));
    return trefoil('evidence', assembly, '--out', at(name), '--sign-key', own, '--replay', at(`${name}-replay`));
  };

  test('has its record, table and page among what is signed, by both verifiers', () => {
    expect(write('signed', record).code).toBe(0);
    expect(trefoil('verify', at('signed'), '--key', open).code).toBe(0);
    cpSync(at('signed'), at('changed'), { recursive: true });
    const table = join(at('changed'), 'replay/replay.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('verdict', 'Verdict'));
    const { code, out } = trefoil('verify', at('changed'), '--key', open);
    expect(code).toBe(1);
    expect(out).toContain('replay/replay.csv');
    if (!hasPython) return;
    expect(verifiedInPython(at('signed'), '--key', open).code).toBe(0);
    expect(verifiedInPython(at('changed'), '--key', open).code).toBe(1);
  });

  test('takes none of the policies of other templates', () => {
    const other = { ...record, policies: record.policies.map((one) => ({ ...one, templates: ['0'.repeat(64)] })) };
    const { code, err } = write('other', other);
    expect([code, existsSync(at('other'))]).toEqual([2, false]);
    expect(err).toContain('expected a replay by the policies of the assembly that the evidence is of');
  });
});
