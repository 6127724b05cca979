import { DOCUMENTS } from '../../../lib/judge/limits/documents';
import { LISTS } from '../../../lib/judge/limits/lists';
import { MEMBERSHIPS } from '../../../lib/judge/limits/members';
import { PHYSICAL_NAMES } from '../../../lib/judge/limits/physical-names';
import { ONCE } from '../../../lib/judge/rules/limits/one-per-account';
import { exists } from '../catalogue/exists';

/** A type that CloudFormation has and its published specification lacks. */
const UNPUBLISHED = 'AWS::Route53Resolver::FirewallConfig';

/** Every property that a table names, by type. */
const TABLES: Readonly<Record<string, readonly (readonly [string, readonly (string | undefined)[]])[]>> = {
  documents: Object.entries(DOCUMENTS).map(([type, documents]) => [type, documents.map(([path]) => path)]),
  lists: Object.entries(LISTS).map(([type, lists]) => [type, Object.keys(lists)]),
  members: Object.entries(MEMBERSHIPS).flatMap(([type, all]) =>
    all.flatMap(({ owner }) => [
      [type, ['', owner?.path]] as const,
      ...(owner ? [[owner.type, ['', owner.name]] as const] : []),
    ]),
  ),
  names: Object.entries(PHYSICAL_NAMES).map(([type, { property, of }]) => [type, [property, of]]),
  once: Object.entries(ONCE)
    .filter(([type]) => type !== UNPUBLISHED)
    .map(([type, once]) => [type, ['', typeof once === 'string' ? '' : once.path]]),
};

test.each(Object.entries(TABLES))(
  'every type and property of the table of %s exists in CloudFormation',
  (_name, table) => {
    const wrong = table.flatMap(([type, paths]) =>
      paths.filter((path) => path !== undefined && !exists(type, path)).map((path) => `${type} ${path}`),
    );
    expect(wrong).toEqual([]);
  },
);
