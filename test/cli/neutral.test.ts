import { renderAccess } from '../../lib/access/render-access';
import { diff } from '../../lib/cli/diff';
import { code, text } from '../../lib/common/markdown';
import { jsonText, printable } from '../../lib/common/printable';
import { evidenceFiles } from '../../lib/evidence/files';
import { gather } from '../../lib/evidence/record/gather';
import { judgedFolder } from '../evidence/judged-folder';
import { scratch } from '../support/scratch';
import { runCommand, trefoil } from './terminal';

const files = scratch();

/** What would steer a terminal, a log of GitHub, a reader of Markdown, SARIF or HTML. */
const HOSTILE = [
  '::error file=x::injected',
  '\n::set-output name=a::b',
  '##[error]injected',
  '\u001b[31mred\u001b[0m',
  '\u202egnp.exe\u2066\u2069\u200b\u2028',
  '@octocat @org/team mail@example.com',
  'https://evil.example/ www.evil.example #1 GH-1 org/repo#2',
  '[click](javascript:alert(1)) ![img](https://evil.example/x.png) <!-- trefoil --> <script>alert(1)</script> `tick` a|b *x*',
] as const;
const ALL = HOSTILE.join(' ');

const resources = (told: string) => ({
  A: {
    Type: 'AWS::S3::Bucket',
    Metadata: { 'aws:cdk:path': told },
    Properties: { BucketName: `us-east-1 ${told}`, Tags: [{ Key: told, Value: `ap-south-1 ${told}` }] },
  },
  B: { Type: 'AWS::KMS::Key', Properties: { [told]: `us-west-2 ${told}`, Description: told } },
  C: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: told,
      PolicyDocument: {
        Statement: [{ Sid: told, Effect: 'Allow', Principal: '*', Action: `s3:GetObject${told}`, Resource: told }],
      },
    },
  },
  D: { Type: 'Custom::Unknown', Properties: {} },
});

/** The first character that nobody sees, line ends aside. */
function unseenIn(output: string): string | undefined {
  const found = [...output].find((letter) => letter !== '\n' && /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(letter));
  return found === undefined ? undefined : `U+${found.codePointAt(0)?.toString(16)}`;
}

function expectCalm(output: string) {
  expect(unseenIn(output)).toBeUndefined();
  expect(output).not.toMatch(/^\s*::/m);
  expect(output).not.toMatch(/##\[/);
}

function expectCalmMarkdown(output: string) {
  expectCalm(output);
  const prose = output.replace(/^<\/?(?:details|summary).*$/gm, '').replace(/`[^`\n]*`/g, '');
  expect(prose).not.toMatch(/@\w|:\/\/|www\.|(?<!\\)[[<]|#\d|GH-\d/);
}

describe.each(HOSTILE.map((told, index) => [index, told] as const))('a template that says %i', (index, told) => {
  const file = files.write(`template-${index}.json`, { Resources: resources(told) });
  const check = (format: string) => {
    const {
      code: ended,
      out,
      err,
    } = trefoil('check', file, '--region', 'eu-west-1', '--profile', 'full', '--format', format);
    expect([ended, err]).toEqual([1, '']);
    expect(out.length).toBeGreaterThan(1000);
    return out;
  };

  test('steers nothing as text', () => expectCalm(check('text')));
  test('steers nothing as JSON, which still says what it said', () => {
    expectCalm(check('json'));
    const { findings } = JSON.parse(check('json'));
    expect(findings.some(({ message }: { message: string }) => message.length > 0)).toBe(true);
  });
  test('steers nothing as Markdown', () => expectCalmMarkdown(check('markdown')));
  test('steers nothing as SARIF', () => {
    const sarif = check('sarif');
    expectCalm(sarif);
    for (const { message } of JSON.parse(sarif).runs[0].results)
      expect(message.text).not.toMatch(/(?<!\\)(?:\\\\)*\[[^\]]*(?<!\\)\]\(/);
  });
  test('steers nothing by what it is short of', () => {
    const { out, err } = trefoil('limits', file, '--region', 'eu-west-1', '--from', '0');
    expectCalm(out);
    expectCalm(err);
  });
});

test('errors about names of files and sections steer nothing', () => {
  const file = files.write('bad\u202e.json', JSON.stringify({ Resources: { [ALL]: { Type: ALL } } }));
  const { code: ended, err } = trefoil('check', file, '--region', 'eu-west-1');
  expect(ended).toBe(2);
  expectCalm(err);
});

test('evidence steers nothing, in each of its forms, nor does what changes between two of them', () => {
  const calm = judgedFolder(files, 'calm', resources('calm'), false);
  const odd = judgedFolder(files, 'odd', resources(ALL), false);
  const options = { today: '2026-11-24', commit: { time: '2026-11-24T00:00:00.000Z' } };
  const written = evidenceFiles(gather(odd, options));
  expect(written.map(({ path }) => path)).toContain('summary.md');
  for (const { path, text: content } of written)
    if (path.endsWith('.md')) expectCalmMarkdown(content);
    else expect([path, unseenIn(content)]).toEqual([path, undefined]);
  for (const format of ['text', 'json', 'markdown']) {
    const { out } = runCommand(diff, [calm, odd, '--format', format]);
    expect(out.length).toBeGreaterThan(200);
    if (format === 'markdown') expectCalmMarkdown(out);
    else expectCalm(out);
  }
});

test('a record of access steers nothing', () => {
  const cell = { principal: ALL, action: ALL, decision: 'allowed' as const, policy: ALL, sid: ALL, reason: ALL };
  const record = { cells: [cell], searches: [{ question: ALL, holds: false, cells: 1, counterexample: ALL }] };
  for (const format of ['text', 'json', 'markdown'] as const) {
    const out = renderAccess(record as never, format);
    if (format === 'markdown') expectCalmMarkdown(out);
    else expectCalm(out);
  }
});

test('plain words, addresses and names of resources stay as they are', () => {
  for (const plain of ['::/0', '::1/128', 'AWS::S3::Bucket', '::ffff:10.0.0.1', 'arn:aws:s3:::a', 'Straße £5'])
    expect(printable(plain)).toBe(plain);
  expect(text('arn:aws:s3:::a is open')).toBe('arn:aws:s3:::a is open');
  expect(code('')).toBe('');
});

test('JSON is the same to whoever parses it', () => {
  const value = { [ALL]: [ALL, 1, null, true, '\u{e0001}'] };
  expect(JSON.parse(jsonText(value))).toEqual(value);
  expect(unseenIn(jsonText(value))).toBeUndefined();
});
