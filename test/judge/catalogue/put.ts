import type { When } from '../../../lib/judge/catalogue/entry';

/** Properties with `value` at `path`; `undefined` omits it, and keeps what is above it. */
export function put(properties: object, path: string, value: unknown): object {
  if (path === '') return properties;
  const [step = '', ...rest] = path.split('.');
  const name = step.replace(/\[\]$/, '') === '*' ? 'any' : step.replace(/\[\]$/, '');
  const known = new Map<string, unknown>(Object.entries(properties));
  const given = known.get(name);
  const before = Array.isArray(given) ? given[0] : given;
  const member =
    rest.length > 0 ? put(typeof before === 'object' && before ? before : {}, rest.join('.'), value) : value;
  if (rest.length === 0 && value === undefined) known.delete(name);
  else known.set(name, step.endsWith('[]') ? [member] : member);
  return Object.fromEntries(known);
}

/** Properties of which a condition holds. */
export function meeting(properties: object, when: When): object {
  if ('oneOf' in when) return put(properties, when.path, when.oneOf[0]);
  return 'stated' in when && when.stated ? put(properties, when.path, {}) : properties;
}
