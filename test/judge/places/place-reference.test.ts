import { mentionsOf } from '../../../lib/judge/places/place-reference';
import { assemblyOf } from '../assembly-of';

function found(properties: object, rest: object = {}, type = 'AWS::SSM::Parameter'): string[] {
  const assembly = assemblyOf({ resources: { It: { Type: type, Properties: properties } }, rest: { ...rest } });
  return assembly.resources.flatMap((resource) =>
    mentionsOf(resource).map(({ path, name }) => `${path.join('.')} ${name}`),
  );
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

test.each([
  ['split over a Join', { Value: { 'Fn::Join': ['', ['us', '-east', '-1']] } }],
  ['split over a Sub', { Value: { 'Fn::Sub': ['${a}-${b}-1', { a: 'us', b: 'east' }] } }],
  ['in a branch of a condition', { Value: { 'Fn::If': ['Never', 'us-east-1', 'eu-west-1'] } }],
  ['in a mapping', { Value: { 'Fn::FindInMap': ['Where', 'copy', 'region'] } }],
  ['in a parameter that may be it', { Value: { Ref: 'Choice' } }],
  ['in a list, by an index that is not known', { Value: { 'Fn::Select': [{ Ref: 'Open' }, ['us-east-1']] } }],
  [
    'in a list of which another part is not known',
    {
      Value: { 'Fn::Select': [1, { 'Fn::Split': [',', { 'Fn::Join': [',', [{ Ref: 'Open' }, 'us-east-1']] }] }] },
    },
  ],
  ['in a JSON text', { Value: JSON.stringify({ target: { region: 'us-east-1' } }) }],
  ['in a JSON text inside a JSON text', { Value: JSON.stringify({ target: JSON.stringify({ region: 'us-east-1' }) }) }],
  [
    'in a JSON text that CloudFormation writes',
    { Value: { 'Fn::ToJsonString': { region: 'us-east-1', open: { Ref: 'Open' } } } },
  ],
  ['behind base64', { Value: base64('export AWS_REGION=us-east-1 # copy') }],
  ['behind base64 of CloudFormation', { Value: { 'Fn::Base64': { 'Fn::Sub': 'cp to us-east-1 ${Open}' } } }],
  ['as a key', { Value: { 'us-east-1': 'on' } }],
  ['beside what is not known', { Value: { 'Fn::Sub': 'arn:aws:sns:us-east-1:${Open}:alerts' } }],
  ['in a zone list of CloudFormation', { Value: { 'Fn::GetAZs': 'us-east-1' } }],
])('a place is found %s', (_name, properties) => {
  const names = found(properties, {
    Parameters: {
      Open: { Type: 'String' },
      Choice: { Type: 'String', Default: 'eu-west-1', AllowedValues: ['eu-west-1', 'us-east-1'] },
    },
    Mappings: { Where: { copy: { region: 'us-east-1' } } },
  });
  expect(names.join()).toMatch(/us-east-1/);
});

test('a text of more combinations than are read names a place that is not known', () => {
  const either = { 'Fn::If': ['Never', 'a', 'b'] };
  expect(found({ Value: { 'Fn::Join': ['', [...Array(8).fill(either), 'us-east-1']] } }).join()).toMatch(
    /combinations/,
  );
});

test('the set-up of an instance is read, other metadata are not', () => {
  const metadata = (key: string) =>
    assemblyOf({
      resources: { It: { Type: 'AWS::EC2::Instance', Metadata: { [key]: { copy: 'to us-east-1' } } } },
    }).resources.flatMap((resource) => mentionsOf(resource).map(({ name }) => name));
  expect(metadata('AWS::CloudFormation::Init')).toEqual(['us-east-1']);
  expect(metadata('aws:cdk:path')).toEqual([]);
});

test('descriptions are for people, but a variable can be called anything', () => {
  expect(found({ Description: 'was in us-east-1' })).toEqual([]);
  expect(found({ Environment: { Variables: { QueueDescription: 'us-east-1' } } })).not.toEqual([]);
});

describe('policies', () => {
  const regions = { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } };
  const notRegions = { StringNotEquals: { 'aws:RequestedRegion': 'us-east-1' } };
  const statement = (Effect: string, Condition: object) =>
    found({ PolicyDocument: { Statement: [{ Effect, Action: '*', Resource: '*', Condition }] } });

  test('what denies a place, or allows all but it, names nothing', () => {
    expect(statement('Deny', regions)).toEqual([]);
    expect(statement('Allow', notRegions)).toEqual([]);
  });

  test('what allows a place, or denies all but it, names it', () => {
    expect(statement('Allow', regions)).toHaveLength(1);
    expect(statement('Deny', notRegions)).toHaveLength(1);
  });

  test('an account is named wherever it stands', () => {
    const denial = { Effect: 'Deny', Action: '*', Resource: 'arn:aws:sns:us-east-1:999999999999:*' };
    expect(found({ PolicyDocument: { Statement: denial } }).join()).toMatch(/999999999999$/);
    expect(statement('Deny', { StringEquals: { 'aws:PrincipalAccount': '999999999999' } })).toHaveLength(1);
  });

  test('the policy of a resource speaks of that resource, also where it denies', () => {
    const denial = { Effect: 'Deny', Principal: '*', Action: '*', Resource: 'arn:aws:sns:us-east-1:*:*' };
    expect(found({ PolicyDocument: { Statement: denial } })).toHaveLength(1);
  });

  test('a place that is exempt from a denial is named', () => {
    const denial = { Effect: 'Deny', Action: '*', NotResource: 'arn:aws:sns:us-east-1:*:*' };
    expect(found({ PolicyDocument: { Statement: denial } })).toHaveLength(1);
    expect(found({ PolicyDocument: JSON.stringify({ Statement: denial }) })).toHaveLength(1);
  });
});

describe('direction', () => {
  test('what gathers from elsewhere names nothing', () => {
    const linked = { RegionLinkingMode: 'SPECIFIED_REGIONS', Regions: ['us-east-1'] };
    expect(found(linked, {}, 'AWS::SecurityHub::FindingAggregator')).toEqual([]);
    expect(found({ ...linked, Other: 'us-east-1' }, {}, 'AWS::SecurityHub::FindingAggregator')).toHaveLength(1);
  });

  test('a database is a source or a target', () => {
    const endpoint = (EndpointType: string) =>
      found({ EndpointType, ServerName: 'old.abc.us-east-1.rds.amazonaws.com' }, {}, 'AWS::DMS::Endpoint');
    expect(endpoint('source')).toEqual([]);
    expect(endpoint('target')).toHaveLength(1);
  });
});
