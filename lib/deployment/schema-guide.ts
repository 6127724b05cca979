import { z } from 'zod';
import { deploymentSchema } from './deployment';
import type { Path } from './problem';

/** What the schema says of a path of a deployment file. */
export interface Guide {
  /** Keys that the map there may have; none where it is no map of fixed keys. */
  readonly keys: readonly string[];
  /** What the field means. */
  readonly description?: string;
}

/** Looks up paths in the schema; `value` decides between kinds of placement. */
export function schemaGuide(value: unknown): (path: Path) => Guide {
  return (path) => guideAt(deploymentSchema, value, path);
}

function guideAt(outer: unknown, value: unknown, path: Path): Guide {
  const schema = unwrapped(outer, value);
  const [step, ...rest] = path;
  if (step === undefined) {
    const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
    return { keys, description: outer instanceof z.ZodType ? outer.description : undefined };
  }
  const inner = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step))
    return guideAt(schema.shape[step], inner, rest);
  if (schema instanceof z.ZodRecord) return guideAt(schema.valueType, inner, rest);
  return schema instanceof z.ZodArray ? guideAt(schema.element, inner, rest) : { keys: [] };
}

/** Without default or optionality, and of a union the option that the value says it is. */
function unwrapped(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return unwrapped(schema.unwrap(), value);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const kind = typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined;
  return schema.options.find((option) => option instanceof z.ZodObject && option.shape.kind.safeParse(kind).success);
}
