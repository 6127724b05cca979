import { requiredIn } from '../../../lib/access/required';
import { stepText } from '../../../lib/access/required/text';
import { Assembly } from '../../../lib/judge/template/assembly';
import { rawMap } from '../../../lib/judge/template/template';
import { accessTo } from '../access-to';

type Name = Parameters<typeof accessTo>[0];

/** What breaks at a deployment when the text of its templates is changed, as steps that are refused. */
function brokenBy(name: Name, change: (text: string) => string): readonly string[] {
  const { assembly, scope } = accessTo(name);
  const { deployment } = scope;
  if (deployment === undefined) throw new Error('expected a deployment');
  const templates = assembly.templates.map((template) => ({
    ...template,
    body: rawMap(JSON.parse(change(JSON.stringify(template.body)))),
  }));
  return requiredIn(new Assembly(templates, scope), deployment).flatMap(({ flow, steps }) =>
    steps
      .filter(({ step, decision }) => step.certainty !== 'unsettled' && decision.decision !== 'allow')
      .map(({ step }) => `${flow.id}: ${stepText(step, 'may not').replace(/ on .*/, '')}`),
  );
}

/** Faults that a close reading of the templates found once, each as a change that makes it again. */
const FAULTS: readonly (readonly [fault: string, name: Name, change: (text: string) => string, breaks: RegExp])[] = [
  [
    'key policies that name services by the hosts of their partition',
    'sovereign-cloud',
    (text) => text.replaceAll('.eusc-de-east-1.amazonaws.com"', '.eusc-de-east-1.amazonaws.eu"'),
    /^readers-reach-data: .*gateway-read may not kms:Decrypt$/,
  ],
  [
    'replication that may not decrypt under a Bucket Key',
    'reference',
    (text) =>
      text.replaceAll(
        /"Action":"kms:Decrypt"((?:(?!"Action").)*"Sid":"ReplicationReads")/g,
        '"Action":"kms:DescribeKey"$1',
      ),
    /^objects-are-replicated: .*-replication may not kms:Decrypt$/,
  ],
  [
    'a tag policy that does not exempt the role of backups',
    'reference',
    (text) => text.replaceAll('role/trefoil-*-backup"', 'role/trefoil-*-nobody"'),
    /^objects-are-backed-up: .*-backup may not backup:TagResource$/,
  ],
  [
    'a guardrail that keeps CloudFormation from passing roles',
    'reference',
    (text) => text.replaceAll(/(arn:\*:iam::\*:role\/)cdk-hnb659fds-cfn-exec-role-\$/g, '$1nobody-$'),
    /^resource-is-deployed: .*cfn-exec-role-.* may not iam:PassRole$/,
  ],
  [
    'a log of DNS queries that the resource policy of its group omits',
    'reference',
    (text) => text.replaceAll('delivery.logs.amazonaws.com', 'delivery.example.amazonaws.com'),
    /^dns-queries-are-logged: delivery\.logs\.amazonaws\.com may not logs:PutLogEvents$/,
  ],
  [
    'a trust that asks CloudTrail for the trail it may not name',
    'reference',
    (text) =>
      text.replaceAll(
        '"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"}}',
        '"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Condition":{"StringEquals":{"aws:SourceAccount":"222222222222"}}}',
      ),
    /^trail-reaches-log-group: cloudtrail.amazonaws.com may not sts:AssumeRole$/,
  ],
  [
    'the end of a migration as the end of whatever comes to its bucket',
    'reference',
    (text) =>
      text.replaceAll(
        /"Condition":\{"ArnEquals":\{"aws:PrincipalArn":[^}]*lane-[^}]*\},"DateGreaterThan"/g,
        '"Condition":{"DateGreaterThan"',
      ),
    /^writers-reach-data: .*-gateway-write may not s3:PutObject$/,
  ],
  [
    'keys of which Access Analyzer sees nothing',
    'outposts',
    (text) => text.replaceAll('AWSServiceRoleForAccessAnalyzer', 'AWSServiceRoleForNothing'),
    /^access-is-analysed: .* may not kms:GetKeyPolicy$/,
  ],
];

test.each(FAULTS)('%s: noticed in %s', (_fault, name, change, breaks) => {
  expect(brokenBy(name, change).filter((step) => breaks.test(step)).length).toBeGreaterThan(0);
});
