/** A statement as a policy document holds it. */
export interface PolicyStatement {
  readonly Effect?: unknown;
  readonly Action?: unknown;
  readonly NotAction?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly [element: string]: unknown;
}

/** Every statement below a value of a template, documents that are written as text included. */
export function statementsIn(value: unknown): readonly PolicyStatement[] {
  if (typeof value === 'string') return value.includes('"Statement"') ? statementsIn(parsed(value)) : [];
  if (Array.isArray(value)) return value.flatMap(statementsIn);
  if (!isRecord(value)) return [];
  const text = joined(value);
  if (text !== undefined) return statementsIn(text);
  const own: readonly PolicyStatement[] = 'Statement' in value ? [value['Statement']].flat().filter(isRecord) : [];
  return [...own, ...Object.values(value).flatMap(statementsIn)];
}

/** What `Fn::Join` puts together, with a letter where a part is settled at deployment. */
function joined(value: Readonly<Record<string, unknown>>): string | undefined {
  const arguments_ = value['Fn::Join'];
  if (!Array.isArray(arguments_) || !Array.isArray(arguments_[1])) return undefined;
  return arguments_[1].map((part) => (typeof part === 'string' ? part : 'X')).join(String(arguments_[0]));
}

/** Text that speaks of statements and is no document is a fault of the template. */
function parsed(text: string): unknown {
  return JSON.parse(text);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
