import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { CALLED, IMPLICIT_APIS } from '../../template/sam-apis';
import { type Leaf, select } from '../../template/select';
import { Reference } from '../../template/value';

const KINDS: Readonly<Record<string, { readonly id: string; readonly authorizer: string; readonly calls: string }>> = {
  'AWS::ApiGateway::RestApi': {
    id: 'RestApiId',
    authorizer: 'AWS::ApiGateway::Authorizer',
    calls: 'AWS::ApiGateway::Method',
  },
  'AWS::ApiGatewayV2::Api': {
    id: 'ApiId',
    authorizer: 'AWS::ApiGatewayV2::Authorizer',
    calls: 'AWS::ApiGatewayV2::Route',
  },
};

const api = { Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'records', ProtocolType: 'HTTP' } } };
const route = (type: string, key = 'GET /') => ({
  Route: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { ApiId: { Ref: 'Api' }, RouteKey: key, AuthorizationType: type },
  },
});

const serverless = (auth?: object) => ({
  Api: {
    Type: 'AWS::Serverless::Api',
    Properties: {
      StageName: 'live',
      EndpointConfiguration: { Type: 'PRIVATE' },
      Auth: { DefaultAuthorizer: 'AWS_IAM' },
    },
  },
  Handler: {
    Type: 'AWS::Serverless::Function',
    Properties: {
      Events: {
        Get: {
          Type: 'Api',
          Properties: { Path: '/', Method: 'get', RestApiId: { Ref: 'Api' }, ...(auth && { Auth: auth }) },
        },
      },
    },
  },
});

/** Each API has an authorizer or a policy, or methods and routes, each of which is checked by itself. */
export const apiAuthorizer: ResourceRule = {
  id: 'api-authorizer',
  subject: 'resource',
  title: 'Each API asks its callers who they are',
  why: 'an API without an authorizer answers whoever reaches it',
  fix: 'attach an authorizer, or set AuthorizationType AWS_IAM on every method or route; in SAM, name one as Auth.DefaultAuthorizer',
  topic: 'exposure',
  level: 'required',
  profile: 'exposure',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(KINDS, type) || implicitOf(type) !== undefined),
  check: (resource, assembly) =>
    asks(resource, assembly) && asksInSam(resource, assembly)
      ? []
      : [{ path: [], message: 'found neither an authorizer nor IAM authorization, expected one of them' }],
  examples: {
    good: [
      { name: 'an API whose callers sign', resources: { ...api, ...route('AWS_IAM') } },
      {
        name: 'an API whose callers sign, but for the preflight of browsers',
        resources: { ...api, ...route('AWS_IAM'), Preflight: route('NONE', 'OPTIONS /').Route },
      },
      { name: 'an API of SAM with an authorizer for all its events', resources: serverless() },
      {
        name: 'an API with an open route, of which there is a finding on the route',
        resources: { ...api, ...route('NONE') },
        breaks: ['no-public-access'],
      },
    ],
    bad: [
      {
        name: 'an API of which only the preflight is there',
        resources: { ...api, ...route('NONE', 'OPTIONS /{proxy+}') },
      },
      { name: 'an API that asks nobody', resources: api },
      { name: 'an API of SAM with an open event beside its authorizer', resources: serverless({ Authorizer: 'NONE' }) },
    ],
  },
};

/** Browsers send the preflight of CORS without credentials: it can ask nobody. */
function isPreflight(call: Resource): boolean {
  return ['HttpMethod', 'RouteKey'].some((name) =>
    call.select(name).every(({ value }) => typeof value === 'string' && /^OPTIONS(?: |$)/.test(value)),
  );
}

function asks(api: Resource, assembly: Assembly): boolean {
  const kind = ownOf(KINDS, api.type);
  if (!kind) return true;
  if (['Body', 'BodyS3Location', 'Policy'].some((name) => api.select(name).some((leaf) => leaf.value !== undefined)))
    return true;
  const belongs = (each: Resource) =>
    each
      .select(kind.id)
      .some(({ value }) => (value instanceof Reference ? assembly.resolve(value) === api : value === api.logicalId));
  if (assembly.ofType(kind.authorizer).some(belongs)) return true;
  // Of a method or route that asks nobody there is a finding on itself.
  return assembly.ofType(kind.calls).some((call) => belongs(call) && !isPreflight(call));
}

function implicitOf(type: string) {
  return Object.entries(IMPLICIT_APIS)
    .map(([event, implicit]) => ({ event, ...implicit }))
    .find((each) => each.type === type);
}

/** An API of SAM: a call asks by an authorizer of its own, or by the default one (AWS SAM Developer Guide, `ApiAuth`). */
function asksInSam(api: Resource, assembly: Assembly): boolean {
  const kind = implicitOf(api.type);
  if (!kind) return true;
  const isStated = (path: string) => api.select(path).some(({ value }) => value !== undefined);
  if (['DefinitionBody', 'DefinitionUri', 'Auth.ResourcePolicy'].some(isStated)) return true;
  const byDefault = api.select('Auth.DefaultAuthorizer').every(({ value }) => value !== undefined && value !== 'NONE');
  const calls = CALLED.flatMap((type) => assembly.ofType(type)).flatMap((called) =>
    called.select('Events.*').filter((event) => isCallOf(api, kind, event, called, assembly)),
  );
  if (calls.length === 0) return byDefault;
  return calls.every(({ value }) =>
    select(value, 'Properties.Auth.Authorizer').every(({ value: own }) =>
      own === undefined
        ? byDefault || select(value, 'Properties.Auth.ResourcePolicy').every((policy) => policy.value !== undefined)
        : own !== 'NONE',
    ),
  );
}

function isCallOf(
  api: Resource,
  { event, names, logicalId }: { readonly event: string; readonly names: string; readonly logicalId: string },
  { value }: Leaf,
  called: Resource,
  assembly: Assembly,
): boolean {
  if (!select(value, 'Type').some((type) => type.value === event)) return false;
  if (
    select(value, 'Properties.Method').every(
      (method) => typeof method.value === 'string' && /^options$/i.test(method.value),
    )
  )
    return false;
  return select(value, `Properties.${names}`).some(({ value: named }) =>
    named instanceof Reference
      ? assembly.resolve(named) === api
      : named === undefined && api.logicalId === logicalId && api.template === called.template,
  );
}
