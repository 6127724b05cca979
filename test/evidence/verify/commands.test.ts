import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evidenceCommand } from '../../../lib/cli/evidence';
import { prove } from '../../../lib/cli/prove';
import { publish } from '../../../lib/cli/publish';
import { verify } from '../../../lib/cli/verify';
import { hasPython } from '../../access/certificates/verifier';
import { runIn } from '../../cli/terminal';
import { scratch } from '../../support/scratch';
import { TODAY } from '../evidence-for';
import { GOOD, judgedFolder } from '../judged-folder';
import { verifiedInPython } from './verifier';

const files = scratch();
const assembly = judgedFolder(files, 'assembly', GOOD);

/** The files of a new key pair. */
function keys(name: string, kind: 'ed25519' | 'P-256' | 'P-384') {
  const pair = kind === 'ed25519' ? generateKeyPairSync(kind) : generateKeyPairSync('ec', { namedCurve: kind });
  return {
    own: files.write(`${name}.pem`, pair.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    open: files.write(`${name}.pub`, pair.publicKey.export({ type: 'spki', format: 'pem' })),
  };
}

function trefoil(...args: readonly string[]) {
  const commands = {
    evidence: () => evidenceCommand({ commit: () => ({ time: `${TODAY}T10:00:00.000Z` }) }),
    verify: () => verify,
    prove: () => prove,
    publish: () => publish,
  };
  return runIn(args, commands, TODAY);
}

const at = (name: string) => join(files.folder, name);
const key = keys('key', 'ed25519');
const other = keys('other', 'ed25519');
const curve = keys('curve', 'P-256');
const write = (name: string, ...flags: readonly string[]) =>
  trefoil('evidence', assembly, '--out', at(name), '--sign-key', key.own, ...flags);

/** Signed evidence of which one file is changed. */
function changed(name: string, path: string, change: (text: string) => string): string {
  cpSync(at('signed'), at(name), { recursive: true });
  writeFileSync(join(at(name), path), change(readFileSync(join(at(name), path), 'utf8')));
  return at(name);
}

beforeAll(() => expect(write('signed').code).toBe(0));

describe('signed evidence', () => {
  test('is proven by key, files, tree and templates, and says what is assumed', () => {
    const { code, out } = trefoil('verify', at('signed'), '--key', key.open, '--templates', assembly);
    expect(code).toBe(0);
    expect(out).toMatch(/^proven: +who signed it/m);
    expect(out).toMatch(/^proven: .* \d+ files/m);
    expect(out).toMatch(/^proven: .* 1 templates/m);
    expect(out).toMatch(/^assumed: +that commit c{40} /m);
    expect(out).not.toMatch(/^refuted/m);
  });

  test('is the same bytes again: nothing in it is of the run', () => {
    write('again');
    expect(readFileSync(join(at('again'), 'evidence.dsse.json'))).toEqual(
      readFileSync(join(at('signed'), 'evidence.dsse.json')),
    );
  });

  test('is not somebody else’s', () => {
    const { code, out } = trefoil('verify', at('signed'), '--key', other.open);
    expect(code).toBe(1);
    expect(out).toContain('is not signed by the key that was given');
    expect(out).not.toContain('proven');
  });

  test('without a key may be anybody’s, and that is said', () => {
    const { code, out } = trefoil('verify', at('signed'));
    expect(code).toBe(0);
    expect(out).toMatch(/^assumed: +who signed it: it names [0-9a-f]{64}, and no key was given/m);
  });

  test('in several languages is proven as a whole, by both programs, and can be published', () => {
    expect(write('languages', '--language', 'de,fr,nb').code).toBe(0);
    const page = join(at('languages'), 'report.de.html');
    expect(trefoil('verify', at('languages'), '--key', key.open, '--templates', assembly).code).toBe(0);
    if (hasPython)
      expect(verifiedInPython(at('languages'), '--key', key.open, '--today', TODAY)).toMatchObject({ code: 0 });
    expect(trefoil('publish', '--evidence', at('languages'), '--out', at('public')).code).toBe(0);
    writeFileSync(page, readFileSync(page, 'utf8').replace('Keine', 'Eine'));
    const { code, out } = trefoil('verify', at('languages'), '--key', key.open);
    expect([code, out]).toEqual([1, expect.stringContaining('report.de.html: is another file than was signed')]);
  });

  test('may be signed by P-256 too, and by no other curve', () => {
    expect(trefoil('evidence', assembly, '--out', at('curve'), '--sign-key', curve.own).code).toBe(0);
    expect(trefoil('verify', at('curve'), '--key', curve.open).code).toBe(0);
    const large = keys('large', 'P-384');
    const { code, err } = trefoil('evidence', assembly, '--out', at('large'), '--sign-key', large.own);
    expect([code, err]).toEqual([2, expect.stringContaining('expected Ed25519 or ECDSA P-256')]);
  });

  test('may be signed by a program that alone has the key', () => {
    const script = `#!/bin/sh\nopenssl dgst -sha256 -sign ${curve.own} | openssl base64 -A\n`;
    const program = files.write('sign', script);
    chmodSync(program, 0o755);
    const flags = ['--out', at('program'), '--sign-with', program, '--key'];
    expect(trefoil('evidence', assembly, ...flags, curve.open)).toMatchObject({ code: 0 });
    expect(trefoil('verify', at('program'), '--key', curve.open).code).toBe(0);
    const wrong = trefoil('evidence', assembly, ...flags, key.open);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('no signature of this public key') });
  });

  test.each([
    ['a file', 'summary.md', (text: string) => `${text} `, 'summary.md: is another file than was signed'],
    [
      'the record',
      'evidence.json',
      (text: string) => text.replace('passed', 'failed'),
      'evidence.json: is another file',
    ],
  ])('refuses %s that was changed since', (name, path, change, message) => {
    const { code, out } = trefoil('verify', changed(`changed ${name}`, path, change), '--key', key.open);
    expect([code, out]).toEqual([1, expect.stringContaining(message)]);
  });

  test('refuses a file more and a file less', () => {
    const folder = changed('more', 'summary.md', (text) => text);
    writeFileSync(join(folder, 'notes.md'), 'all is well');
    rmSync(join(folder, 'register.html'));
    expect(trefoil('verify', folder, '--key', key.open)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/notes.md: is not in the statement[\s\S]*register.html: was signed, and is gone/),
    });
  });

  test('reads no link, pipe or device', () => {
    const folder = changed('linked', 'summary.md', (text) => text);
    rmSync(join(folder, 'register.html'));
    symlinkSync(join(at('signed'), 'register.html'), join(folder, 'register.html'));
    const refused = 'register.html: is a link, a pipe or a device';
    expect(trefoil('verify', folder)).toMatchObject({ code: 2, err: expect.stringContaining(refused) });
    if (hasPython)
      expect(verifiedInPython(folder)).toMatchObject({
        code: 2,
        said: expect.stringContaining('a link, a pipe or a device'),
      });
  });

  test('refuses other templates', () => {
    const elsewhere = judgedFolder(files, 'elsewhere', { ...GOOD, More: GOOD.Block });
    const { code, out } = trefoil('verify', at('signed'), '--templates', elsewhere);
    expect([code, out]).toEqual([1, expect.stringContaining('storage.template.json: is another template')]);
  });

  test('has ended when what it rests on has, and tells of mandates', () => {
    const { code, out } = trefoil('verify', at('signed'), '--today', '2032-01-01');
    expect(code).toBe(1);
    expect(out).toMatch(/^ended: +the basis of the transfer to .* ended on 2031-12-27/m);
    expect(out).toMatch(/^note: +the mandate of the auditor ended on .*: not in force on 2032-01-01/m);
  });

  test('is replaced by evidence that nobody signed, and mixed with nothing else', () => {
    write('replaced');
    expect(trefoil('evidence', assembly, '--out', at('replaced')).code).toBe(0);
    expect(existsSync(join(at('replaced'), 'evidence.dsse.json'))).toBe(false);
    const { code, out } = trefoil('verify', at('replaced'));
    expect([code, out]).toEqual([0, expect.stringContaining('everything: no one signed it')]);
    expect(trefoil('verify', at('replaced'), '--key', key.open).code).toBe(1);
    writeFileSync(join(at('replaced'), 'notes.md'), '');
    expect(write('replaced')).toMatchObject({ code: 2, err: expect.stringContaining('has notes.md') });
  });

  test('takes one way to sign', () => {
    expect(write('none', '--sign-with', 'true', '--key', key.open).code).toBe(2);
    expect(trefoil('evidence', assembly, '--sign-with', 'true')).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected --sign-with and --key together'),
    });
  });
});

describe('a proof', () => {
  const shown = (name: string) => {
    const { code, out } = trefoil('prove', name, '--evidence', at('signed'));
    expect(code).toBe(0);
    return out;
  };
  const check = (name: string, text: string) => trefoil('verify', files.write(name, text), '--key', key.open);

  test.each([
    ['rule', 'open-group'],
    ['resource', 'storage/Block'],
    ['verdict', 'private-placement storage/Block'],
    ['mandate', 'mandate auditor'],
    ['template', 'storage.template.json'],
  ])('shows a %s, signed, and nothing else', (kind, name) => {
    const text = shown(name);
    const { code, out } = check(`${kind}.json`, text);
    expect([code, out]).toEqual([0, expect.stringContaining(`{"kind":"${kind}","name":"${name}"`)]);
    expect(text.match(/\\"kind\\":/g)).toHaveLength(1);
  });

  test('is refused where it was changed, moved or signed by somebody else', () => {
    const text = shown('private-placement storage/Block');
    const { index } = JSON.parse(text);
    expect(check('flipped.json', text.replace('passed', 'failed'))).toMatchObject({
      code: 1,
      out: expect.stringContaining('the leaf is none of the tree'),
    });
    expect(check('moved.json', text.replace(`"index": ${index}`, `"index": ${index + 1}`)).code).toBe(1);
    expect(trefoil('verify', files.write('whose.json', text), '--key', other.open).code).toBe(1);
    expect(check('cut.json', text.slice(0, -20)).code).toBe(2);
  });

  test('of what is not there is none, and of evidence that is not what was signed neither', () => {
    expect(trefoil('prove', 'open-grou', '--evidence', at('signed'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('did you mean "open-group"'),
    });
    const folder = changed('unproved', 'summary.md', () => '');
    expect(trefoil('prove', 'mandate auditor', '--evidence', folder)).toMatchObject({
      code: 1,
      err: expect.stringContaining('summary.md: is another file than was signed'),
    });
  });
});

(hasPython ? describe : describe.skip)('the second program', () => {
  test('finds the same proven, by both kinds of key, with templates and on a day', () => {
    const { code, said } = verifiedInPython(at('signed'), '--key', key.open, '--templates', assembly, '--today', TODAY);
    expect(said).toMatch(/^proven: +who signed it/);
    expect(said).toMatch(/in \d+ leaves\nproven: +that it is of the 1 templates/);
    expect(code).toBe(0);
    const written = trefoil('evidence', assembly, '--out', at('curve in python'), '--sign-key', curve.own);
    expect(written.code).toBe(0);
    expect(verifiedInPython(at('curve in python'), '--key', curve.open, '--today', TODAY)).toMatchObject({ code: 0 });
  });

  test('refuses the key of somebody else, and what has ended', () => {
    expect(verifiedInPython(at('signed'), '--key', other.open)).toMatchObject({
      code: 1,
      said: expect.stringContaining('not signed by the key'),
    });
    expect(verifiedInPython(at('signed'), '--key', curve.open)).toMatchObject({ code: 1 });
    expect(verifiedInPython(at('signed'), '--key', key.open, '--today', '2032-01-01')).toMatchObject({
      code: 1,
      said: expect.stringContaining('the basis of the transfer'),
    });
  });

  test('says of evidence that nobody signed that nothing is proven of who wrote it', () => {
    expect(trefoil('evidence', assembly, '--out', at('bare')).code).toBe(0);
    const { code, said } = verifiedInPython(at('bare'), '--today', TODAY);
    expect([code, said]).toEqual([0, expect.stringMatching(/^assumed: +everything/)]);
    expect(verifiedInPython(at('bare'), '--key', key.open)).toMatchObject({ code: 1 });
  });

  test('finds every leaf in the tree by its path', () => {
    const { out } = trefoil('prove', 'private-placement storage/Block', '--evidence', at('signed'));
    const proof = files.write('of python.json', out);
    expect(verifiedInPython(proof, '--key', key.open)).toMatchObject({ code: 0 });
    const flipped = files.write('of python, flipped.json', out.replace('passed', 'failed'));
    expect(verifiedInPython(flipped, '--key', key.open)).toMatchObject({ code: 1 });
  });
});
