import { ownOf } from '../../../common/own';
import { ofTypes, type ResourceRule } from '../../rule';

const NEVER: Readonly<Record<string, readonly string[]>> = {
  'AWS::IAM::ManagedPolicy': ['Users'],
  'AWS::IAM::Policy': ['Users'],
  'AWS::IAM::User': ['Policies', 'ManagedPolicyArns'],
  'AWS::IAM::UserPolicy': [''],
};

/** Users have no permissions of their own: they get them from a group or, better, by assuming a role. */
export const userPermissions: ResourceRule = {
  id: 'user-permissions',
  subject: 'resource',
  title: 'Users have no permissions of their own',
  why: 'permissions that hang on one user outlive the reason for them, and no review of policies lists them',
  fix: 'give the permission to a role that the user assumes, or attach a managed policy to a group',
  topic: 'exposure',
  level: 'required',
  hook: 'nothing',
  severity: 'low',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2', clause: '21(2)(i)' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(NEVER, type)),
  check: (resource) =>
    (ownOf(NEVER, resource.type) ?? []).flatMap((path) =>
      resource
        .select(path)
        .filter((leaf) => leaf.value !== undefined && !(Array.isArray(leaf.value) && leaf.value.length === 0))
        .map((leaf) => ({
          path: ['Properties', ...leaf.path],
          message: `found ${path === '' ? resource.type : path}, expected permissions in a role, or a managed policy on a group`,
        })),
    ),
  examples: {
    good: [
      {
        name: 'a user in a group',
        resources: { User: { Type: 'AWS::IAM::User', Properties: { Groups: ['auditors'] } } },
      },
    ],
    bad: [
      {
        name: 'a policy on a user',
        resources: { Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { Users: ['ana'], PolicyDocument: {} } } },
      },
      {
        name: 'a policy in a user',
        resources: {
          User: { Type: 'AWS::IAM::User', Properties: { Policies: [{ PolicyName: 'own', PolicyDocument: {} }] } },
        },
      },
    ],
  },
};
