import fc from 'fast-check';
import { authorize } from '../../lib/iam/authorize/authorize';
import type { Policies, PolicyDocument } from '../../lib/iam/authorize/policies';
import { policies, request, statement } from './arbitrary';

const RUNS = { numRuns: 150, seed: 20261 };
const requests = fc.array(request, { minLength: 10, maxLength: 10 });

function statementsOf(document: unknown): readonly PolicyDocument[] {
  const { Statement } = JSON.parse(JSON.stringify(document));
  return Statement;
}

/** Applies a change to the statements of every policy in play. */
function changed(
  all: Policies,
  change: (statements: readonly PolicyDocument[]) => readonly PolicyDocument[],
): Policies {
  return Object.fromEntries(
    Object.entries(all).map(([kind, document]) => [
      kind,
      { Version: '2012-10-17', Statement: change(statementsOf(document)) },
    ]),
  );
}

/** One statement for each action and resource of a statement that lists them. */
function split(one: PolicyDocument): readonly PolicyDocument[] {
  const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
  const actions = 'Action' in one ? list(one['Action']).map((Action) => ({ ...one, Action })) : [one];
  return actions.flatMap((each) =>
    'Resource' in one ? list(one['Resource']).map((Resource) => ({ ...each, Resource })) : [each],
  );
}

describe('authorize, whatever the policies', () => {
  const decisions = (all: Policies, asked: readonly Parameters<typeof authorize>[0]['request'][]) =>
    asked.map((one) => authorize({ request: one, policies: all }).decision);

  test('does not mind the order of statements', () => {
    fc.assert(
      fc.property(policies, requests, (all, asked) => {
        expect(
          decisions(
            changed(all, (statements) => statements.toReversed()),
            asked,
          ),
        ).toEqual(decisions(all, asked));
      }),
      RUNS,
    );
  });

  test('does not mind a statement that is there twice', () => {
    fc.assert(
      fc.property(policies, requests, (all, asked) => {
        expect(
          decisions(
            changed(all, (statements) => [...statements, ...statements]),
            asked,
          ),
        ).toEqual(decisions(all, asked));
      }),
      RUNS,
    );
  });

  test('does not mind a statement that is split by actions and resources', () => {
    fc.assert(
      fc.property(policies, requests, (all, asked) => {
        expect(
          decisions(
            changed(all, (statements) => statements.flatMap(split)),
            asked,
          ),
        ).toEqual(decisions(all, asked));
      }),
      RUNS,
    );
  });

  test('never allows more for a deny that is added', () => {
    const kinds = fc.constantFrom('identity', 'resource', 'boundary', 'scp', 'rcp', 'endpoint');
    fc.assert(
      fc.property(policies, requests, kinds, statement(false, 'Deny'), (all, asked, kind, deny) => {
        const named = ['resource', 'rcp', 'endpoint'].includes(kind) ? { Principal: '*', ...deny } : deny;
        const more = Object.fromEntries(
          Object.entries(all).map(([own, document]) => [
            own,
            own === kind ? { Version: '2012-10-17', Statement: [...statementsOf(document), named] } : document,
          ]),
        );
        const before = decisions(all, asked);
        decisions(more, asked).forEach((decision, index) => {
          if (decision === 'allow') expect(before[index]).toBe('allow');
        });
      }),
      RUNS,
    );
  });

  test('throws for nothing, and allows by nothing that is no policy', () => {
    const elements = ['Effect', 'Action', 'Resource', 'Principal', 'Condition', 'NotAction'];
    const rough = fc.dictionary(fc.constantFrom(...elements), fc.jsonValue({ maxDepth: 2 }));
    const documents = fc.oneof(
      fc.jsonValue(),
      fc.array(rough).map((Statement) => ({ Version: '2012-10-17', Statement })),
    );
    fc.assert(
      fc.property(documents, request, (document, asked) => {
        const all = { identity: document, resource: document, scp: document, boundary: document };
        const { decision } = authorize({ request: asked, policies: JSON.parse(JSON.stringify(all)) });
        expect(decision).not.toBe('allow');
      }),
      { numRuns: 1000, seed: 20263 },
    );
  });

  test('is seldom undecided, and both allows and denies', () => {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(policies, requests, (all, asked) => {
        for (const decision of decisions(all, asked)) counts.set(decision, (counts.get(decision) ?? 0) + 1);
      }),
      RUNS,
    );
    expect(counts.get('allow')).toBeGreaterThan(75);
    expect(counts.get('explicit-deny')).toBeGreaterThan(75);
    expect(counts.get('implicit-deny')).toBeGreaterThan(75);
    expect(counts.get('undecided') ?? 0).toBeLessThan(75);
  });
});
