import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { isList, isMap, Reference, Text, type Value } from '../../judge/template/value';
import type { Names } from './names';

/** Texts that may be an ARN of a format. */
export function shapeOf(arn: string): { test(text: string): boolean } {
  const [, , service = '', , , ...rest] = arn.split(':');
  const beginning = rest.join(':').split('${')[0] ?? '';
  return {
    test(text) {
      const [arnWord, , itsService, , , ...its] = text.split(':');
      return arnWord === 'arn' && itsService === service && its.join(':').startsWith(beginning) && beginning !== '';
    },
  };
}

/** Every reference in a value. */
export function referencesIn(value: Value): readonly Reference[] {
  if (value instanceof Reference) return [value];
  if (value instanceof Text) return value.parts.filter((part) => part instanceof Reference);
  if (isList(value)) return value.flatMap(referencesIn);
  if (isMap(value)) return Object.values(value).flatMap(referencesIn);
  return value !== undefined && value !== null && typeof value === 'object' && 'options' in value
    ? value.options.flatMap(referencesIn)
    : [];
}

/** Every text in a value, as patterns. */
export function textsIn(value: Value, names: Names): readonly string[] {
  if (isList(value)) return value.flatMap((one) => textsIn(one, names));
  if (isMap(value)) return Object.values(value).flatMap((one) => textsIn(one, names));
  return names.texts(value);
}

/** The roles in a value: references to roles, and ARNs; of what is not known, every role. */
export function rolesIn(
  value: Value,
  assembly: Assembly,
  names: Names,
): readonly { readonly arns: readonly string[]; readonly role?: Resource }[] {
  if (isList(value)) return value.flatMap((one) => rolesIn(one, assembly, names));
  if (isMap(value))
    return Object.entries(value).flatMap(([key, one]) =>
      /role/i.test(key)
        ? rolesIn(one, assembly, names)
        : isMap(one) || isList(one)
          ? rolesIn(one, assembly, names)
          : [],
    );
  const found = referencesIn(value).flatMap((reference) => assembly.resolve(reference) ?? []);
  const role = found.find(({ type }) => type === 'AWS::IAM::Role');
  if (role !== undefined) return [{ arns: names.own(role) ?? ['*'], role }];
  // Who launches an instance passes the roles of its profile.
  const profiles = found.filter(({ type }) => type === 'AWS::IAM::InstanceProfile');
  if (profiles.length > 0)
    return profiles.flatMap((profile) => profile.select('Roles').flatMap((one) => rolesIn(one.value, assembly, names)));
  return names.texts(value).map((text) => ({ arns: [/^arn:[^:]*:iam:/.test(text) ? text : '*'] }));
}

/** The buckets in a value: names, ARNs, or what comes first in an address. */
export function bucketsIn(value: Value, names: Names): readonly string[] {
  if (isMap(value)) return Object.entries(value).flatMap(([key, one]) => (/bucket/i.test(key) ? names.texts(one) : []));
  return names.texts(value).map((text) => /^(?:s3|https?):\/\/(?:s3[^/]*\/)?([^/.]+)/.exec(text)?.[1] ?? text);
}
