import { region, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::AgentRegistry. */
export const AgentRegistry: ServiceTypes = {
  'AWS::AgentRegistry::RegistryRecord': {
    stores: STORES.prompts,
    crossings: [
      region(
        'Descriptors.McpServer.Source.FromUrl.CredentialProviderConfigurations[].CredentialProvider.IamCredentialProvider.Region',
        'tools are called there',
      ),
      region(
        'Descriptors.A2aAgentCard.Source.FromUrl.CredentialProviderConfigurations[].CredentialProvider.IamCredentialProvider.Region',
        'agents are called there',
      ),
    ],
  },
  'AWS::AgentRegistry::Registry': { stores: STORES.prompts },
};
