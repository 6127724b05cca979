import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { texts } from '../../statements/policy-document';
import type { Resource } from '../../template/resource';

const BINDS = ['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'EventSourceToken'];
const INVOKES = /^lambda:invokefunction(url)?$/i;

const permission = (properties: object) => ({
  Permission: {
    Type: 'AWS::Lambda::Permission',
    Properties: { FunctionName: 'function', Action: 'lambda:InvokeFunction', ...properties },
  },
});

/** A function's permissions name who may invoke it, for which resource, and nothing else. */
export const openFunction: ResourceRule = {
  id: 'open-function',
  subject: 'resource',
  title: 'A function can be invoked only by a named caller, on behalf of a named resource or account',
  why: 'a service that calls for anybody, or a wildcard, lets anybody run code that can read the data',
  fix: 'name the principal, and for a service the SourceArn or SourceAccount; allow lambda:InvokeFunction only',
  topic: 'exposure',
  level: 'required',
  profile: 'exposure',
  hook: 'nothing',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.3' },
  ],
  yieldsTo: ['foreign-account'],
  appliesTo: ofTypes((type) => type === 'AWS::Lambda::Permission' || type === 'AWS::Lambda::LayerVersionPermission'),
  check: (resource) => (resource.type === 'AWS::Lambda::Permission' ? checkFunction(resource) : checkLayer(resource)),
  examples: {
    good: [
      {
        name: 'a bucket of the account that notifies',
        resources: permission({ Principal: 's3.amazonaws.com', SourceAccount: { Ref: 'AWS::AccountId' } }),
      },
    ],
    bad: [
      { name: 'everybody', resources: permission({ Principal: '*' }) },
      { name: 'a service on behalf of anybody', resources: permission({ Principal: 'sns.amazonaws.com' }) },
      {
        name: 'a bucket whose name somebody else can take',
        resources: permission({ Principal: 's3.amazonaws.com', SourceArn: 'arn:aws:s3:::bucket' }),
      },
      {
        name: 'a URL without authorization',
        resources: permission({ Principal: '222222222222', FunctionUrlAuthType: 'NONE' }),
      },
      { name: 'more than invocation', resources: permission({ Principal: '222222222222', Action: 'lambda:*' }) },
      {
        name: 'a layer for everybody',
        resources: {
          Permission: {
            Type: 'AWS::Lambda::LayerVersionPermission',
            Properties: { Principal: '*', Action: 'lambda:GetLayerVersion', LayerVersionArn: 'layer' },
          },
        },
      },
    ],
  },
};

function checkFunction(resource: Resource): readonly Finding[] {
  const stated = BINDS.filter((name) => resource.select(name).some((leaf) => leaf.value !== undefined));
  const callers = resource.select('Principal').flatMap((leaf) =>
    texts(leaf.value).flatMap((principal): Finding[] => {
      const problem = openCaller(principal, stated);
      return problem === undefined ? [] : [{ path: ['Properties', ...leaf.path], message: problem }];
    }),
  );
  const actions = resource.select('Action').flatMap((leaf) =>
    texts(leaf.value)
      .filter((action) => !INVOKES.test(action))
      .map((action) => ({
        path: ['Properties', ...leaf.path],
        message: `found ${action}, expected lambda:InvokeFunction: a caller needs no more`,
      })),
  );
  const urls = resource.select('FunctionUrlAuthType').filter((leaf) => leaf.value === 'NONE');
  return [
    ...callers,
    ...actions,
    ...urls.map((leaf) => ({
      path: ['Properties', ...leaf.path],
      message: 'found "NONE", expected "AWS_IAM": anybody who knows the address could call it',
    })),
  ];
}

function openCaller(principal: string, stated: readonly string[]): string | undefined {
  if (principal === '*')
    return stated.includes('PrincipalOrgID')
      ? undefined
      : 'found "*", everybody, expected a named principal or PrincipalOrgID';
  if (!/\.amazonaws\.(com|eu)$/.test(principal)) return undefined;
  if (stated.length === 0)
    return `found ${principal}, which would call for anybody, expected SourceArn, SourceAccount or PrincipalOrgID with it`;
  return principal.startsWith('s3.') && stated.length === 1 && stated[0] === 'SourceArn'
    ? `found ${principal} with SourceArn alone, expected SourceAccount too: an ARN of a bucket names no account, and the name can be taken`
    : undefined;
}

function checkLayer(resource: Resource): readonly Finding[] {
  if (resource.select('OrganizationId').every((leaf) => leaf.value !== undefined)) return [];
  return resource
    .select('Principal')
    .filter((leaf) => leaf.value === '*')
    .map((leaf) => ({
      path: ['Properties', ...leaf.path],
      message: 'found "*", every AWS account, expected an account, or OrganizationId with it',
    }));
}
