import { each, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::Wisdom. */
export const Wisdom: ServiceTypes = {
  'AWS::Wisdom::Assistant': {
    stores: STORES.modelData,
    atRest: [keyed('ServerSideEncryptionConfiguration.KmsKeyId', 'answers are under an AWS owned key')],
  },
  'AWS::Wisdom::KnowledgeBase': {
    stores: STORES.modelData,
    atRest: [keyed('ServerSideEncryptionConfiguration.KmsKeyId', 'documents are under an AWS owned key')],
  },
  'AWS::Wisdom::QuickResponse': { stores: STORES.modelData },
  'AWS::Wisdom::Content': { stores: STORES.userBehaviour },
  ...each(STORES.prompts, [
    'AWS::Wisdom::AIAgent',
    'AWS::Wisdom::AIAgentVersion',
    'AWS::Wisdom::AIGuardrail',
    'AWS::Wisdom::AIGuardrailVersion',
    'AWS::Wisdom::AIPrompt',
    'AWS::Wisdom::AIPromptVersion',
    'AWS::Wisdom::MessageTemplate',
    'AWS::Wisdom::MessageTemplateVersion',
  ]),
  'AWS::Wisdom::ContentAssociation': { stores: STORES.modelWords },
  'AWS::Wisdom::AssistantAssociation': { stores: STORES.modelRuns },
};
