import type { RawMap } from '../../judge/template/template';
import { policyOf } from './organization';

/** A private API whose callers sign, with a policy of these statements. */
export const api = (...statements: readonly RawMap[]): RawMap => ({
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: {
      Name: 'example-dublin-app-shop',
      SecurityPolicy: 'TLS_1_2',
      EndpointConfiguration: { Types: ['PRIVATE'] },
      Policy: policyOf(...statements),
    },
  },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      RestApiId: { Ref: 'Api' },
      ResourceId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      ...{ HttpMethod: 'GET', AuthorizationType: 'AWS_IAM', Integration: { Type: 'MOCK' } },
    },
  },
});

/** A statement that answers nobody. */
export const CLOSED_API = { Effect: 'Deny', Principal: '*', Action: 'execute-api:*', Resource: 'execute-api:/*' };
