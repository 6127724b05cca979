import { matchesAction } from '../../../iam/language/actions';
import { ofTypes, type ResourceRule } from '../../rule';
import { statementsIn } from '../../statements/policy-document';
import { IDENTITY_POLICIES } from '../../statements/policy-places';

/** Actions with which their holder can give itself, or somebody else, any permission. */
const ESCALATES = [
  'AddUserToGroup',
  'AttachGroupPolicy',
  'AttachRolePolicy',
  'AttachUserPolicy',
  'CreateAccessKey',
  'CreateLoginProfile',
  'CreatePolicyVersion',
  'DeleteRolePermissionsBoundary',
  'DeleteUserPermissionsBoundary',
  'PutGroupPolicy',
  'PutRolePermissionsBoundary',
  'PutRolePolicy',
  'PutUserPermissionsBoundary',
  'PutUserPolicy',
  'SetDefaultPolicyVersion',
  'UpdateAssumeRolePolicy',
  'UpdateLoginProfile',
].map((action) => `iam:${action}`);

const rolePolicy = (statement: object) => ({
  Policy: {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] } },
  },
});

/** No identity policy lets its holder give out permissions without a boundary. */
export const privilegeEscalation: ResourceRule = {
  id: 'privilege-escalation',
  subject: 'resource',
  title: 'No identity can give itself more permissions',
  why: 'whoever can write policies, trust policies or access keys can give itself the data, whatever its own policy says',
  fix: 'leave identity administration to the deployment, or bind the statement with iam:PermissionsBoundary',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2', clause: '21(2)(i)' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(IDENTITY_POLICIES, type)),
  check: (resource) =>
    statementsIn(resource, IDENTITY_POLICIES)
      .filter(({ allows, conditions }) => allows && !conditions.some(({ key }) => key === 'iam:permissionsboundary'))
      .flatMap(({ actions, path }) =>
        actions.filter(escalates).map((action) => ({
          path,
          message: `found ${action}, with which its holder can give itself any permission, expected none, or a permissions boundary`,
        })),
      ),
  examples: {
    good: [
      {
        name: 'a reader of roles',
        resources: rolePolicy({ Action: 'iam:GetRole', Resource: 'arn:aws:iam::222222222222:role/reader' }),
      },
    ],
    bad: [
      {
        name: 'a writer of policies',
        resources: rolePolicy({ Action: ['iam:PutRolePolicy'], Resource: 'arn:aws:iam::222222222222:role/reader' }),
      },
      {
        name: 'a writer of policies, by a wildcard',
        resources: rolePolicy({ Action: ['iam:Put*'], Resource: 'arn:aws:iam::222222222222:role/reader' }),
      },
      {
        name: 'a writer of policies, by a wildcard at the beginning',
        resources: rolePolicy({ Action: ['iam:*RolePolicy'], Resource: 'arn:aws:iam::222222222222:role/reader' }),
      },
      {
        name: 'whoever attaches policies, by a wildcard for one letter',
        resources: rolePolicy({ Action: ['iam:?ttachRolePolicy'], Resource: 'arn:aws:iam::222222222222:role/reader' }),
      },
    ],
  },
};

/** `*` alone is the business of another rule: it gives more than this. */
function escalates(action: string): boolean {
  return action !== '*' && ESCALATES.some((each) => matchesAction(action, each));
}
