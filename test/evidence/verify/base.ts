import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { CERTIFICATES } from '../../../lib/access/certificates/file';
import { type Envelope, IN_TOTO, seal } from '../../../lib/evidence/attestation/dsse';
import { leavesOf } from '../../../lib/evidence/attestation/leaves';
import { type Proof, proofOf } from '../../../lib/evidence/attestation/proof';
import { keyIdOf, type Signer } from '../../../lib/evidence/attestation/signer';
import { RECORD, STATEMENT, statementOf } from '../../../lib/evidence/attestation/statement';
import { renderJson } from '../../../lib/evidence/render-json';
import { renderSummary } from '../../../lib/evidence/render-summary';
import { type Evidence, evidenceSchema } from '../../../lib/evidence/schema';
import { sealed } from '../../access/certificates/alterations';
import type { Random } from '../../access/certificates/random';
import { smallCertificates, TEMPLATE } from '../../access/certificates/small';
import type { Files } from '../../access/certificates/verifier';
import { bucketRule } from '../../judge/plugin-app';
import { BUCKET, deploymentFile, evidenceFor } from '../evidence-for';

/** Signed evidence, and the template that it is of. */
export interface Folder {
  readonly evidence: Files;
  readonly template: string;
  /** A proof of one leaf of it, where that is what is verified. */
  readonly proof?: string;
}

const PACKAGE = 'd'.repeat(64);
const file = deploymentFile('reference');

/** Who signs: the owner of the evidence, and somebody else. */
export const OWN = generateKeyPairSync('ed25519');
export const OTHER = generateKeyPairSync('ed25519');

/** A signer by a private key. */
export function signerBy(pair: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }): Signer {
  return { keyId: keyIdOf(pair.publicKey), sign: (bytes) => sign(undefined, bytes, pair.privateKey) };
}

/** Evidence of a few buckets and of a few questions with their proofs, with a waiver, an auditor, teams and a migration. */
export function baseOf(seed: number): Folder {
  const small = smallCertificates(6, seed);
  const policies: Readonly<Record<string, object>> = JSON.parse(small.templates[TEMPLATE] ?? '').Resources;
  const typed = Object.entries(policies).map(([id, one]) => [id, { Type: 'AWS::IAM::ManagedPolicy', ...one }]);
  const open = { ...BUCKET, Properties: {}, Metadata: { 'aws:cdk:path': 'dublin/Storage/Open/Resource' } };
  const resources = { ...Object.fromEntries(typed), Data: BUCKET, Open: open };
  const template = JSON.stringify({ Resources: resources }, undefined, 1);
  const text = sealed(small, { template }).evidence[CERTIFICATES] ?? '';
  const { access } = JSON.parse(small.evidence['evidence.json'] ?? '');
  const searches: readonly { readonly site: string; readonly rule: string; readonly certificate?: number }[] =
    access.searches;
  const evidence = evidenceFor([{ resources, name: 'small' }], {
    file,
    commit: 'c'.repeat(40),
    rules: [bucketRule('required'), bucketRule('advisory')],
    waivers: [
      {
        ...{ rule: 'bucket-required', path: 'dublin/Storage/Open/Resource', reason: 'an example' },
        ...{ owner: 'A. Example', expires: '2027-11-23' },
      },
    ],
    access: {
      ...{ principals: [], actions: [], cells: [] },
      searches: searches.map(({ site, rule, certificate }) => ({
        ...{ site, rule, question: rule, asks: rule, cells: 1 },
        holds: certificate === undefined ? 'undecided' : true,
      })),
      certificates: {
        text,
        results: searches.map(({ site, rule, certificate }) => ({ site, rule, steps: certificate ?? 'no proof' })),
      },
    },
  });
  return sealedBy(OWN, evidenceSchema.parse(JSON.parse(renderJson(evidence))), text, template);
}

/** A proof of one leaf of a folder. */
export function proofIn({ evidence }: Folder, random: Random): Proof {
  const record = evidence[RECORD] ?? '';
  const leaves = leavesOf(evidenceSchema.parse(JSON.parse(record)), Buffer.from(record));
  return proofOf(`#${random.below(leaves.length)}`, leaves, JSON.parse(evidence[STATEMENT] ?? ''));
}

/** A folder whose statement says what the record does, signed by whomever. */
export function sealedBy(pair: typeof OWN, evidence: Evidence, certificates: string, template: string): Folder {
  const files: Files = {
    'evidence.json': renderJson(evidence),
    [CERTIFICATES]: certificates,
    'summary.md': renderSummary(evidence),
    'oscal/results.json': '{}\n',
  };
  const listed = Object.entries(files).map(([path, text]) => ({ path, text }));
  return { evidence: withStatement(files, statementOf(evidence, listed, PACKAGE), pair), template };
}

/** Files with a statement that is signed by whomever. */
export function withStatement(files: Files, statement: string, pair: typeof OWN): Files {
  return { ...files, [STATEMENT]: JSON.stringify(seal(IN_TOTO, statement, signerBy(pair))) };
}

/** A statement as it is written, to be changed. */
export interface AsWritten {
  _type: string;
  predicateType: string;
  readonly subject: { name: string; readonly digest: Record<string, string> }[];
  readonly predicate: { time: string; holds: boolean; claim: string; readonly tree: { leaves: number; root: string } };
}

/** The envelope of a folder, and its statement. */
export function statementIn({ evidence }: Folder): { readonly envelope: Envelope; readonly statement: AsWritten } {
  const envelope: Envelope = JSON.parse(evidence[STATEMENT] ?? '');
  return { envelope, statement: JSON.parse(Buffer.from(envelope.payload, 'base64').toString()) };
}
