import type { Border } from '../../border';
import { type Statement, statementsIn } from '../../policy-document';
import { RESOURCE_POLICIES } from '../../policy-places';
import type { Resource } from '../../resource';
import type { Finding, ResourceRule } from '../../rule';

const PLACES: Readonly<Record<string, readonly string[]>> = { ...RESOURCE_POLICIES, 'AWS::KMS::Key': ['KeyPolicy'] };
/** Keys of conditions that say who calls. */
const CALLER =
  /^(?:aws:principalaccount|aws:principalarn|aws:principalorgid|aws:sourceaccount|aws:sourcearn|kms:calleraccount)$/;

const policy = (principal: object) => ({
  Queue: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: ['https://sqs.eu-west-1.amazonaws.com/222222222222/records'],
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: principal,
            Action: 'sqs:ReceiveMessage',
            Resource: 'arn:aws:sqs:eu-west-1:222222222222:records',
          },
        ],
      },
    },
  },
});

/** Policies let in accounts and the organization of the deployment only. */
export const foreignPrincipal: ResourceRule = {
  id: 'foreign-principal',
  subject: 'resource',
  title: 'Policies let in accounts of the deployment only',
  why: 'another account can read what it is let in to, from any country',
  fix: 'name accounts of the deployment, its organization, or the auditor that it declares',
  topic: 'isolation',
  level: 'mandatory',
  standards: [
    { standard: 'GDPR', clause: '32' },
    { standard: 'GDPR', clause: '44' },
    { standard: 'ISO 27001:2022', clause: 'A.5.23' },
  ],
  appliesTo: ({ type }) => Object.hasOwn(PLACES, type) || type === 'AWS::Lambda::Permission',
  check: (resource, { border }) =>
    border.accounts === undefined
      ? []
      : [
          ...statementsIn(resource, PLACES).flatMap((statement) => strangers(statement, resource, border)),
          ...(resource.type === 'AWS::Lambda::Permission' ? sourceAccounts(resource, border) : []),
        ],
  examples: {
    good: [
      {
        name: 'a queue that another account of the deployment reads',
        accounts: ['222222222222', '333333333333'],
        resources: policy({ AWS: 'arn:aws:iam::333333333333:root' }),
      },
    ],
    bad: [
      {
        name: 'a queue that a stranger reads',
        accounts: ['222222222222', '333333333333'],
        resources: policy({ AWS: ['arn:aws:iam::333333333333:root', '999999999999'] }),
      },
    ],
  },
};

function strangers(statement: Statement, resource: Resource, border: Border): readonly Finding[] {
  if (!statement.allows) return [];
  const named = [
    ...statement.principals.filter(({ kind }) => kind === 'AWS').map(({ value }) => value),
    ...statement.conditions
      .filter(({ key, operator }) => CALLER.test(key) && !/Not/.test(operator))
      .flatMap(({ values }) => values),
  ];
  return named
    .filter((name) => isStranger(name, resource, border))
    .map((name) => ({
      path: statement.path,
      message: `found ${name}, expected an account or the organization of the deployment`,
    }));
}

function sourceAccounts(resource: Resource, border: Border): readonly Finding[] {
  return resource
    .select('SourceAccount')
    .flatMap(({ path, value }) =>
      value !== undefined && isStranger(String(value), resource, border)
        ? [{ path: ['Properties', ...path], message: `found ${String(value)}, expected an account of the deployment` }]
        : [],
    );
}

/** Whether a principal, account or ARN is of an account, or an organization, that the deployment does not know. */
function isStranger(name: string, { template }: Resource, border: Border): boolean {
  const account = /^(?:arn:[^:]*:[^:]*:[^:]*:)?(\d{12})(?::|$)/.exec(name)?.[1];
  if (account !== undefined)
    return account !== template.account && account !== border.auditor && !border.accounts?.has(account);
  return /^o-[a-z0-9]+$/.test(name) && name !== border.organization;
}
