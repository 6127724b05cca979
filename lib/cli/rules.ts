import { rulesJson, rulesMarkdown, rulesText } from '../judge/report/render-rules';
import type { Rule } from '../judge/rule';
import { type Command, UsageError } from './command';
import { oneOf, readFlags } from './flags';

/** Lists the rules of the policy. */
export const rulesBy = (known: readonly Rule[]): Command => ({
  name: 'rules',
  summary: 'list the rules of the policy',
  help: `usage: trefoil rules [--format text|json|markdown]

Lists every rule with its level and topic; \`trefoil explain <rule>\` says more of one.`,
  run(args, terminal) {
    const { values, rest } = readFlags(args, ['format']);
    if (rest.length > 0)
      throw new UsageError(`expected no arguments, found "${rest[0]}"; trefoil explain says more of a rule`);
    const format = oneOf('format', values['format'], ['text', 'json', 'markdown']);
    terminal.out({ text: rulesText, json: rulesJson, markdown: rulesMarkdown }[format](known));
    return 0;
  },
});
