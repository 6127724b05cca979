import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { isSameScalar } from '../../template/same-scalar';
import { Reference } from '../../template/value';

/** Which resources give an API a domain name, and by which property. */
const MAPPINGS: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::BasePathMapping': 'RestApiId',
  'AWS::ApiGateway::BasePathMappingV2': 'RestApiId',
  'AWS::ApiGatewayV2::ApiMapping': 'ApiId',
};
const APIS: ReadonlySet<string> = new Set(['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api']);

const mapped = (
  properties: object,
  type = 'AWS::ApiGateway::RestApi',
  mapping = 'AWS::ApiGateway::BasePathMapping',
) => ({
  Api: {
    Type: type,
    Properties: { Name: 'records', SecurityPolicy: 'TLS_1_2', ...properties },
  },
  Mapping: {
    Type: mapping,
    Properties: { DomainName: 'api.example.eu', [MAPPINGS[mapping] ?? '']: { Ref: 'Api' }, Stage: 'live' },
  },
});
const REGIONAL = { EndpointConfiguration: { Types: ['REGIONAL'] } };
const HTTP = ['AWS::ApiGatewayV2::Api', 'AWS::ApiGatewayV2::ApiMapping'] as const;

/** An API that has a domain name answers under that name alone (API Gateway, "Disable the default endpoint for REST APIs"). */
export const defaultEndpoint: ResourceRule = {
  id: 'default-endpoint',
  subject: 'resource',
  title: 'An API that has a domain name answers under that name alone',
  why: 'under execute-api it still answers, and what guards the domain name, such as client certificates and its TLS policy, does not guard that',
  fix: 'set DisableExecuteApiEndpoint to true; in CDK, disableExecuteApiEndpoint: true',
  topic: 'isolation',
  level: 'required',
  hook: 'others',
  severity: 'low',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2', clause: '21(2)(i)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.3' },
  ],
  appliesTo: ofTypes((type) => APIS.has(type)),
  concerns: (api, assembly) => hasDomainName(api, assembly),
  check: (api, assembly) => {
    const isPrivate = api.select('EndpointConfiguration.Types[]').some(({ value }) => value === 'PRIVATE');
    if (isPrivate || !hasDomainName(api, assembly)) return [];
    const leaves = api.select('DisableExecuteApiEndpoint');
    if (leaves.every(({ value }) => isSameScalar(true, value))) return [];
    return [
      {
        path: ['Properties', 'DisableExecuteApiEndpoint'],
        message:
          'found an API that has a domain name and answers under execute-api, too, expected DisableExecuteApiEndpoint true',
      },
    ];
  },
  examples: {
    good: [
      {
        name: 'an API that answers under its domain name alone',
        resources: mapped({ ...REGIONAL, DisableExecuteApiEndpoint: true }),
      },
      {
        name: 'an HTTP API that answers under its domain name alone',
        resources: mapped({ DisableExecuteApiEndpoint: true }, ...HTTP),
      },
    ],
    bad: [
      { name: 'an API that answers under execute-api, too', resources: mapped(REGIONAL) },
      {
        name: 'an HTTP API that answers under execute-api, too',
        resources: mapped({ DisableExecuteApiEndpoint: false }, ...HTTP),
      },
    ],
  },
};

function hasDomainName(api: Resource, assembly: Assembly): boolean {
  return Object.entries(MAPPINGS).some(([type, property]) =>
    assembly
      .ofType(type)
      .some((mapping) =>
        mapping.select(property).some(({ value }) => value instanceof Reference && assembly.resolve(value) === api),
      ),
  );
}
