import { ownOf } from '../../common/own';
import type { Resource } from '../template/resource';
import { describe, type Leaf } from '../template/select';
import { alternatives, isList, isMap, Reference, Text, Unknown, type Value } from '../template/value';

/** One principal of a statement; `kind` is `AWS`, `Service`, `Federated`, `CanonicalUser` or, for a bare `*`, `*`. */
export interface Principal {
  readonly kind: string;
  readonly value: string;
  /** The value as a reader of the template knows it: parts that are not known by their names. */
  readonly shown: string;
}

/** One comparison of a statement's conditions; the key is in lower case. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
  /** The values as a reader of the template knows them. @default the values */
  readonly shown?: readonly string[];
}

/** One statement of a policy document; parts that are not known before deployment read `${?}`. */
export interface Statement {
  readonly allows: boolean;
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly principals: readonly Principal[];
  readonly notPrincipals: readonly Principal[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly conditions: readonly Condition[];
  /** Keys and indexes below the resource. */
  readonly path: readonly (string | number)[];
}

/** By the leaves that they were read from, so that they are forgotten with them. */
const read = new WeakMap<readonly Leaf[], readonly Statement[]>();

/** The statements of the policies that `places` finds in a resource: maps, or JSON in a string; read once. */
export function statementsIn(
  resource: Resource,
  places: Readonly<Record<string, readonly string[]>>,
): readonly Statement[] {
  return (ownOf(places, resource.type) ?? []).flatMap((path) => statementsAt(resource, path));
}

/** The statements of the policy documents at `path` of a resource's properties. */
export function statementsAt(resource: Resource, path: string): readonly Statement[] {
  const leaves = resource.select(path);
  const known = read.get(leaves);
  if (known) return known;
  const statements = leaves.flatMap((leaf) => statementsOf(leaf.value, ['Properties', ...leaf.path]));
  read.set(leaves, statements);
  return statements;
}

/** Where policies, or statements of them, are not known before deployment. */
export function hiddenIn(
  resource: Resource,
  places: Readonly<Record<string, readonly string[]>>,
): readonly (readonly (string | number)[])[] {
  return (ownOf(places, resource.type) ?? [])
    .flatMap((path) => resource.select(path))
    .flatMap((leaf) => {
      const document = parse(leaf.value);
      const hidden =
        document instanceof Unknown || statementLeaves(document).some(({ value }) => value instanceof Unknown);
      return hidden ? [['Properties', ...leaf.path]] : [];
    });
}

/** The statements of one policy document, list of statements or single statement that stands at `path`. */
export function statementsOf(document: Value, path: readonly (string | number)[] = []): readonly Statement[] {
  const parsed = parse(document);
  const inString = parsed !== document;
  return alternatives(parsed).flatMap((option) =>
    statementLeaves(option).flatMap((leaf) =>
      isMap(leaf.value) ? [statementOf(leaf.value, inString ? path : [...path, ...leaf.path])] : [],
    ),
  );
}

function statementLeaves(document: Value): readonly Leaf[] {
  if (isList(document)) return elements(document, []);
  if (!isMap(document)) return [];
  if (!Object.hasOwn(document, 'Statement')) return [{ path: [], value: document }];
  return alternatives(document['Statement']).flatMap((value) =>
    isList(value) ? elements(value, ['Statement']) : [{ path: ['Statement'], value }],
  );
}

function elements(list: readonly Value[], path: Leaf['path']): readonly Leaf[] {
  return list.flatMap((each, index) => alternatives(each).map((value) => ({ path: [...path, index], value })));
}

function statementOf(raw: { readonly [key: string]: Value }, path: Statement['path']): Statement {
  return {
    allows: texts(raw['Effect']).some((effect) => effect !== 'Deny'),
    actions: texts(raw['Action']),
    notActions: texts(raw['NotAction']),
    principals: principalsOf(raw['Principal']),
    notPrincipals: principalsOf(raw['NotPrincipal']),
    resources: texts(raw['Resource']),
    notResources: texts(raw['NotResource']),
    conditions: conditionsOf(raw['Condition']),
    path,
  };
}

function principalsOf(value: Value): readonly Principal[] {
  return alternatives(value).flatMap((option) =>
    isMap(option)
      ? Object.keys(option).flatMap((kind) => named(option[kind]).map((each) => ({ kind, ...each })))
      : named(option).map((each) => ({ kind: each.value === '*' ? '*' : 'AWS', ...each })),
  );
}

function conditionsOf(value: Value): readonly Condition[] {
  return alternatives(value).flatMap((block) =>
    isMap(block)
      ? Object.keys(block).flatMap((operator) =>
          alternatives(block[operator]).flatMap((keys) =>
            isMap(keys) ? Object.keys(keys).map((key) => conditionOf(operator, key, keys[key])) : [],
          ),
        )
      : [],
  );
}

function conditionOf(operator: string, key: string, value: Value): Condition {
  const [values, shown] = [texts(value), texts(value, nameOf)];
  const condition = { operator, key: key.toLowerCase(), values };
  return values.every((each, at) => each === shown[at]) ? condition : { ...condition, shown };
}

function named(value: Value): readonly { readonly value: string; readonly shown: string }[] {
  const shown = texts(value, nameOf);
  return texts(value).map((each, at) => ({ value: each, shown: shown[at] ?? each }));
}

function nameOf(value: Value): string {
  return value instanceof Text ? value.shown() : new Text(value instanceof Unknown ? [value] : ['${?}']).shown();
}

/** Every string that a value, list or choice holds; what is not known reads `${?}`, or as `shown` has it. */
export function texts(value: Value, shown?: (value: Value) => string): readonly string[] {
  return alternatives(value).flatMap((option): readonly string[] => {
    if (option === undefined || option === null) return [];
    if (isList(option)) return option.flatMap((each) => texts(each, shown));
    if (option instanceof Unknown || isMap(option)) return [shown?.(option) ?? '${?}'];
    if (option instanceof Text) return [shown?.(option) ?? option.toString()];
    if (option instanceof Reference) return [`\${${describe(option)}}`];
    return [String(option)];
  });
}

/** A document that stands as JSON in a string, read; any other value as it is. */
export function parse(document: Value): Value {
  const text = document instanceof Text ? document.toString() : document;
  if (typeof text !== 'string' || !/^\s*[[{]/.test(text)) return document;
  try {
    return JSON.parse(text);
  } catch {
    return new Unknown('a document that is no JSON');
  }
}
