import type { Known } from '../judge/report/baseline';
import { Judge } from '../judge/report/judge';
import { Before } from '../judge/report/new-since';
import type { Report } from '../judge/report/report';
import { withUnknownTypes } from '../judge/report/unknown-types';
import type { Rule } from '../judge/rule';
import { assemblyFrom, type Command, UsageError } from './command';
import { baselineIn, ENDING_FLAGS, endCheck, endingFrom } from './end-check';
import { oneOf, readFlags } from './flags';
import { readInputs, undeclaredLines } from './read-inputs';
import { environmentFrom, parametersFrom, scopeFrom } from './scope-flags';

const FLAGS = [
  ...['deployment', 'region', 'account', 'boundary', 'unknown-types', 'catalogue'],
  ...ENDING_FLAGS,
  ...['new-since', 'shard', 'write-shard'],
];

/** Checks assemblies, templates and folders of them. */
export const checkBy = (known: readonly Rule[]): Command => ({
  name: 'check',
  summary: 'check cloud assemblies, templates, and folders of templates',
  help: `usage: trefoil check [assembly|template|folder|-]... [flags]
       trefoil check [assembly|template|folder|-]... --shard 1/4 [flags]
       trefoil check --merge part... [flags]

Checks what CloudFormation would receive: a cloud assembly such as cdk.out, a template in JSON or YAML, or
every template of a folder by itself; - is a template on the standard input. Default: cdk.out.

  --deployment FILE        the sites, and with them the boundary, the accounts and the organization; an assembly that was
                           synthesized from one has it
  --boundary EEA,GB | IE   jurisdictions and countries in which user data may rest; default: EEA
  --region REGION          where templates that stand alone would be deployed
  --account ACCOUNT        likewise; what another account is given or named is found then
  --trusted-account ID     an account beside it that is yours; once for each
  --profile PROFILE        residency, encryption, exposure, access or full, each with all that the ones before it ask;
                           default: residency; full with a deployment
  --fail-on SEVERITY       critical, high, medium or low: the least severity that fails, instead of all that is
                           mandatory or required
  --verbose                also list the rules that are not applicable or not evaluated
  --write-baseline FILE    write what is found to a file instead of failing for it; owner and reason are to be filled in
  --baseline FILE          findings of that file do not fail until its day; a value that changes is a new finding
  --new-since BASE         findings that an earlier assembly, template or folder has, too, do not fail: what is new does
  --format FORMAT          text, json, sarif or markdown
  --parameter NAME=VALUE   what a parameter of the templates will be given; once for each
  --catalogue FILE         what the project adds to the catalogue: types, and custom resources whose code was read
  --unknown-types MODE     what becomes of resource types that nobody has looked at: fail, or warn
  --shard NUMBER/OF        check one of so many parts, and write what it finds to a file; --merge says whether all holds
  --write-shard FILE       that file; default: trefoil-shard-NUMBER-of-OF.json
  --merge                  the inputs are such files, all parts of one check: the verdict is that of a check without parts

exit code: 0 no open findings, 1 open findings, 2 something could not be read or written, 70 an error in trefoil itself`,
  run(args, terminal) {
    const flags = readFlags(args, FLAGS, ['parameter', 'trusted-account'], ['verbose', 'merge']);
    if (flags.on.has('merge')) return shards().mergeShards(known, flags, terminal);
    const paths = flags.rest.length > 0 ? flags.rest : [assemblyFrom(flags.rest)];
    const unknownTypes = oneOf('unknown-types', flags.values['unknown-types'], ['fail', 'warn']);
    const { scope, waivers, file } = scopeFrom(flags, terminal.today, paths);
    const environment = { ...environmentFrom(flags), given: parametersFrom(flags) };
    const rules = withUnknownTypes(known, unknownTypes);
    const { today } = terminal;
    const options = { waivers, today, templateWaivers: file === undefined };
    const asked = { scope, environment };
    if (flags.values['shard'] !== undefined)
      return shards().checkShard(paths, { rules, options, asked, unknownTypes, deployment: file }, flags, terminal);
    if (flags.values['write-shard'] !== undefined)
      throw new UsageError('--write-shard: expected --shard beside it, found none');
    const ending = endingFrom(flags, file);
    const problems: string[] = [];
    const flaws: string[] = [];
    const undeclared = new Set(environment.given.keys());
    /** Checks some inputs; what cannot be read is added to the problems. */
    const checked = (inputs: readonly string[], baseline: Known | undefined): Report => {
      const judge = new Judge(rules, { ...options, baseline });
      const unread = readInputs(inputs, asked, (assembly) => judge.judge(assembly));
      problems.push(...unread.problems);
      for (const name of undeclared) if (!unread.undeclared.has(name)) undeclared.delete(name);
      const report = judge.report();
      flaws.push(...unread.flaws, ...(report.flaws ?? []));
      return report;
    };
    const base = flags.values['new-since'];
    const before = base === undefined ? undefined : new Before(checked([base], undefined), base, today);
    const full = checked(paths, before ?? baselineIn(ending, today));
    problems.push(...undeclaredLines(undeclared));
    return endCheck({ ...full, flaws }, problems, ending, terminal);
  },
});

/** Loaded where a check is one of several. */
const shards = (): typeof import('./shards') => require('./shards');
