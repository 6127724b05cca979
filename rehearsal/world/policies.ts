import { at, isList, isObject, type Json, type JsonObject, list, parseJson, text } from '../json';
import type { Deployed } from './deployed';

/** A policy document somewhere in a resource. */
interface PlacedPolicy {
  /** Such as `KeyPolicy` or `Policies/0/PolicyDocument`. */
  readonly path: string;
  readonly document: JsonObject;
  readonly statements: readonly JsonObject[];
}

/** All policy documents of a resource, also those written as text. */
export function policiesOf(resource: Pick<Deployed, 'actual'>): readonly PlacedPolicy[] {
  return Object.entries(resource.actual).flatMap(([name, value]) => search(value, name));
}

function search(value: Json, path: string): readonly PlacedPolicy[] {
  if (typeof value === 'string' && /^\{\s*"/.test(value) && value.includes('"Statement"'))
    return search(parseJson(value), path);
  if (isList(value)) return value.flatMap((element, index) => search(element, `${path}/${index}`));
  if (!isObject(value)) return [];
  if (value['Statement'] !== undefined)
    return [{ path, document: value, statements: list(value['Statement']).filter(isObject) }];
  return Object.entries(value).flatMap(([name, member]) => search(member, `${path}/${name}`));
}

/** The AWS principals that a statement names: ARNs, accounts, or `*`. */
export function awsPrincipals(statement: JsonObject): readonly string[] {
  const principal = statement['Principal'];
  if (typeof principal === 'string') return [principal];
  return list(at(principal, 'AWS')).map(text);
}

/** All values that a statement compares a condition key with, whatever the operator. */
export function comparedWith(statement: JsonObject, key: string): readonly string[] {
  const condition = statement['Condition'];
  if (!isObject(condition)) return [];
  return Object.values(condition).flatMap((operands) =>
    isObject(operands)
      ? Object.entries(operands)
          .filter(([name]) => name.toLowerCase() === key.toLowerCase())
          .flatMap(([, values]) => list(values).map(text))
      : [],
  );
}

/** All texts in a value, with their paths. */
export function textsOf(value: Json, path = ''): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (isList(value)) return value.flatMap((element, index) => textsOf(element, `${path}/${index}`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => textsOf(member, path === '' ? name : `${path}/${name}`));
}

/** Whether a bucket, or what is in it, is that of ECR for the layers of images, to which only URLs lead that ECR signs. */
export function isLayersOfImages(arn: string): boolean {
  return /^arn:[a-z-]+:s3:::prod-[a-z0-9-]+-starport-layer-bucket(?:\/\*)?$/.test(arn);
}

/** Whether a statement lets everybody read layers of images, and nothing else (Amazon ECR User Guide, "Amazon ECR interface VPC endpoints"). */
export function readsLayersOfImages(statement: JsonObject): boolean {
  const resources = list(statement['Resource']).map(text);
  const actions = list(statement['Action']).map(text);
  return (
    resources.length > 0 && resources.every(isLayersOfImages) && actions.every((action) => action === 's3:GetObject')
  );
}
