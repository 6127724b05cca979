import { AWAY, allow, type DecisionCase, deny, grant, HOME, policy, ROLE, ROOT, statement, USER } from './case';

const queue = { action: 'sqs:SendMessage', resource: `arn:aws:sqs:eu-west-1:${HOME}:records` };
const gateway = { endpointType: 'gateway' } as const;
const byInterface = { endpointType: 'interface' } as const;
const account = { AWS: HOME };
const denying = policy(
  statement('Allow', { Principal: '*' }),
  statement('Deny', { Principal: account, Action: 's3:GetObject' }),
);
const PAGE = 'Control access to VPC endpoints, principals for gateway endpoints';

/** Whom policies of endpoints name, by the type of the endpoint, and services that heed none. */
export const ENDPOINTS: readonly DecisionCase[] = [
  {
    rule: 'an account that a gateway names is its root user only',
    source: PAGE,
    request: gateway,
    policies: { identity: allow(), endpoint: grant(account) },
    decision: 'implicit-deny',
  },
  {
    rule: 'an account that a gateway names is no user of it either',
    source: PAGE,
    request: { ...gateway, principal: USER },
    policies: { identity: allow(), endpoint: grant({ AWS: ROOT }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'an account that a gateway names is its root user',
    source: PAGE,
    request: { ...gateway, principal: ROOT },
    policies: { endpoint: grant(account) },
    decision: 'allow',
  },
  {
    rule: 'a deny of an account at a gateway reaches its root user only',
    source: PAGE,
    request: gateway,
    policies: { identity: allow(), endpoint: denying },
    decision: 'allow',
  },
  {
    rule: 'an account that an interface endpoint names is all of it',
    source: PAGE,
    request: byInterface,
    policies: { identity: allow(), endpoint: grant(account) },
    decision: 'allow',
  },
  {
    rule: 'a deny of an account at an interface endpoint reaches all of it',
    source: PAGE,
    request: byInterface,
    policies: { identity: allow(), endpoint: denying },
    decision: 'explicit-deny',
  },
  {
    rule: 'an endpoint of S3 whose type is not said is a gateway for what it allows',
    source: PAGE,
    policies: { identity: allow(), endpoint: grant(account) },
    decision: 'implicit-deny',
  },
  {
    rule: 'what an endpoint of S3 whose type is not said denies an account is undecided',
    source: PAGE,
    policies: { identity: allow(), endpoint: denying },
    decision: 'undecided',
  },
  {
    rule: 'an endpoint of a service without gateways is an interface',
    source: PAGE,
    request: queue,
    policies: { identity: allow(), endpoint: grant(account) },
    decision: 'allow',
  },
  {
    rule: 'everybody at a gateway is everybody',
    source: PAGE,
    request: gateway,
    policies: { identity: allow(), endpoint: grant({ AWS: ['*'] }, { Action: 's3:*' }) },
    decision: 'allow',
  },
  {
    rule: 'a gateway binds principals by condition',
    source: PAGE,
    request: gateway,
    policies: {
      identity: allow(),
      endpoint: grant('*', { Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } } }),
    },
    decision: 'allow',
  },
  {
    rule: 'what a gateway does with a role that it names is not documented',
    source: PAGE,
    request: gateway,
    policies: { identity: allow(), endpoint: grant({ AWS: ROLE }) },
    decision: 'undecided',
  },
  {
    rule: 'a role that a gateway does not name is not let through by it',
    source: PAGE,
    request: gateway,
    policies: { identity: allow(), endpoint: grant({ AWS: `arn:aws:iam::${AWAY}:role/other` }) },
    decision: 'implicit-deny',
  },
  {
    rule: 'NotPrincipal at a gateway is not documented',
    source: PAGE,
    request: gateway,
    policies: {
      identity: allow(),
      endpoint: policy(statement('Allow', { Principal: '*' }), statement('Deny', { NotPrincipal: account })),
    },
    decision: 'undecided',
  },
  {
    rule: 'a service that does not support policies of endpoints lets everything through',
    source: 'Control access to VPC endpoints, considerations; AWS Batch, interface endpoints',
    request: { action: 'batch:ListJobs', resource: '*' },
    policies: { identity: allow(), endpoint: deny({ Principal: '*' }) },
    decision: 'allow',
  },
];
