import { breaks } from '../constraints';
import type { Finding } from '../rule';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { describe } from '../template/select';
import { isMap, Reference, type Value } from '../template/value';
import { parse } from './policy-document';

/** Types by which aws-cdk-lib names its AwsCustomResource where the app does not; each calls AWS as its properties say. */
const TYPES = new Set([
  'Custom::AWS',
  'Custom::CloudwatchLogResourcePolicy',
  'Custom::DescribeCognitoUserPoolClient',
  'Custom::ElasticsearchAccessPolicy',
  'Custom::OpenSearchAccessPolicy',
  'Custom::UserPoolCloudFrontDomainName',
]);
/** Logical id that aws-cdk-lib gives the function of AwsCustomResource, one for each stack. */
const FUNCTION = /^AWS679f53fac002430cb0da5b7982bd2287/;
const CALLS = ['Create', 'Update', 'Delete'];

/** Whether a custom resource is an AwsCustomResource: its code calls AWS as its properties say, and does nothing else. */
export function isSdkCall(resource: Resource, assembly: Assembly): boolean {
  if (TYPES.has(resource.type)) return true;
  const tokens = resource.select('ServiceToken');
  return (
    CALLS.some((name) => resource.select(name).some(({ value }) => value !== undefined)) &&
    tokens.every(({ value }) => value instanceof Reference && FUNCTION.test(assembly.resolve(value)?.logicalId ?? ''))
  );
}

/** Says of each call of an AwsCustomResource why it is not one of the stack's account inside the boundary. */
export function sdkCallFindings(resource: Resource, assembly: Assembly): readonly Finding[] {
  return CALLS.flatMap((name) =>
    resource.select(name).flatMap((leaf) => {
      if (leaf.value === undefined) return [];
      return problemsOf(leaf.value, resource, assembly).map(({ at, problem }) => ({
        path: ['Properties', ...leaf.path, ...at],
        message: `${problem}, for the call of AWS that it makes`,
      }));
    }),
  );
}

interface Problem {
  /** Field of the call. */
  readonly at: readonly string[];
  readonly problem: string;
}

function problemsOf(value: Value, resource: Resource, assembly: Assembly): readonly Problem[] {
  const call = parse(value);
  if (!isMap(call) || call['service'] === undefined || call['action'] === undefined)
    return [{ at: [], problem: `found ${describe(value)}, expected the service and the action of a call` }];
  const asked = { region: { region: true }, assumedRoleArn: { account: true } } as const;
  return Object.entries(asked).flatMap(([field, must]) => {
    const given = call[field];
    const problem = given === undefined ? undefined : breaks(must, given, resource, assembly);
    return problem === undefined ? [] : [{ at: [field], problem }];
  });
}
