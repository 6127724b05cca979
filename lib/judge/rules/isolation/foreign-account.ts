import { obligationRule } from '../obligation-rule';

/** Only accounts of the deployment have access. */
export const foreignAccount = obligationRule({
  id: 'foreign-account',
  title: 'Only accounts of the deployment have access',
  why: 'another account can read, copy and pass on what is shared with it, in any Region',
  fix: 'share with accounts that are yours only, and say which are: with --trusted-account, or trustedAccounts of ResidencyChecks; in a deployment, as site',
  topic: 'isolation',
  level: 'mandatory',
  profile: 'residency',
  standards: [
    { standard: 'GDPR', clause: '32(1)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.5.23' },
  ],
  concern: 'sharing',
  examples: {
    good: [
      {
        name: 'a function that a service of the same account invokes',
        resources: {
          Invoke: {
            Type: 'AWS::Lambda::Permission',
            Properties: {
              Action: 'lambda:InvokeFunction',
              FunctionName: 'records',
              Principal: 's3.amazonaws.com',
              SourceAccount: { Ref: 'AWS::AccountId' },
            },
          },
        },
      },
    ],
    bad: [
      {
        name: 'a share that gives access to any account, by default',
        resources: { Share: { Type: 'AWS::RAM::ResourceShare', Properties: { Name: 'subnets' } } },
      },
      {
        name: 'a function that another account invokes',
        resources: {
          Invoke: {
            Type: 'AWS::Lambda::Permission',
            Properties: { Action: 'lambda:InvokeFunction', FunctionName: 'records', Principal: '999999999999' },
          },
        },
      },
    ],
  },
});
