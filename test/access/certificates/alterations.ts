import { CERTIFICATES, type Entry } from '../../../lib/access/certificates/file';
import { isRecord } from '../../../lib/iam/authorize/json';
import { casesOf } from '../../../lib/iam/certificate/cases';
import type { Steps } from '../../../lib/iam/certificate/certificate';
import type { Question } from '../../../lib/iam/search/question';
import { search } from '../../../lib/iam/search/search';
import type { Random } from './random';
import { type Small, TEMPLATE, written } from './small';
import { type Files, hashOf } from './verifier';

/** Certificates that hold, and questions that do not, to alter. */
export interface Base {
  readonly entries: readonly Entry[];
  readonly steps: Steps;
  readonly small: Small;
  /** Questions that do not hold. */
  readonly broken: readonly Question[];
}

/** What an alteration leaves; nothing where it left what is still true. */
type Altered = Pick<Small, 'evidence' | 'templates'> | undefined;

/** Every kind of alteration: each of them leaves something that has to be refused. */
export const ALTERATIONS: Readonly<Record<string, (base: Base, random: Random) => Altered>> = {
  /** A branch without which its step no longer covers every request: none is written that needs no step. */
  'a branch dropped': ({ small }, random) =>
    withFile(small, (file) => {
      const long = stepsIn(file).filter((step) => step.length > 1);
      const step = random.one(long);
      step?.splice(1 + 2 * random.below((step.length - 1) / 2), 2);
      return step !== undefined;
    }),
  'a step said not to be needed': ({ entries, steps }, random) => {
    const proofs = random.one(entries)?.asked?.[0]?.proofs;
    const at = random.one(proofs?.flatMap((ways, one) => ways.map((step, way) => ({ one, way, step }))) ?? []);
    if (!at || at.step === null) return undefined;
    return withProofs(entries, steps, proofs, (step, one, way) => (one === at.one && way === at.way ? null : step));
  },
  'a statement that is not there': ({ small }, random) =>
    withFile(small, (file) => {
      const step = random.one(stepsIn(file));
      if (step) step[0] = (step[0] ?? 0) + 2 * (100 + random.below(100));
      return step !== undefined;
    }),
  'a branch of another statement': ({ small }, random) =>
    withFile(small, (file) => {
      const step = random.one(stepsIn(file).filter(({ length }) => length > 1));
      if (step) step[1] = (step[1] ?? 0) + 20 + random.below(20);
      return step !== undefined;
    }),
  'a step that rests on itself': ({ small }, random) =>
    withFile(small, (file) => {
      const all = stepsIn(file);
      const step = random.one(all.filter(({ length }) => length > 1));
      if (step) step[2] = all.indexOf(step) + random.below(3);
      return step !== undefined;
    }),
  'the proof of another question': ({ entries, steps, broken }, random) => {
    const question = random.one(broken);
    const found = question && casesOf(question, 'aws');
    if (question === undefined || typeof found !== 'object') return undefined;
    const proofs = found.map(({ ways }) => ways.map(() => random.below(steps.all.length)));
    return forged(entries, steps, { question, proofs });
  },
  'a proof made at random': ({ entries, steps, broken }, random) => {
    const question = random.one(broken);
    const found = question && casesOf(question, 'aws');
    if (question === undefined || typeof found !== 'object') return undefined;
    const all: number[][] = [];
    for (let index = 0; index < 30; index += 1) {
      const places = [0, 1, 2, 3, 4].filter(() => index > 0 && random.below(2) === 0);
      all.push([random.below(20), ...places.flatMap((place) => [place, random.below(Math.max(index, 1))])]);
    }
    const proofs = found.map(({ ways }) => ways.map(() => (random.below(9) === 0 ? null : random.below(all.length))));
    return forged(entries, { all, count: steps.count.bind(steps) }, { question, proofs });
  },
  'a weaker policy, with the old proof': ({ entries, steps }, random) =>
    changed(entries, steps, random, (question) => weaker(question, random)),
  'a wider question, with the old proof': ({ entries, steps }, random) =>
    changed(entries, steps, random, (question) => wider(question, random)),
  'another policy in the template': ({ small }, random) => {
    const template = parse(small.templates[TEMPLATE]);
    const policies = Object.values(recordAt(template, 'Resources')).map((one) => recordAt(one, 'Properties'));
    const document = recordAt(random.one(policies), 'PolicyDocument');
    const statements: unknown = document['Statement'];
    if (!Array.isArray(statements) || statements.length === 0) return undefined;
    statements.splice(random.below(statements.length), 1);
    const text = JSON.stringify(template);
    if (random.below(2) === 0) return { ...small, templates: { [TEMPLATE]: text } };
    return sealed(small, { template: text });
  },
  'a policy that denies, said to be in no template': ({ small }, random) =>
    withFile(small, (file) => {
      const all = listAt(file, 'documents').filter((one) => JSON.stringify(one).includes('"Deny"'));
      const entry = random.one(all);
      if (isRecord(entry)) Reflect.deleteProperty(entry, 'template');
      return entry !== undefined;
    }),
  'a case dropped': ({ entries, steps }, random) => {
    const proofs = random.one(entries)?.asked?.[0]?.proofs ?? [];
    const dropped = random.below(proofs.length);
    if (proofs.length === 0) return undefined;
    return written(
      entries.map((entry) =>
        entry.asked?.[0]?.proofs === proofs
          ? {
              ...entry,
              asked: entry.asked.map((one) => ({ ...one, proofs: proofs.filter((_, at) => at !== dropped) })),
            }
          : entry,
      ),
      steps,
    );
  },
  'nothing asked': ({ small }, random) =>
    withFile(small, (file) => {
      const entry = random.one(listAt(file, 'entries').filter((one) => isRecord(one) && 'asked' in one));
      if (isRecord(entry)) Reflect.set(entry, 'asked', []);
      return entry !== undefined;
    }),
  'a question dropped': ({ small }, random) =>
    withFile(small, (file) => {
      const all = listAt(file, 'entries');
      const proved = all.filter((one) => isRecord(one) && 'asked' in one);
      all.splice(all.indexOf(random.one(proved)), 1);
      return proved.length > 0;
    }),
  'a file cut off': ({ small }, random) => {
    const path = random.one([CERTIFICATES, 'evidence.json'] as const) ?? CERTIFICATES;
    const text = small.evidence[path] ?? '';
    const cut = text.slice(0, random.below(text.length - 3));
    return path === CERTIFICATES && random.below(2) === 0
      ? sealed(small, { text: cut })
      : { ...small, evidence: { ...small.evidence, [path]: cut } };
  },
  'a key twice': ({ small }, random) => {
    const text = small.evidence[CERTIFICATES] ?? '';
    const keys = [...text.matchAll(/"(\w+)":(?=[\d"[{])/g)];
    const found = random.one(keys);
    if (found === undefined) return undefined;
    return sealed(small, { text: `${text.slice(0, found.index)}"${found[1]}":0,${text.slice(found.index)}` });
  },
  'another hash': ({ small }, random) => {
    const text = small.evidence['evidence.json'] ?? '';
    const hashes = [...text.matchAll(/[0-9a-f]{64}/g)];
    const at = (random.one(hashes)?.index ?? 0) + random.below(64);
    const digit = random.one([...'0123456789abcdef'].filter((one) => one !== text[at])) ?? '0';
    return {
      ...small,
      evidence: { ...small.evidence, 'evidence.json': text.slice(0, at) + digit + text.slice(at + 1) },
    };
  },
  'a byte of the certificates': ({ small }, random) => {
    const text = small.evidence[CERTIFICATES] ?? '';
    const at = random.below(text.length);
    const altered = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`;
    return { ...small, evidence: { ...small.evidence, [CERTIFICATES]: altered } };
  },
};

/** The files again, with hashes that are right. */
export function sealed(
  small: Small,
  { text, template }: { readonly text?: string; readonly template?: string },
): NonNullable<Altered> {
  const certificates = text ?? small.evidence[CERTIFICATES] ?? '';
  const old = small.templates[TEMPLATE] ?? '';
  const renewed = template === undefined ? certificates : certificates.replace(hashOf(old), hashOf(template));
  const record = (small.evidence['evidence.json'] ?? '')
    .replace(hashOf(small.evidence[CERTIFICATES] ?? ''), hashOf(renewed))
    .replace(hashOf(old), hashOf(template ?? old));
  return { evidence: { [CERTIFICATES]: renewed, 'evidence.json': record }, templates: { [TEMPLATE]: template ?? old } };
}

/** The certificates changed as JSON, and hashed again. */
function withFile(small: Small, change: (file: Record<string, unknown>) => boolean): Altered {
  const file = parse(small.evidence[CERTIFICATES]);
  return change(file) ? sealed(small, { text: JSON.stringify(file) }) : undefined;
}

type Proofs = NonNullable<Entry['asked']>[number]['proofs'];

function withProofs(
  entries: readonly Entry[],
  steps: Pick<Steps, 'all' | 'count'>,
  proofs: Proofs | undefined,
  change: (step: number | null, one: number, way: number) => number | null,
): Altered {
  const renewed = (all: Proofs) => all.map((ways, one) => ways.map((step, way) => change(step, one, way)));
  return written(
    entries.map((entry) =>
      entry.asked?.[0]?.proofs === proofs
        ? { ...entry, asked: entry.asked?.map((one) => ({ ...one, proofs: renewed(one.proofs) })) }
        : entry,
    ),
    steps,
  );
}

/** A question that does not hold, with a proof all the same. */
function forged(
  entries: readonly Entry[],
  steps: Pick<Steps, 'all' | 'count'>,
  { question, proofs }: { readonly question: Question; readonly proofs: Proofs },
): Altered {
  const [first] = entries;
  if (first === undefined) return undefined;
  return written([{ ...first, asked: [{ question, partition: 'aws', proofs }] }], {
    ...steps,
    all: steps.all,
    count: () => 1,
  });
}

/** One question changed so that it does not hold, with the proof that it had. */
function changed(
  entries: readonly Entry[],
  steps: Steps,
  random: Random,
  change: (question: Question) => Question | undefined,
): Altered {
  const entry = random.one(entries.filter(({ asked }) => asked !== undefined));
  const [asked] = entry?.asked ?? [];
  if (entry === undefined || asked === undefined) return undefined;
  const question = change(structuredClone(asked.question) as Question);
  if (question === undefined || search(question).holds === true) return undefined;
  return written(
    entries.map((one) => (one === entry ? { ...one, asked: [{ ...asked, question }] } : one)),
    steps,
  );
}

function weaker(question: Question, random: Random): Question | undefined {
  const documents: { Statement: unknown[] }[] = [];
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) collect(one);
    else if (isRecord(value)) {
      const statements = value['Statement'];
      if (Array.isArray(statements)) documents.push({ Statement: statements });
      else for (const one of Object.values(value)) collect(one);
    }
  };
  collect([question.resources, question.principals, question.endpoints]);
  const statements = random.one(documents)?.Statement ?? [];
  const index = random.below(statements.length);
  const statement = statements[index];
  if (!isRecord(statement)) return undefined;
  const weaken = random.below(3);
  if (weaken === 0) statements.splice(index, 1);
  else if (weaken === 1) statements[index] = { ...statement, Effect: 'Allow' };
  else statements[index] = { ...statement, Condition: {} };
  return question;
}

function wider(question: Question, random: Random): Question {
  const widen = random.below(4);
  if (widen === 0) return { ...question, where: {} };
  if (widen === 1) return { ...question, unless: [] };
  if (widen === 2) return { ...question, actions: ['s3:?*'] };
  return { ...question, principals: question.principals.map(() => ({ kind: 'anyone', accounts: 'any' })) };
}

function stepsIn(file: Record<string, unknown>): number[][] {
  return listAt(file, 'steps').flatMap((step) => (Array.isArray(step) ? [step] : []));
}

function listAt(value: unknown, key: string): unknown[] {
  const found = isRecord(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
}

function recordAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const found = isRecord(value) ? value[key] : undefined;
  return isRecord(found) ? found : {};
}

function parse(text: string | undefined): Record<string, unknown> {
  const value: unknown = JSON.parse(text ?? '');
  return isRecord(value) ? { ...value } : {};
}

/** Files of an altered folder, below a prefix. */
export function below(prefix: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${prefix}/${path}`, text]));
}
