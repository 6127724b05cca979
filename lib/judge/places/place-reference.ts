import { ownOf } from '../../common/own';
import { recently } from '../../common/recently';
import { INWARD } from '../catalogue';
import { applies } from '../obligations';
import { concat } from '../template/concat';
import { hiddenText } from '../template/hidden-text';
import type { Resource } from '../template/resource';
import { rawMap } from '../template/template';
import { alternatives, Choice, isList, isMap, Text, Unknown, type Value, type ValueMap } from '../template/value';
import { mayNamePlace, type PlaceName, placeNames } from './place-name';

/** A place of AWS that a string of a template names, and where the string stands; `text` is what a reader of the template sees. */
export interface Mention extends PlaceName {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Every place that the properties of a resource name, or its set-up of an instance; read once for the rules that ask for it. */
export const mentionsOf = recently((resource: Resource): readonly Mention[] => {
  const init = rawMap(resource.raw['Metadata'])['AWS::CloudFormation::Init'];
  const inward = inwardPaths(resource);
  return [
    ...mentionsIn(resource.properties, ['Properties']).filter((mention) => !isUnder(mention.path, inward)),
    ...(init === undefined
      ? []
      : mentionsIn(resource.attribute('Metadata'), ['Metadata']).filter(
          (mention) => mention.path[1] === 'AWS::CloudFormation::Init',
        )),
  ];
});

/** Properties of a resource by which data only comes in. */
function inwardPaths(resource: Resource): readonly string[] {
  return (ownOf(INWARD, resource.type) ?? [])
    .filter(({ when }) => (when ?? []).every((condition) => applies(resource, condition)))
    .map(({ path }) => `Properties.${path.replaceAll('[]', '')}.`);
}

function isUnder(path: Mention['path'], inward: readonly string[]): boolean {
  if (inward.length === 0) return false;
  const named = `${path.filter((step) => typeof step === 'string').join('.')}.`;
  return inward.some((start) => named.startsWith(start));
}

/** Every place that a value names, however deep. */
export function mentionsIn(value: Value, path: readonly (string | number)[]): readonly Mention[] {
  const search = new Search([...path]);
  search.walk(value);
  return search.found;
}

/** Descriptions are for people: nothing goes where they point. */
const PROSE = /^(?:[A-Z][A-Za-z]*)?Description$|^Comments?$/;
/** Maps whose keys the author of the template chooses. */
const FREE = /^(?:Variables|Environment(?:Variables)?|Parameters|DefaultArguments|Tags)$/;

/** Some texts of which something is known: templates repeat names of actions and keys hundreds of times. */
class Known {
  private readonly texts = new Set<string>();

  has(text: string): boolean {
    return this.texts.has(text);
  }

  add(text: string): void {
    if (text.length > LONGEST_KNOWN) return;
    // Bounds the memory of a process that reads templates without end.
    if (this.texts.size >= MOST_KNOWN) this.texts.clear();
    this.texts.add(text);
  }
}

const LONGEST_KNOWN = 200;
const MOST_KNOWN = 10_000;
/** Texts that name no place and carry no other text. */
const PLAIN = new Known();
/** Keys that name no place. */
const PLAIN_KEYS = new Known();

/** One walk through a value; the path is kept as a stack, because almost no string is a mention. */
class Search {
  readonly found: Mention[] = [];
  /** How many parts of policies the walk is in that close a way rather than open one: there only accounts are mentioned. */
  private closed = 0;

  /** What the unknown value that the walk is in is made of, as far as it was read: values that share parts would be read over and over. */
  private within: Set<Value> | undefined;

  constructor(private readonly path: (string | number)[]) {}

  walk(value: Value): void {
    if (this.within && typeof value === 'object' && value !== null) {
      if (this.within.has(value)) return;
      this.within.add(value);
    }
    if (typeof value === 'string') this.read(value);
    else if (value instanceof Text) this.text(value);
    else if (value instanceof Unknown) this.unknown(value);
    else if (value instanceof Choice) for (const option of alternatives(value)) this.walk(option);
    else if (isList(value)) for (let index = 0; index < value.length; index += 1) this.at(index, value[index]);
    else if (isMap(value)) this.map(value);
  }

  /** What a text is made of can hold a place although the text as a whole is not known. */
  private text(text: Text): void {
    this.read(text.toString(), text.shown());
    const many = text.parts.filter((part) => part instanceof Unknown && isOneOfMany(part));
    const [only] = many;
    if (only instanceof Unknown && many.length === 1)
      for (const option of only.within)
        this.walk(
          concat(
            text.parts.map((part) => (part === only ? option : part)),
            '',
          ),
        );
    for (const part of new Set(text.parts))
      if (part instanceof Unknown && (part !== only || many.length > 1)) this.unknown(part, true);
  }

  /** A text that is settled but too long to read could name any place; of one of many values, each is read by itself. */
  private unknown(unknown: Unknown, inText = false): void {
    const { name, reason, within } = unknown;
    if (name === 'unread' && (inText || within.length === 0))
      this.found.push({ kind: 'region', name: reason, path: [...this.path], text: reason });
    if (within.length === 0) return;
    const before = this.within;
    this.within ??= new Set();
    for (const value of within) this.walk(value);
    this.within = before;
  }

  private at(key: string | number, value: Value): void {
    this.path.push(key);
    this.walk(value);
    this.path.pop();
  }

  private map(value: ValueMap): void {
    const passed = passedOver(value);
    const effect = value['Effect'];
    const free = FREE.test(String(this.path.at(-1)));
    for (const key of Object.keys(value)) {
      const member = value[key];
      if (!free && (typeof member === 'string' || member instanceof Text) && PROSE.test(key)) continue;
      if (passed.has(key)) {
        this.closing(key, member);
        continue;
      }
      if (!PLAIN_KEYS.has(key)) {
        if (mayNamePlace(key)) this.at(key, key);
        else PLAIN_KEYS.add(key);
      }
      if (key === 'Condition' && isMap(member) && typeof effect === 'string')
        this.conditions(member, effect, isOfResource(value));
      else this.at(key, member);
    }
  }

  /** `shown` is the text with the names of what is not known in it. */
  private read(text: string, shown = text): void {
    if (PLAIN.has(text)) return;
    const hidden = hiddenText(text);
    if (hidden !== undefined) {
      this.walk(hidden);
      return;
    }
    const places = placeNames(text);
    if (places.length === 0) PLAIN.add(text);
    for (const place of places)
      if (this.closed === 0 || place.kind === 'account')
        this.found.push({ ...place, path: [...this.path], text: shown });
  }

  /** `Deny … StringEquals elsewhere` and `Allow … StringNotEquals elsewhere` close a way out; the other two open one. */
  private conditions(conditions: ValueMap, effect: string, ofResource: boolean): void {
    this.path.push('Condition');
    for (const operator of Object.keys(conditions)) {
      const negative = /(?:^|:)(?:String|Arn)Not/.test(operator);
      if (negative === (effect === 'Deny')) this.at(operator, conditions[operator]);
      else if (ofResource && effect === 'Deny' && !namesRegions(conditions[operator]))
        this.at(operator, conditions[operator]);
      else this.closing(operator, conditions[operator]);
    }
    this.path.pop();
  }

  private closing(key: string, value: Value): void {
    this.closed += 1;
    this.at(key, value);
    this.closed -= 1;
  }
}

const NOTHING: ReadonlySet<string> = new Set();
const DENIED: ReadonlySet<string> = new Set(['Resource', 'Action', 'Principal']);
/** The resource of a policy of a resource is that resource; nothing else can be meant, denied or not. */
const NOBODY: ReadonlySet<string> = new Set(['Action', 'Principal']);
const EXEMPT: ReadonlySet<string> = new Set(['NotResource', 'NotAction', 'NotPrincipal']);

/** Whether a value is one of more than are told apart, all of which are known. */
function isOneOfMany({ name, within }: Unknown): boolean {
  return name === 'unread' && within.length > 0;
}

function isOfResource(statement: ValueMap): boolean {
  return 'Principal' in statement || 'NotPrincipal' in statement;
}

/** Whether a condition is about where a request goes; others of a resource's policy are about who makes it. */
function namesRegions(condition: Value): boolean {
  return isMap(condition) && Object.keys(condition).some((key) => /region$/i.test(key));
}

/** A statement that denies what is elsewhere, or allows all but that, keeps data inside: what it names there is no crossing. */
function passedOver(value: ValueMap): ReadonlySet<string> {
  if (value['Effect'] === 'Deny') return isOfResource(value) ? NOBODY : DENIED;
  return value['Effect'] === 'Allow' ? EXEMPT : NOTHING;
}
