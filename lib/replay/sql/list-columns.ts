import { type Event, objectAt, objectsAt, textAt } from '../event/json';
import { TAGGING } from '../event/keys';
import { RESOURCE_TYPES } from '../event/resources';
import { type Column, caseOf, type Draft, example, field, isOf, marked } from './columns';
import { type Dialect, quoted } from './dialect';
import { markedSql, type Read } from './marks';
import type { Told } from './told';

const PARAMETERS = field('requestParameters');

/** The key of an object, by what policies read of its ARN; which bucket it is in is told beside it. */
export function objectKey({ objects, partition }: Told): Column {
  const head = (bucket: string) => `arn:${partition}:s3:::${bucket}/`;
  const path = ['requestParameters', 'key'];
  return {
    ...marked(path, objects, (dialect) =>
      caseOf(
        `${isOf('s3')} AND ${parameterAt(dialect, 'key')} <> ''`,
        `${quoted(`arn:${partition}:s3:::`)} || ${parameterAt(dialect, 'bucketName')} || '/' || ${parameterAt(dialect, 'key')}`,
      ),
    ),
    value: (text, draft) => tailOf(text, objects, head(textAt(parametersOf(draft), 'bucketName') ?? ''), '/'),
  };
}

/** A parameter that names one resource or several. */
export function naming(service: string | undefined, name: string): Column {
  const one = (dialect: Dialect) =>
    `coalesce(${dialect.json(dialect.texts(PARAMETERS, name))}, ${parameterAt(dialect, name)})`;
  return {
    path: ['requestParameters', name],
    taken: (dialect) => (service === undefined ? one(dialect) : caseOf(isOf(service), one(dialect))),
    value: (text) => (text.startsWith('[') ? listIn(text) : text),
  };
}

/** Keys of tags that are taken away. */
export function tagKeys(): Column {
  const one = naming(undefined, 'tagKeys');
  return { ...one, taken: (dialect) => caseOf(IS_TAGGING, one.taken(dialect)) };
}

const IS_TAGGING = `(${[...TAGGING].map(isOf).join(' OR ')})`;

function parameterAt(dialect: Dialect, name: string): string {
  return dialect.text(PARAMETERS, [name]);
}

function parametersOf(draft: Draft): Event {
  return objectAt(draft, 'requestParameters');
}

/** The end of an ARN of which a class has marks: one of the ends that policies name, or another. */
function tailOf(text: string, read: Read, head: string, cut: string): string {
  if (text.startsWith('=')) return text.slice(1 + head.length);
  const ends = (typeof read === 'string' ? [] : read).flatMap(({ examples }) =>
    examples.flatMap((one) => (one.includes(cut) ? [one.slice(one.indexOf(cut) + cut.length)] : [])),
  );
  return example(text, read, ['x', ...ends.filter((end) => end !== '')], (end) => `${head}${end}`);
}

/** An encryption context: every name, and values by what policies read of them. */
export function encryptionContext(told: Told, name: string): Column {
  const prefix = 'kms:encryptioncontext:';
  return {
    path: ['requestParameters', name],
    taken: (dialect) => caseOf(isOf('kms'), dialect.map(PARAMETERS, name)),
    told: (map, dialect) =>
      dialect.json(dialect.each(dialect.keys(map), 'k', pairSql('k', dialect.at(map, 'k'), told, prefix, dialect))),
    value: (text) => Object.fromEntries(pairsIn(text, told, prefix)),
  };
}

/** Tags of what is asked for: every key, and values by what policies read of them. */
export function tags(told: Told): Column {
  const prefix = 'aws:requesttag/';
  return {
    path: ['requestParameters', 'tags'],
    taken: (dialect) => caseOf(IS_TAGGING, dialect.rows(PARAMETERS, 'tags', ['key', 'value'])),
    told: (rows, dialect) =>
      dialect.json(dialect.each(rows, 't', pairSql('t."key"', 't."value"', told, prefix, dialect))),
    value: (text) => pairsIn(text, told, prefix).map(([key, value]) => ({ key, value })),
  };
}

function pairSql(name: string, value: string, told: Told, prefix: string, dialect: Dialect): string {
  const cases = told
    .keys(prefix)
    .map(
      (key) => `WHEN lower(${name}) = ${quoted(key)} THEN ${markedSql(value, told.of(`${prefix}${key}`), dialect)} `,
    );
  const marked = cases.length === 0 ? "''" : `coalesce(CASE ${cases.join('')}END, '')`;
  return `${name} || '|' || ${marked}`;
}

function pairsIn(text: string, told: Told, prefix: string): readonly (readonly [string, string])[] {
  return listIn(text).map((pair) => {
    const at = pair.indexOf('|');
    const name = pair.slice(0, at);
    return [name, example(pair.slice(at + 1), told.of(`${prefix}${name.toLowerCase()}`))] as const;
  });
}

/** The partition key of an item, by what policies read of it, and to which class of user data it belongs. */
export function item(told: Told, name: string): Column {
  return marked(['requestParameters', 'key', name], told.items, (dialect) =>
    caseOf(isOf('dynamodb'), dialect.at(dialect.map(PARAMETERS, 'key'), quoted(name))),
  );
}

const OBJECT = 'AWS::S3::Object';
const LISTED = [...Object.values(RESOURCE_TYPES), 'AWS::KMS::Key', 'AWS::S3::Bucket'].map(quoted).join(', ');
const HEAD = `r."type" || '|' || coalesce(r."accountid", '') || '|'`;

/** The resources that an event lists, but for objects. */
export function resources(): Column {
  return {
    path: ['resources'],
    taken: () => field('resources'),
    told: (list, dialect) =>
      dialect.json(
        dialect.each(list, 'r', `CASE WHEN r."type" IN (${LISTED}) THEN ${HEAD} || coalesce(r."arn", '') END`),
      ),
    value: (text) => listIn(text).map(resourceIn),
  };
}

/** The objects that an event lists, where it asks for no key, by what policies read of their ARNs. */
export function objects({ objects: read }: Told): Column {
  return {
    path: ['resources'],
    taken: (dialect) =>
      caseOf(`${isOf('s3')} AND coalesce(${parameterAt(dialect, 'key')}, '') = ''`, field('resources')),
    told: (list, dialect) => {
      const marked = `split_part(r."arn", '/', 1) || '/' || ${markedSql('r."arn"', read, dialect)}`;
      return dialect.json(
        dialect.each(list, 'r', `CASE WHEN r."type" = ${quoted(OBJECT)} THEN ${HEAD} || ${marked} END`),
      );
    },
    value: (text, draft) => [
      ...objectsAt(draft, 'resources'),
      ...listIn(text).map((one) => {
        const { ARN, ...rest } = resourceIn(one);
        const head = ARN.slice(0, ARN.indexOf('/') + 1);
        return { ...rest, ARN: `${head}${tailOf(ARN.slice(head.length), read, head, '/')}` };
      }),
    ],
  };
}

function resourceIn(text: string): { readonly type: string; readonly accountId: string; readonly ARN: string } {
  const [type = '', accountId = '', ...rest] = text.split('|');
  return { type, accountId, ARN: rest.join('|') };
}

/** The texts of a list in JSON; what is NULL in it is of no interest. */
export function listIn(text: string): readonly string[] {
  const read: unknown = JSON.parse(text);
  return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [];
}
