import { ownOf } from '../../../common/own';
import { CUSTOM_RESOURCES } from '../../catalogue/custom-resources';
import { breaksOf } from '../../obligations';
import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { isSdkCall, sdkCallFindings } from '../../statements/sdk-call';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { Reference, type Value } from '../../template/value';

const sdkCall = (call: object) => ({
  Type: 'Custom::AWS',
  Properties: {
    ServiceToken: 'arn:aws:lambda:eu-west-1:222222222222:function:call',
    Create: JSON.stringify({ ...call, parameters: {}, physicalResourceId: { id: 'call' } }),
  },
});

/** Custom resources are declared, once somebody has read their code, and runs from the same assembly. */
export const opaqueCustomResource: ResourceRule = {
  id: 'opaque-custom-resource',
  subject: 'resource',
  title: 'Custom resources are declared, once somebody has read their code',
  why: 'code that runs at deployment can copy anything anywhere',
  fix: 'use a resource type of CloudFormation; or read the code and say what it does, by its type: in catalogue.customResources of ResidencyChecks, or in a file that --catalogue names',
  topic: 'catalogue',
  level: 'mandatory',
  profile: 'residency',
  hook: 'nothing',
  yieldsTo: ['foreign-region', 'unknown-account'],
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'BSI C5:2026', clause: 'DEV-10.01B' },
  ],
  appliesTo: ofTypes((type) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource'),
  check: (resource, assembly) => {
    const { type } = resource;
    const findings = ofKind(resource, assembly);
    if (!findings)
      return [{ path: ['Type'], message: `found custom resource ${type}, whose code the catalogue does not know` }];
    return [
      ...findings,
      ...resource
        .select('ServiceToken')
        .filter(({ value }) => !isOwnFunction(value, resource, assembly))
        .map(({ path }) => ({
          path: ['Properties', ...path],
          message: `found code of elsewhere behind ${type}, expected a function of the same assembly or account`,
        })),
    ];
  },
  examples: {
    good: [
      {
        name: 'a call of AWS in the Region of the stack',
        resources: { Call: sdkCall({ service: 'CognitoIdentityServiceProvider', action: 'describeUserPoolClient' }) },
      },
      {
        name: 'assets that are copied into a bucket of the stack',
        resources: {
          Copy: {
            Type: 'Custom::CDKBucketDeployment',
            Properties: {
              ServiceToken: 'arn:aws:lambda:eu-west-1:222222222222:function:copy',
              SourceBucketNames: ['assets-222222222222-eu-west-1'],
              SourceObjectKeys: ['a.zip'],
              DestinationBucketName: 'site-of-dublin',
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a call that its properties decide',
        resources: {
          Call: {
            Type: 'Custom::AWS',
            Properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:222222222222:function:call', Create: '{}' },
          },
        },
      },
      {
        name: 'a call to a Region elsewhere',
        resources: { Call: sdkCall({ service: 'S3', action: 'getObject', region: 'us-east-1' }) },
      },
      {
        name: 'a call by a role of another account',
        resources: {
          Call: sdkCall({
            service: 'S3',
            action: 'getObject',
            assumedRoleArn: 'arn:aws:iam::999999999999:role/anything',
          }),
        },
      },
      {
        name: 'code that nobody has read',
        resources: {
          Seed: {
            Type: 'Custom::Seed',
            Properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:222222222222:function:seed' },
          },
        },
      },
      {
        name: "a known name before somebody else's code",
        resources: {
          Restrict: {
            Type: 'Custom::VpcRestrictDefaultSG',
            Properties: { ServiceToken: 'arn:aws:lambda:eu-west-1:999999999999:function:anything' },
          },
        },
      },
    ],
  },
};

/** What is found of a custom resource by what its code does; `undefined` where nobody has said what that is. */
function ofKind(resource: Resource, assembly: Assembly): readonly Finding[] | undefined {
  const { type } = resource;
  if (Object.hasOwn(CUSTOM_RESOURCES, type)) {
    const { does, constraints = {} } = ownOf(CUSTOM_RESOURCES, type) ?? { does: '' };
    return breaksOf(
      resource,
      assembly,
      Object.entries(constraints).map(([path, must]) => ({
        concern: 'crossing',
        path,
        must,
        absent: 'holds',
        why: `it ${does}`,
      })),
    );
  }
  if (isSdkCall(resource, assembly)) return sdkCallFindings(resource, assembly);
  return Object.hasOwn(assembly.scope.additions?.customResources ?? {}, type) ? [] : undefined;
}

/** Whether the code behind a custom resource is a function of the assembly, or of the account and Region of its stack. */
function isOwnFunction(token: Value, { template }: Resource, assembly: Assembly): boolean {
  if (token instanceof Reference) return assembly.resolve(token)?.type === 'AWS::Lambda::Function';
  const { account, region } = template;
  return (
    typeof token === 'string' &&
    account !== undefined &&
    region !== undefined &&
    /^arn:[a-z-]+:lambda:/.test(token) &&
    token.split(':').slice(3, 6).join(':') === `${region}:${account}:function`
  );
}
