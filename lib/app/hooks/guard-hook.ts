import { CfnGuardHook } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { HookReach, HookRules } from '../../deployment/hook-rules';
import type { RuleFile } from './rule-file';

export interface GuardHookProps {
  readonly rules: HookRules;
  readonly reach: HookReach;
  readonly file: RuleFile;
  readonly role: iam.IRole;
}

/**
 * A CloudFormation Hook that refuses what a file of Guard rules refuses, before a resource is made or changed: by a stack,
 * whoever deploys it, or by the Cloud Control API.
 *
 * It fails closed: where the rules cannot be read or evaluated, nothing of its types is made or changed. Its own type, and
 * the role that it reads with, are none of these, and the stack with the bucket of the rules is omitted: it can always be
 * fixed.
 */
export class GuardHook extends Construct {
  constructor(scope: Construct, id: string, props: GuardHookProps) {
    super(scope, id);
    const { rules, reach, file, role } = props;
    const hook = new CfnGuardHook(this, 'Hook', {
      alias: `Trefoil::Guard::${rules.name}${reach.suffix}`,
      executionRole: role.roleArn,
      ruleLocation: { uri: file.uri },
      hookStatus: 'ENABLED',
      failureMode: 'FAIL',
      targetOperations: [...reach.operations],
      stackFilters:
        reach.except.length === 0
          ? undefined
          : { filteringCriteria: 'ALL', stackNames: { exclude: [...reach.except] } },
    });
    // The type of CDK knows one of the two forms that CloudFormation takes, which holds half as many types.
    hook.addPropertyOverride('TargetFilters', {
      TargetNames: [...rules.types],
      Actions: ['CREATE', 'UPDATE'],
    });
  }
}
