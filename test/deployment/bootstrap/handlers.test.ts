import { EXECUTION_TYPES } from '../../../lib/deployment/bootstrap/execution-actions';
import { executions } from '../../support/executions';
import { HANDLED, HANDLERS_AS_OF, WITHOUT_HANDLERS } from './handlers';

/** What is wrong with types that a template would have CloudFormation make. */
function problemsOf(types: Iterable<string>): readonly string[] {
  return [...new Set(types)]
    .sort()
    .filter((type) => !WITHOUT_HANDLERS.includes(type) && !HANDLED.get(type)?.create)
    .map(
      (type) =>
        `${type}: no handler that creates it is known as of ${HANDLERS_AS_OF}, expected one in CloudFormation's registry; add it to handlers.ts, or leave the type out of the templates`,
    );
}

const used = executions().flatMap(({ stacks }) =>
  stacks.flatMap(({ resources }) => Object.values(resources).map(({ Type }) => Type)),
);

test('CloudFormation can provision every type of every template', () => {
  expect(new Set(used).size).toBeGreaterThan(50);
  expect(problemsOf(used)).toEqual([]);
});

test('a type that has a page in the reference and no handler is named', () => {
  expect(problemsOf(['AWS::S3::Bucket', 'AWS::Route53Resolver::FirewallConfig'])).toEqual([
    expect.stringMatching(/^AWS::Route53Resolver::FirewallConfig: no handler that creates it is known as of 2026-/),
  ]);
});

test('no type is known that no deployment has', () => {
  const known = [...HANDLED.keys(), ...WITHOUT_HANDLERS, ...EXECUTION_TYPES];
  expect([...new Set(known)].filter((type) => !used.includes(type))).toEqual([]);
  expect(EXECUTION_TYPES.length).toBe(new Set(used).size);
});
