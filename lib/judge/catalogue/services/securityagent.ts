import { each, keyed, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::SecurityAgent. */
export const SecurityAgent: ServiceTypes = {
  'AWS::SecurityAgent::AgentSpace': {
    stores: STORES.findings,
    atRest: [keyed('KmsKeyId', 'what is said of weaknesses is under a key that is not customer managed')],
  },
  'AWS::SecurityAgent::Application': {
    stores: STORES.findings,
    atRest: [keyed('DefaultKmsKeyId', 'what is said of weaknesses is under a key that is not customer managed')],
  },
  'AWS::SecurityAgent::Integration': {
    stores: STORES.observations,
    atRest: [keyed('KmsKeyId', 'credentials of the integration are under a key that is not customer managed')],
  },
  'AWS::SecurityAgent::SecurityRequirementPack': {
    stores: STORES.findings,
    atRest: [keyed('KmsKeyId', 'requirements are under a key that is not customer managed')],
  },
  ...each(STORES.findings, [
    'AWS::SecurityAgent::Artifact',
    'AWS::SecurityAgent::Pentest',
    'AWS::SecurityAgent::TargetDomain',
  ]),
  'AWS::SecurityAgent::PrivateConnection': { stores: STORES.observationAccess },
};
