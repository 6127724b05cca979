import { isRecord } from '../lib/iam/authorize/json';
import type { Rule } from '../lib/judge/rule';

/** Keys under which templates of the examples give a physical name. */
const NAMES = new Set([
  'BucketName',
  'QueueName',
  'TopicName',
  'TableName',
  'RoleName',
  'FunctionName',
  'LogGroupName',
]);
const ACCOUNTS = ['222222222222', '333333333333', '444444444444'];

/**
 * As many templates as asked for: the examples of the rules, over and over, each in names, logical ids and accounts of its own,
 * so that no two are the same text, and no policy of one is that of another.
 */
export function distinctExamples(rules: readonly Rule[], count: number): readonly unknown[] {
  const all = rules.flatMap((rule) => [...rule.examples.good, ...rule.examples.bad]);
  return Array.from({ length: count }, (_, at) => {
    const { resources, rest } = all[at % all.length] ?? { resources: {} };
    return renamed({ Resources: resources, ...rest }, at);
  });
}

/** A template with its logical ids, physical names and accounts made those of a number. */
function renamed(template: Readonly<Record<string, unknown>>, at: number): unknown {
  const ids = Object.keys(isRecord(template['Resources']) ? template['Resources'] : {});
  const words = new Map([
    ...namesIn(template).map((name): [string, string] => [name, `${name}-${at}`]),
    ...ACCOUNTS.map((account): [string, string] => [account, String(Number(account) + at * 7)]),
  ]);
  const inText = (text: string): string => {
    const own = ids.find((id) => text === id || text.startsWith(`${id}.`));
    if (own !== undefined) return `${own}N${at}${text.slice(own.length)}`;
    const referring = text.replace(/\$\{(\w+)/g, (whole, id) => (ids.includes(id) ? `${whole}N${at}` : whole));
    return referring.replace(/[a-z\d][a-z\d-]*/g, (word) => words.get(word) ?? word);
  };
  const inValue = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value);
    if (Array.isArray(value)) return value.map(inValue);
    return isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([k, one]) => [inText(k), inValue(one)]))
      : value;
  };
  return inValue(template);
}

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    NAMES.has(key) && typeof one === 'string' && /^[a-z\d-]{4,}$/.test(one) ? [one] : namesIn(one),
  );
}
