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
 * A CloudFormation Hook that refuses what a file of Guard rules refuses, before a resource is created or changed by a
 * stack, whoever deploys it, or by the Cloud Control API.
 *
 * It fails closed: where the rules cannot be read or evaluated, no resource of its types is created or changed. The
 * hook itself and its role are not of these types, and the bootstrap stack, which has the bucket of the rules, is
 * exempt: a broken hook can always be repaired.
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
    // CDK's type has only one of the two forms that CloudFormation accepts, and that one holds half as many types.
    hook.addPropertyOverride('TargetFilters', {
      TargetNames: [...rules.types],
      Actions: ['CREATE', 'UPDATE'],
    });
  }
}
