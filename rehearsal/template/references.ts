import { isList, isObject, type Json, text } from '../json';
import type { Template } from './template';

/** A place of a template that speaks of something else by name. */
export type Reference =
  | { readonly kind: 'ref'; readonly name: string }
  | { readonly kind: 'attribute'; readonly name: string; readonly attribute: string }
  | { readonly kind: 'condition'; readonly name: string };

/** All references of a value, those of `Fn::Sub` included. */
export function referencesOf(value: Json): readonly Reference[] {
  if (isList(value)) return value.flatMap(referencesOf);
  if (!isObject(value)) return [];
  const [only, ...others] = Object.entries(value);
  if (only && others.length === 0) {
    const [key, argument] = only;
    if (key === 'Ref') return [{ kind: 'ref', name: text(argument) }];
    if (key === 'Condition' && typeof argument === 'string') return [{ kind: 'condition', name: argument }];
    if (key === 'Fn::GetAtt') return [attributeOf(argument)];
    if (key === 'Fn::Sub') return ofSub(argument);
    if (key === 'Fn::If' && isList(argument)) {
      const [condition, ...branches] = argument;
      return [{ kind: 'condition', name: text(condition) }, ...branches.flatMap(referencesOf)];
    }
  }
  return Object.values(value).flatMap(referencesOf);
}

/** The resource and the attribute that an `Fn::GetAtt` names. */
export function attributeOf(argument: Json): Reference & { readonly kind: 'attribute' } {
  const parts = isList(argument) ? argument.map(text) : text(argument).split('.');
  const [name = '', ...rest] = parts;
  return { kind: 'attribute', name, attribute: rest.join('.') };
}

/** The names in the text of an `Fn::Sub`, without those that it escapes. */
export const SUB_NAME = /\$\{(?!!)([^}]+)\}/g;

function ofSub(argument: Json): readonly Reference[] {
  const [source, own] = isList(argument) ? [argument[0], argument[1]] : [argument, undefined];
  const local = isObject(own) ? own : {};
  const named = [...text(source).matchAll(SUB_NAME)].map((match) => match[1] ?? '');
  const references = named
    .filter((name) => !Object.hasOwn(local, name))
    .map((name): Reference => (name.includes('.') ? attributeOf(name) : { kind: 'ref', name }));
  return [...references, ...Object.values(local).flatMap(referencesOf)];
}

/** The resources that each resource needs before it. */
function dependencies(template: Template): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    Object.entries(template.resources).map(([id, resource]) => {
      const named = referencesOf(resource.properties).map((reference) => reference.name);
      const known = [...named, ...resource.dependsOn].filter((name) => Object.hasOwn(template.resources, name));
      return [id, new Set(known)];
    }),
  );
}

/** The resources in an order in which each comes after what it needs; `undefined` where there is a cycle. */
export function creationOrder(template: Template): readonly string[] | undefined {
  const needs = dependencies(template);
  const order: string[] = [];
  const done = new Set<string>();
  while (order.length < needs.size) {
    const ready = [...needs].filter(([id, before]) => !done.has(id) && [...before].every((name) => done.has(name)));
    if (ready.length === 0) return undefined;
    for (const [id] of ready) {
      done.add(id);
      order.push(id);
    }
  }
  return order;
}
