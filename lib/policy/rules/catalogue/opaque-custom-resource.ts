import { CUSTOM_RESOURCES } from '../../catalogue/custom-resources';
import type { ResourceRule } from '../../rule';
import { Reference } from '../../value';

/** Every custom resource is one whose code was read, and runs from the same assembly. */
export const opaqueCustomResource: ResourceRule = {
  id: 'opaque-custom-resource',
  subject: 'resource',
  title: 'Every custom resource is one whose code was read',
  why: 'code that runs at deployment can copy anything anywhere',
  fix: 'use a resource type of CloudFormation; or read the code and add its type to lib/policy/catalogue/custom-resources.ts',
  topic: 'catalogue',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'BSI C5:2025', clause: 'PSS-12.01B' },
  ],
  appliesTo: ({ type }) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource',
  check: (resource, assembly) => {
    const { type } = resource;
    if (!Object.hasOwn(CUSTOM_RESOURCES, type))
      return [{ path: ['Type'], message: `found custom resource ${type}, whose code the catalogue does not know` }];
    return resource
      .select('ServiceToken')
      .filter(({ value }) => !(value instanceof Reference && assembly.resolve(value)?.type === 'AWS::Lambda::Function'))
      .map(({ path }) => ({
        path: ['Properties', ...path],
        message: `found code of elsewhere behind ${type}, expected a function of the same assembly`,
      }));
  },
  examples: {
    good: [{ name: 'a stack without custom resources', resources: {} }],
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
