import { CERTIFICATES } from '../../../lib/access/certificates/file';
import { canonicalJson } from '../../../lib/evidence/attestation/canonical';
import type { Proof } from '../../../lib/evidence/attestation/proof';
import { RECORD, STATEMENT } from '../../../lib/evidence/attestation/statement';
import { renderJson } from '../../../lib/evidence/render-json';
import { type Evidence, evidenceSchema } from '../../../lib/evidence/schema';
import type { Random } from '../../access/certificates/random';
import { hashOf } from '../../access/certificates/verifier';
import { type AsWritten, type Folder, OTHER, OWN, proofIn, sealedBy, statementIn, withStatement } from './base';

/** What an alteration leaves; nothing where it left what is still true. */
type Altered = Folder | undefined;

/** How much of the folder whoever altered it made agree with what was altered. */
const REACHES = [
  'the file alone',
  'hashes, signed before',
  'hashes, signed by the owner',
  'all, signed by somebody else',
] as const;

/** Every kind of alteration: each of them leaves something that both programs have to refuse. */
export const ALTERATIONS: Readonly<Record<string, (base: Folder, random: Random) => Altered>> = {
  'a verdict flipped': (base, random) =>
    altered(base, random, (evidence) => {
      const results = random.one(evidence.rules)?.results;
      const [from, to] = random.below(2) === 0 ? (['waived', 'passed'] as const) : (['passed', 'advised'] as const);
      const place = results?.[from]?.pop();
      if (results === undefined || place === undefined) return false;
      results[to] = [...(results[to] ?? []), place];
      return true;
    }),
  'a verdict flipped, and its counts': (base, random) =>
    altered(base, random, (evidence) => {
      const rule = evidence.rules.find(({ results }) => results.waived !== undefined);
      if (!rule) return false;
      const { waived = [], passed = [] } = rule.results;
      rule.results = { passed: [...passed, ...waived] };
      Object.assign(rule, { passed: rule.evaluated, waived: 0, status: 'passed' });
      evidence.findings = evidence.findings.filter(({ result }) => result !== 'waived');
      evidence.counts.waived = 0;
      return true;
    }),
  'a verdict flipped by the owner, who kept the counts': ({ evidence: files, template }, random) => {
    const evidence = recordIn(files);
    const rule = random.one(evidence.rules);
    const place = rule?.results.passed?.pop();
    if (rule === undefined || place === undefined) return undefined;
    rule.results.failed = [place];
    return sealedBy(OWN, evidence, files[CERTIFICATES] ?? '', template);
  },
  'a conclusion of the owner that is not that of the lists': ({ evidence: files, template }, random) => {
    const evidence = recordIn(files);
    const changes = [
      () => Object.assign(evidence, { holds: !evidence.holds }),
      () => Object.assign(evidence.counts, { verdicts: evidence.counts.verdicts + 1 }),
      () => Object.assign(evidence.counts, { waived: evidence.counts.waived + 1 }),
      () => evidence.findings.pop(),
      () => evidence.rules.push(...evidence.rules.slice(0, 1)),
      () => evidence.stores.pop(),
      () => Object.assign(evidence.rules[0] ?? {}, { status: 'failed' }),
      () => evidence.certificates && Object.assign(evidence.certificates, { proved: evidence.certificates.proved + 1 }),
    ];
    random.one(changes)?.();
    return sealedBy(OWN, evidence, files[CERTIFICATES] ?? '', template);
  },
  'a rule dropped': (base, random) =>
    altered(base, random, (evidence) => {
      const [dropped] = evidence.rules.splice(random.below(evidence.rules.length), 1);
      if (!dropped) return false;
      evidence.findings = evidence.findings.filter(({ rule }) => rule !== dropped.id);
      evidence.counts.rules -= 1;
      evidence.counts.evaluated -= dropped.evaluated > 0 ? 1 : 0;
      evidence.counts.verdicts -= dropped.evaluated;
      evidence.counts.waived = evidence.findings.filter(({ result }) => result === 'waived').length;
      evidence.counts.advisory = evidence.findings.filter(({ result }) => result === 'advised').length;
      return true;
    }),
  'a finding dropped': (base, random) =>
    altered(base, random, ({ findings }) => findings.splice(random.below(findings.length), 1).length > 0),
  'an answer turned': (base, random) =>
    altered(base, random, ({ access }) => {
      const search = random.one((access?.searches ?? []).filter(({ holds }) => holds !== true));
      if (search) search.holds = true;
      return search !== undefined;
    }),
  'an answer dropped': (base, random) =>
    altered(base, random, ({ access }) => {
      const searches = access?.searches ?? [];
      return searches.splice(random.below(searches.length), 1).length > 0;
    }),
  'a date moved': (base, random) =>
    altered(base, random, ({ waivers, deployment, people, transfers }) => {
      const day = `20${30 + random.below(60)}-0${1 + random.below(9)}-1${random.below(10)}`;
      const changes: readonly (() => unknown)[] = [
        () => waivers[0] && Object.assign(waivers[0], { expires: day }),
        () => deployment && Object.assign(deployment.auditor, { until: day }),
        () => deployment?.migrations[0] && Object.assign(deployment.migrations[0], { closes: day }),
        () => people?.teams[0] && Object.assign(people.teams[0], { until: day }),
        () => transfers[0] && Object.assign(transfers[0], { until: day }),
      ];
      return random.one(changes)?.() !== undefined;
    }),
  'an exception that has ended': ({ evidence: files, template }, random) => {
    const evidence = recordIn(files);
    const day = `202${random.below(6)}-0${1 + random.below(9)}-1${random.below(10)}`;
    const of: readonly object[] = [...evidence.waivers, ...(evidence.people ? [evidence.people] : [])];
    Object.assign(random.one(of) ?? {}, { expires: day });
    return sealedBy(OWN, evidence, files[CERTIFICATES] ?? '', template);
  },
  'a resource renamed': (base, random) =>
    altered(base, random, ({ resources }) => {
      const resource = random.one(resources);
      if (resource) resource.id += `${random.below(10)}`;
      return resource !== undefined;
    }),
  'leaves in another order': (base, random) =>
    altered(base, random, (evidence) => {
      const lists: readonly unknown[][] = [evidence.rules, evidence.resources, evidence.stores, evidence.sites];
      const list = random.one(lists.filter(({ length }) => length > 1));
      const [first] = list?.splice(random.below((list?.length ?? 1) - 1), 1) ?? [];
      list?.push(first);
      return list !== undefined;
    }),
  'another template': ({ evidence, template }, random) => {
    const at = random.below(template.length);
    return { evidence, template: `${template.slice(0, at)} ${template.slice(at)}` };
  },
  'another template, with its hash': (base, random) => {
    const template = base.template.replace(/"Effect": "Deny"/, '"Effect": "Allow"');
    if (template === base.template) return undefined;
    const [old, renewed] = [hashOf(base.template), hashOf(template)];
    const replaced = (text = '') => text.replaceAll(old, renewed);
    const certificates = base.evidence[CERTIFICATES] ?? '';
    // With the old proofs, which are about the old policy.
    const forged = random.below(2) === 0 ? replaced(certificates) : certificates;
    const record = replaced(base.evidence[RECORD]).replaceAll(hashOf(certificates), hashOf(forged));
    return reaching(base, random, { [RECORD]: record, [CERTIFICATES]: forged }, template);
  },
  'files swapped': (base) => {
    const [one = '', other = ''] = [base.evidence['summary.md'], base.evidence['oscal/results.json']];
    return { ...base, evidence: { ...base.evidence, 'summary.md': other, 'oscal/results.json': one } };
  },
  'a file gone': (base, random) => {
    const path = random.one(Object.keys(base.evidence)) ?? STATEMENT;
    return { ...base, evidence: Object.fromEntries(Object.entries(base.evidence).filter(([name]) => name !== path)) };
  },
  'a file more': (base, random) => ({
    ...base,
    evidence: { ...base.evidence, [random.below(2) === 0 ? 'waivers.md' : 'oscal/more.json']: '{}' },
  }),
  'a file cut off': (base, random) => {
    const path = random.one(Object.keys(base.evidence)) ?? RECORD;
    const text = base.evidence[path] ?? '';
    return { ...base, evidence: { ...base.evidence, [path]: text.slice(0, random.below(text.length)) } };
  },
  'a record cut off, with its hash': (base, random) => {
    const text = base.evidence[RECORD] ?? '';
    return reaching(base, random, { [RECORD]: text.slice(0, random.below(text.length - 2)) });
  },
  'a character changed': (base, random) => {
    const path = random.one(Object.keys(base.evidence)) ?? RECORD;
    const text = base.evidence[path] ?? '';
    // Spaces between the parts of the envelope mean nothing.
    const at =
      path === STATEMENT ? text.indexOf('payload":"') + 10 + random.below(text.length - 40) : random.below(text.length);
    const changed = text[at] === '1' ? '2' : '1';
    if (path === STATEMENT && !/[\w+/]/.test(text[at] ?? '')) return undefined;
    // Of the id of the key nothing depends.
    if (path === STATEMENT && at > text.indexOf('"keyid"') && at < text.indexOf('"sig"')) return undefined;
    return { ...base, evidence: { ...base.evidence, [path]: `${text.slice(0, at)}${changed}${text.slice(at + 1)}` } };
  },
  'a key twice in the record': (base, random) => {
    const text = base.evidence[RECORD] ?? '';
    const key = random.one([...text.matchAll(/"(\w+)":/g)]);
    if (!key) return undefined;
    return reaching(base, random, { [RECORD]: `${text.slice(0, key.index)}"${key[1]}":0,${text.slice(key.index)}` });
  },
  'a key twice in the statement': (base, random) => {
    const { envelope } = statementIn(base);
    const text = Buffer.from(envelope.payload, 'base64').toString();
    const key = random.one([...text.matchAll(/"(\w+)":/g)]);
    const statement = `${text.slice(0, key?.index)}"${key?.[1]}":0,${text.slice(key?.index)}`;
    return { ...base, evidence: withStatement(base.evidence, statement, OWN) };
  },
  'a key twice in the envelope': (base, random) => {
    const text = base.evidence[STATEMENT] ?? '';
    const key = random.one(['payload', 'payloadType', 'signatures', 'sig']) ?? 'sig';
    return { ...base, evidence: { ...base.evidence, [STATEMENT]: text.replace(`"${key}":`, `"${key}":"",$&`) } };
  },
  'signed by somebody else': (base) => {
    const { envelope } = statementIn(base);
    const statement = Buffer.from(envelope.payload, 'base64').toString();
    return { ...base, evidence: withStatement(base.evidence, statement, OTHER) };
  },
  'the signature of another statement': (base, random) =>
    withEnvelope(base, (envelope) => {
      const forged = withStatement({}, `{"n":${random.below(1000)}}`, OWN)[STATEMENT] ?? '';
      return { ...envelope, signatures: JSON.parse(forged).signatures };
    }),
  'no signature': (base, random) =>
    withEnvelope(base, (envelope) => ({ ...envelope, signatures: random.below(2) === 0 ? [] : [{ sig: '' }] })),
  'a signature cut off': (base, random) =>
    withEnvelope(base, (envelope) => ({
      ...envelope,
      signatures: envelope.signatures.map((one) => ({
        ...one,
        sig: Buffer.from(one.sig, 'base64').subarray(0, random.below(64)).toString('base64'),
      })),
    })),
  'another payload type': (base, random) =>
    withEnvelope(base, (envelope) => ({
      ...envelope,
      payloadType: random.one(['application/json', 'application/vnd.in-toto+JSON', '', 'text/plain']) ?? '',
    })),
  'a statement of another type': (base, random) =>
    restated(base, (statement) => {
      const field = random.below(2) === 0 ? '_type' : 'predicateType';
      statement[field] = `${statement[field]}${random.below(9)}`;
    }),
  'another root': (base, random) =>
    restated(base, ({ predicate }) => {
      const { tree } = predicate;
      if (random.below(2) === 0) tree.leaves += 1 + random.below(9);
      else tree.root = hashOf(`${random.below(1000)}`);
    }),
  'another conclusion of the statement': (base, random) =>
    restated(base, ({ predicate }) => {
      const field = random.one(['claim', 'time', 'holds'] as const) ?? 'claim';
      if (field === 'holds') predicate.holds = !predicate.holds;
      else predicate[field] += '.';
    }),
  'a subject dropped': (base, random) =>
    restated(base, ({ subject }) => subject.splice(random.below(subject.length), 1)),
  'a subject twice': (base, random) =>
    restated(base, ({ subject }) => subject.push(...subject.slice(random.below(subject.length)).slice(0, 1))),
  'a subject more': (base, random) =>
    restated(base, ({ subject }) =>
      subject.push({ name: `templates/${random.below(9)}`, digest: { sha256: hashOf('') } }),
    ),
  'another digest': (base, random) =>
    restated(base, ({ subject }) => {
      const bound = subject.filter(({ digest }) => digest['dirHash'] === undefined);
      const digest = random.one(bound)?.digest ?? {};
      for (const kind of Object.keys(digest)) digest[kind] = hashOf(`${random.below(1000)}`);
    }),
  'a proof of another leaf': (base, random) =>
    withProof(base, random, (proof) => {
      const at = random.below(proof.leaf.length);
      return {
        ...proof,
        leaf: `${proof.leaf.slice(0, at)}${proof.leaf[at] === '1' ? '2' : '1'}${proof.leaf.slice(at + 1)}`,
      };
    }),
  'a proof at another place': (base, random) =>
    withProof(base, random, (proof) => ({
      ...proof,
      index: proof.index + (random.below(2) === 0 ? -1 : 1) * (1 + random.below(70)),
    })),
  'a proof by another path': (base, random) =>
    withProof(base, random, (proof) => {
      const path = [...proof.path];
      const at = random.below(path.length);
      const changes = [
        () => path.splice(at, 1),
        () => path.splice(at, 0, path[at] ?? ''),
        () => path.splice(at, 1, hashOf(`${at}`)),
        () => path.push(hashOf('')),
      ];
      random.one(changes)?.();
      return { ...proof, path };
    }),
  'a proof of what somebody else signed': (base, random) =>
    withProof(base, random, (proof) => {
      const payload = Buffer.from(statementIn(base).envelope.payload, 'base64').toString();
      return { ...proof, statement: JSON.parse(withStatement({}, payload, OTHER)[STATEMENT] ?? '') };
    }),
  'another name of a subject': (base, random) =>
    restated(base, ({ subject }) => {
      const one = random.one(subject);
      if (one) one.name += `${random.below(9)}`;
    }),
};

/** The folder with a statement that the owner signed, and that says something else. */
function restated(base: Folder, change: (statement: AsWritten) => unknown): Altered {
  const { statement } = statementIn(base);
  change(statement);
  return { ...base, evidence: withStatement(base.evidence, canonicalJson(statement), OWN) };
}

function withProof(base: Folder, random: Random, change: (proof: Proof) => Proof): Altered {
  return { ...base, proof: JSON.stringify(change(proofIn(base, random))) };
}

type Envelope = ReturnType<typeof statementIn>['envelope'];

function withEnvelope(base: Folder, change: (envelope: Envelope) => object): Altered {
  const text = JSON.stringify(change(statementIn(base).envelope));
  return { ...base, evidence: { ...base.evidence, [STATEMENT]: text } };
}

/** The folder with another record, and whatever else was made to agree with it. */
function altered(base: Folder, random: Random, change: (evidence: Evidence) => boolean): Altered {
  const evidence = recordIn(base.evidence);
  return change(evidence) ? reaching(base, random, { [RECORD]: renderJson(evidence) }) : undefined;
}

function reaching(
  base: Folder,
  random: Random,
  files: Readonly<Record<string, string>>,
  template = base.template,
): Altered {
  const reach = random.one(REACHES);
  const evidence = { ...base.evidence, ...files };
  if (reach === 'the file alone') return { evidence, template };
  const parsed = reach === 'all, signed by somebody else' ? parsedRecord(files[RECORD]) : undefined;
  if (parsed) return sealedBy(OTHER, parsed, evidence[CERTIFICATES] ?? '', template);
  const { envelope, statement } = statementIn(base);
  for (const { name, digest } of statement.subject) {
    const text = files[name.slice('evidence/'.length)];
    if (name.startsWith('evidence/') && text !== undefined) digest['sha256'] = hashOf(text);
  }
  const signed = withStatement(evidence, canonicalJson(statement), OWN);
  if (reach === 'hashes, signed by the owner') return { evidence: signed, template };
  const forged: Envelope = JSON.parse(signed[STATEMENT] ?? '');
  const old = JSON.stringify({ ...forged, signatures: envelope.signatures });
  return { evidence: { ...signed, [STATEMENT]: old }, template };
}

function recordIn(files: Folder['evidence']): Evidence {
  return evidenceSchema.parse(JSON.parse(files[RECORD] ?? ''));
}

/** The record of a text; nothing where the alteration left none. */
function parsedRecord(text: string | undefined): Evidence | undefined {
  try {
    const parsed = evidenceSchema.safeParse(JSON.parse(text ?? ''));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
