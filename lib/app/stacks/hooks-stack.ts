import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type HookRules, hookReaches } from '../../deployment/hook-rules';
import { GuardHook } from '../hooks/guard-hook';
import { HookRole } from '../hooks/hook-role';
import { RuleFile } from '../hooks/rule-file';
import type { SiteStackProps } from './site-stack-props';

export interface HooksStackProps extends SiteStackProps {
  readonly hooks: readonly HookRules[];
}

/**
 * The CloudFormation Hooks, which refuse at deployment what the policy refuses at synth, also for changes past the
 * pipeline.
 */
export class HooksStack extends Stack {
  constructor(scope: Construct, id: string, props: HooksStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    const { names, hooks } = props;
    const files = hooks.map((rules) => ({ rules, file: new RuleFile(this, `${rules.name}Rules`, { rules }) }));
    const { role } = new HookRole(this, 'Execution', { names, files: files.map(({ file }) => file) });
    for (const { rules, file } of files)
      for (const reach of hookReaches(rules))
        new GuardHook(this, `${rules.name}${reach.suffix}`, { rules, reach, file, role });
  }
}
