import type { ObligationsByType } from '..';
import { ifSet, is, isNot, need, unlike } from '../obligation';

const ANYBODY = 'without authorization anybody who knows the address can call it';
const ORIGINS = 'scripts of every site could read answers meant for ours';

/** Interfaces that answer callers without asking who they are. */
export const APPLICATION_EXPOSURE: ObligationsByType = {
  'AWS::ApiGateway::Method': [
    // A key of an API counts requests and names nobody: it is for plans, says AWS.
    need('exposure', 'AuthorizationType', { noneOf: ['NONE'], anyCase: true }, ANYBODY, isNot('HttpMethod', 'OPTIONS')),
  ],
  'AWS::ApiGatewayV2::Api': [ifSet('exposure', 'CorsConfiguration.AllowOrigins[]', { noneOf: ['*'] }, ORIGINS)],
  'AWS::ApiGatewayV2::Route': [
    // Browsers send the preflight of CORS without credentials: AWS has such a route beside an authorizer.
    need('exposure', 'AuthorizationType', { noneOf: ['NONE'] }, ANYBODY, unlike('RouteKey', '^OPTIONS(?: |$)')),
  ],
  'AWS::AppSync::Api': [
    ifSet(
      'exposure',
      'EventConfig.AuthProviders[].AuthType',
      { noneOf: ['API_KEY'] },
      'an API key in a client names nobody',
    ),
  ],
  'AWS::AppSync::GraphQLApi': [
    ifSet('exposure', 'AuthenticationType', { noneOf: ['API_KEY'] }, 'an API key in a client names nobody'),
    ifSet(
      'exposure',
      'AdditionalAuthenticationProviders[].AuthenticationType',
      { noneOf: ['API_KEY'] },
      'an API key in a client names nobody',
    ),
  ],
  'AWS::QBusiness::Application': [
    ifSet('exposure', 'IdentityType', { noneOf: ['ANONYMOUS'] }, 'anybody could ask what the documents say'),
  ],
  'AWS::CodeBuild::Project': [
    ifSet('exposure', 'Visibility', { oneOf: ['PRIVATE'] }, 'build logs and artifacts would be public'),
  ],
  'AWS::Cognito::IdentityPool': [
    need('exposure', 'AllowUnauthenticatedIdentities', { oneOf: [false] }, 'guests would get AWS credentials'),
  ],
  'AWS::Cognito::UserPool': [
    need(
      'exposure',
      'AdminCreateUserConfig.AllowAdminCreateUserOnly',
      { oneOf: [true] },
      'anybody may sign up by default, and is then let in as a user',
    ),
  ],
  'AWS::ElasticLoadBalancingV2::Listener': [
    ifSet(
      'exposure',
      'DefaultActions[].AuthenticateCognitoConfig.OnUnauthenticatedRequest',
      { noneOf: ['allow'] },
      ANYBODY,
    ),
    ifSet(
      'exposure',
      'DefaultActions[].AuthenticateOidcConfig.OnUnauthenticatedRequest',
      { noneOf: ['allow'] },
      ANYBODY,
    ),
  ],
  'AWS::ElasticLoadBalancingV2::ListenerRule': [
    ifSet('exposure', 'Actions[].AuthenticateCognitoConfig.OnUnauthenticatedRequest', { noneOf: ['allow'] }, ANYBODY),
    ifSet('exposure', 'Actions[].AuthenticateOidcConfig.OnUnauthenticatedRequest', { noneOf: ['allow'] }, ANYBODY),
  ],
  'AWS::Lambda::Url': [
    need('exposure', 'AuthType', { oneOf: ['AWS_IAM'] }, ANYBODY),
    ifSet('exposure', 'Cors.AllowOrigins[]', { noneOf: ['*'] }, ORIGINS),
  ],
  'AWS::MediaStore::Container': [ifSet('exposure', 'CorsPolicy[].AllowedOrigins[]', { noneOf: ['*'] }, ORIGINS)],
  'AWS::SES::MailManagerIngressPoint': [
    ifSet(
      'exposure',
      'NetworkConfiguration.PublicNetworkConfiguration',
      { never: true },
      'everybody could hand in mail',
    ),
  ],
  'AWS::Serverless::Function': [ifSet('exposure', 'FunctionUrlConfig.AuthType', { oneOf: ['AWS_IAM'] }, ANYBODY)],
  'AWS::Transfer::Server': [
    need('exposure', 'EndpointType', { oneOf: ['VPC', 'VPC_ENDPOINT'] }, 'the default endpoint is public'),
    ifSet(
      'exposure',
      'EndpointDetails.AddressAllocationIds',
      { never: true },
      'an elastic address faces the internet',
      is('EndpointType', 'VPC'),
    ),
  ],
  'AWS::VpcLattice::Service': [need('exposure', 'AuthType', { oneOf: ['AWS_IAM'] }, ANYBODY)],
  'AWS::VpcLattice::ServiceNetwork': [need('exposure', 'AuthType', { oneOf: ['AWS_IAM'] }, ANYBODY)],
};
