import { createHash } from 'node:crypto';
import type { Certificate, Steps } from '../../iam/certificate/certificate';
import type { Template } from '../../judge/template/template';
import type { Documents } from './documents';
import type { PolicyPairs } from './policy-pairs';
import { Shared } from './shared';

/** Where the certificates are, within a folder of evidence. */
export const CERTIFICATES = 'access-certificates.json';

/** The form of the file of certificates; the program that checks them refuses another one. */
const FORMAT = 2;

/** What one question of one site asks, proved. */
export interface Proved {
  readonly question: unknown;
  /** The partition of the ARNs of principals. */
  readonly partition: string;
  readonly proofs: Certificate;
}

/** Everything that one question asks at one site, or why it has no proof. */
export interface Entry {
  /** Id of the site. */
  readonly site: string;
  /** Id of the rule that asks it. */
  readonly rule: string;
  readonly asked?: readonly Proved[];
  readonly none?: string;
}

/** A site of which the proofs are those of another, the names of the two exchanged: which these are, the record says. */
export interface AlikeEntry {
  /** Id of the site. */
  readonly site: string;
  /** Id of the site that it is like. */
  readonly as: string;
  /** The policies of the other site, and those of this one in their places. */
  readonly policies: PolicyPairs;
}

/** Whether a question of a site has a proof. */
export interface CertificateResult {
  /** Id of the site. */
  readonly site: string;
  /** Id of the rule that asks it. */
  readonly rule: string;
  readonly steps: number | string;
}

/** How many steps the proof of a question takes, or why it has none. */
export function resultOf({ site, rule, asked = [], none }: Entry, steps: Pick<Steps, 'count'>): CertificateResult {
  const used = asked.flatMap(({ proofs }) => proofs.flat()).filter((step) => step !== null);
  return { site, rule, steps: none ?? used.reduce((sum, step) => sum + steps.count(step), 0) };
}

/** What the questions are about. */
export interface Parts {
  readonly templates: readonly Pick<Template, 'file' | 'text'>[];
  readonly steps: Pick<Steps, 'all'>;
  readonly documents: Pick<Documents, 'all' | 'names' | 'named' | 'nameAlike'>;
  /** @default no site is like another */
  readonly alike?: readonly AlikeEntry[];
}

/** The file: what repeats is in it once. */
export function certificateFile(entries: readonly Entry[], { templates, steps, documents, alike = [] }: Parts): string {
  const named = entries.map(({ asked, ...entry }) => ({
    ...entry,
    ...(asked && {
      asked: asked.map(({ question, partition, proofs }) => ({
        partition,
        question: documents.named(question),
        proofs,
      })),
    }),
  }));
  for (const { policies } of alike) documents.nameAlike(policies);
  const shared = new Shared();
  for (const { asked = [] } of named) {
    for (const { question, proofs } of asked) {
      shared.count(question);
      shared.count(proofs);
    }
  }
  for (const { document } of documents.all) shared.count(document);
  const file = {
    format: FORMAT,
    templates: templates.map(({ file, text }) => ({ file, sha256: hashOf(text) })),
    names: documents.names,
    documents: documents.all.map((one) => ({ ...one, document: shared.of(one.document) })),
    entries: named.map(({ asked, ...entry }) => ({
      ...entry,
      ...(asked && {
        asked: asked.map(({ partition, question, proofs }) => ({
          partition,
          question: shared.of(question),
          proofs: shared.of(proofs),
        })),
      }),
    })),
    alike: alike.map(({ site, as }) => ({ site, as })),
    steps: steps.all,
  };
  return lines({ ...file, shared: shared.list });
}

/** One element a line, so that two files can be compared. */
function lines(file: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(file).map(([name, value]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}: ${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
