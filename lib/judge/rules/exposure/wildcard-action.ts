import { type Finding, ofTypes, type ResourceRule } from '../../rule';
import { statementsIn } from '../../statements/policy-document';
import { IDENTITY_POLICIES, RESOURCE_POLICIES } from '../../statements/policy-places';

const rolePolicy = (statement: object) => ({
  Policy: {
    Type: 'AWS::IAM::ManagedPolicy',
    Properties: { PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] } },
  },
});

/** Allowed actions are named: no `*`, no `service:*`, no NotAction. */
export const wildcardAction: ResourceRule = {
  id: 'wildcard-action',
  subject: 'resource',
  title: 'Policies name the actions that they allow',
  why: 'a wildcard allows what nobody thought of: reading the data, opening it to others, deleting it; and what AWS adds tomorrow',
  fix: 'list the actions that the work needs; a wildcard after a verb, such as s3:GetObject*, is fine',
  topic: 'exposure',
  level: 'required',
  hook: 'policy',
  standards: [
    { standard: 'GDPR', clause: '25(2)' },
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'NIS2', clause: '21(2)(i)' },
  ],
  appliesTo: ofTypes((type) => Object.hasOwn(IDENTITY_POLICIES, type) || Object.hasOwn(RESOURCE_POLICIES, type)),
  check: (resource) =>
    [...statementsIn(resource, IDENTITY_POLICIES), ...statementsIn(resource, RESOURCE_POLICIES)]
      .filter((statement) => statement.allows)
      .flatMap(({ actions, notActions, path }): Finding[] => {
        const wide = actions.filter((action) => /^(\*|[a-z0-9-]+:\*+|\*:.*)$/i.test(action));
        if (notActions.length)
          return [
            { path, message: 'found NotAction, which allows everything else, expected the actions that are meant' },
          ];
        return wide.length ? [{ path, message: `found ${wide.join(', ')}, expected the actions that are meant` }] : [];
      }),
  examples: {
    good: [
      {
        name: 'the actions of a reader',
        resources: rolePolicy({ Action: ['s3:GetObject*', 's3:ListBucket'], Resource: 'arn:aws:s3:::data/*' }),
      },
    ],
    bad: [
      { name: 'everything', resources: rolePolicy({ Action: '*', Resource: 'arn:aws:s3:::data/*' }) },
      { name: 'everything of a service', resources: rolePolicy({ Action: ['s3:*'], Resource: 'arn:aws:s3:::data/*' }) },
      { name: 'everything but', resources: rolePolicy({ NotAction: 'iam:*', Resource: '*' }) },
    ],
  },
};
