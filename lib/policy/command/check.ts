import { InputError } from '../input-error';
import { read } from '../read';
import { renderJson } from '../render-json';
import { Judge, type Report, stands } from '../report';
import { RULES } from '../rules';
import { WAIVERS } from '../waivers';
import { borderFrom, environmentFrom } from './border-flags';
import { type Command, UsageError } from './command';
import { oneOf, readFlags } from './flags';

const FLAGS = ['deployment', 'region', 'account', 'boundary', 'format', 'unknown-types'];

/** Judges assemblies, templates and folders of them. */
export const check: Command = {
  name: 'check',
  summary: 'judge cloud assemblies, templates and folders of them',
  help: '',
  run(args, terminal) {
    const flags = readFlags(args, FLAGS);
    if (flags.rest.length === 0) throw new UsageError('expected an assembly, a template or a folder, found none');
    const format = oneOf('format', flags.values['format'], ['text', 'json', 'sarif', 'markdown']);
    const border = borderFrom(flags, terminal.today);
    const environment = environmentFrom(flags);
    const judge = new Judge(RULES, { waivers: WAIVERS, today: terminal.today });
    let unusable = false;
    for (const path of flags.rest)
      for (const { assembly, problems } of read(path, border, environment)) {
        if (assembly) judge.add(assembly);
        if (problems.length > 0) terminal.err(`${problems.join('\n')}\n`);
        unusable ||= problems.length > 0;
      }
    const report = judge.report();
    terminal.out(renderJson(report));
    return unusable ? 2 : report.findings.some(stands) ? 1 : 0;
  },
};
