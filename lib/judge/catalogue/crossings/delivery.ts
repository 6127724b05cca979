import type { ObligationsByType } from '..';
import { ifSet, need } from '../obligation';
import { account, arn, edge, output, region } from './crossing';

/** Ways out by delivery: images, pipelines, stack sets, identity. */
export const DELIVERY_CROSSINGS: ObligationsByType = {
  'AWS::ECR::ReplicationConfiguration': [
    region('ReplicationConfiguration.Rules[].Destinations[].Region', 'images are copied there'),
    account('ReplicationConfiguration.Rules[].Destinations[].RegistryId', 'images are copied there'),
  ],
  'AWS::ECR::PublicRepository': [edge('', 'images are public and kept in us-east-1')],
  'AWS::ImageBuilder::DistributionConfiguration': [
    region('Distributions[].Region', 'machine images, with what was baked into them, are copied there'),
    account('Distributions[].AmiDistributionConfiguration.TargetAccountIds[]', 'machine images are copied there'),
    account(
      'Distributions[].AmiDistributionConfiguration.LaunchPermissionConfiguration.UserIds[]',
      'they may start machines from the image',
    ),
    ifSet(
      'sharing',
      'Distributions[].AmiDistributionConfiguration.LaunchPermissionConfiguration.UserGroups[]',
      { never: true },
      'everybody may start machines from the image',
    ),
    account(
      'Distributions[].AmiDistributionConfiguration.LaunchPermissionConfiguration.OrganizationArns[]',
      'they may start machines from the image',
    ),
    account('Distributions[].FastLaunchConfigurations[].AccountId', 'machine images are copied there'),
    account('Distributions[].LaunchTemplateConfigurations[].AccountId', 'machine images are copied there'),
  ],
  'AWS::CodePipeline::Pipeline': [
    region('ArtifactStores[].Region', 'artefacts are copied there'),
    region('Stages[].Actions[].Region', 'work is done there'),
    region('Stages[].OnFailure.Conditions[].Rules[].Region', 'work is done there'),
    region('Stages[].OnSuccess.Conditions[].Rules[].Region', 'work is done there'),
    region('Stages[].BeforeEntry.Conditions[].Rules[].Region', 'work is done there'),
    output('ArtifactStores[].ArtifactStore.Location', 'artefacts are written there'),
    output('ArtifactStore.Location', 'artefacts are written there'),
  ],
  'AWS::CloudFormation::StackSet': [
    region('StackInstancesGroup[].Regions[]', 'whatever the template holds is deployed there'),
    account('StackInstancesGroup[].DeploymentTargets.Accounts[]', 'whatever the template holds is deployed there'),
  ],
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct': [
    region('ProvisioningPreferences.StackSetRegions[]', 'whatever the product holds is deployed there'),
    account('ProvisioningPreferences.StackSetAccounts[]', 'whatever the product holds is deployed there'),
  ],
  'AWS::ServiceCatalog::StackSetConstraint': [
    region('RegionList[]', 'whatever the product holds is deployed there'),
    account('AccountList[]', 'whatever the product holds is deployed there'),
  ],
  'AWS::CodeStarNotifications::NotificationRule': [arn('Targets[].TargetAddress', 'names of changes are sent there')],
  'AWS::SupportAuthZ::SupportPermit': [
    need(
      'sharing',
      'Permit.Conditions[]',
      { stated: true },
      'without a condition on time, staff of AWS may look for ever',
    ),
  ],
  'AWS::MPA::IdentitySource': [
    region('IdentitySourceParameters.IamIdentityCenter.Region', 'people who approve sign in there'),
  ],
  'AWS::Deadline::Monitor': [region('IdentityCenterRegion', 'people sign in there')],
  'AWS::LicenseManager::License': [region('HomeRegion', 'the license is kept there')],
  'AWS::LicenseManager::Grant': [region('HomeRegion', 'the license is kept there')],
};
