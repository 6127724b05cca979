import { ownOf } from '../../common/own';
import { OBLIGATIONS, TYPES } from '../catalogue';
import type { Concern, NameScope, Obligation, TypeEntry } from '../catalogue/entry';
import { KEY_RULE_PATHS } from '../catalogue/key-rule-paths';
import { conditionText, constraintText } from '../constraints/constraint-text';
import { isCalled, type Rule } from '../rule';
import { scopeOf } from '../scope';
import { Assembly } from '../template/assembly';
import { evaluate } from './evaluate';

/** The rules that ask what the catalogue asks, by concern: of at-rest encryption and its keys, one for user data, one for metadata. */
type Asking = readonly (readonly [concern: Concern, ...rules: readonly string[]])[];
const PROTECTION: Asking = [
  ['encryption-at-rest', 'encrypted-at-rest', 'metadata-encrypted-at-rest'],
  ['customer-key', 'customer-managed-key', 'customer-managed-key-metadata'],
  ['encryption-in-transit', 'encrypted-in-transit'],
  ['key-management', ...Object.keys(KEY_RULE_PATHS)],
  ['exposure', 'no-public-access'],
  ['isolation', 'private-placement'],
  ['logging', 'activity-logged'],
  ['retention', 'data-kept'],
];
const WAYS_OUT: Asking = [
  ['crossing', 'crossing'],
  ['edge', 'edge-service'],
  ['endpoint', 'off-site-endpoint'],
  ['mail', 'mailed-message'],
  ['sharing', 'foreign-account'],
];
const STORES = { 'user-data': 'user data', metadata: 'metadata', nothing: 'nothing' };
const WITHIN = { Region: 'account and Region', account: 'account', everywhere: 'partition' };

/** All that is known of a type, what is asked of it and why, and what is said of one that states nothing but its type. */
export function typeText(type: string, rules: readonly Rule[]): string | undefined {
  const entry = ownOf(TYPES, type);
  if (!entry) return undefined;
  const bare = bareOf(type);
  const obligations = ownOf(OBLIGATIONS, type) ?? [];
  const asked = (asking: Asking, otherwise: string) =>
    asking.flatMap(([concern, ...ids]) => {
      const asks = concern === 'encryption-at-rest' || concern === 'customer-key' ? [askerOf(entry, ids)] : ids;
      const own = obligations.filter((each) => each.concern === concern);
      return ruled(rules, asks).flatMap((rule) => askedBy(rule, own, otherwise));
    });
  const inCluster = ruled(rules, ['cluster-encryption']).flatMap((rule) =>
    askedBy(rule, entry.inCluster ?? [], 'or else '),
  );
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['what is asked of it', [...asked(PROTECTION, 'or else '), ...inCluster]],
    ['where data, keys or control could go', asked(WAYS_OUT, '')],
    ['how data comes in, from wherever it may be', (entry.inward ?? []).map(({ path, why }) => `${path}: ${why}`)],
    ['what needs no rule', Object.entries(entry.neutral ?? {}).map(([path, why]) => `${path}: ${why}`)],
    [
      'which other rules look at it',
      othersOf(type, rules, ['cluster-encryption', ...[...PROTECTION, ...WAYS_OUT].flatMap(([, ...ids]) => ids)]),
    ],
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

function askerOf({ stores: [holds] }: TypeEntry, [ofUserData = '', ofMetadata = '']: readonly string[]): string {
  return holds === 'user-data' ? ofUserData : ofMetadata;
}

function ruled(rules: readonly Rule[], ids: readonly string[]): readonly Rule[] {
  return ids.flatMap((id) => rules.filter((rule) => isCalled(rule, id)));
}

/** The obligations that a rule asks, under its id; each rule about keys asks those of some paths. */
function askedBy(rule: Rule, obligations: readonly Obligation[], otherwise: string): readonly string[] {
  const paths = Object.entries(KEY_RULE_PATHS).find(([id]) => isCalled(rule, id))?.[1];
  const own = obligations.filter(({ path }) => paths?.has(path) ?? true);
  return own.length === 0
    ? []
    : [`${rule.id} (${rule.level})`, ...own.flatMap((each) => obligationLines(each, otherwise))];
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
function othersOf(type: string, rules: readonly Rule[], asking: readonly string[]): readonly string[] {
  const [[it], [any]] = [bareOf(type).resources, bareOf('AWS::Any::Type').resources];
  if (!it || !any) return [];
  return (
    rules
      .filter((rule) => rule.subject === 'resource' && rule.appliesTo(it) && !rule.appliesTo(any))
      // Questions of access are about a site as a whole.
      .filter((rule) => rule.topic !== 'access' && !asking.some((id) => isCalled(rule, id)))
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
