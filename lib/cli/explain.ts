import { nearestName } from '../common/suggest';
import { ruleText } from '../judge/report/render-rules';
import { isCalled, type Rule } from '../judge/rule';
import { type Command, UsageError } from './command';
import { readFlags } from './flags';

/** Explains one rule. */
export const explainBy = (known: readonly Rule[]): Command => ({
  name: 'explain',
  summary: 'say what a rule asks, why, how to fix it, and which clauses it helps to answer',
  help: `usage: trefoil explain <rule>

Says what a rule asks, why, how to fix what breaks it, which clauses it helps to answer, and shows an example.`,
  run(args, terminal) {
    const { rest } = readFlags(args, []);
    const [given] = rest;
    if (given === undefined || rest.length > 1)
      throw new UsageError('expected the id of one rule; trefoil rules lists them');
    // CDK prints rules with the name of the plugin before them.
    const id = given.replace(/^Trefoil::/, '');
    const rule = known.find((candidate) => isCalled(candidate, id));
    if (!rule) {
      const near = nearestName(
        id,
        known.map((candidate) => candidate.id),
      );
      throw new UsageError(`no rule "${id}", ${near ? `did you mean ${near}` : 'trefoil rules lists them'}`);
    }
    terminal.out(ruleText(rule));
    return 0;
  },
});
