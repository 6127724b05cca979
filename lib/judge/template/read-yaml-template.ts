import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type Tags,
  type YAMLError,
} from 'yaml';
import { inputError } from './input-error';
import { parseYaml } from './parse-yaml';
import { DEEPEST_NESTING, MOST_VALUES } from './template-shape';

/** YAML 1.1 as CloudFormation reads it: without dates, sets, binary and base 60. */
const OPTIONS = {
  version: '1.1',
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
  customTags: (tags: Tags) => tags.filter((tag) => typeof tag === 'string' || isPlain(tag)),
} as const;

const OWN_WORDS: Partial<Record<YAMLError['code'], string>> = {
  RESOURCE_EXHAUSTION: `nests deeper than ${DEEPEST_NESTING} levels`,
  MULTIPLE_DOCS: 'holds more than one document, expected one',
};

const LONG_FORM: Readonly<Record<string, string>> = { '!Ref': 'Ref', '!Condition': 'Condition' };
const FUNCTIONS =
  /^!(?:And|Base64|Cidr|Contains|EachMemberEquals|EachMemberIn|Equals|FindInMap|GetAtt|GetAZs|GetStackOutput|If|ImportValue|Join|Length|Not|Or|RefAll|Select|Split|Sub|ToJsonString|Transform|ValueOf|ValueOfAll)$/;
/** The parser ends some messages with the text that it met, which may be of a file that was never meant to be read. */
const QUOTED = /: ".*$/s;
const STANDARD_TAGS = /^!$|^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/;

interface Tag {
  readonly tag: string;
  readonly format?: string;
}

function isPlain({ tag, format }: Tag): boolean {
  return format !== 'TIME' && !/:(?:timestamp|binary|omap|pairs|set|merge)$/.test(tag);
}

/** Reads a YAML template to the long form of JSON; throws an `InputError` where that is not to be had. */
export function readYamlTemplate(text: string, file: string): unknown {
  const { document, lines } = parseYaml(text, OPTIONS);
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw inputError(
      file,
      OWN_WORDS[error.code] ?? `is no YAML: ${lowerFirst(error.message.replace(QUOTED, ''))}`,
      line,
      col,
    );
  }
  return new YamlWalk(file, lines).value(document.contents, 0);
}

class YamlWalk {
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private count = 0;

  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  value(node: Node | null, depth: number): unknown {
    if (node === null) return null;
    if (depth > DEEPEST_NESTING) throw this.error(node, `nests deeper than ${DEEPEST_NESTING} levels`);
    if (++this.count > MOST_VALUES) throw this.error(node, `has more than ${MOST_VALUES} values, aliases written out`);
    if (isAlias(node)) return this.aliased(node, depth);
    if ((isScalar(node) || isCollection(node)) && node.anchor) this.anchors.set(node.anchor, node);
    const plain = this.untagged(node, depth);
    const { tag } = node;
    if (tag === undefined || STANDARD_TAGS.test(tag)) return plain;
    if (!FUNCTIONS.test(tag) && !Object.hasOwn(LONG_FORM, tag))
      throw this.error(node, `has the tag ${tag}, expected one of CloudFormation`);
    if (tag === '!GetAtt' && typeof plain === 'string') return { 'Fn::GetAtt': halves(plain) };
    return { [LONG_FORM[tag] ?? `Fn::${tag.slice(1)}`]: plain };
  }

  private untagged(node: Node, depth: number): unknown {
    if (isMap(node)) return this.map(node.items, depth);
    if (isSeq(node)) return node.items.map((item) => this.value(asNode(item), depth + 1));
    return isScalar(node) ? scalar(node.value, node.source) : null;
  }

  private map(pairs: readonly Pair[], depth: number): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const merged: unknown[] = [];
    for (const { key, value } of pairs) {
      const name = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
      if (name === undefined) throw this.error(asNode(key), 'has a key that is no plain word');
      const found = this.value(asNode(value), depth + 1);
      if (name === '<<') merged.push(...(Array.isArray(found) ? found : [found]));
      else if (Object.hasOwn(result, name)) throw this.error(asNode(key), `has the key ${JSON.stringify(name)} twice`);
      else define(result, name, found);
    }
    for (const source of merged)
      for (const [name, value] of Object.entries(source ?? {}))
        if (!Object.hasOwn(result, name)) define(result, name, value);
    return result;
  }

  private aliased(alias: Node & { readonly source: string }, depth: number): unknown {
    const target = this.anchors.get(alias.source);
    if (!target) throw this.error(alias, `has the alias *${alias.source} before its anchor`);
    if (this.open.has(target)) throw this.error(alias, `has the alias *${alias.source} inside itself`);
    this.open.add(target);
    const value = this.value(target, depth);
    this.open.delete(target);
    return value;
  }

  private error(node: Node | null, problem: string) {
    const { line, col } = this.lines.linePos(node?.range?.[0] ?? 0);
    return inputError(this.file, problem, Math.max(line, 1), Math.max(col, 1));
  }
}

function asNode(value: unknown): Node | null {
  return isScalar(value) || isCollection(value) || isAlias(value) ? value : null;
}

/** Set as a property, `__proto__` would change the prototype. */
function define(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Account ids stay text, as do `y` and `n`: YAML 1.1 makes numbers and truths of them. */
function scalar(value: unknown, source: string | undefined): unknown {
  if (typeof value === 'number' && source !== undefined && /^\d{12,}$/.test(source)) return source;
  if (typeof value === 'boolean' && source?.length === 1) return source;
  return value ?? null;
}

function halves(name: string): readonly string[] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
