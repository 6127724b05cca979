import { account, each, has, ifSet, keyed, NEVER, region, type ServiceTypes, STORES, volumes } from '../shared';

/** What is known of the types of AWS::ImageBuilder. */
export const ImageBuilder: ServiceTypes = {
  'AWS::ImageBuilder::Component': {
    stores: STORES.images,
    atRest: [keyed('KmsKeyId', 'the component is under a key that is not customer managed')],
  },
  'AWS::ImageBuilder::ContainerRecipe': {
    stores: STORES.images,
    atRest: [
      keyed('KmsKeyId', 'the recipe is under a key that is not customer managed'),
      ...volumes('InstanceConfiguration.BlockDeviceMappings[]').map((obligation) => ({
        ...obligation,
        when: [...(obligation.when ?? []), has('InstanceConfiguration.BlockDeviceMappings')],
      })),
    ],
  },
  'AWS::ImageBuilder::DistributionConfiguration': {
    stores: STORES.images,
    atRest: [
      keyed(
        'Distributions[].AmiDistributionConfiguration.KmsKeyId',
        'images are handed out under a key that is not customer managed, or unencrypted',
        has('Distributions[].AmiDistributionConfiguration'),
      ),
    ],
    crossings: [
      region('Distributions[].Region', 'machine images, with what was baked into them, are copied there'),
      account('Distributions[].AmiDistributionConfiguration.TargetAccountIds[]', 'machine images are copied there'),
      account(
        'Distributions[].AmiDistributionConfiguration.LaunchPermissionConfiguration.UserIds[]',
        'they may start machines from the image',
      ),
      ifSet(
        'sharing',
        'Distributions[].AmiDistributionConfiguration.LaunchPermissionConfiguration.UserGroups[]',
        NEVER,
        'everybody may start machines from the image',
      ),
      account(
        'Distributions[].AmiDistributionConfiguration.LaunchPermissionConfiguration.OrganizationArns[]',
        'they may start machines from the image',
      ),
      account('Distributions[].FastLaunchConfigurations[].AccountId', 'machine images are copied there'),
      account('Distributions[].LaunchTemplateConfigurations[].AccountId', 'machine images are copied there'),
    ],
    exposure: [
      ifSet(
        'exposure',
        'Distributions[].AmiDistributionConfiguration.LaunchPermissionConfiguration.UserGroups[]',
        { noneOf: ['all'] },
        'everybody could launch the image and read what is in it',
      ),
    ],
  },
  'AWS::ImageBuilder::ImageRecipe': { stores: STORES.images, atRest: volumes('BlockDeviceMappings[]') },
  'AWS::ImageBuilder::LifecyclePolicy': {
    stores: STORES.accessToStore,
    inward: [{ path: 'PolicyDetails[].ExclusionRules.Amis.Regions', why: 'images there are left alone' }],
    neutral: {
      'PolicyDetails[].ExclusionRules.Amis.IsPublic': 'it says which images a clean-up leaves alone',
    },
  },
  'AWS::ImageBuilder::Workflow': {
    stores: STORES.images,
    atRest: [keyed('KmsKeyId', 'the workflow is under a key that is not customer managed')],
  },
  'AWS::ImageBuilder::Image': { stores: STORES.images },
  ...each(STORES.accessToStore, ['AWS::ImageBuilder::ImagePipeline', 'AWS::ImageBuilder::InfrastructureConfiguration']),
};
