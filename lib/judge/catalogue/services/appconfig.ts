import { each, is, keyed, keyIfSet, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AppConfig. */
export const AppConfig: ServiceTypes = {
  'AWS::AppConfig::ConfigurationProfile': {
    stores: STORES.operatorNotes,
    atRest: [
      keyed('KmsKeyIdentifier', 'settings are under an AWS owned key', is('LocationUri', 'hosted')),
      keyIfSet('KmsKeyIdentifier', 'settings are under a key that is not customer managed'),
    ],
  },
  'AWS::AppConfig::Deployment': {
    stores: STORES.operatorNotes,
    atRest: [keyIfSet('KmsKeyIdentifier', 'settings are under a key that is not customer managed')],
  },
  'AWS::AppConfig::HostedConfigurationVersion': { stores: STORES.operatorNotes },
  ...each(STORES.operatorWork, [
    'AWS::AppConfig::Application',
    'AWS::AppConfig::DeploymentStrategy',
    'AWS::AppConfig::Environment',
    'AWS::AppConfig::ExperimentDefinition',
    'AWS::AppConfig::ExperimentRun',
    'AWS::AppConfig::Extension',
    'AWS::AppConfig::ExtensionAssociation',
  ]),
};
