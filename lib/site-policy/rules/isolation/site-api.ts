import { ownOf } from '../../../common/own';
import { type Finding, ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import type { Resource } from '../../../judge/template/resource';
import type { RawMap } from '../../../judge/template/template';
import { textOf } from '../../../judge/template/text-of';
import { Reference, Text, type Value } from '../../../judge/template/value';

type Check = (resource: Resource, assembly: Assembly) => readonly Finding[];

/** Finds each value at a path that is not as expected; `undefined` is one where nothing is stated. */
const at =
  (path: string, isGood: (value: Value, resource: Resource, assembly: Assembly) => boolean, expected: string): Check =>
  (resource, assembly) =>
    resource
      .select(path)
      .filter(({ value }) => !isGood(value, resource, assembly))
      .map(({ value, path: found }) => ({
        path: ['Properties', ...found],
        message: `found ${shown(value)}, expected ${expected}`,
      }));

const refused =
  (expected: string): Check =>
  ({ type }) => [{ path: [], message: `found ${type}, expected ${expected}` }];

const absent = (value: Value) => value === undefined;
const isOneOf =
  (...texts: readonly string[]) =>
  (value: Value) =>
    texts.includes(textOf(value));

const OTHER_NAME = 'the name that API Gateway gives a private API: another one is published, or leads elsewhere';
const NO_LINK = 'an integration with functions of the workload';
const PRIVATE = 'AWS::ApiGateway::RestApi, which can be private';
const BODIES = 'false or nothing: bodies of requests and answers would be in the log, which the auditor reads';
const EXECUTION =
  'nothing: API Gateway names the group of execution logs itself, and creates it under no key of the site';

/** What is checked of each type. */
const CHECKS: Readonly<Record<string, readonly Check[]>> = {
  'AWS::ApiGateway::RestApi': [
    at('Body', absent, 'methods as resources, each of which is checked'),
    at('BodyS3Location', absent, 'methods as resources, each of which is checked'),
  ],
  'AWS::ApiGateway::Method': [
    at('AuthorizationType', isOneOf('AWS_IAM'), 'AWS_IAM: callers are known by their roles'),
    at('Integration.Type', isOneOf('AWS_PROXY', 'MOCK'), 'AWS_PROXY: a function of the workload answers'),
    at('Integration.Uri', callsOwnFunction, 'a function of the same stack'),
    at('Integration.Credentials', absent, 'nothing: the function allows the call'),
  ],
  'AWS::ApiGateway::Stage': [
    at('MethodSettings[].DataTraceEnabled', (value) => absent(value) || value === false, BODIES),
    at('MethodSettings[].LoggingLevel', (value) => absent(value) || value === 'OFF', EXECUTION),
  ],
  'AWS::ApiGateway::Deployment': [at('StageName', absent, 'a stage as a resource, which is checked')],
  ...Object.fromEntries(
    ['BasePathMapping', 'BasePathMappingV2', 'DomainName', 'DomainNameAccessAssociation', 'DomainNameV2'].map(
      (name) => [`AWS::ApiGateway::${name}`, [refused(OTHER_NAME)]],
    ),
  ),
  'AWS::ApiGateway::VpcLink': [refused(NO_LINK)],
  'AWS::ApiGatewayV2::Api': [refused(PRIVATE)],
};

const call = (integration: RawMap, more: RawMap = {}) => ({
  Handler: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      FunctionName: 'example-dublin-app-shop-handler',
      ...{ Runtime: 'nodejs24.x', Handler: 'index.handler', Code: { ZipFile: '' } },
      Role: 'arn:aws:iam::222222222222:role/example-dublin-app-shop',
    },
  },
  Method: {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      ...{ RestApiId: 'a1b2c3d4e5', ResourceId: 'a1b2c3', HttpMethod: 'GET', AuthorizationType: 'AWS_IAM' },
      Integration: { IntegrationHttpMethod: 'POST', ...integration },
      ...more,
    },
  },
});
const OWN = {
  Type: 'AWS_PROXY',
  Uri: {
    'Fn::Sub': 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${Handler.Arn}/invocations',
  },
};

/** What a private API of a site may be: `SiteWorkload.api` makes it so. */
export const siteApi: ResourceRule = {
  id: 'site-api',
  subject: 'resource',
  title: 'The API of a workload knows its callers by IAM, calls functions of its own stack, and logs no bodies',
  why: 'what an API calls works on what is sent to it, its logs are read by others, and another name would lead around its endpoint',
  fix: 'make the API with `api.props()` of SiteWorkload, and its methods with `api.integration(…)`',
  topic: 'isolation',
  level: 'mandatory',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.3' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(CHECKS, type)),
  check: (resource, assembly) => (ownOf(CHECKS, resource.type) ?? []).flatMap((check) => check(resource, assembly)),
  examples: {
    good: [{ name: 'a method that calls a function of its stack', accounts: ['222222222222'], resources: call(OWN) }],
    bad: [
      {
        name: 'a method that hands requests to a host of somebody else',
        accounts: ['222222222222'],
        resources: call({ Type: 'HTTP_PROXY', Uri: 'https://api.example.com/orders' }),
      },
      {
        name: 'a method that knows callers by a token',
        accounts: ['222222222222'],
        resources: call(OWN, { AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: 'a1b2c3' }),
      },
      {
        name: 'a link to a load balancer',
        accounts: ['222222222222'],
        resources: { Link: { Type: 'AWS::ApiGateway::VpcLink', Properties: { Name: 'shop', TargetArns: [] } } },
      },
    ],
  },
};

/** Whether a URI names a function that the same template makes; a method that only answers names none. */
function callsOwnFunction(uri: Value, method: Resource, assembly: Assembly): boolean {
  if (uri === undefined) return method.select('Integration.Type').every(({ value }) => textOf(value) === 'MOCK');
  if (!(uri instanceof Text)) return false;
  return uri.parts.some((part) => {
    const called = part instanceof Reference ? assembly.resolve(part) : undefined;
    return called?.type === 'AWS::Lambda::Function' && called.template === method.template;
  });
}

function shown(value: Value): string {
  if (value instanceof Text) return value.shown();
  return textOf(value) === '' ? 'nothing that is known' : textOf(value);
}
