import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { Choice, isList, isMap, Reference, Text, Unknown, type Value } from '../../judge/template/value';
import { hashOf } from './run-record';

/**
 * Hash of the type and the properties of a resource, independent of names: the type of a resource stands in place of each
 * reference to it.
 */
export function contentOf(resource: Resource, assembly: Assembly): string {
  const plain = (value: Value): unknown => {
    if (value instanceof Reference) return { reference: [assembly.resolve(value)?.type ?? '', value.attribute ?? ''] };
    if (value instanceof Unknown) return { unknown: value.name ?? '' };
    if (value instanceof Text)
      return { text: value.parts.map((part) => (typeof part === 'string' ? part : plain(part))) };
    if (value instanceof Choice) return { choice: value.options.map(plain) };
    if (isList(value)) return value.map(plain);
    if (isMap(value))
      return Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, plain(value[key])]),
      );
    return value;
  };
  return hashOf(JSON.stringify([resource.type, plain(resource.properties)]));
}
