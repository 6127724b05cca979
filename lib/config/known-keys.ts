import { z } from 'zod';
import { deploymentSchema } from './deployment';
import type { Path } from './problem';

/** Tells which keys the map at a path of a deployment file may have; none where it is no map of fixed keys. */
export function knownKeys(value: unknown): (path: Path) => readonly string[] {
  return (path) => {
    const schema = schemaAt(deploymentSchema, value, path);
    return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  };
}

function schemaAt(outer: unknown, value: unknown, path: Path): unknown {
  const schema = unwrapped(outer, value);
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const inner = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  if (schema instanceof z.ZodObject) return schemaAt(schema.shape[step], inner, rest);
  if (schema instanceof z.ZodRecord) return schemaAt(schema.valueType, inner, rest);
  return schema instanceof z.ZodArray ? schemaAt(schema.element, inner, rest) : undefined;
}

/** Without default or optionality, and of a union the option that the value says it is. */
function unwrapped(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return unwrapped(schema.unwrap(), value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const kind = typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined;
  return schema.options.find((option) => option instanceof z.ZodObject && option.shape.kind.safeParse(kind).success);
}
