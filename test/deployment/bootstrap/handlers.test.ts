import { EXECUTION_TYPES, isExecutionType } from '../../../lib/deployment/bootstrap/execution-actions';
import { REGISTRY_AS_OF, registeredType } from '../../../lib/world/registry/registry';
import { executions } from '../../support/executions';

/** What is wrong with types that a template would have CloudFormation make. */
function problemsOf(types: Iterable<string>): readonly string[] {
  return [...new Set(types)]
    .sort()
    .filter((type) => !registeredType(type)?.calls.some(({ handlers }) => handlers.includes('create')))
    .map(
      (type) =>
        `${type}: no handler that creates it is known as of ${REGISTRY_AS_OF}, expected one in CloudFormation's registry; write lib/world/registry/handlers.json anew, or omit the type from the templates`,
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

test('the types of the templates are those that are known', () => {
  expect([...new Set(used)].filter((type) => !isExecutionType(type))).toEqual([]);
  // Stacks of workloads may hold more types than those of the deployments do.
  expect(EXECUTION_TYPES.filter((type) => !used.includes(type))).toEqual([]);
});
