import { arn, each, endpoint, has, keyed, keyIfSet, need, ON, region, type ServiceTypes, STORES, WHY } from '../shared';

/** What is known of the types of AWS::BedrockAgentCore. */
export const BedrockAgentCore: ServiceTypes = {
  'AWS::BedrockAgentCore::CapacityProvider': {
    stores: STORES.modelData,
    atRest: [
      ...(
        [
          'LaunchTemplateSource.LaunchParameters.EphemeralVolumes[].Ebs',
          'Volumes[].EbsConfiguration',
          'RootVolume',
        ] as const
      ).flatMap((volume) => {
        const path = `ComputeConfiguration.Ec2Configuration.${volume}`;
        return [
          need('encryption-at-rest' as const, `${path}.Encrypted`, ON, 'disks of agents lie unencrypted', has(path)),
          keyed(`${path}.KmsKeyId`, 'disks of agents are under a key that is not customer managed', has(path)),
        ];
      }),
    ],
  },
  'AWS::BedrockAgentCore::ConfigurationBundle': {
    stores: STORES.prompts,
    atRest: [keyed('KmsKeyArn', WHY.agentSessions)],
  },
  'AWS::BedrockAgentCore::Dataset': {
    stores: STORES.modelData,
    atRest: [keyed('KmsKeyArn', 'examples are under an AWS owned key')],
  },
  'AWS::BedrockAgentCore::Evaluator': { stores: STORES.prompts, atRest: [keyed('KmsKeyArn', WHY.agentSessions)] },
  'AWS::BedrockAgentCore::Gateway': { stores: STORES.prompts, atRest: [keyed('KmsKeyArn', WHY.agentSessions)] },
  'AWS::BedrockAgentCore::GatewayTarget': {
    stores: STORES.prompts,
    crossings: [
      region(
        'CredentialProviderConfigurations[].CredentialProvider.IamCredentialProvider.Region',
        'tools are called there',
      ),
      endpoint('TargetConfiguration.Mcp.McpServer.Endpoint', 'tools are called there'),
      endpoint('TargetConfiguration.Http.Passthrough.Endpoint', 'tools are called there'),
      arn('TargetConfiguration.Mcp.Lambda.LambdaArn', 'tools are called there'),
    ],
  },
  'AWS::BedrockAgentCore::Harness': {
    stores: STORES.modelData,
    atRest: [
      keyed(
        'Memory.ManagedMemoryConfiguration.EncryptionKeyArn',
        'what the agent remembers of people is under an AWS owned key',
        has('Memory.ManagedMemoryConfiguration'),
      ),
    ],
  },
  'AWS::BedrockAgentCore::Memory': {
    stores: STORES.modelData,
    atRest: [keyed('EncryptionKeyArn', 'what the agent remembers of people is under an AWS owned key')],
  },
  'AWS::BedrockAgentCore::OAuth2CredentialProvider': {
    stores: STORES.secrets,
    atRest: [
      keyIfSet(
        'Oauth2ProviderConfigInput.CustomOauth2ProviderConfig.PrivateKeyJwtConfig.PrivateKeySource.KmsKeySource.KmsKeyArn',
        'the agent signs with a key of somebody else',
      ),
    ],
  },
  'AWS::BedrockAgentCore::PolicyEngine': {
    stores: STORES.prompts,
    atRest: [keyed('EncryptionKeyArn', 'policies are under an AWS owned key')],
  },
  'AWS::BedrockAgentCore::ResourcePolicy': { stores: STORES.modelRuns, policies: { resource: ['Policy'] } },
  ...each(STORES.modelData, [
    'AWS::BedrockAgentCore::BrowserCustom',
    'AWS::BedrockAgentCore::BrowserProfile',
    'AWS::BedrockAgentCore::CodeInterpreterCustom',
    'AWS::BedrockAgentCore::Runtime',
  ]),
  ...each(STORES.secrets, [
    'AWS::BedrockAgentCore::ApiKeyCredentialProvider',
    'AWS::BedrockAgentCore::PaymentCredentialProvider',
  ]),
  ...each(STORES.prompts, ['AWS::BedrockAgentCore::OnlineEvaluationConfig', 'AWS::BedrockAgentCore::Policy']),
  'AWS::BedrockAgentCore::WorkloadIdentity': { stores: STORES.permissions },
  ...each(STORES.modelRuns, [
    'AWS::BedrockAgentCore::GatewayRateLimit',
    'AWS::BedrockAgentCore::GatewayRule',
    'AWS::BedrockAgentCore::HarnessEndpoint',
    'AWS::BedrockAgentCore::PaymentConnector',
    'AWS::BedrockAgentCore::PaymentManager',
    'AWS::BedrockAgentCore::RuntimeEndpoint',
  ]),
  'AWS::BedrockAgentCore::ConsentPortal': { stores: STORES.modelLimits },
};
