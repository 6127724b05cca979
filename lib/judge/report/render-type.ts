import { ownOf } from '../../common/own';
import { TYPES } from '../catalogue';
import type { Concern, NameScope, Obligation, TypeEntry } from '../catalogue/entry';
import { conditionText, constraintText } from '../constraints/constraint-text';
import type { Rule } from '../rule';
import { scopeOf } from '../scope';
import { Assembly } from '../template/assembly';
import { evaluate } from './evaluate';

/** Concerns about data flows out of a site; all others protect what is there. */
const OUTWARD: ReadonlySet<Concern> = new Set(['crossing', 'edge', 'endpoint', 'mail', 'sharing']);
const STORES = { 'user-data': 'user data', metadata: 'metadata', nothing: 'nothing' };
const WITHIN = { Region: 'account and Region', account: 'account', everywhere: 'partition' };

/** All that is known of a type, what is asked of it and why, and what is said of one that states nothing but its type. */
export function typeText(type: string, rules: readonly Rule[]): string | undefined {
  const entry = ownOf(TYPES, type);
  if (!entry) return undefined;
  const bare = bareOf(type);
  const asking = rules.flatMap((rule): readonly (readonly [Rule, readonly Obligation[]])[] => {
    const asked = rule.asks?.(type, bare.scope) ?? [];
    return asked.length > 0 ? [[rule, asked]] : [];
  });
  const isOutward = ([, asked]: (typeof asking)[number]) => asked.some(({ concern }) => OUTWARD.has(concern));
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['what is asked of it', asking.filter((each) => !isOutward(each)).flatMap((each) => askedBy(each, 'or else '))],
    ['where data, keys or control could go', asking.filter(isOutward).flatMap((each) => askedBy(each, ''))],
    ['how data comes in, from wherever it may be', (entry.inward ?? []).map(({ path, why }) => `${path}: ${why}`)],
    ['what needs no rule', Object.entries(entry.neutral ?? {}).map(([path, why]) => `${path}: ${why}`)],
    ['which other rules look at it', othersOf(type, rules)],
    ['what is said of one that states nothing but its type', findingsOf(bare, rules)],
  ];
  return [
    type,
    '',
    ...factsOf(entry),
    ...sections.flatMap(([head, lines]) => (lines.length > 0 ? ['', `${head}:`, ...lines.map(indented)] : [])),
    ...(sections.every(([, lines]) => lines.length === 0) ? ['', 'nothing is asked of it'] : []),
  ]
    .join('\n')
    .concat('\n');
}

function factsOf({ stores: [holds, why], name, policies = {}, reviewed = [] }: TypeEntry): readonly string[] {
  const places = Object.entries(policies).flatMap(([kind, paths]) => paths.map((path) => `${path} (${kind})`));
  return [
    `stores: ${STORES[holds]}: ${why}`,
    ...(name ? [`name: ${nameText(name)}`] : []),
    ...(places.length > 0 ? [`policies: ${places.join(', ')}`] : []),
    ...(reviewed.length > 0 ? [`shown to reviewers: ${reviewed.map(([, path]) => path).join(', ')}`] : []),
  ];
}

function nameText({ property, within = 'Region', of, foldsCase }: NameScope): string {
  return `${property}, which no two have in one ${WITHIN[within]}${of ? ` and ${of}` : ''}${foldsCase ? ', whatever the case' : ''}`;
}

/** The obligations that a rule asks, under its id. */
function askedBy([rule, asked]: readonly [Rule, readonly Obligation[]], otherwise: string): readonly string[] {
  return [`${rule.id} (${rule.level})`, ...asked.flatMap((each) => obligationLines(each, otherwise))];
}

function obligationLines({ path, must, absent, when = [], why }: Obligation, otherwise: string): readonly string[] {
  const needed = absent === 'fails' && !('never' in must);
  return [
    path === '' && 'never' in must
      ? '  the type is not used'
      : `  ${path || 'the type'}: ${constraintText(must)}${needed ? ', and has to be set' : ''}`,
    ...(when.length > 0 ? [`    where ${when.map(conditionText).join(', and ')}`] : []),
    `    ${otherwise}${why}`,
  ];
}

function findingsOf(bare: Assembly, rules: readonly Rule[]): readonly string[] {
  return evaluate(bare, rules)
    .filter(({ resource }) => resource !== undefined)
    .flatMap(({ rule, findings }) =>
      findings.map(({ message, advice }) => `${advice ? 'advisory' : rule.level} ${rule.id}: ${message}`),
    );
}

/** Rules about a type beside those that ask what the catalogue says, and beside those about every type. */
function othersOf(type: string, rules: readonly Rule[]): readonly string[] {
  const [[it], [any]] = [bareOf(type).resources, bareOf('AWS::Any::Type').resources];
  if (!it || !any) return [];
  return (
    rules
      .filter((rule) => rule.subject === 'resource' && rule.appliesTo(it) && !rule.appliesTo(any))
      // Questions of access are about a site as a whole.
      .filter((rule) => rule.topic !== 'access' && (rule.asks === undefined || rule.needs !== undefined))
      .map(({ id, level, title }) => `${id} (${level}): ${title}`)
  );
}

/** A resource of a type that states nothing else. */
function bareOf(type: string): Assembly {
  const body = { Resources: { It: { Type: type, Properties: {} } } };
  const template = { index: 0, file: '', text: JSON.stringify(body), body, stackName: 'example', nested: new Map() };
  return new Assembly([template], scopeOf(['EEA']));
}

function indented(line: string): string {
  return `  ${line}`;
}
