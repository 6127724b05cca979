import { broken } from './constraint-of';

const zone = { zone: true } as const;

test('a Region holds inside the boundary only, and not where it is not known', () => {
  expect(broken({ region: true }, 'eu-north-1')).toBeUndefined();
  expect(broken({ region: true }, { Ref: 'AWS::Region' })).toBeUndefined();
  expect(broken({ region: true }, 'eu-west-2')).toMatch(/eu-west-2/);
  expect(broken({ region: true }, { Ref: 'Open' })).toMatch(/not known/);
});

test('a zone that is not known holds where every zone of the Region does', () => {
  const value = { Ref: 'Open' };
  expect(broken(zone, value, [{ region: 'eu-west-1' }])).toBeUndefined();
  expect(broken(zone, value, [{ region: 'eu-central-1' }])).toMatch(/expected a zone/);
});

test('a zone that is known holds inside the boundary only', () => {
  expect(broken(zone, { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] })).toBeUndefined();
  expect(broken(zone, 'eu-central-1-ist-1a')).toMatch(/ist-1a/);
  expect(broken(zone, ['eu-west-1a', 'us-east-1a'])).toMatch(/us-east-1a/);
});

test('a country holds inside the boundary only', () => {
  expect(broken({ country: true }, 'NO')).toBeUndefined();
  expect(broken({ country: true }, 'TR')).toMatch(/"TR"/);
  expect(broken({ country: true }, { Ref: 'Open' })).toMatch(/not known/);
});

test("the stack's own Region holds where it has none: another rule says that", () => {
  const nowhere = [{ region: null }];
  expect(broken({ region: true }, { Ref: 'AWS::Region' }, nowhere)).toBeUndefined();
  expect(
    broken({ arn: true }, { 'Fn::Sub': 'arn:aws:sns:${AWS::Region}:222222222222:alerts' }, nowhere),
  ).toBeUndefined();
  expect(broken(zone, { 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }, nowhere)).toBeUndefined();
  expect(broken({ region: true }, { Ref: 'Open' }, nowhere)).toMatch(/not known/);
});
