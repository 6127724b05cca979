import type { Disposition } from './dispositions';
import { type Kind, OTHERS, STORES } from './kinds';
import { REASONS } from './reasons';

/** Where the page is. */
export const PAGE = 'docs/actions.md';

/** What becomes of an action: of every thing it is asked, or asked or needed, or there is a reason. */
export function groupOf({ unasked, open }: Disposition): 'asked' | 'needed' | 'reasoned' {
  if (open.length > 0) return 'reasoned';
  return unasked.length > 0 ? 'needed' : 'asked';
}

/** The page of every action on what sites hold, and what becomes of each. */
export function actionsPage(dispositions: readonly Disposition[], release: string): string {
  const kinds = [...new Set(dispositions.map(({ kind }) => kind))].sort();
  const count = (group: ReturnType<typeof groupOf>, kind?: Kind) =>
    dispositions.filter((one) => groupOf(one) === group && (kind === undefined || one.kind === kind)).length;
  const of = (kind: Kind) => dispositions.filter((one) => one.kind === kind);
  const rows = kinds.map((kind) =>
    row(`${kind} (${typesOf(kind)})`, of(kind).length, ...GROUPS.map((group) => count(group, kind))),
  );
  return `# Actions of AWS, and what becomes of each

Every action of AWS's Service Authorization Reference on what a site holds: its stores, keys, logs, backups, roles, and what records and alerts. ${count('asked')} of ${dispositions.length} are forbidden by a question of [access](access.md) to everybody in the account, but for those whom the question exempts. ${count('needed')} more are needed by something that has to work. For the other ${count('reasoned')} there is a reason, below. A test derives all of it again, and fails for an action that AWS adds. "account" has the actions that name no resource and change something.

Reference of ${release}. Written by \`npm run actions\`.

| kind (types of the reference) | actions | asked | needed | with a reason |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
${row('all', dispositions.length, ...GROUPS.map((group) => count(group)))}

## Neither asked nor needed

${REASONS.map(({ why, of: parts }) => `- ${why[0]?.toUpperCase()}${why.slice(1)}: ${parts.map(([kind, text]) => `${kind} \`${text}\``).join('; ')}.`).join('\n')}

## Action by action

${kinds
  .map((kind) => {
    const all = of(kind);
    const names = (group: ReturnType<typeof groupOf>) => listOf(all.filter((one) => groupOf(one) === group));
    const lines = [
      ...byQuestions(all).map(([ids, names]) => `- ${ids}: ${names}`),
      ...(names('needed') === '' ? [] : [`- needed: ${names('needed')}`]),
      ...(names('reasoned') === '' ? [] : [`- with a reason: ${names('reasoned')}`]),
    ];
    return `### ${kind}\n\n${lines.join('\n')}`;
  })
  .join('\n\n')}
`;
}

const GROUPS = ['asked', 'needed', 'reasoned'] as const;

function row(...cells: readonly (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

function typesOf(kind: Kind): string {
  const types = STORES.find(([one]) => one === kind)?.[1] ?? OTHERS.find(([one]) => one === kind)?.[1].types;
  return types === undefined ? 'no resource' : `${types[0]}: ${types.slice(1).join(', ')}`;
}

/** Actions by the questions that forbid them. */
function byQuestions(all: readonly Disposition[]): readonly (readonly [ids: string, names: string])[] {
  const groups = new Map<string, Disposition[]>();
  for (const one of all.filter((each) => groupOf(each) === 'asked')) {
    const ids = one.asked.toSorted().join(', ');
    groups.set(ids, [...(groups.get(ids) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ids, those]) => [ids, listOf(those)]);
}

/** Names of actions, with the prefix of their service once. */
function listOf(all: readonly Disposition[]): string {
  const services = new Map<string, string[]>();
  for (const { action } of all) {
    const [service = '', name = ''] = action.split(':');
    services.set(service, [...(services.get(service) ?? []), name]);
  }
  return [...services].map(([service, names]) => `\`${service}:${names.sort().join(' ')}\``).join(', ');
}
