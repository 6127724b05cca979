import type { ObligationsByType } from '..';
import { need } from '../obligation';
import { account, arn, output, region } from './crossing';

const LAND = 'results may land there';

/** Sharing with other accounts, and analytics. */
export const SHARING_CROSSINGS: ObligationsByType = {
  'AWS::RAM::ResourceShare': [
    need('sharing', 'AllowExternalPrincipals', { oneOf: [false] }, 'by default any account can be let in'),
    account('Principals[]', 'the account may use the resources'),
  ],
  'AWS::CleanRooms::Collaboration': [region('AllowedResultRegions[]', LAND), account('Members[].AccountId', LAND)],
  'AWS::CleanRooms::ConfiguredTable': [
    region('TableReference.Glue.Region', 'the table is read there'),
    region('TableReference.Athena.Region', 'the table is read there'),
    output('TableReference.Athena.OutputLocation', 'results are written there'),
  ],
  'AWS::CleanRooms::Membership': [output('DefaultResultConfiguration.OutputConfiguration.S3.Bucket', LAND)],
  'AWS::DataZone::EnvironmentBlueprintConfiguration': [
    region('EnabledRegions[]', 'users may build there'),
    region('RegionalParameters[].Region', 'users may build there'),
  ],
  'AWS::DataZone::ProjectProfile': [
    region('EnvironmentConfigurations[].AwsRegion.RegionName', 'users may build there'),
  ],
  'AWS::DataZone::Connection': [
    region('AwsLocation.AwsRegion', 'data is read and written there'),
    account('AwsLocation.AwsAccountId', 'data is read and written there'),
  ],
  'AWS::DataZone::Environment': [
    region('EnvironmentAccountRegion', 'data is read and written there'),
    account('EnvironmentAccountIdentifier', 'data is read and written there'),
  ],
  'AWS::DataZone::EnvironmentProfile': [
    region('AwsAccountRegion', 'data is read and written there'),
    account('AwsAccountId', 'data is read and written there'),
  ],
  'AWS::QuickSight::Dashboard': [
    region('Definition.StaticFiles[].ImageStaticFile.Source.S3Options.Region', 'the file is read there'),
    region('Definition.StaticFiles[].SpatialStaticFile.Source.S3Options.Region', 'the file is read there'),
  ],
  'AWS::QuickSight::Analysis': [
    region('Definition.StaticFiles[].ImageStaticFile.Source.S3Options.Region', 'the file is read there'),
    region('Definition.StaticFiles[].SpatialStaticFile.Source.S3Options.Region', 'the file is read there'),
  ],
  'AWS::QuickSight::Template': [
    region('Definition.StaticFiles[].ImageStaticFile.Source.S3Options.Region', 'the file is read there'),
    region('Definition.StaticFiles[].SpatialStaticFile.Source.S3Options.Region', 'the file is read there'),
  ],
  'AWS::LakeFormation::PrincipalPermissions': [
    account('Principal.DataLakePrincipalIdentifier', 'the principal may read tables'),
  ],
  'AWS::LakeFormation::Permissions': [
    account('DataLakePrincipal.DataLakePrincipalIdentifier', 'the principal may read tables'),
  ],
  'AWS::SecretsManager::ResourcePolicy': [arn('SecretId', 'it opens that secret')],
  'AWS::ResilienceHub::App': [region('ResourceMappings[].PhysicalResourceId.AwsRegion', 'the resource is there')],
  'AWS::ResilienceHubV2::Service': [region('Regions[]', 'the service is assessed there')],
};
