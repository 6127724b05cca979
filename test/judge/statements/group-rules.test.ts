import { groupRulesOf, opensNothing } from '../../../lib/judge/statements/group-rules';
import { assemblyOf } from '../assembly-of';

const rules = (type: string, properties: object) =>
  assemblyOf({ resources: { Group: { Type: type, Properties: properties } } }).resources.flatMap(groupRulesOf);

test('rules are read from groups and from resources of their own alike', () => {
  const rule = { IpProtocol: 'TCP', FromPort: '443', ToPort: 443, CidrIp: '10.0.0.0/16' };
  const [inGroup] = rules('AWS::EC2::SecurityGroup', { SecurityGroupEgress: [rule] });
  const [alone] = rules('AWS::EC2::SecurityGroupEgress', { GroupId: 'sg-1', ...rule });
  expect(inGroup).toMatchObject({ direction: 'egress', protocol: 'tcp', from: 443, to: 443 });
  expect(inGroup?.path).toEqual(['Properties', 'SecurityGroupEgress', 0]);
  expect(alone).toMatchObject({ direction: 'egress', protocol: 'tcp', from: 443, to: 443, path: ['Properties'] });
});

test('a rule that is no list, and both branches of a condition, are read', () => {
  const rule = (port: number) => ({ IpProtocol: 'tcp', FromPort: port, ToPort: port, CidrIp: '10.0.0.0/16' });
  const read = rules('AWS::EC2::SecurityGroup', {
    SecurityGroupIngress: { 'Fn::If': ['Wide', [rule(1), rule(2)], rule(3)] },
  });
  expect(read.map((each) => each.from)).toEqual([1, 2, 3]);
});

test('only a rule for the machine itself, or for nobody, opens nothing', () => {
  const one = (range: string) => rules('AWS::EC2::SecurityGroupEgress', { IpProtocol: '-1', CidrIp: range })[0];
  const [nobody, somebody] = [one('255.255.255.255/32'), one('10.0.0.1/32')];
  expect(nobody && opensNothing(nobody)).toBe(true);
  expect(somebody && opensNothing(somebody)).toBe(false);
});
