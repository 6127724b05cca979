import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { names, namesSomebody } from '../../statements/binding';
import type { Condition } from '../../statements/policy-document';
import { statementsIn } from '../../statements/policy-document';
import { IDENTITY_POLICIES } from '../../statements/policy-places';
import { fits, takesResource } from '../../statements/takes-resource';

/** Conditions that narrow the resources as a name would. */
const NARROWS =
  /^(aws:resource(account|orgid|orgpaths|tag\/.*)|[a-z0-9-]+:(resourcetag\/.*|resourceaccount)|ec2:vpc|kms:viaservice|kms:requestalias|kms:resourcealiases|cloudwatch:namespace|backup:copytargets|s3:dataaccesspoint.*)$/;

const rolePolicy = (statement: object) => ({
  Policy: {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] } },
  },
});

/** Identity policies name the resources on which their actions work, where the actions can take a name. */
export const wildcardResource: ResourceRule = {
  id: 'wildcard-resource',
  subject: 'resource',
  title: 'Identity policies name the resources on which they allow an action',
  why: 'an action on every resource reaches the data of every site of the account, its keys and its roles',
  fix: 'name the ARNs, or bind the statement with aws:ResourceAccount, aws:ResourceOrgID or a resource tag',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2', clause: '21(2)(i)' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(IDENTITY_POLICIES, type)),
  check: (resource) =>
    statementsIn(resource, IDENTITY_POLICIES)
      .filter((statement) => statement.allows && !statement.conditions.some(narrows))
      .flatMap((statement): Finding[] => {
        const { path, notResources } = statement;
        if (notResources.length)
          return [
            {
              path,
              message: 'found NotResource, which allows every other resource, expected the resources that are meant',
            },
          ];
        return statement.resources.filter(isWide).flatMap((resource) => {
          const wide = statement.actions.filter((action) => takesResource(action) && fits(action, resource));
          const on = resource === '*' ? 'every resource' : `every resource that ${resource} names`;
          return wide.length
            ? [{ path, message: `found ${wide.join(', ')} on ${on}, expected the resources that are meant` }]
            : [];
        });
      }),
  examples: {
    good: [
      {
        name: 'a table by name',
        resources: rolePolicy({
          Action: 'dynamodb:GetItem',
          Resource: 'arn:aws:dynamodb:eu-west-1:222222222222:table/records',
        }),
      },
      {
        name: 'an action that takes no resource',
        resources: rolePolicy({ Action: 'ec2:DescribeInstances', Resource: '*' }),
      },
      {
        name: 'every resource of one account',
        resources: rolePolicy({
          Action: 'dynamodb:GetItem',
          Resource: '*',
          Condition: { StringEquals: { 'aws:ResourceAccount': '222222222222' } },
        }),
      },
      {
        name: 'an action on the resources of another service, which gives nothing',
        resources: rolePolicy({ Action: 'iam:PassRole', Resource: 'arn:aws:s3:::*' }),
      },
      {
        name: 'an action that works on an account as a whole',
        resources: rolePolicy({ Action: 'elasticmapreduce:PutBlockPublicAccessConfiguration', Resource: '*' }),
      },
    ],
    bad: [
      { name: 'every table', resources: rolePolicy({ Action: ['dynamodb:GetItem'], Resource: '*' }) },
      { name: 'every bucket', resources: rolePolicy({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::*' }) },
      {
        name: 'every table of whatever account',
        resources: rolePolicy({ Action: ['dynamodb:PutItem'], Resource: 'arn:*:dynamodb:*:*:table/*' }),
      },
      {
        name: 'every table of whatever account, in one Region',
        resources: rolePolicy({ Action: ['dynamodb:PutItem'], Resource: 'arn:aws:dynamodb:eu-west-1:*:table/*' }),
      },
      {
        name: 'every table of accounts that begin with a digit',
        resources: rolePolicy({
          Action: ['dynamodb:PutItem'],
          Resource: '*',
          Condition: { StringLike: { 'aws:ResourceAccount': '1*' } },
        }),
      },
      {
        name: 'every table of any organization',
        resources: rolePolicy({
          Action: ['dynamodb:PutItem'],
          Resource: '*',
          Condition: { StringLike: { 'aws:ResourceOrgID': 'o-*' } },
        }),
      },
      {
        name: 'every table with some tag',
        resources: rolePolicy({
          Action: ['dynamodb:PutItem'],
          Resource: '*',
          Condition: { StringLike: { 'aws:ResourceTag/team': '?*' } },
        }),
      },
      { name: 'every role', resources: rolePolicy({ Action: 'iam:PassRole', Resource: ['*'] }) },
      {
        name: 'every role but one',
        resources: rolePolicy({ Action: 'sts:AssumeRole', NotResource: 'arn:aws:iam::222222222222:role/a' }),
      },
    ],
  },
};

/** Every resource of a service, or every one of a kind, whatever the account. */
function isWide(resource: string): boolean {
  if (resource === '*') return true;
  const [arn, , , , account = '', ...rest] = resource.split(':');
  if (arn !== 'arn' || !/^[*?]*$/.test(account)) return false;
  const name = rest.join(':');
  // An ARN without an account is of a service whose names are each one's own, or of AWS.
  return account === '' ? /^[*?]+(?:\/[*?]+)?$/.test(name) : /^(?:[a-z-]+[/:])?[*?]+(?:[/:][*?]+)*$/.test(name);
}

/** Keys that say of whom a resource is; of the others, such as tags, whoever writes the policy can choose the values. */
const OWNER = /(?:account|orgid|orgpaths)$/;
const CALLER = /\$\{aws:principal(?:account|orgid|orgpaths)\}/gi;

function narrows(condition: Condition): boolean {
  const { key } = condition;
  if (!NARROWS.test(key)) return false;
  return OWNER.test(key)
    ? names(condition, (value) => namesSomebody(value.replace(CALLER, 'own')))
    : names(condition, (value) => /[^*?]/.test(value));
}
