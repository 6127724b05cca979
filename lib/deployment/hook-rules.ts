/** A file of Guard rules, and the types for which a CloudFormation Hook evaluates it. */
export interface HookRules {
  /** Of letters and digits: a part of the name of the hook, and of the file. */
  readonly name: string;
  /** At most `TYPES_PER_HOOK`. */
  readonly types: readonly string[];
  /** The text of the file. */
  readonly text: string;
  /** SHA-256 of the text, in hexadecimal: the name of the object that the hook reads. */
  readonly hash: string;
}

/** The stack that `cdk bootstrap` makes in each account and Region, unless it is told another name. */
export const BOOTSTRAP_STACK = 'CDKToolkit';

/** Types of that stack that have hooks. Those hooks skip the stack, so that it can always be fixed. */
const BOOTSTRAP_TYPES: readonly string[] = ['AWS::KMS::Key', 'AWS::S3::Bucket'];

/** The operations that a hook evaluates, and the stacks that it skips. */
export interface HookReach {
  /** Added to the name of the rules. */
  readonly suffix: string;
  readonly operations: readonly string[];
  readonly except: readonly string[];
}

/**
 * The hooks of one file of rules: one, or two where the bootstrap stack has its types.
 *
 * A hook that also targets the Cloud Control API ignores filters of stacks (Hooks User Guide, stack level filters).
 */
export function hookReaches({ types }: Pick<HookRules, 'types'>): readonly HookReach[] {
  return types.some((type) => BOOTSTRAP_TYPES.includes(type))
    ? [
        { suffix: '', operations: ['RESOURCE'], except: [BOOTSTRAP_STACK] },
        { suffix: 'CloudControl', operations: ['CLOUD_CONTROL'], except: [] },
      ]
    : [{ suffix: '', operations: ['RESOURCE', 'CLOUD_CONTROL'], except: [] }];
}

/** Most types that one hook can target. */
export const TYPES_PER_HOOK = 50;
