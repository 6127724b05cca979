import { mapValues } from '../../../common/map-values';
import { ownOf } from '../../../common/own';
import { isRecord, listOf } from '../../../iam/authorize/json';
import type { PolicyDocument } from '../../../iam/authorize/policies';
import type { Answer } from '../../../iam/search/question';
import { isKnownAccount, isOfAws } from '../../places/known-account';
import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { accountsIn, type Opening, OutsideQuestions, STRANGERS } from '../../statements/outside-questions';
import { placesOf } from '../../statements/policy-places';
import { ASSUMED, concreteOf } from '../../statements/service-request';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';

const PLACES = placesOf('resource', 'trust', 'key');

const KEY = 'arn:aws:kms:eu-west-1:222222222222:key/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const queue = (...Statement: readonly object[]) => ({
  Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'records', KmsMasterKeyId: KEY } },
  Policy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: { Queues: [{ Ref: 'Queue' }], PolicyDocument: { Version: '2012-10-17', Statement } },
  },
});
const receive = (Principal: unknown, Condition?: object) => ({
  ...{ Effect: 'Allow', Principal, Action: 'sqs:ReceiveMessage', Resource: { 'Fn::GetAtt': ['Queue', 'Arn'] } },
  ...(Condition && { Condition }),
});
const OTHER = 'arn:aws:iam::333333333333:root';

/** No policy gives access to somebody outside, decided by all of its statements together. */
export const outsideAccess: ResourceRule = {
  id: 'outside-access',
  subject: 'resource',
  title: 'Nobody outside reaches a resource by its policy, whatever its statements say one by one',
  why: 'whom a policy gives access to follows from all of its statements and conditions together. Decided over every request there is: a caller outside is assumed to have every permission in its own account, organizations, networks and addresses that the policy names are taken to be yours, and SCPs and RCPs are not known',
  fix: 'name the principals that are meant, or their organization by aws:PrincipalOrgID with StringEquals; say which accounts are yours, with --account and --trusted-account',
  topic: 'exposure',
  level: 'required',
  profile: 'access',
  hook: 'policy',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.3' },
  ],
  yieldsTo: ['public-policy', 'foreign-principal', 'role-trust', 'key-policy-open'],
  appliesTo: ofTypes((type) => Object.hasOwn(PLACES, type)),
  check: (resource, assembly) =>
    (ownOf(PLACES, resource.type) ?? []).flatMap((path) => {
      const documents = concreteOf(assembly).documents(resource, path).map(asTexts);
      const leaves = resource.select(path).filter(({ value }) => value !== undefined);
      return documents.flatMap((document, index) =>
        reached(document, resource, assembly).map(
          ({ at, ...found }): Finding => ({ path: ['Properties', ...(leaves[index]?.path ?? []), ...at], ...found }),
        ),
      );
    }),
  examples: {
    good: [
      { name: 'a queue of which its account receives', resources: queue(receive({ AWS: '222222222222' })) },
      {
        name: 'a queue of the organization',
        resources: queue(receive('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } })),
      },
      {
        name: 'a queue for another account, which another statement denies',
        resources: queue(receive({ AWS: OTHER }), {
          ...{ Effect: 'Deny', Principal: '*', Action: 'sqs:*', Resource: '*' },
          Condition: { StringNotEquals: { 'aws:PrincipalAccount': '222222222222' } },
        }),
      },
    ],
    bad: [
      { name: 'a queue of which a whole other account receives', resources: queue(receive({ AWS: OTHER })) },
      {
        name: 'a queue whose reader is of an account that is not known before deployment',
        resources: queue(receive({ AWS: { 'Fn::ImportValue': 'reader' } })),
      },
      {
        name: 'a queue of an organization whose id is not known before deployment',
        resources: queue(
          receive('*', { StringEquals: { 'aws:PrincipalOrgID': { 'Fn::ImportValue': 'organization' } } }),
        ),
      },
    ],
  },
};

/** A document with its numbers and booleans as texts, which is how CloudFormation takes an account that is written as a number. */
function asTexts(document: PolicyDocument): PolicyDocument {
  const texts = textsOf(document);
  return isRecord(texts) ? texts : document;
}

function textsOf(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((one) => textsOf(one));
  return isRecord(value) ? mapValues(value, textsOf) : value;
}

interface Reached extends Omit<Finding, 'path'> {
  /** Keys and indexes below the document. */
  readonly at: Finding['path'];
}

/** Who outside is allowed something by a document, statement by statement. */
function reached(document: PolicyDocument, resource: Resource, assembly: Assembly): readonly Reached[] {
  const written = document['Statement'];
  const { account = ASSUMED.account } = resource.template;
  const isOfNamed = namesPrincipals(document);
  const openings = listOf(written).flatMap((statement, index): readonly Opening[] => {
    if (!isRecord(statement) || statement['Effect'] !== 'Allow' || !namesOthers(statement['Principal'], account))
      return [];
    return [
      {
        at: Array.isArray(written) ? ['Statement', index] : ['Statement'],
        statement,
        named: accountsIn(statement).filter(
          (one) =>
            !isKnownAccount(one, resource.template, assembly) && one !== account && !isOfAws(one, assembly.scope),
        ),
        isClosed: isOfNamed && isWritten(statement['Action']) && isWritten(statement['Resource']),
      },
    ];
  });
  const asking = new OutsideQuestions(openings, document, resource, assembly);
  return openings.flatMap((opening): readonly Reached[] => {
    const { at, named, isClosed } = opening;
    const strangers: Answer = isClosed ? { holds: true, cells: 0 } : asking.of(opening, STRANGERS);
    const answers = [strangers];
    // One answer is said: what comes after it need not be asked.
    for (const one of named) if (answers.every(({ holds }) => holds !== false)) answers.push(asking.of(opening, one));
    const found = answers.find(({ holds }) => holds === false);
    if (found?.holds === false) {
      const { request } = found.counterexample;
      const who = typeof request.principal === 'string' ? request.principal : 'a caller without credentials';
      const message = `found that ${who} may ${request.action}, expected nobody outside`;
      // Whoever names an account means it: whether it is one's own is not known.
      return [
        {
          at,
          message: found === strangers ? message : `${message}, or that account named as trusted`,
          ...(found !== strangers && { advice: true }),
        },
      ];
    }
    const open = answers.find(({ holds }) => holds === 'undecided');
    if (open?.holds !== 'undecided') return [];
    return [{ at, message: `it cannot be decided whether somebody outside has access: ${open.reason}`, advice: true }];
  });
}

/** Accounts, and principals of accounts by their ARNs. */
const NAMED = /^(?:\d{12}|arn:aws[a-z-]*:(?:iam|sts)::\d{12}:[^*?${}]+)$/;

/**
 * Whether everybody whom a document allows something is a service or of an account that it names: then nobody of another account is
 * allowed anything by it, whatever its conditions and denials say.
 */
function namesPrincipals(document: PolicyDocument): boolean {
  return listOf(document['Statement']).every((statement) => {
    if (!isRecord(statement) || typeof statement['Effect'] !== 'string') return false;
    if (statement['Effect'] === 'Deny') return true;
    const { Principal } = statement;
    if (!isRecord(Principal) || Object.hasOwn(statement, 'NotPrincipal')) return false;
    return Object.entries(Principal).every(
      ([kind, value]) =>
        kind === 'Service' ||
        (kind === 'AWS' && listOf(value).every((one) => typeof one === 'string' && NAMED.test(one))),
    );
  });
}

/** Whether an element of a statement is absent, or is texts that are all known. */
function isWritten(element: unknown): boolean {
  const all = element === undefined ? ['*'] : listOf(element);
  return all.length > 0 && all.every((one) => typeof one === 'string');
}

/** Whether a Principal may name anybody outside an account, and no service. */
function namesOthers(principal: unknown, account: string): boolean {
  const named = isRecord(principal) && Object.hasOwn(principal, 'AWS') ? principal['AWS'] : principal;
  if (isRecord(named)) return Object.hasOwn(named, 'not known');
  return listOf(named).some((one) => typeof one !== 'string' || !(one === account || one.includes(`::${account}:`)));
}
