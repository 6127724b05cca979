import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { write } = scratch();

interface Found {
  readonly rule: string;
  readonly resource: string;
}

/** Findings of some rules in a template of SAM, as `rule resource`. */
function found(rules: readonly string[], resources: object, globals?: object): readonly string[] {
  const template = write('sam.json', {
    Transform: 'AWS::Serverless-2016-10-31',
    ...(globals && { Globals: globals }),
    Resources: resources,
  });
  const { out } = trefoil('check', template, '--region', 'eu-west-1', '--profile', 'full', '--format', 'json');
  return JSON.parse(out)
    .findings.filter(({ rule }: Found) => rules.includes(rule))
    .map(({ rule, resource }: Found) => `${rule} ${resource}`);
}

const caller = (events: object, more: object = {}) => ({
  Handler: { Type: 'AWS::Serverless::Function', Properties: { Handler: 'a.b', Events: events }, ...more },
});
const api = (properties: object) => ({
  Api: { Type: 'AWS::Serverless::Api', Properties: { StageName: 'live', ...properties } },
});
const get = (properties: object = {}, Type = 'Api') => ({
  Get: { Type, Properties: { Path: '/', Method: 'get', ...properties } },
});

describe('an API of SAM', () => {
  const EDGE = ['edge-service'];

  test.each<[string, object, object | undefined, readonly string[]]>([
    ['as a text', { EndpointConfiguration: 'REGIONAL' }, undefined, []],
    ['as a text of the Globals', {}, { Api: { EndpointConfiguration: 'PRIVATE' } }, []],
    [
      'as a text beside a map of the Globals',
      { EndpointConfiguration: 'EDGE' },
      { Api: { EndpointConfiguration: { Type: 'REGIONAL' } } },
      ['edge-service Api'],
    ],
    ['as a map', { EndpointConfiguration: { Type: 'REGIONAL' } }, undefined, []],
    ['as EDGE', { EndpointConfiguration: 'EDGE' }, undefined, ['edge-service Api']],
    ['nowhere', {}, undefined, ['edge-service Api']],
  ])('that has its endpoint %s', (_where, properties, globals, expected) => {
    expect(found(EDGE, api(properties), globals)).toEqual(expected);
  });

  test('is made of events that name none, with the Globals of its kind', () => {
    expect(found(EDGE, caller(get()))).toEqual(['edge-service ServerlessRestApi']);
    expect(found(EDGE, caller(get()), { Api: { EndpointConfiguration: 'REGIONAL' } })).toEqual([]);
    expect(found(EDGE, caller(get({}, 'HttpApi')))).toEqual([]);
    const named = { ...caller(get({ RestApiId: { Ref: 'Api' } })), ...api({ EndpointConfiguration: 'REGIONAL' }) };
    expect(found(EDGE, named)).toEqual([]);
  });
});

describe('who calls an API of SAM', () => {
  const WHO = ['api-authorizer'];
  const iam = { Auth: { Authorizer: 'AWS_IAM' } };

  test('is asked for, whether the API is written out or made of events', () => {
    expect(found(WHO, caller(get()))).toEqual(['api-authorizer ServerlessRestApi']);
    expect(found(WHO, caller(get({}, 'HttpApi')))).toEqual(['api-authorizer ServerlessHttpApi']);
    expect(found(WHO, api({}))).toEqual(['api-authorizer Api']);
    expect(found(WHO, caller(get(iam)))).toEqual([]);
    expect(found(WHO, caller(get()), { Api: { Auth: { DefaultAuthorizer: 'AWS_IAM' } } })).toEqual([]);
    expect(found(WHO, api({ DefinitionUri: 's3://b/api.yaml' }))).toEqual([]);
  });

  test('may be nobody for the preflight of browsers alone', () => {
    const preflight = { Options: { Type: 'Api', Properties: { Path: '/', Method: 'OPTIONS' } } };
    expect(found(WHO, caller({ ...get(iam), ...preflight }))).toEqual([]);
    const open = { Post: { Type: 'Api', Properties: { Path: '/', Method: 'post', Auth: { Authorizer: 'NONE' } } } };
    expect(found(WHO, caller({ ...get(iam), ...open }))).toEqual(['api-authorizer ServerlessRestApi']);
  });

  test('is not asked of what takes no shape that SAM knows', () => {
    const shapes: readonly object[] = [
      { Get: null },
      { Get: { Type: {}, Properties: [] } },
      { Get: { Type: 'Api', Properties: { Method: {} } } },
      [],
    ];
    for (const shape of shapes) expect(() => found(WHO, caller(shape))).not.toThrow();
  });
});
