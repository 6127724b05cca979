import type { Comparison, Denial } from '../../../judge/statements/deny';
import type { RawMap } from '../../../judge/template/template';
import { SERVICE_CONTROLS } from '../../obligations/guardrails';

/** What examples compare a key with. */
const VALUES: ReadonlyMap<string, string> = new Map([
  ['aws:tagkeys', 'example:*'],
  ['kms:viaservice', 'true'],
  ['ram:requestedallowsexternalprincipals', 'true'],
]);
const ROLE = 'arn:*:iam::*:role/BreakGlass';
const ROOT = 'arn:*:iam::*:root';

function conditionOf({ operator, key, values }: Comparison): readonly [string, RawMap] {
  const isOfRoot = typeof values === 'object' && new RegExp(`^${values.matches}$`).test(ROOT);
  const value = VALUES.get(key) ?? (isOfRoot ? ROOT : ROLE);
  return [operator.replace(/\(\?:(\w+)\|\w+\)/, '$1'), { [key]: value }];
}

function policyOf({ actions, on = [] }: Denial): RawMap {
  const statement = {
    Effect: 'Deny',
    Action: actions,
    Resource: '*',
    Condition: Object.fromEntries(on.map(conditionOf)),
  };
  return policy('SERVICE_CONTROL_POLICY', { Statement: [statement] });
}

function policy(Type: string, Content: RawMap): RawMap {
  return { Type: 'AWS::Organizations::Policy', Properties: { Name: 'guardrails', Type, Content } };
}

/** The policies of an organization that deny what a deployment asks for, each by itself. */
export const GUARDRAILS: RawMap = {
  ...Object.fromEntries(SERVICE_CONTROLS.map((denial, at) => [`Control${at}`, policyOf(denial)])),
  Regions: policy('SERVICE_CONTROL_POLICY', {
    Statement: [
      {
        Effect: 'Deny',
        NotAction: ['iam:*'],
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eusc-de-east-1' } },
      },
    ],
  }),
  Declarations: policy('DECLARATIVE_POLICY_EC2', { ec2_attributes: {} }),
  Models: policy('AISERVICES_OPT_OUT_POLICY', { services: {} }),
};
