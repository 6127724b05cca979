import { isRawMap, type RawMap, rawMap } from './template';

/** What SAM makes of events that name no API, by the type of the event (AWS SAM Developer Guide, `Api` and `HttpApi`). */
export const IMPLICIT_APIS = {
  Api: {
    logicalId: 'ServerlessRestApi',
    names: 'RestApiId',
    type: 'AWS::Serverless::Api',
    properties: { StageName: 'Prod' },
  },
  HttpApi: { logicalId: 'ServerlessHttpApi', names: 'ApiId', type: 'AWS::Serverless::HttpApi', properties: {} },
} as const;

/** Types whose events SAM makes APIs of. */
export const CALLED = ['AWS::Serverless::Function', 'AWS::Serverless::StateMachine'] as const;

/** Resources of a template of SAM with the APIs that SAM makes of the events of functions and workflows. */
export function withImplicitApis(resources: RawMap): RawMap {
  const called = Object.values(resources)
    .map(rawMap)
    .filter(({ Type }) => CALLED.some((type) => type === Type));
  const made = Object.entries(IMPLICIT_APIS).flatMap(([event, { logicalId, names, type, properties }]) => {
    const callers = called.filter((each) => hasEvent(each, event, names));
    if (callers.length === 0 || Object.hasOwn(resources, logicalId)) return [];
    // It is made where one of them is: of several conditions, nothing is known before deployment.
    const [condition, ...others] = new Set(callers.map(({ Condition }) => Condition));
    const under = condition === undefined || others.length > 0 ? {} : { Condition: condition };
    return [[logicalId, { Type: type, Properties: properties, ...under }] as const];
  });
  return made.length === 0 ? resources : { ...resources, ...Object.fromEntries(made) };
}

function hasEvent({ Properties }: RawMap, event: string, names: string): boolean {
  return Object.values(rawMap(rawMap(Properties)['Events']))
    .map(rawMap)
    .some((each) => each['Type'] === event && rawMap(each['Properties'])[names] === undefined);
}

/** Properties of an API of SAM: what stands alone as its endpoint is the type of it (samtranslator, `_set_endpoint_configuration`). */
export function withEndpointType(properties: unknown): unknown {
  if (!isRawMap(properties)) return properties;
  const { EndpointConfiguration: endpoint } = properties;
  const isType =
    typeof endpoint === 'string' || (isRawMap(endpoint) && Object.keys(endpoint).some((key) => VALUE.test(key)));
  return isType ? { ...properties, EndpointConfiguration: { Type: endpoint } } : properties;
}

const VALUE = /^(?:Ref$|Fn::)/;
