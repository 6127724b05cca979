import { partitionOf, urlSuffixOf } from '../../lib/world/partition';
import type { SynthesizedStack } from '../synthesized';

/** A statement of a policy, wherever in a template it stands. */
export interface FoundStatement {
  /** Such as `dublin/Keys dataKey2F6D.KeyPolicy.Statement.0`. */
  readonly where: string;
  readonly type: string;
  readonly sid: string;
  readonly effect: string;
  /** Action elements as a list; empty where the statement has `NotAction`. */
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  /** Values of each kind of principal: `AWS`, `Service`, `Federated`, or `*` for everybody. */
  readonly principals: readonly (readonly [kind: string, value: string])[];
  readonly resources: readonly string[];
  readonly conditions: readonly {
    readonly operator: string;
    readonly key: string;
    readonly values: readonly string[];
  }[];
}

/** Every statement of every policy in the templates, with the pseudo parameters filled in. */
export function everyStatement(stacks: readonly SynthesizedStack[]): readonly FoundStatement[] {
  return stacks.flatMap((stack) =>
    Object.entries(stack.resources).flatMap(([id, { Type, Properties }]) =>
      statementsIn(plain(Properties, stack.artifact.environment), `${stack.path} ${id}`).map(([where, statement]) =>
        read(where, Type, statement),
      ),
    ),
  );
}

type Entries = readonly (readonly [string, unknown])[];

function statementsIn(value: unknown, where: string): readonly (readonly [string, Entries])[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const isStatement = entries.some(([key, effect]) => key === 'Effect' && (effect === 'Allow' || effect === 'Deny'));
  if (isStatement) return [[where, entries]];
  return entries.flatMap(([key, inner]) => statementsIn(inner, `${where}.${key}`));
}

function read(where: string, type: string, entries: Entries): FoundStatement {
  const of = (key: string): unknown => entries.find(([name]) => name === key)?.[1];
  return {
    where,
    type,
    sid: texts(of('Sid')).join(),
    effect: texts(of('Effect')).join(),
    actions: texts(of('Action')),
    notActions: texts(of('NotAction')),
    principals: principalsOf(of('Principal')),
    resources: texts(of('Resource')),
    conditions: pairs(of('Condition')).flatMap(([operator, block]) =>
      pairs(block).map(([key, values]) => ({ operator, key, values: texts(values) })),
    ),
  };
}

function principalsOf(principal: unknown): FoundStatement['principals'] {
  if (typeof principal === 'string') return [['*', principal]];
  return pairs(principal).flatMap(([kind, values]) => texts(values).map((value) => [kind, value] as const));
}

function pairs(value: unknown): Entries {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function texts(value: unknown): readonly string[] {
  if (value === undefined) return [];
  return [value].flat().map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}

/** The value with text instead of pseudo parameters, and of joins; what else is not text stays as it is. */
function plain(value: unknown, environment: { readonly account: string; readonly region: string }): unknown {
  if (Array.isArray(value)) return value.map((one) => plain(one, environment));
  if (typeof value !== 'object' || value === null) return value;
  const [[name, inner] = ['', undefined], ...others] = Object.entries(value);
  if (others.length === 0 && name === 'Ref' && typeof inner === 'string') return pseudo(inner, environment) ?? value;
  if (others.length === 0 && name === 'Fn::Join' && Array.isArray(inner)) {
    const [separator, parts] = inner;
    return texts(plain(parts, environment)).join(`${separator}`);
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one, environment)]));
}

function pseudo(
  name: string,
  { account, region }: { readonly account: string; readonly region: string },
): string | undefined {
  switch (name) {
    case 'AWS::Partition':
      return partitionOf(region);
    case 'AWS::URLSuffix':
      return urlSuffixOf(region);
    case 'AWS::AccountId':
      return account;
    case 'AWS::Region':
      return region;
    default:
      return undefined;
  }
}
