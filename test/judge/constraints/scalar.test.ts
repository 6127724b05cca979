import { OBLIGATIONS } from '../../../lib/judge/catalogue';
import type { Constraint } from '../../../lib/judge/catalogue/entry';
import { broken } from './constraint-of';

const RESOURCES = {
  Work: { Type: 'AWS::Lambda::Function' },
  Group: { Type: 'AWS::EC2::SecurityGroup' },
  Site: { Type: 'AWS::S3::Bucket' },
  Own: { Type: 'Custom::Anything' },
  Kept: { Type: 'AWS::SSM::Parameter' },
};
const PARAMETERS = {
  Open: { Type: 'String' },
  Group: { Type: 'AWS::EC2::SecurityGroup::Id' },
  Groups: { Type: 'AWS::SSM::Parameter::Value<List<AWS::EC2::SecurityGroup::Id>>', Default: '/groups' },
  Shaped: { Type: 'String', AllowedPattern: '^o-[a-z0-9]{10,32}$' },
  Loose: { Type: 'String', AllowedPattern: 'no?t' },
};
const found = (must: Constraint, value: unknown) =>
  broken(must, value, [{ resources: RESOURCES, parameters: PARAMETERS }]);
const constraints = Object.values(OBLIGATIONS)
  .flat()
  .map(({ must }) => must);
const noneOf = constraints.flatMap((must) => ('noneOf' in must ? [must] : []));
const noHttp = constraints.flatMap((must) => ('noMatch' in must && must.noMatch.endsWith(':') ? [must] : []));
const open = (start: string, end = '') => ({ 'Fn::Sub': `${start}\${Open}${end}` });

test('a value whose beginning or end decides is decided, for every word that the catalogue forbids', () => {
  expect(noneOf.length).toBeGreaterThan(60);
  for (const must of noneOf)
    for (const word of must.noneOf) {
      const text = String(word);
      expect(found(must, open('~~'))).toBeUndefined();
      expect(found(must, open('', '~~'))).toBeUndefined();
      expect(found(must, open(`${text}~`))).toBeUndefined();
      expect(found(must, open(text.slice(0, 1)))).toContain('expected anything but');
      expect(found(must, open('', text.slice(-1)))).toContain('expected anything but');
      expect(found(must, open(text))).toContain('expected anything but');
      expect(found(must, { Ref: 'Open' })).toContain('expected anything but');
    }
});

test('what names a resource is no word that the catalogue forbids, but what custom code or a parameter says may be one', () => {
  for (const must of noneOf) {
    expect(found(must, { 'Fn::GetAtt': ['Group', 'GroupId'] })).toBeUndefined();
    expect(found(must, { Ref: 'Group' })).toBeUndefined();
    expect(found(must, { 'Fn::GetAtt': ['Work', 'Arn'] })).toBeUndefined();
    expect(found(must, { 'Fn::GetAtt': ['Own', 'Word'] })).toContain('expected anything but');
    expect(found(must, { 'Fn::GetAtt': ['Kept', 'Value'] })).toContain('expected anything but');
  }
});

test('plain HTTP is told from what cannot be that', () => {
  expect(noHttp.length).toBeGreaterThan(5);
  for (const must of noHttp) {
    for (const fine of [
      open('https://'),
      open('arn:aws:apigateway:eu-west-1:lambda:path/'),
      { 'Fn::GetAtt': ['Work', 'Arn'] },
      { 'Fn::Sub': 'arn:${AWS::Partition}:lambda:${Open}' },
    ])
      expect(found(must, fine)).toBeUndefined();
    for (const wrong of [
      'http://a.eu',
      open('http://'),
      open('h'),
      open('HTTP'),
      { Ref: 'Open' },
      { 'Fn::GetAtt': ['Site', 'WebsiteURL'] },
      { 'Fn::Sub': '${Site.WebsiteURL}/a' },
      { 'Fn::Sub': 'http://${Work.Arn}' },
    ])
      expect(found(must, wrong)).toContain('expected nothing that matches');
  }
});

test('a pattern that asks nothing of the end is decided by the beginning', () => {
  const modern = { matches: '^TLSv1\\.[23]' };
  expect(found(modern, open('TLSv1.2_'))).toBeUndefined();
  expect(found(modern, open('TLSv1.'))).toContain('expected something that matches');
  const listener = { matches: '^(ELBSecurityPolicy-)?(TLS13-1-[23]|FS-1-2|TLS-1-2)-.+$' };
  expect(found(listener, open('ELBSecurityPolicy-TLS13-1-2-Res'))).toBeUndefined();
  expect(found(listener, open('ELBSecurityPolicy-TLS13-1-2-'))).toContain('expected something that matches');
  expect(found({ matches: '^a-1$' }, open('a-1'))).toContain('expected something that matches');
});

test('a parameter is known by the type and the pattern that it is declared with', () => {
  const standard: Constraint = { noneOf: ['default'] };
  expect(found(standard, { Ref: 'Group' })).toBeUndefined();
  expect(found(standard, { Ref: 'Groups' })).toBeUndefined();
  expect(found(standard, { Ref: 'Shaped' })).toBeUndefined();
  expect(found({ noneOf: ['o-1'] }, { Ref: 'Shaped' })).toContain('expected anything but');
  expect(found({ noneOf: ['nt'] }, { Ref: 'Loose' })).toContain('expected anything but');
});

test('what has to be one of some words is not known by its beginning', () => {
  expect(found({ oneOf: ['https-only'] }, open('https-'))).toContain('found "https-${Open}"');
  expect(found({ atLeast: 7 }, open('9'))).toContain('expected at least 7');
});
