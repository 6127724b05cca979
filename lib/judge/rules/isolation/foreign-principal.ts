import { expectedAccounts, isKnownAccount, isOfAws } from '../../places/known-account';
import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { type Statement, statementsIn } from '../../statements/policy-document';
import { placesOf } from '../../statements/policy-places';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { textOf } from '../../template/text-of';

const PLACES = placesOf('resource', 'trust', 'key');
/** Keys of conditions that say who calls. */
const CALLER =
  /^(?:aws:(?:principal(?:account|arn|orgid|orgpaths)|source(?:account|arn|owner|orgid|orgpaths|vpcarn)|vpce(?:account|orgid|orgpaths))|kms:calleraccount|s3:dataaccesspoint(?:account|arn))$/;

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

/** A table whose replicas are in accounts (DynamoDB Developer Guide, globaltables_MA_security). */
const replicated = (...accounts: readonly string[]) => ({
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      SSESpecification: {
        SSEEnabled: true,
        SSEType: 'KMS',
        KMSMasterKeyId: 'arn:aws:kms:eu-west-1:222222222222:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9',
      },
      ResourcePolicy: {
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'replication.dynamodb.amazonaws.com' },
              Action: [
                'dynamodb:ReadDataForReplication',
                'dynamodb:ReplicateSettings',
                'dynamodb:WriteDataForReplication',
              ],
              Resource: 'arn:aws:dynamodb:eu-west-1:222222222222:table/records',
              Condition: {
                StringEquals: {
                  'aws:SourceAccount': accounts,
                  'aws:SourceArn': accounts.map((account) => `arn:aws:dynamodb:eu-west-1:${account}:table/records`),
                },
              },
            },
          ],
        },
      },
    },
  },
});

/** Policies give access to accounts and the organization of the deployment only. */
export const foreignPrincipal: ResourceRule = {
  id: 'foreign-principal',
  subject: 'resource',
  title: 'Policies give access to accounts of the deployment, or trusted ones, only',
  why: 'another account can read what it is given access to, from any country',
  fix: 'name accounts of the deployment, its organization, or the auditor that it declares; without a deployment, say which accounts are yours, with --trusted-account or trustedAccounts of ResidencyChecks',
  topic: 'isolation',
  level: 'mandatory',
  profile: 'residency',
  hook: 'policy',
  needs: 'accounts',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.23' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(PLACES, type) || type === 'AWS::Lambda::Permission'),
  check: (resource, assembly) => [
    ...statementsIn(resource, PLACES).flatMap((statement) => strangers(statement, resource, assembly)),
    ...(resource.type === 'AWS::Lambda::Permission' ? sources(resource, assembly) : []),
  ],
  examples: {
    good: [
      {
        name: 'a queue that another account of the deployment reads',
        accounts: ['222222222222', '333333333333'],
        resources: policy({ AWS: 'arn:aws:iam::333333333333:root' }),
      },
      {
        name: 'a queue that a trusted account reads, and into which AWS writes logs',
        trusted: ['333333333333'],
        resources: policy({ AWS: ['arn:aws:iam::333333333333:role/reader', 'arn:aws:iam::156460612806:root'] }),
      },
      {
        name: 'a table with a replica in another account of the deployment',
        accounts: ['222222222222', '333333333333'],
        resources: replicated('222222222222', '333333333333'),
      },
    ],
    bad: [
      {
        name: "a table with a replica in a stranger's account",
        accounts: ['222222222222', '333333333333'],
        resources: replicated('222222222222', '999999999999'),
      },
      {
        name: 'a queue that a stranger reads',
        accounts: ['222222222222', '333333333333'],
        resources: policy({ AWS: ['arn:aws:iam::333333333333:root', '999999999999'] }),
      },
      {
        name: 'a queue that a stranger reads, where an account is trusted',
        trusted: ['333333333333'],
        resources: policy({ AWS: ['arn:aws:iam::333333333333:root', '999999999999'] }),
      },
      {
        name: 'a canonical user, who may be anybody',
        accounts: ['222222222222'],
        resources: policy({ CanonicalUser: '79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be' }),
      },
    ],
  },
};

function strangers(statement: Statement, resource: Resource, assembly: Assembly): readonly Finding[] {
  if (!statement.allows) return [];
  const named = [
    ...statement.principals.filter(({ kind }) => kind === 'AWS').map(({ value }) => value),
    ...statement.conditions
      .filter(({ key, operator }) => CALLER.test(key) && !/Not/.test(operator))
      .flatMap(({ values }) => values),
  ];
  const canonical = statement.principals.filter(({ kind, value }) => kind === 'CanonicalUser' && CANONICAL.test(value));
  return [
    ...named
      .filter((name) => isStranger(name, resource, assembly))
      .map((name) => ({
        path: statement.path,
        message: `found ${name}, expected ${expectedAccounts(assembly.scope)}, or its organization`,
      })),
    ...canonical.map(({ value }) => ({
      path: statement.path,
      message: `found the canonical user ${value}, which does not say whose it is, expected ${expectedAccounts(assembly.scope)} by its number`,
    })),
  ];
}

/** The id by which S3 names an account, from which its number cannot be told. */
const CANONICAL = /^[0-9a-f]{64}$/;

function sources(resource: Resource, assembly: Assembly): readonly Finding[] {
  return ['SourceAccount', 'SourceArn'].flatMap((name) =>
    resource.select(name).flatMap(({ path, value }) =>
      value !== undefined && isStranger(textOf(value), resource, assembly)
        ? [
            {
              path: ['Properties', ...path],
              message: `found ${textOf(value)}, expected ${expectedAccounts(assembly.scope)}`,
            },
          ]
        : [],
    ),
  );
}

/** Whether a principal, account or ARN is of an account, or an organization, that nobody said is inside. */
function isStranger(name: string, { template }: Resource, assembly: Assembly): boolean {
  const { scope } = assembly;
  const account = /^(?:arn:[^:]*:[^:]*:[^:]*:)?(\d{12})(?::|$)/.exec(name)?.[1];
  if (account !== undefined)
    return account !== scope.auditor && !isOfAws(account, scope) && !isKnownAccount(account, template, assembly);
  const organization = /^(o-[a-z0-9]+)(?:\/|$)/.exec(name)?.[1];
  return organization !== undefined && scope.accounts !== undefined && organization !== scope.organization;
}
