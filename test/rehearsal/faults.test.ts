import { readFileSync } from 'node:fs';
import { executionPolicies } from '../../lib/deployment/bootstrap/execution-policies';
import { findDeployment } from '../../lib/deployment/find-deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { scratch } from '../support/scratch';
import { type Alteration, foundAtSynth, foundInRehearsal } from './altered';
import { bootstrappedWith, readTemplate } from './bootstrapped-account';

/** A fault, and by which finding synth and rehearsal tell of it. */
interface Fault extends Alteration {
  readonly fault: string;
  readonly atSynth: RegExp;
  readonly inRehearsal: RegExp;
}

const without = (action: string) => (text: string) => text.replaceAll(`"${action}"`, '"sts:GetCallerIdentity"');

/** Faults that a close reading found once, each as a change of templates or of the policies of CloudFormation's role. */
const FAULTS: readonly Fault[] = [
  {
    fault: 'key policies that name services by the hosts of their partition',
    name: 'sovereign-cloud',
    templates: (text) => text.replaceAll('.eusc-de-east-1.amazonaws.com"', '.eusc-de-east-1.amazonaws.eu"'),
    flows: ['writers-reach-data', 'readers-reach-data', 'resource-is-deployed'],
    atSynth: /^people-can-work: readers-reach-data: .*gateway-read is not authorized to perform: kms:Decrypt/m,
    inRehearsal: /Storage: .*cfn-exec-role-.* is not authorized to perform: kms:.*/,
  },
  {
    fault: 'a guardrail on tags that does not exempt the role of backups',
    name: 'reference',
    templates: (text) => text.replaceAll('role/trefoil-*-backup"', 'role/trefoil-*-nobody"'),
    flows: ['objects-are-backed-up'],
    atSynth:
      /^services-can-work: objects-are-backed-up: .*-backup is not authorized to perform: backup:TagResource .*\(statement BackUpData of the scp policy denies this\)/m,
    inRehearsal:
      /objects-are-backed-up.*: step \d+ of \d+: .*-backup is not authorized to perform: backup:TagResource .*\(statement BackUpData of the scp policy denies this\)/,
  },
  {
    fault: 'replication that may not decrypt under a Bucket Key',
    name: 'reference',
    templates: (text) =>
      text.replaceAll(
        /"Action":\s*"kms:Decrypt"((?:(?!"Action")[\s\S])*"Sid":\s*"ReplicationReads")/g,
        '"Action":"kms:DescribeKey"$1',
      ),
    flows: ['writers-reach-data', 'objects-are-replicated'],
    atSynth: /^services-can-work: objects-are-replicated: .*-replication is not authorized to perform: kms:Decrypt/m,
    inRehearsal: /objects-are-replicated.*-replication is not authorized to perform: kms:Decrypt/,
  },
  {
    fault: 'execution policies that retire no grants',
    name: 'reference',
    policies: without('kms:RetireGrant'),
    flows: ['resource-is-deployed'],
    atSynth:
      /^deployment-can-work: resource-is-deployed: .*cfn-exec-role-.* is not authorized to perform: kms:RetireGrant/m,
    inRehearsal: /Storage: .*cfn-exec-role-.* is not authorized to perform: kms:RetireGrant/,
  },
  {
    fault: 'execution policies that pass no role to SNS',
    name: 'reference',
    policies: without('sns.amazonaws.com'),
    flows: ['resource-is-deployed'],
    atSynth:
      /^deployment-can-work: resource-is-deployed: .* is not authorized to perform: iam:PassRole on resource: .*-alerts-forward/m,
    inRehearsal: /Audit: .* is not authorized to perform: iam:PassRole on resource: .*-alerts-forward/,
  },
  {
    fault: 'execution policies under which Route 53 Resolver gets no role',
    name: 'reference',
    policies: without('route53resolver.amazonaws.com'),
    flows: ['resource-is-deployed'],
    atSynth:
      /^deployment-can-work: resource-is-deployed: .* is not authorized to perform: iam:CreateServiceLinkedRole on resource: .*Route53Resolver/m,
    inRehearsal: /Network: .* is not authorized to perform: iam:CreateServiceLinkedRole on resource: .*Route53Resolver/,
  },
  {
    fault: 'execution policies that do not look at the role of AWS Config',
    name: 'reference',
    policies: (text) =>
      text.replaceAll('role/aws-service-role/config.amazonaws.com/*', 'role/aws-service-role/nobody/*'),
    flows: ['resource-is-deployed'],
    atSynth:
      /^deployment-can-work: resource-is-deployed: .* is not authorized to perform: iam:GetRole on resource: .*AWSServiceRoleForConfig/m,
    inRehearsal: /Logging: .* is not authorized to perform: iam:GetRole on resource: .*AWSServiceRoleForConfig/,
  },
  {
    fault: 'guardrails that let nothing be asked of the Region from which a migration reads',
    name: 'reference',
    templates: (text) => (text.includes('OnlyRegionsOfTheSites') ? text.replaceAll('eu-west-1', 'eu-west-3') : text),
    flows: ['migration-copies'],
    atSynth:
      /^services-can-work: migration-copies: .*-lane-.*-out is not authorized .*\(statement OnlyRegionsOfTheSites.* of the scp policy denies this\)/m,
    inRehearsal:
      /migration-copies.*-lane-.* is not authorized .*\(statement OnlyRegionsOfTheSites.* of the scp policy denies this\)/,
  },
  {
    fault: 'execution policies that may not list the bucket of a location',
    name: 'reference',
    policies: without('s3:ListBucket'),
    flows: ['resource-is-deployed'],
    atSynth: /^deployment-can-work: resource-is-deployed: .* is not authorized to perform: s3:ListBucket/m,
    inRehearsal: /is not authorized to perform: s3:ListBucket/,
  },
];

const NAMES = ['reference', 'sovereign-cloud'] as const;

test.each(NAMES)('without a fault, nothing is found at the sites of %s', (name) => {
  const flows = [...new Set(FAULTS.filter((one) => one.name === name).flatMap((one) => one.flows))];
  expect(flows.length).toBeGreaterThan(1);
  expect(foundAtSynth({ name, flows, policies: (text) => `${text}` })).toEqual([]);
  expect(foundInRehearsal({ name, flows })).toEqual([]);
});

test.each(FAULTS)('$fault: found at synth and in the rehearsal', ({ atSynth, inRehearsal, ...fault }) => {
  expect(foundAtSynth(fault).join('\n')).toMatch(atSynth);
  expect(foundInRehearsal(fault).join('\n')).toMatch(inRehearsal);
});

// Faults that are no matter of what a template lets somebody do.

test('a type that CloudFormation cannot provision: the bootstrap has no policy for it, and the rehearsal does not make it', () => {
  const type = 'AWS::Route53Resolver::FirewallConfig';
  const place = { name: 'trefoil', account: '222222222222', region: 'eu-west-1' };
  expect(() => executionPolicies({ ...place, types: [type] })).toThrow(`no actions are known for ${type}`);
  expect(() => foundInRehearsal({ name: 'reference', templates: withOne(type), flows: [] })).toThrow(
    `Unrecognized resource types: [${type}]`,
  );
});

test('a type of which nothing is known that CloudFormation calls for it is not made in the rehearsal', () => {
  const type = 'AWS::EC2::EIP';
  expect(foundInRehearsal({ name: 'reference', templates: withOne(type), flows: [] })).toEqual([
    expect.stringMatching(/^hamar\/Network: .*AWS::EC2::EIP: nothing is known that CloudFormation calls/),
  ]);
});

/** Puts one more resource into every Network stack. */
function withOne(type: string): (text: string) => string {
  return (text) =>
    text.includes('AWS::EC2::VPC"')
      ? text.replace(/"Resources":\s*{/, `"Resources": {"Odd": { "Type": "${type}", "Properties": {} },`)
      : text;
}

const files = scratch();

test('a migration from another Region: the deployment file is refused, so that there is nothing to synthesize or rehearse', () => {
  const yaml = readFileSync(findDeployment('reference'), 'utf8');
  const elsewhere = yaml.replace(/(source: {[^}]*region: )eu-west-1/, '$1us-east-1');
  expect(elsewhere).not.toBe(yaml);
  const file = files.write('elsewhere.yaml', elsewhere);
  expect(() => loadDeployment(file, { today: '2026-11-23' })).toThrow(/us-east-1/);
});

test('a staging bucket whose key names S3 by the hosts of its partition: the command line may not hand templates on', () => {
  const own = readTemplate();
  expect(bootstrappedWith(own).refusal).toBeUndefined();
  const other = own.replaceAll('s3.${AWS::Region}.amazonaws.com', 's3.${AWS::Region}.amazonaws.eu');
  expect(other).not.toBe(own);
  expect(bootstrappedWith(other).refusal).toMatch(
    /cdk-hnb659fds-deploy-role-.* is not authorized to perform: kms:Decrypt on resource: .*:key\//,
  );
});
