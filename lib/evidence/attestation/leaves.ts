import { createHash } from 'node:crypto';
import type { Evidence } from '../schema';
import { RESULTS, type Result } from '../schema/common';
import { canonicalJson } from './canonical';
import { leafHash } from './merkle';
import { publicLeaves } from './public-leaves';
import type { Said } from './said';

/** A leaf of the tree of what evidence says. */
export interface Leaf extends Said {
  /** What is hashed: canonical JSON of kind, name, salt and value. */
  readonly text: string;
}

/**
 * Every leaf of the tree of evidence, in the order that `docs/evidence.md` describes.
 *
 * Each has a salt of its own, which follows from the bytes of the record: whoever is shown one leaf and its path cannot
 * guess the leaves beside it, and whoever has the record can make all of them.
 */
export function leavesOf(evidence: Evidence, record: Buffer): readonly Leaf[] {
  const seed = createHash('sha256').update('trefoil salt\n').update(record).digest();
  return saidBy(evidence).map((said, index) => ({
    ...said,
    text: canonicalJson({ ...said, salt: createHash('sha256').update(seed).update(`${index}`).digest('hex') }),
  }));
}

/** The hashes of leaves. */
export function hashesOf(leaves: readonly Leaf[]): readonly Buffer[] {
  return leaves.map(({ text }) => leafHash(text));
}

function saidBy(evidence: Evidence): readonly Said[] {
  const { rules, resources, templates, access, certificates, deployment, people } = evidence;
  const results = resultsBy(evidence);
  const of = (subject: object) => results.get(subject) ?? {};
  const placed = resources.map((resource) => {
    const { template, ...rest } = resource;
    const { file = '', sha256 = '' } = templates[template] ?? {};
    return { resource, value: { ...rest, template: file, sha256 } };
  });
  const list = <T>(kind: string, all: readonly T[], nameOf: (one: T) => string) =>
    all.map((value) => ({ kind, name: nameOf(value), value }));
  return [
    ...rules.map(({ results: _, ...rule }) => ({ kind: 'rule', name: rule.id, value: rule })),
    ...templates.map((value) => ({ kind: 'template', name: value.file, value: { ...value, results: of(value) } })),
    ...placed.map(({ resource, value }) => ({
      ...{ kind: 'resource', name: value.id },
      value: { ...value, results: of(resource) },
    })),
    ...verdictsOf(evidence),
    ...list('answer', access?.searches ?? [], ({ rule, site }) => `${rule} ${site}`),
    ...(access?.searches ?? []).flatMap(({ rule, site, certificate }) =>
      certificate === undefined || !certificates
        ? []
        : [
            {
              ...{ kind: 'certificate', name: `certificate ${rule} ${site}` },
              value: { rule, site, steps: certificate, file: certificates.file, sha256: certificates.sha256 },
            },
          ],
    ),
    ...list('required', evidence.required?.flows ?? [], ({ id }) => id),
    ...list('finding', evidence.findings, ({ rule, resource, template }) => `finding ${rule} ${resource ?? template}`),
    ...list('waiver', evidence.waivers, ({ rule, path }) => `waiver ${rule} ${path}`),
    ...list('omission', evidence.omissions, ({ feature }) => `omission ${feature}`),
    ...list('mandate', deployment ? [deployment.auditor] : [], () => 'mandate auditor'),
    ...list('mandate', deployment?.migrations ?? [], ({ id }) => `mandate migration ${id}`),
    ...list('mandate', people?.teams ?? [], ({ id }) => `mandate team ${id}`),
    ...list('mandate', people?.permits ?? [], ({ id }) => `mandate permit ${id}`),
    ...list('site', evidence.sites, ({ id }) => `site ${id}`),
    ...list('store', evidence.stores, ({ resource }) => `store ${resource}`),
    ...list('crossing', evidence.crossings, ({ id }) => `crossing ${id}`),
    ...list('transfer', evidence.transfers, ({ recipient, country }) => `transfer ${recipient} ${country ?? ''}`),
    ...publicLeaves(evidence),
  ];
}

/** The results of each resource and template, by rule. */
function resultsBy(evidence: Evidence): ReadonlyMap<object, Readonly<Record<string, Result>>> {
  const all = new Map<object, Record<string, Result>>();
  for (const { rule, result, subject } of resultsIn(evidence)) {
    const known = all.get(subject) ?? {};
    known[rule.id] = result;
    all.set(subject, known);
  }
  return all;
}

function* resultsIn({ rules, resources, templates }: Evidence) {
  for (const rule of rules)
    for (const result of RESULTS)
      for (const place of rule.results[result] ?? []) {
        const subject = (rule.subject === 'template' ? templates : resources)[place];
        if (subject) yield { rule, result, subject };
      }
}

function verdictsOf(evidence: Evidence): readonly Said[] {
  return [...resultsIn(evidence)].map(({ rule, result, subject }) => {
    const template = 'file' in subject ? subject : evidence.templates[subject.template];
    const of = 'file' in subject ? subject.file : subject.id;
    return {
      ...{ kind: 'verdict', name: `${rule.id} ${of}` },
      value: { rule: rule.id, level: rule.level, of, template: template?.file, sha256: template?.sha256, result },
    };
  });
}
