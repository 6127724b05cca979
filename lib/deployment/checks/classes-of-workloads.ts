import type { Draft } from '../draft';
import { type Problem, quote } from '../problem';

type Classes = NonNullable<Draft['classes']>;
type DraftWorkload = NonNullable<NonNullable<Draft['workloads']>[string]>;

/** A workload reaches a class by its name or by prefixes within it; what is wider would reach it unsaid. */
export function classesOfWorkload(id: string, workload: DraftWorkload, classes: Classes): readonly Problem[] {
  const { objects, records = 'none', classes: named } = workload;
  const wide = (['read', 'write'] as const).flatMap((way) =>
    (objects?.[way] ?? []).flatMap((prefix, index): readonly Problem[] => {
      const inside = Object.entries(classes).find(([, one]) =>
        one?.objects?.some((other) => prefix !== undefined && other !== prefix && other?.startsWith(prefix)),
      );
      return inside === undefined
        ? []
        : [
            {
              path: ['workloads', id, 'objects', way, index],
              expected: 'a prefix within one class, or outside all',
              found: `${quote(prefix ?? '')}, which holds class ${inside[0]}`,
              fix: `name the class: workloads.${id}.classes.${way}: [${inside[0]}]`,
              restsOn: [['classes', inside[0], 'objects']],
            },
          ];
    }),
  );
  const unsaid = Object.entries(classes).flatMap(([name, one]) =>
    (one?.records ?? []).length > 0 && !named?.[records === 'write' ? 'write' : 'read']?.includes(name) ? [name] : [],
  );
  if (records === 'none' || unsaid.length === 0) return wide;
  return [
    ...wide,
    {
      path: ['workloads', id, 'records'],
      expected: `none, or workloads.${id}.classes with every class that has records`,
      found: `${records}, which reaches ${unsaid.join(' and ')} as well`,
      fix: `remove it, and name the classes of records: workloads.${id}.classes: { ${records}: [${unsaid.join(', ')}] }`,
      restsOn: [['classes']],
    },
  ];
}
