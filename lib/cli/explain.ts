import { nearestName, nearestNames } from '../common/suggest';
import { TYPES } from '../judge/catalogue';
import { ruleText } from '../judge/report/render-rules';
import { typeText } from '../judge/report/render-type';
import { isCalled, type Rule } from '../judge/rule';
import { assemblyFrom, type Command, UsageError } from './command';
import { readFlags } from './flags';

/** Most types that are suggested for one that is not known. */
const NEAR = 5;

/** Explains one rule, or what is known and asked of one type of resource. */
export const explainBy = (known: readonly Rule[]): Command => ({
  name: 'explain',
  summary: 'say what a rule asks and how to fix what breaks it; what is known of a type, an action, a principal',
  help: `usage: trefoil explain <rule>
       trefoil explain <type>
       trefoil explain <action> [--assembly cdk.out]
       trefoil explain <principal> [--assembly cdk.out]

Of a rule, says what it asks, why, how to fix what breaks it, which clauses it helps to answer, and shows an example.
Of a type such as AWS::RDS::DBInstance, says what it stores, what is asked of it, by which rule and why, where data could
go from it, what it is named by, and what is said of one that states nothing but its type.
Of an action such as s3:GetObject, says which rules forbid it to whom, and what has to work that needs it, by an assembly.
Of a principal such as dublin/auditor or the ARN of a role, says what it may do at each site, and by which statement.

exit code: 0 explained, 2 there is no such rule, type, action or principal`,
  run(args, terminal) {
    const flags = readFlags(args, ['assembly']);
    const [given] = flags.rest;
    if (given === undefined || flags.rest.length > 1)
      throw new UsageError(
        'expected one rule, which trefoil rules lists, a type such as AWS::S3::Bucket, an action such as s3:GetObject, or a principal such as dublin/auditor',
      );
    // CDK prints rules with the name of the plugin before them.
    const name = given.replace(/^Trefoil::/, '');
    const assembly = () => assemblyFrom([flags.values['assembly'] ?? []].flat());
    if (/^arn:|\/|\.amazonaws\./.test(name)) terminal.out(explainedPrincipal(name, assembly(), terminal.today));
    else if (name.includes('::')) terminal.out(explainedType(name, known));
    else if (name.includes(':')) terminal.out(explainedAction(name, assembly(), terminal.today));
    else terminal.out(explainedRule(name, known));
    return 0;
  },
});

function explainedAction(action: string, path: string, today: string): string {
  if (!/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action))
    throw new UsageError(`expected an action such as s3:GetObject, found "${action}"`);
  const { assembly, deployment } = load.sites().readSites(path, today);
  const { explainAction, explainedActionText } = load.action();
  return explainedActionText(explainAction(action, assembly, deployment));
}

function explainedPrincipal(name: string, path: string, today: string): string {
  const { askedRow, isPrincipal } = load.asked();
  const isOne = /^arn:|\.amazonaws\./.test(name);
  if (isOne && !isPrincipal(name))
    throw new UsageError(`expected the ARN of a role or user, or a service, found "${name}"`);
  const { assembly, deployment } = load.sites().readSites(path, today);
  const record = load.record().accessOf(assembly, deployment, {
    searched: false,
    ...(isOne && { rows: (site, sites) => [askedRow(name, site, sites) ?? []].flat() }),
  });
  const cells = record.cells.filter(({ principal }) => isOne || principal.startsWith(name));
  if (cells.length === 0) {
    const ids = [...new Set(record.principals.map(({ id }) => id.split('/').slice(0, 2).join('/')))];
    const near = nearestName(name, ids);
    throw new UsageError(
      `no principal "${name}", ${near ? `did you mean ${near}` : `expected one of ${ids.join(', ')}`}`,
    );
  }
  const { classes: _, ...narrow } = record;
  return load.render().renderAccess({ ...narrow, cells }, 'text', { brief: true });
}

/** Loaded for what is explained by an assembly. */
const load = {
  sites: (): typeof import('./read-sites') => require('./read-sites'),
  action: (): typeof import('../access/explain/action') => require('../access/explain/action'),
  asked: (): typeof import('../access/matrix/asked') => require('../access/matrix/asked'),
  record: (): typeof import('../access/access-record') => require('../access/access-record'),
  render: (): typeof import('../access/render-access') => require('../access/render-access'),
};

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
