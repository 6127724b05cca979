import { evaluate } from '../../../../lib/judge/report/evaluate';
import { aclEntry } from '../../../../lib/judge/rules/isolation/acl-entry';
import { assemblyOf } from '../../assembly-of';

const messages = (properties: object) =>
  evaluate(
    assemblyOf({
      resources: {
        Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.16.0.0/20' } },
        Entry: {
          Type: 'AWS::EC2::NetworkAclEntry',
          Properties: { NetworkAclId: 'acl-1', RuleNumber: 100, RuleAction: 'allow', ...properties },
        },
      },
    }),
    [aclEntry],
  ).flatMap((verdict) => verdict.findings.map((finding) => finding.message));

test('inside one network the security groups decide', () => {
  expect(messages({ Protocol: -1, CidrBlock: '10.16.0.0/20' })).toEqual([]);
  expect(messages({ Protocol: -1, CidrBlock: { 'Fn::GetAtt': ['Vpc', 'CidrBlock'] } })).toEqual([]);
  expect(messages({ Protocol: -1, CidrBlock: '10.17.0.0/20' })).toHaveLength(1);
});

test('answers may come back on ephemeral ports, and administration may not', () => {
  expect(messages({ Protocol: 6, CidrBlock: '0.0.0.0/0', PortRange: { From: 1024, To: 65535 } })).toEqual([]);
  expect(messages({ Protocol: 6, CidrBlock: '0.0.0.0/0', PortRange: { From: 3380, To: 3390 } })).toEqual([
    'ports of administration: found "0.0.0.0/0", every address, expected a private range',
  ]);
});
