import type { Evidence } from '../schema';
import type { StatementEvidence } from '../schema/resources';

/** A statement with every list, empty ones included. */
export type Statement = Required<Omit<StatementEvidence, 'sid'>> & Pick<StatementEvidence, 'sid'>;

const EMPTY = {
  ...{ principals: [], notPrincipals: [], actions: [], notActions: [] },
  ...{ resources: [], notResources: [], conditions: [] },
} satisfies Partial<Statement>;

/** The statements of all policies of each resource, by id of the resource. */
export function statementsBy({ policies, statements }: Evidence): ReadonlyMap<string, readonly Statement[]> {
  const all = new Map<string, Statement[]>();
  for (const { resource, statements: places } of policies) {
    const own = places.flatMap((place): readonly Statement[] => {
      const statement = statements[place];
      return statement ? [{ ...EMPTY, ...statement }] : [];
    });
    all.set(resource, [...(all.get(resource) ?? []), ...own]);
  }
  return all;
}
