import { authorize } from '../../../iam/authorize/authorize';
import { isRecord, listOf } from '../../../iam/authorize/json';
import { coversAction } from '../../../iam/language/actions';
import type { Answer, NamedPrincipal, Question } from '../../../iam/search/question';
import { search } from '../../../iam/search/search';
import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { PASSED_ROLES } from '../../statements/passed-roles';
import { type RolePolicies, rolePoliciesIn } from '../../statements/role-policies';
import { concreteOf } from '../../statements/service-request';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';

const trusts = (Service: string) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service }, Action: 'sts:AssumeRole' }],
});
const role = (Service: string, ...Statement: readonly object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: trusts(Service),
    Policies: [{ PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement } }],
  },
});
const allow = (Action: string | readonly string[], Resource: unknown = '*', more: object = {}) => ({
  ...{ Effect: 'Allow', Action, Resource },
  ...more,
});
const RECORDS = role(
  'lambda.amazonaws.com',
  allow('dynamodb:GetItem', 'arn:aws:dynamodb:eu-west-1:222222222222:table/records'),
);
const passes = (more: object = {}) => allow('iam:PassRole', { 'Fn::GetAtt': ['Records', 'Arn'] }, more);
const creates = allow('lambda:CreateFunction', 'arn:aws:lambda:eu-west-1:222222222222:function:*');
const to = (service: string) => ({ Condition: { StringEquals: { 'iam:PassedToService': service } } });
const example = (name: string, ...statements: readonly object[]) => ({
  name,
  resources: { Builder: role('codebuild.amazonaws.com', ...statements), Records: RECORDS },
});

/** No role gets what another role of the assembly may by passing that to a service, or by changing code that runs with it. */
export const roleEscalation: ResourceRule = {
  id: 'role-escalation',
  subject: 'resource',
  title: 'No role gets more than it has by way of a service that runs with another role',
  why: 'whoever passes a role to a service that runs code, or changes code that runs with it, does what that role may. Decided over every request there is, by the policies in the assembly: SCPs, managed policies outside the assembly and roles of other assemblies are not known, and neither is what they allow or deny',
  fix: 'allow iam:PassRole on the roles that are meant alone, with iam:PassedToService, and give the deployment what it deploys with; what the other role may has to be no more than what is meant here',
  topic: 'exposure',
  level: 'required',
  profile: 'access',
  hook: 'others',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2', clause: '21(2)(i)' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::IAM::Role'),
  check: (resource, assembly) => {
    const all = rolePoliciesIn(assembly);
    const own = all.get(resource);
    if (own === undefined || !own.identity.some(mayStart)) return [];
    const others = [...all].filter(([other, policies]) => other !== resource && policies.account === own.account);
    return [
      ...others.flatMap(([other, policies]) => byPassing(own, { other, policies })),
      ...assembly.ofType('AWS::Lambda::Function').flatMap((code) => byCode(own, code, others, assembly)),
    ];
  },
  examples: {
    good: [
      example('a builder that creates functions, and passes no role', creates),
      example('a builder that passes a role, and starts nothing', passes()),
      example('a builder that passes a role to another service alone', creates, passes(to('ec2.amazonaws.com'))),
      example('a builder that has what it passes', creates, passes(), allow('dynamodb:GetItem')),
      example('a builder that is denied what it was allowed', creates, passes(), {
        ...{ Effect: 'Deny', Action: 'iam:PassRole', Resource: '*' },
      }),
    ],
    bad: [
      example('a builder that runs functions with the role of records', creates, passes()),
      example(
        'a builder that names the service, to which the role is passed',
        creates,
        passes(to('lambda.amazonaws.com')),
      ),
      example('a builder whose role to pass is not known before deployment', creates, {
        ...allow('iam:PassRole', { 'Fn::ImportValue': 'passed-role' }),
      }),
      {
        name: 'a builder that changes the code of a function',
        resources: {
          Builder: role(
            'codebuild.amazonaws.com',
            allow('lambda:UpdateFunctionCode', { 'Fn::GetAtt': ['Reader', 'Arn'] }),
          ),
          Records: RECORDS,
          Reader: {
            Type: 'AWS::Lambda::Function',
            Properties: {
              ...{ Handler: 'index.handler', Runtime: 'nodejs22.x', Code: { ZipFile: '' } },
              Role: { 'Fn::GetAtt': ['Records', 'Arn'] },
            },
          },
        },
      },
    ],
  },
};

const STARTS = ['lambda:UpdateFunctionCode', 'iam:PassRole'];
const PATH = ['Properties'];

/** Whether a document says anything of what this rule is about: most roles are settled by that. */
function mayStart(document: RolePolicies['identity'][number]): boolean {
  return allowsIn(document).some(
    ({ actions, isAny, isUnknown }) =>
      isAny || isUnknown || STARTS.some((start) => actions.some((one) => coversAction(one, start))),
  );
}

interface Target {
  readonly other: Resource;
  readonly policies: RolePolicies;
}

function byPassing(own: RolePolicies, { other, policies }: Target): readonly Finding[] {
  const gained = moreThan(policies, own);
  if (gained === undefined) return [];
  return PASSED_ROLES.flatMap(({ service, by, result }): readonly Finding[] => {
    if (!isTrusted(policies, service)) return [];
    const where = { StringEquals: { 'iam:PassedToService': service } };
    const passed = may(own, ['iam:PassRole'], policies.arn, where);
    if (passed.holds === true) return [];
    const [, partition, , , account] = policies.arn.split(':');
    for (const action of by) {
      const [prefix = ''] = action.split(':');
      const started = [`arn:${partition}:${prefix}:*:${account}:*`, '*'].map((arn) => may(own, [action], arn));
      const found = started.find(({ holds }) => holds === false) ?? started.find(({ holds }) => holds === 'undecided');
      if (found)
        return [finding([passed, found], `passes ${other.logicalId} to ${service} by ${action} and ${result}`, gained)];
    }
    return [];
  }).slice(0, 1);
}

/** A function that runs with another role, whose code a role may change. */
function byCode(
  own: RolePolicies,
  code: Resource,
  others: readonly (readonly [Resource, RolePolicies])[],
  assembly: Assembly,
): readonly Finding[] {
  const concrete = concreteOf(assembly);
  const runsWith = concrete.text(code, 'Role');
  const target = others.find(([, { arn }]) => arn === runsWith);
  const arn = concrete.physical(code)?.arn;
  const gained = target && moreThan(target[1], own);
  if (target === undefined || arn === undefined || gained === undefined) return [];
  const changed = may(own, ['lambda:UpdateFunctionCode'], arn);
  if (changed.holds === true) return [];
  return [finding([changed], `changes the code of ${code.logicalId}, which runs with ${target[0].logicalId}`, gained)];
}

function finding(answers: readonly Answer[], what: string, gained: string): Finding {
  const open = answers.find(({ holds }) => holds === 'undecided');
  const reason = open && 'reason' in open ? open.reason : undefined;
  return reason === undefined
    ? {
        path: PATH,
        message: `found that it ${what}, and so gets ${gained}, expected no role that gets more than it has`,
      }
    : {
        path: PATH,
        message: `it cannot be decided whether it ${what}, and so gets ${gained}: ${reason}`,
        advice: true,
      };
}

/** Whether a role may do something, as a question that holds where it may not. */
function may(
  { arn, account, identity, boundary }: RolePolicies,
  actions: readonly string[],
  on: string,
  where?: Question['where'],
): Answer {
  const who: NamedPrincipal = {
    ...{ kind: 'named', principal: arn, account },
    policies: { identity, ...(boundary && { boundary }) },
  };
  return search({ actions, resources: [{ arn: on, account }], principals: [who], ...(where && { where }) });
}

function isTrusted({ arn, account, trust }: RolePolicies, service: string): boolean {
  const { decision } = authorize({
    request: {
      ...{ principal: { service }, action: 'sts:AssumeRole', resource: arn, resourceAccount: account },
      context: { 'aws:SourceAccount': account },
    },
    policies: { resource: trust },
  });
  return decision === 'allow' || decision === 'undecided';
}

/** An action that a role may and another one may not, whatever the resource. */
function moreThan(other: RolePolicies, own: RolePolicies): string | undefined {
  const mine = own.identity.flatMap(allowsIn);
  const isMine = (action: string) =>
    mine.some(({ actions, isAny }) => isAny || actions.some((one) => coversAction(one, action)));
  const theirs = other.identity.flatMap(allowsIn);
  const found = theirs.flatMap(({ actions, isAny }) => (isAny ? ['*'] : actions)).find((action) => !isMine(action));
  if (found !== undefined) return found;
  if (theirs.some(({ isUnknown }) => isUnknown)) return 'what is not known before deployment';
  return other.elsewhere.find((arn) => !own.elsewhere.includes(arn) && !isMine('*'));
}

interface Allowed {
  readonly actions: readonly string[];
  /** Whether it names the actions that it does not allow. */
  readonly isAny: boolean;
  /** Whether what it allows is not known before deployment. */
  readonly isUnknown: boolean;
}

/** What statements of a document allow, as far as they name actions. */
function allowsIn(document: RolePolicies['identity'][number]): readonly Allowed[] {
  return listOf(document['Statement']).flatMap((statement): readonly Allowed[] => {
    const { Effect, Action, NotAction } = isRecord(statement) ? statement : {};
    if (Effect === 'Deny') return [];
    const actions = (Action === undefined ? [] : listOf(Action)).filter((action) => typeof action === 'string');
    const isUnknown = Effect !== 'Allow' || (Action !== undefined && actions.length < listOf(Action).length);
    return [{ actions, isAny: Action === undefined && NotAction !== undefined, isUnknown }];
  });
}
