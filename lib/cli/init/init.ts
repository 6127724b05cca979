import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nearestName } from '../../common/suggest';
import type { NewSite } from '../../deployment/edit/new-deployment';
import { REGIONS } from '../../world/regions';
import { type Command, type Terminal, UsageError } from '../command';
import { readFlags } from '../flags';
import { type AppFile, appFiles } from './app-files';

/** Flags that need a value, with the question that asks for it. */
const QUESTIONS = {
  name: 'name of the deployment, the prefix of every stack (2 to 12 letters, digits, hyphens)',
  organization: 'id of the AWS organization (o-...)',
  'management-account': 'its management account (twelve digits)',
  unit: 'organizational unit of the accounts of the sites (ou-...)',
  auditor: 'auditor, as NAME:ACCOUNT:COUNTRY',
  'auditor-addresses': 'public addresses of the auditor, such as 192.0.2.0/24',
} as const;

/** Writes a deployment file and an app around it. */
export const init: Command = {
  name: 'init',
  summary: 'write a deployment file, a CDK app around it and its workflow, which pass at once',
  help: `usage: trefoil init [folder] --name NAME --site ID=REGION:ACCOUNT [--site ...] --organization ID
         --management-account ACCOUNT --unit OU --auditor NAME:ACCOUNT:COUNTRY --auditor-addresses RANGE[,RANGE]
       trefoil init --file FILE ...

Writes an app of its own into the folder (default: this one): deployment.yaml, app.ts, cdk.json, package.json, .gitignore
and a GitHub workflow that synthesizes, checks and keeps the evidence. On a terminal it asks for what is not given.
With --file it writes the deployment file alone, such as deployments/acme.yaml of a clone of Trefoil.
Files that exist are left alone, and nothing is written then.

  --site ID=REGION:ACCOUNT   a site, such as dublin=eu-west-1:222222222222; may be repeated: each has a copy of the one before
  --unit OU                  organizational unit that holds the accounts of the sites and nothing else

The roles of people get names after the deployment, replication follows the order of the sites, the mandate of the
auditor lasts a year, and the external id is random: change them in the file.

exit code: 0 written, 2 something is missing, not usable or exists, and nothing was written`,
  run(args, terminal) {
    const flags = readFlags(args, [...Object.keys(QUESTIONS), 'file'], ['site']);
    const { file } = flags.values;
    if (flags.rest.length > 1) throw new UsageError(`expected one folder, found ${flags.rest.join(' ')}`);
    if (file !== undefined && flags.rest.length > 0) throw new UsageError('--file: expected either a file or a folder');
    const answers = answersFrom(flags.values, terminal);
    const sites = (flags.lists['site'] ?? sitesAsked(terminal)).map(siteFrom);
    if (sites.length === 0) throw new UsageError('--site: expected ID=REGION:ACCOUNT, found none');
    const [auditor = '', account = '', country = '', ...more] = answers.auditor.split(':');
    if (country === '' || more.length > 0)
      throw new UsageError(`--auditor: expected NAME:ACCOUNT:COUNTRY, found "${answers.auditor}"`);
    const text = load.text().newDeployment({
      name: answers.name,
      sites,
      organization: {
        id: answers.organization,
        managementAccount: answers['management-account'],
        unit: answers.unit,
      },
      auditor: {
        ...{ name: auditor, account, country },
        addresses: answers['auditor-addresses'].split(',').map((range) => range.trim()),
        externalId: `${answers.name}-audit-${randomBytes(8).toString('hex')}`,
      },
      today: terminal.today,
    });
    const folder = flags.rest[0] ?? '.';
    const target = file ?? join(folder, 'deployment.yaml');
    // Everything that is wrong, before anything is written; places in a file that there is not would help nobody.
    const problems = load.edit().problemsOf(text, { today: terminal.today });
    if (problems.length > 0)
      throw new UsageError(`${target} would not be usable, and was not written\n${problems.join('\n')}`);
    const files = file === undefined ? within(folder, appFiles(answers.name, text)) : [{ path: file, text }];
    const there = files.filter(({ path }) => existsSync(path));
    if (there.length > 0)
      throw new UsageError(
        `nothing was written: ${there.map(({ path }) => path).join(', ')} exist${there.length === 1 ? 's' : ''}`,
      );
    for (const { path, text: content } of files) {
      mkdirSync(dirname(path), { recursive: true });
      // Fails where somebody was faster.
      writeFileSync(path, content, { flag: 'wx' });
    }
    terminal.out(`${files.map(({ path }) => path).join('\n')}\n`);
    terminal.err(`${next(file, folder)}\n`);
    return 0;
  },
};

function next(file: string | undefined, folder: string): string {
  if (file !== undefined) return `next: npx cdk synth -c deployment=${file}`;
  const there = folder === '.' ? '' : `cd ${folder} && `;
  return `next: ${there}npm install && npm run synth && npx trefoil; docs/runbook.md of trefoil says what a first deployment needs`;
}

const within = (folder: string, files: readonly AppFile[]): readonly AppFile[] =>
  files.map(({ path, text }) => ({ path: join(folder, path), text }));

type Answers = Readonly<Record<keyof typeof QUESTIONS, string>>;

function answersFrom(values: Readonly<Record<string, string | undefined>>, { ask }: Terminal): Answers {
  const missing: string[] = [];
  const answer = (flag: keyof typeof QUESTIONS): string => {
    const given = values[flag] ?? ask?.(`${QUESTIONS[flag]}: `) ?? '';
    if (given === '') missing.push(`--${flag}: expected ${QUESTIONS[flag]}, found none`);
    return given;
  };
  const answers: Answers = {
    name: answer('name'),
    organization: answer('organization'),
    'management-account': answer('management-account'),
    unit: answer('unit'),
    auditor: answer('auditor'),
    'auditor-addresses': answer('auditor-addresses'),
  };
  if (missing.length > 0) throw new UsageError(missing.join('\n'));
  return answers;
}

function sitesAsked({ ask }: Terminal): readonly string[] {
  const sites: string[] = [];
  for (let site = ask?.(SITE); site; site = ask?.(`another ${SITE}`)) sites.push(site);
  return sites;
}

const SITE = 'site, as ID=REGION:ACCOUNT (nothing ends the list): ';

function siteFrom(text: string): NewSite {
  const found = /^([^=:]+)=([^=:]+):([^=:]+)$/.exec(text);
  if (!found)
    throw new UsageError(`--site: expected ID=REGION:ACCOUNT such as dublin=eu-west-1:222222222222, found "${text}"`);
  const [, id = '', region = '', account = ''] = found;
  if (!Object.hasOwn(REGIONS, region)) {
    const near = nearestName(region, Object.keys(REGIONS));
    throw new UsageError(
      `--site: ${id}: expected a Region of ${Object.keys(REGIONS).join(', ')}, found "${region}"${near ? `, did you mean ${near}` : ''}`,
    );
  }
  return { id, region, account };
}

const load = {
  edit: (): typeof import('../../deployment/edit/add-entry') => require('../../deployment/edit/add-entry'),
  text: (): typeof import('../../deployment/edit/new-deployment') => require('../../deployment/edit/new-deployment'),
};
