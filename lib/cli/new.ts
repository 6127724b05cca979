import { readFileSync } from 'node:fs';
import { replaceFile } from '../common/replace-file';
import type { Addition } from '../deployment/edit/add-entry';
import type { EntryKind } from '../deployment/edit/fields';
import { type Command, type Terminal, UsageError } from './command';
import { readFlags } from './flags';

/** A name for each thing that can be added. */
const KINDS = ['site', 'team', 'workload', 'migration'] as const satisfies readonly EntryKind[];

/** Adds a site, team, workload or migration to a deployment file. */
export const newEntry: Command = {
  name: 'new',
  summary: 'add a site, team, workload or migration to a deployment file, and keep the rest of it as it is',
  help: `usage: trefoil new site|team|workload|migration <id> [field=value ...] --deployment FILE

Adds an entry to a deployment file. Nothing else of the file changes, comments included; the file is checked first, and
stays as it was where the entry would not be usable. On a terminal it asks for required fields that are not given.

  field=value         a field of the entry, as docs/deployment-file.md names it; a list takes commas, a field within a
                      field a dot: placement.zones=euw1-az1,euw1-az2
  --role NAME=KIND    for a team: its role NAME is new, and belongs to operators.KIND, such as dataReaders; may be repeated
  --deployment FILE   the file, by its path or its name in deployments/; default: deployment.yaml
  --dry-run           print the entry, and write nothing

Name, country, zones and address range of a site follow from its id, its Region and the other sites unless they are given.

  trefoil new site frankfurt region=eu-central-1 account=777777777777 --deployment reference
  trefoil new workload invoices what="writes invoices" runsOn=lambda objects.write=invoices/ --deployment reference
  trefoil new team audit-help purpose="answers auditors" roles=AcmeHelp countries=IE employer="Acme Ltd" \\
    wayIn="office network" from=2026-12-01 until=2027-11-30 --role AcmeHelp=dataReaders --deployment acme.yaml

exit code: 0 written, 2 the file or the entry is not usable, and nothing was written`,
  run(args, terminal) {
    const flags = readFlags(args, ['deployment'], ['role'], ['dry-run']);
    const [kind, id, ...words] = flags.rest;
    const known = KINDS.find((each) => each === kind);
    if (known === undefined)
      throw new UsageError(`expected one of ${KINDS.join(', ')}, found ${kind === undefined ? 'none' : `"${kind}"`}`);
    if (id === undefined || id.includes('='))
      throw new UsageError(`expected the id of the ${known}, found ${id === undefined ? 'none' : `"${id}"`}`);
    const file = load.find().findDeployment(flags.values['deployment'] ?? 'deployment.yaml');
    const deployment = load.deployment().loadDeployment(file, { today: terminal.today });

    const { addition, filled } = additionFrom(known, id, words, {
      terminal,
      ranges: Object.values(deployment.sites).map(({ addressRange }) => addressRange),
      roles: (flags.lists['role'] ?? []).map(roleFrom),
    });
    const before = readFileSync(file, 'utf8');
    const added = load.edit().addEntry(before, addition, { today: terminal.today });
    if ('problems' in added) {
      terminal.err(
        `${file} was not changed: with this ${known} it would not be usable\n${added.problems.join('\n')}\n`,
      );
      return 2;
    }
    terminal.out(`${addedLines(before, added.text).join('\n').trimEnd()}\n`);
    const said = filled.size > 0 ? `; filled in: ${[...filled.keys()].join(', ')}` : '';
    if (flags.on.has('dry-run')) terminal.err(`${file} is unchanged: --dry-run${said}\n`);
    else {
      replaceFile(file, added.text);
      terminal.err(`written to ${file}${said}; ${NEXT[known]}\n`);
    }
    return 0;
  },
};

/** What to do after an entry was added. */
const NEXT: Readonly<Record<EntryKind, string>> = {
  site: 'next: cdk synth, then trefoil bootstrap for its account; docs/operations.md says how a site is added',
  team: 'next: make its roles in the account of each site, then cdk synth; docs/people.md',
  workload: 'next: write its stack, a SiteWorkload of this id, then cdk synth; docs/workloads.md',
  migration: 'next: cdk synth; docs/migration.md says what the owner of the bucket does',
};

interface Surroundings {
  readonly terminal: Terminal;
  /** Address ranges of the sites that there are. */
  readonly ranges: readonly string[];
  readonly roles: Addition['roles'];
}

/** What the words of a command line add, and which fields were filled in. */
function additionFrom(
  kind: EntryKind,
  id: string,
  words: readonly string[],
  { terminal, ranges, roles }: Surroundings,
): { readonly addition: Addition; readonly filled: ReadonlyMap<string, string> } {
  const { readFields, missingFields, entryFrom } = load.fields();
  const read = readFields(words);
  const named = entryFrom(kind, read.values);
  const problems = [...read.problems, ...named.problems];
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  const values = new Map(kind === 'migration' ? [['id', id], ...read.values] : read.values);
  const defaults = () => (kind === 'site' ? load.siteDefaults().siteDefaults(id, values, ranges) : NOTHING);
  const ask = (skipped: readonly string[]) => {
    for (const { path, description } of missingFields(kind, new Map([...values, ...defaults()]))) {
      const answer = skipped.includes(path) ? '' : (terminal.ask?.(`${path} (${description}): `) ?? '');
      if (answer !== '') values.set(path, answer);
    }
  };
  // What may follow from other answers is asked last.
  ask(kind === 'site' ? load.siteDefaults().DERIVED : []);
  ask([]);
  const filled = defaults();
  const all = new Map([...values, ...filled]);
  const missing = missingFields(kind, all);
  if (missing.length > 0)
    throw new UsageError(
      `a ${kind} needs more fields:\n${missing.map(({ path, description }) => `  ${path}=   ${description}`).join('\n')}`,
    );
  return { addition: { kind, id, values: inOrder(kind, all), roles }, filled };
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Fields in the order of the schema, in which the reference has them too. */
function inOrder(kind: EntryKind, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const { fieldsOf, entrySchema } = load.fields();
  const order = fieldsOf(entrySchema(kind), values).map(({ path }) => path);
  return new Map([...values].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function roleFrom(text: string): { readonly name: string; readonly list: string } {
  const [name = '', list = '', ...rest] = text.split('=');
  if (name === '' || list === '' || rest.length > 0)
    throw new UsageError(`--role: expected NAME=KIND such as AcmeHelp=dataReaders, found "${text}"`);
  return { name, list };
}

/** Lines of a text that are not in the one before, where nothing was taken away. */
function addedLines(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  const added: string[] = [];
  let next = 0;
  for (const line of after.split('\n')) {
    if (line === old[next]) next += 1;
    else {
      added.push(line.trimEnd());
      // A line to which a name was added stands for the one that it was.
      if (old[next] !== undefined && line.startsWith(old[next]?.replace(/\]\s*$/, '') ?? '\n')) next += 1;
    }
  }
  return added;
}

const load = {
  find: (): typeof import('../deployment/find-deployment') => require('../deployment/find-deployment'),
  deployment: (): typeof import('../deployment/load-deployment') => require('../deployment/load-deployment'),
  fields: (): typeof import('../deployment/edit/fields') => require('../deployment/edit/fields'),
  siteDefaults: (): typeof import('../deployment/edit/site-defaults') => require('../deployment/edit/site-defaults'),
  edit: (): typeof import('../deployment/edit/add-entry') => require('../deployment/edit/add-entry'),
};
