import { nearestName, nearestNames } from '../common/suggest';
import { TYPES } from '../judge/catalogue';
import { ruleText } from '../judge/report/render-rules';
import { typeText } from '../judge/report/render-type';
import { isCalled, type Rule } from '../judge/rule';
import { type Command, UsageError } from './command';
import { readFlags } from './flags';

/** Most types that are suggested for one that is not known. */
const NEAR = 5;

/** Explains one rule, or what is known and asked of one type of resource. */
export const explainBy = (known: readonly Rule[]): Command => ({
  name: 'explain',
  summary: 'say what a rule asks, why, and how to fix what breaks it; or what is known and asked of a type of resource',
  help: `usage: trefoil explain <rule>
       trefoil explain <type>

Of a rule, says what it asks, why, how to fix what breaks it, which clauses it helps to answer, and shows an example.
Of a type such as AWS::RDS::DBInstance, says what it stores, what is asked of it, by which rule and why, where data could
go from it, what it is named by, and what is said of one that states nothing but its type.`,
  run(args, terminal) {
    const { rest } = readFlags(args, []);
    const [given] = rest;
    if (given === undefined || rest.length > 1)
      throw new UsageError('expected the id of one rule, which trefoil rules lists, or a type such as AWS::S3::Bucket');
    // CDK prints rules with the name of the plugin before them.
    const name = given.replace(/^Trefoil::/, '');
    terminal.out(name.includes('::') ? explainedType(name, known) : explainedRule(name, known));
    return 0;
  },
});

function explainedRule(id: string, known: readonly Rule[]): string {
  const rule = known.find((candidate) => isCalled(candidate, id));
  if (rule) return ruleText(rule);
  const near = nearestName(
    id,
    known.map((candidate) => candidate.id),
  );
  throw new UsageError(`no rule "${id}", ${near ? `did you mean ${near}` : 'trefoil rules lists them'}`);
}

function explainedType(type: string, known: readonly Rule[]): string {
  const text = typeText(type, known);
  if (text !== undefined) return text;
  const near = nearTypes(type).slice(0, NEAR);
  throw new UsageError(`no type "${type}" is known${near.length > 0 ? `, did you mean ${near.join(', ')}` : ''}`);
}

/** Types that are written nearly so, or else those of the same name of another service, or of the same service. */
function nearTypes(type: string): readonly string[] {
  const types = Object.keys(TYPES);
  const [, service = '', last = ''] = type.toLowerCase().split('::');
  const named = types.filter((each) => last !== '' && each.toLowerCase().endsWith(`::${last}`));
  const near = nearestNames(type, types);
  return [
    ...new Set([...near, ...named, ...types.filter((each) => each.toLowerCase().startsWith(`aws::${service}::`))]),
  ];
}
