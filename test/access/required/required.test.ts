import { requiredIn } from '../../../lib/access/required';
import { decideStep } from '../../../lib/access/required/decide';
import { stepText } from '../../../lib/access/required/text';
import { REQUIRED_RULES } from '../../../lib/access/rules/required-rule';
import type { PolicyDocument } from '../../../lib/iam/authorize/policies';
import { SILENT_SERVICES } from '../../../lib/world/silent-services';
import { accessTo } from '../access-to';

const NAMES = ['reference', 'outposts', 'sovereign-cloud'] as const;

const flowsOf = (name: (typeof NAMES)[number]) => {
  const { assembly, scope } = accessTo(name);
  if (scope.deployment === undefined) throw new Error('expected a deployment');
  return requiredIn(assembly, scope.deployment);
};

test.each(NAMES)('everything works at every site of %s, whatever keys services send', (name) => {
  const flows = flowsOf(name);
  const steps = flows.flatMap(({ flow, steps: decided }) => decided.map((one) => ({ flow, ...one })));
  expect(steps.length).toBeGreaterThan(1500);
  const refused = steps.filter(({ decision }) => decision.decision !== 'allow');
  expect(refused.map(({ step, decision }) => `${stepText(step)}: ${decision.by.reason}`)).toEqual([]);
});

test('a service that may say nothing when it assumes a role is asked so too', () => {
  const silent = NAMES.flatMap(flowsOf)
    .flatMap(({ steps }) => steps)
    .flatMap(({ step }) => {
      const { principal } = step.who;
      const service = typeof principal === 'object' && 'service' in principal ? principal.service : '';
      return step.action === 'sts:AssumeRole' && Object.hasOwn(SILENT_SERVICES, service) ? [{ service, step }] : [];
    });
  // None of these deployments has a bastion host or an API: test/examples asks for EC2 and API Gateway.
  const elsewhere = ['ec2.amazonaws.com', 'apigateway.amazonaws.com'];
  const asked = Object.keys(SILENT_SERVICES).filter((service) => !elsewhere.includes(service));
  expect(new Set(silent.map(({ service }) => service))).toEqual(new Set(asked));
  const says = (context: object) => Object.keys(context).some((key) => key.startsWith('aws:Source'));
  const onlySaying = silent.filter(({ step }) => says(step.context) || (step.ways ?? []).every(says));
  expect(onlySaying.map(({ step }) => stepText(step))).toEqual([]);
});

test('a rule asks of everything that has to work', () => {
  const unasked = NAMES.flatMap(flowsOf).filter(
    ({ flow }) => !REQUIRED_RULES.some((rule) => rule.id === `${flow.family}-can-work` && rule.appliesTo(flow.because)),
  );
  expect([...new Set(unasked.map(({ flow }) => `${flow.id}: ${flow.because.type}`))]).toEqual([]);
});

test('every kind of flow asks something somewhere', () => {
  const asked = new Map<string, number>();
  for (const name of NAMES)
    for (const { flow, steps } of flowsOf(name)) asked.set(flow.id, (asked.get(flow.id) ?? 0) + steps.length);
  expect([...asked].filter(([, steps]) => steps === 0)).toEqual([]);
  expect([...asked.keys()].toSorted()).toMatchInlineSnapshot(`
[
  "access-is-analysed",
  "access-is-logged",
  "alarm-raises-alert",
  "auditor-begins-session",
  "auditor-reads-logs",
  "auditor-sees-settings",
  "auditor-takes-alerts",
  "backups-are-copied",
  "configuration-is-archived",
  "configuration-is-recorded",
  "deployments-are-recovered",
  "dns-queries-are-logged",
  "drift-is-detected",
  "emergency-roles-recover",
  "flow-log-is-delivered",
  "function-joins-network",
  "function-reads-environment",
  "hook-reads-rules",
  "key-is-administered",
  "key-is-used-by-grant",
  "log-group-is-encrypted",
  "migration-copies",
  "migration-is-reported",
  "migration-is-started",
  "objects-are-backed-up",
  "objects-are-replicated",
  "objects-are-restored",
  "operators-look",
  "operators-read-alerts",
  "readers-assume-gateway",
  "readers-reach-data",
  "records-are-backed-up",
  "records-are-restored",
  "resource-is-deployed",
  "rule-raises-alert",
  "stack-is-deployed",
  "stream-is-archived",
  "team-assumes-gateway",
  "team-reaches-classes",
  "topic-hands-on",
  "trail-is-archived",
  "trail-reaches-log-group",
  "workload-reaches-data",
  "workload-role-is-assumed",
  "workload-writes-logs",
  "workloads-reach-services",
  "writers-assume-gateway",
  "writers-reach-data",
  "writers-restore",
]
`);
});

/** What somebody might write who only thinks of who must not. */
const MISTAKES: Readonly<Record<string, { readonly breaks: string; readonly deny: PolicyDocument }>> = {
  'a Region condition that exempts nobody': {
    breaks: 'objects-are-replicated',
    deny: deny('*', { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-3' } }),
  },
  'an endpoint condition without the services': {
    breaks: 'trail-is-archived',
    deny: deny('s3:*', { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } }),
  },
  'an organization condition without the services': {
    breaks: 'alarm-raises-alert',
    deny: deny('*', { StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } }),
  },
};

function deny(Action: string, Condition: object): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Mistake', Effect: 'Deny', Principal: '*', Action, Resource: '*', Condition }],
  };
}

test.each(Object.entries(MISTAKES))('%s in the policy of each resource is noticed', (_, { breaks, deny: mistake }) => {
  const flows = flowsOf('reference').filter(({ flow, steps }) => flow.id === breaks && steps.length > 0);
  expect(flows.length).toBeGreaterThan(0);
  for (const { site, steps } of flows) {
    const decided = steps.map(({ step }) =>
      decideStep({ ...step, on: { ...step.on, policy: [step.on.policy ?? [], mistake].flat() } }, site),
    );
    expect(decided.filter(({ decision }) => decision.by.sid === 'Mistake').length).toBeGreaterThan(0);
  }
});
