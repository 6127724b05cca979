import { account, each, NO_RULE, output, region, type ServiceTypes, STORES } from '../shared';

const PUBLISHED_EXTENSION = 'it names a published extension, and opens nothing';

/** What is known of the types of AWS::CloudFormation. */
export const CloudFormation: ServiceTypes = {
  'AWS::CloudFormation::CustomResource': {
    stores: STORES.deploymentParts,
    neutral: { ServiceToken: 'rule opaque-custom-resource judges it' },
  },
  'AWS::CloudFormation::GuardHook': {
    stores: STORES.deploymentParts,
    crossings: [output('LogBucket', 'properties of what is deployed are written there')],
  },
  'AWS::CloudFormation::PublicTypeVersion': {
    stores: STORES.deploymentParts,
    neutral: { PublicVersionNumber: PUBLISHED_EXTENSION },
  },
  'AWS::CloudFormation::Stack': {
    stores: STORES.deploymentParts,
    neutral: { TemplateURL: 'rule opaque-template judges it' },
  },
  'AWS::CloudFormation::StackSet': {
    stores: STORES.deploymentParts,
    crossings: [
      region('StackInstancesGroup[].Regions[]', 'whatever the template holds is deployed there'),
      account('StackInstancesGroup[].DeploymentTargets.Accounts[]', 'whatever the template holds is deployed there'),
    ],
    neutral: {
      'OperationPreferences.RegionConcurrencyType': `${NO_RULE.noRegion}it says in what order the Regions are served`,
      'OperationPreferences.RegionOrder[]': 'an order of the Regions of StackInstancesGroup, which are checked',
    },
  },
  'AWS::CloudFormation::TypeActivation': {
    stores: STORES.deploymentParts,
    neutral: { PublicTypeArn: PUBLISHED_EXTENSION },
  },
  'AWS::CloudFormation::WaitCondition': { stores: STORES.code },
  ...each(STORES.deploymentParts, [
    'AWS::CloudFormation::ChangeSet',
    'AWS::CloudFormation::GeneratedTemplate',
    'AWS::CloudFormation::HookDefaultVersion',
    'AWS::CloudFormation::HookTypeConfig',
    'AWS::CloudFormation::HookVersion',
    'AWS::CloudFormation::LambdaHook',
    'AWS::CloudFormation::Macro',
    'AWS::CloudFormation::ModuleDefaultVersion',
    'AWS::CloudFormation::ModuleVersion',
    'AWS::CloudFormation::Publisher',
    'AWS::CloudFormation::ResourceDefaultVersion',
    'AWS::CloudFormation::ResourceVersion',
    'AWS::CloudFormation::WaitConditionHandle',
  ]),
};
