import { type HookRules, hookReaches } from '../../deployment/hook-rules';
import { HOOK_REASONS } from '../../judge/hook';
import type { Rule } from '../../judge/rule';
import { DIFFERENCES } from './differences';

/** The page about what hooks refuse, and what they cannot: for the rules of the policy, and the hooks of an example deployment. */
export function hooksDocument(rules: readonly Rule[], hooks: readonly HookRules[]): string {
  return `${[
    '# What is refused at deployment',
    '<!-- Generated from lib/site-policy/hooks: change that, and write this file anew. -->',
    INTRODUCTION,
    '## The hooks',
    table(
      ['hook', 'rules', 'types', 'bytes', 'SHA-256'],
      hooks.map(({ name, types, text, hash }) => [
        hookReaches({ types })
          .map(({ suffix }) => `\`Trefoil::Guard::${name}${suffix}\``)
          .join(', '),
        `${name}.guard`,
        String(types.length),
        String(Buffer.byteLength(text)),
        `\`${hash}\``,
      ]),
    ),
    ...hooks.map(({ name, types }) => `**${name}**: ${types.map((type) => `\`${type}\``).join(', ')}`),
    '## Rules that Guard expresses',
    'A rule of Guard is named after the rule of the policy and the type: `customer_managed_key__AWS_S3_Bucket`. `npx trefoil explain customer-managed-key` says why, and what to do.',
    table(
      ['rule', 'types in the files', 'what remains with the policy'],
      rules.flatMap(({ id, hook }) =>
        typeof hook === 'string' ? [] : [[`\`${id}\``, String(typesOf(id, hooks)), hook.leaves ?? '']],
      ),
    ),
    '## Rules that it cannot express',
    table(
      ['rule', 'because it'],
      rules.flatMap(({ id, hook }) => (typeof hook === 'string' ? [[`\`${id}\``, HOOK_REASONS[hook]]] : [])),
    ),
    '## Where the two differ on an example',
    'Every example of every rule is checked by the policy and by Guard, as it is written and as deployment settles it. These are all the differences; another one fails the tests.',
    table(
      ['example', 'about', 'sterner', 'because'],
      DIFFERENCES.map(({ of, example, rule, sterner, why }) => [`\`${of}\`: ${example}`, `\`${rule}\``, sterner, why]),
    ),
  ].join('\n\n')}\n`;
}

const INTRODUCTION = `The policy judges what was synthesized. What somebody deploys past the pipeline, by a template of their own or by the Cloud Control API, was never synthesized: CloudFormation Hooks in the account of each site refuse it. Their rules are generated from the catalogue of the policy for the deployment at hand (its Regions, accounts, buckets and external keys), and are evaluated at synth too, by the same evaluator. \`npm run docs\` writes those of the reference deployment to \`hooks/\`, which git ignores; their hashes are below.

- **What**: types that hold user data, and keys; each resource before it is created or updated, with everything settled that a template leaves open. Deletion is not asked about: deletion policies, locks and guardrails keep what must stay.
- **Closed**: where rules cannot be read or evaluated, nothing of these types is created or changed. Other types are not affected, nor is the stack of the hooks itself, nor its role: it can always be fixed.
- **Omitted**: the stack \`CDKToolkit\`, whose key and bucket \`cdk bootstrap\` makes in another way than these rules ask, and in whose bucket the rules lie: a hook that asked about it could not be fixed once the bucket is lost. The guardrails keep that name: nobody but an emergency role creates, changes or deletes a stack that is called so. A hook that also looks at the Cloud Control API ignores filters of stacks, so that \`Own\` has a second hook for that API.
- **Two readings of one file**: at deployment every value is a literal. At synth a value may be a function (\`Ref\`, \`Fn::GetAtt\`, \`Fn::ImportValue\`…): a map whose key is \`Ref\` or begins with \`Fn::\` holds for Guard, and the policy, which resolves it, decides.
- **Not seen by a hook**: what is done by the API of a service itself, past CloudFormation and the Cloud Control API. Guardrails of the organization deny some of it; the trail, AWS Config and drift detection tell of it.
- **Not checked against AWS**: the rules are evaluated here by \`cloudformation-guard-lang\` 1.0.0 inside aws-cdk-lib; which version a hook runs, and how large a file it takes, AWS does not say.`;

function typesOf(rule: string, hooks: readonly HookRules[]): number {
  const name = `rule ${rule.replaceAll('-', '_')}__`;
  return hooks.reduce((sum, { text }) => sum + text.split(name).length - 1, 0);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
