import type { KeyObject } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inputError } from '../../judge/template/input-error';
import { statOf } from '../../judge/template/read-file';
import { readJson } from '../../judge/template/read-json';
import { canonicalJson } from '../attestation/canonical';
import { hashesOf, leavesOf } from '../attestation/leaves';
import { rootOf } from '../attestation/merkle';
import { digestOf, RECORD, STATEMENT, type Statement, subjectsOf } from '../attestation/statement';
import { readEvidence } from '../read-evidence';
import type { Evidence } from '../schema';
import { contradictionsIn } from './consistency';
import { endedBy, notInForceOn, termsOf } from './in-force';
import { type Read, readStatement } from './statement';
import type { Verification } from './verification';

export interface VerifyOptions {
  /** The assembly of which the evidence is. @default templates are not compared */
  readonly templates?: string;
  /** The public key of whoever should have signed. @default the signature is not checked */
  readonly key?: KeyObject;
  /** The day on which exceptions have to be in force, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Checks a folder of evidence; throws an `InputError` where it is none. */
export function verifyFolder(folder: string, { templates, key, today }: VerifyOptions): Verification {
  statOf(folder);
  const file = join(folder, STATEMENT);
  const read = existsSync(file) ? readStatement(readJson(file), file, key) : undefined;
  const bound = read ? boundFiles(folder, read.statement) : [];
  const unsigned = !read && key ? [`${folder} is not signed: it has no ${STATEMENT}`] : [];
  const early = [...(read?.refuted ?? []), ...bound, ...unsigned];
  // What is not what was signed is not read any further.
  if (early.length > 0) return { refuted: early, ended: [], proven: [], trusted: [], told: [] };
  const record = join(folder, RECORD);
  const evidence = readEvidence(record);
  const leaves = read ? treeOf(evidence, readFileSync(record)) : undefined;
  const terms = termsOf(evidence);
  const refuted = [
    ...contradictionsIn(evidence).map((contradiction) => `${RECORD}: ${contradiction}`),
    ...certificatesIn(folder, evidence),
    ...(read && leaves ? otherwise(read.statement, evidence, leaves) : []),
    ...(templates === undefined ? [] : templatesIn(templates, evidence)),
  ];
  if (refuted.length > 0) return { refuted, ended: [], proven: [], trusted: [], told: [] };
  const ended = endedBy(terms, today);
  return {
    refuted,
    ended,
    proven: [
      ...(read ? signed(read) : []),
      ...provenOf(evidence, templates),
      ...(ended.length === 0
        ? [`that no waiver, omission, basis or attestation has ended before ${today}, by its date in the record`]
        : []),
    ],
    trusted: trustedOf(evidence, templates, read),
    told: notInForceOn(terms, today).map((line) => `${line}: not in force on ${today}`),
  };
}

function signed({ proven, statement: { subject, predicate } }: Read): readonly string[] {
  const files = subject.filter(({ name }) => name.startsWith('evidence/')).length;
  return [
    ...proven,
    `that all ${files} files are those of the statement, by their hashes`,
    `that the record says what the statement commits to: ${predicate.tree.leaves} leaves, by the root of their tree`,
  ];
}

function provenOf({ templates: { length } }: Evidence, templates: string | undefined): readonly string[] {
  return [
    'that the record does not contradict itself: counts, results, findings and conclusion',
    ...(templates === undefined ? [] : [`that it is of the ${length} templates in ${templates}, by their hashes`]),
  ];
}

function trustedOf(
  { commit, certificates, time }: Evidence,
  templates: string | undefined,
  read: Read | undefined,
): readonly string[] {
  return [
    ...(read?.trusted ?? [`everything: no one signed it, and whoever can write the folder can have written all of it`]),
    ...(templates === undefined ? ['that its templates are what was deployed: give them with --templates'] : []),
    'that the verdicts are those of the rules: trefoil evidence writes the same bytes from the same assembly',
    ...(certificates
      ? [`the ${certificates.proved} proofs on access: verifier/verify_access.py checks them without Trefoil`]
      : []),
    ...(commit === undefined
      ? ['from which commit it was synthesized: none was recorded']
      : [`that commit ${commit} gives these templates: synthesize it again`]),
    `its time, ${time}, and that what runs in AWS is what the templates say`,
  ];
}

/** Files that are not those of the statement. */
function boundFiles(folder: string, { subject }: Statement): readonly string[] {
  const stated = new Map(
    subject.flatMap(({ name, digest }) =>
      name.startsWith('evidence/') && 'sha256' in digest ? [[name.slice('evidence/'.length), digest.sha256]] : [],
    ),
  );
  const found = filesIn(folder).filter((path) => path !== STATEMENT);
  return [
    ...found.flatMap((path) => {
      const hash = stated.get(path);
      if (hash === undefined) return [`${path}: is not in the statement`];
      return digestOf(readFileSync(join(folder, path))) === hash ? [] : [`${path}: is another file than was signed`];
    }),
    ...[...stated.keys()].filter((path) => !found.includes(path)).map((path) => `${path}: was signed, and is gone`),
  ];
}

/** Every file below a folder whose name has this ending, by its path in it; throws an `InputError` for a link, a pipe or a device: none is read. */
function filesIn(folder: string, ending = ''): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(ending))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile()) throw inputError(path, 'is a link, a pipe or a device, expected files and folders alone');
      return relative(folder, path).replaceAll('\\', '/');
    })
    .sort();
}

function treeOf(evidence: Evidence, record: Buffer): Statement['predicate']['tree'] {
  const hashes = hashesOf(leavesOf(evidence, record));
  return { leaves: hashes.length, root: rootOf(hashes).toString('hex') };
}

/** Where a statement says something else than the record that it binds. */
function otherwise(
  { subject, predicate }: Statement,
  evidence: Evidence,
  tree: Statement['predicate']['tree'],
): readonly string[] {
  const { time, holds, claim } = evidence;
  const dirHash = subject.flatMap(({ digest }) => ('dirHash' in digest ? [digest.dirHash] : []))[0] ?? '';
  const expected = subjectsOf(evidence, dirHash).map(canonicalJson).sort();
  const found = subject
    .filter(({ name }) => !name.startsWith('evidence/'))
    .map(canonicalJson)
    .sort();
  const names = subject.map(({ name }) => name);
  return [
    ...(canonicalJson(predicate.tree) === canonicalJson(tree)
      ? []
      : ['the record says something else than the tree of the statement']),
    ...(canonicalJson({ ...predicate, tree: 0 }) === canonicalJson({ time, holds, claim, tree: 0 })
      ? []
      : ['the statement concludes something else than the record']),
    ...(expected.join() === found.join() ? [] : ['the statement is about something else than the record']),
    ...(new Set(names).size === names.length ? [] : ['the statement names a subject twice']),
  ];
}

function certificatesIn(folder: string, { certificates }: Evidence): readonly string[] {
  if (!certificates) return [];
  const file = filesIn(folder).includes(certificates.file) ? join(folder, certificates.file) : undefined;
  const is = file !== undefined && digestOf(readFileSync(file)) === certificates.sha256;
  return is ? [] : [`${certificates.file}: is not the file of certificates of the record`];
}

/** Templates in a folder that are not those of the record. */
function templatesIn(folder: string, { templates }: Evidence): readonly string[] {
  statOf(folder);
  const found = filesIn(folder, '.template.json');
  const stated = new Map(templates.map(({ file, sha256 }) => [file, sha256]));
  return [
    ...found
      .filter((path) => digestOf(readFileSync(join(folder, path))) !== stated.get(path))
      .map(
        (path) =>
          `${path}: is ${stated.has(path) ? 'another template than that' : 'none of the templates'} of the record`,
      ),
    ...templates
      .filter(({ file }) => !found.includes(file))
      .map(({ file }) => `${file}: the template is not in ${folder}`),
  ];
}
