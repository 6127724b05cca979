import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../rule';
import type { Resource } from '../../template/resource';

const MACRO = 'AWS::CloudFormation::Macro';

/** Types that bring a template of their own which is not part of the assembly. */
const CARRIERS: Readonly<Record<string, string>> = {
  'AWS::CloudFormation::Stack': 'TemplateURL',
  'AWS::CloudFormation::StackSet': 'TemplateBody',
  [MACRO]: 'FunctionName',
  'AWS::ServiceCatalog::CloudFormationProduct': 'ProvisioningArtifactParameters',
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct': 'ProductId',
  'AWS::Serverless::Application': 'Location',
};

/** Every template that is deployed is checked. */
export const opaqueTemplate: ResourceRule = {
  id: 'opaque-template',
  subject: 'resource',
  title: 'No template is deployed that was not checked',
  why: 'a template fetched at deployment, a stack set or a module can hold anything',
  fix: 'nest stacks with CDK, so that their templates are part of the assembly',
  topic: 'catalogue',
  level: 'mandatory',
  profile: 'residency',
  hook: 'template',
  standards: [
    { standard: 'GDPR', clause: '5(2)' },
    { standard: 'BSI C5:2026', clause: 'DEV-10.01B' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(CARRIERS, type) || type.endsWith('::MODULE')),
  check: (resource) =>
    isChecked(resource)
      ? []
      : [
          {
            path: ['Properties', ownOf(CARRIERS, resource.type) ?? ''].filter((key) => key !== ''),
            ...(resource.type === MACRO
              ? {
                  message: 'found a macro, whose code changes templates after they were checked',
                  fix: 'make with CDK what the macro would make, and omit it',
                }
              : { message: `found ${resource.type}, whose content is not part of what was checked` }),
          },
        ],
  examples: {
    good: [
      {
        name: 'a nested stack whose template is part of the assembly',
        nested: ['Nested'],
        resources: {
          Nested: {
            Type: 'AWS::CloudFormation::Stack',
            Properties: { TemplateURL: 'https://s3.eu-west-1.amazonaws.com/assets/nested.json' },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a nested stack from a bucket',
        resources: {
          Nested: {
            Type: 'AWS::CloudFormation::Stack',
            Properties: { TemplateURL: 'https://s3.eu-west-1.amazonaws.com/parts/nested.json' },
          },
        },
      },
      {
        name: 'a macro of our own',
        resources: { Macro: { Type: MACRO, Properties: { Name: 'expand', FunctionName: 'expand' } } },
      },
      {
        name: 'a module',
        resources: { Bucket: { Type: 'Example::S3::Bucket::MODULE', Properties: {} } },
      },
    ],
  },
};

function isChecked({ type, template, logicalId }: Resource): boolean {
  return type === 'AWS::CloudFormation::Stack' && template.nested.has(logicalId);
}
