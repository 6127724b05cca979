import { isAbsolute, join, relative, resolve } from 'node:path';
import {
  App,
  CfnElement,
  type IPolicyValidationContext,
  type IPolicyValidationPlugin,
  type PolicyValidationPluginReport,
} from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { jsonText } from '../../common/printable';
import type { Deployment } from '../../deployment/deployment-types';
import { additionProblems, type CatalogueAdditions } from '../catalogue/additions';
import { Baseline, readBaseline } from '../report/baseline';
import { Judge } from '../report/judge';
import { renderText } from '../report/render-text';
import { isExcused } from '../report/report';
import { type DeploymentText, RECORD_FILE, runRecord } from '../report/run-record';
import { count, type Hints, wantedLine } from '../report/tally';
import { type UnknownTypes, withUnknownTypes } from '../report/unknown-types';
import { VERSION } from '../report/version';
import { refusal, reportOf, unusable, violationOf } from '../report/violations';
import { beyondLine, withinProfile } from '../report/within-profile';
import type { Profile, Rule } from '../rule';
import { RULES } from '../rules';
import { type Scope, scopeOf, scopeOfDeployment } from '../scope';
import { Assembly } from '../template/assembly';
import { inputError } from '../template/input-error';
import { type ConstructPaths, readAssembly } from '../template/read-assembly';
import { writeText } from '../template/write-file';
import type { Waiver } from '../waivers/waiver';
import { ownWaiverProblems } from '../waivers/waiver-problem';
import { acknowledgementsOf } from './acknowledgements';

export interface ResidencyChecksOptions {
  /** Jurisdictions and countries in which user data may rest. @default that of the deployment, else the EEA */
  readonly boundary?: readonly string[];
  /** Names the accounts, the organization and the external keys. @default accounts are not known, and not asked for */
  readonly deployment?: Deployment;
  /** The file of that deployment, its path and its text: `trefoil` takes it from the assembly then. @default commands that read the assembly have to be given the file */
  readonly deploymentFile?: DeploymentText;
  /** The commit that is synthesized, where nothing that is tracked differs from it: evidence names it. @default none is recorded */
  readonly commit?: string;
  /** Without a deployment, accounts that count as inside beside those of the app's stacks; an empty list says that there are no others. @default other accounts are not asked for */
  readonly trustedAccounts?: readonly string[];
  /** Exceptions to required rules. @default none */
  readonly waivers?: readonly Waiver[];
  /** A file of what was there before, as `trefoil check --write-baseline` writes it: it does not fail until its day. @default nothing is excused by it */
  readonly baseline?: string;
  /** The day by which waivers have expired, YYYY-MM-DD. @default the current day, UTC */
  readonly today?: string;
  /** Whether resource types that the catalogue does not know fail or are reported only. @default 'fail' */
  readonly unknownTypes?: UnknownTypes;
  /** What the project adds to the catalogue: resource types, and custom resources whose code it has read. @default nothing */
  readonly catalogue?: CatalogueAdditions;
  /** Which rules are asked: each profile asks what the ones before it ask, too. @default 'residency'; 'full' where rules are given */
  readonly profile?: Profile;
  /** Given with a deployment: `ALL_RULES`. @default every rule of templates, without those of access */
  readonly rules?: readonly Rule[];
  /** What of plugins that come later is done or begun before the templates are checked, as a second thread can take a share of it. @default nothing */
  readonly before?: (context: IPolicyValidationContext) => void;
}

/**
 * Fails the synthesis of a CDK app whose templates let user data leave the boundary, lie unencrypted or go unlogged.
 *
 * Registered once, on the App: `Validations.of(app).addPlugins(new ResidencyChecks())`.
 */
export class ResidencyChecks implements IPolicyValidationPlugin {
  readonly name = 'Trefoil';
  readonly version = VERSION;
  readonly ruleIds: string[];
  private readonly rules: readonly Rule[];

  /** @throws where the catalogue has an addition already, and where a deployment is given without rules, or with a baseline or a profile */
  constructor(private readonly options: ResidencyChecksOptions = {}) {
    if (options.deployment && !options.rules)
      throw new Error(
        'ResidencyChecks: found a deployment and no rules, expected rules: ALL_RULES, so that who can reach its data is checked, too',
      );
    if (options.deployment && (options.profile ?? 'full') !== 'full')
      throw new Error(
        `ResidencyChecks: found a deployment and the profile ${options.profile}, expected none: a deployment is always checked in full`,
      );
    if (options.deployment && options.baseline !== undefined)
      throw new Error(
        'ResidencyChecks: found a deployment and a baseline, expected no baseline: mandatory rules of a deployment have no exception',
      );
    const problems = additionProblems(options.catalogue ?? {});
    if (problems.length > 0) throw new Error(`ResidencyChecks: catalogue: ${problems.join('; ')}`);
    this.rules = withUnknownTypes(options.rules ?? RULES, options.unknownTypes ?? 'fail');
    this.ruleIds = this.rules.map(({ id }) => id);
  }

  validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const { appConstruct, stackTemplates } = context;
    this.options.before?.(context);
    try {
      const root = outdirOf(appConstruct);
      const read = readAssembly(root, constructPathsOf(appConstruct));
      const checked = new Set(read.templates.map(({ file }) => resolve(file)));
      const missed = stackTemplates.filter(({ templatePath }) => !checked.has(resolve(templatePath)));
      const problems = [
        ...read.problems,
        ...missed.map(
          ({ stackConstructPath }) => `${stackConstructPath}: stack is missing from the manifest of ${root}`,
        ),
      ];
      return this.judge(root, new Assembly(read.templates, this.scope(), read.orphans), problems, appConstruct);
    } catch (error) {
      const problems = unusable(error);
      if (isLeftToCli(appConstruct)) fail(`${problems.map(({ description }) => description).join('\n')}\n`);
      return reportOf(problems);
    }
  }

  private judge(
    root: string,
    assembly: Assembly,
    unread: readonly string[],
    app: IConstruct,
  ): PolicyValidationPluginReport {
    const { waivers = [], today = new Date().toISOString().slice(0, 10) } = this.options;
    const { baseline: known } = this.options;
    const baseline = known === undefined ? undefined : new Baseline(readBaseline(known), today);
    const templateWaivers = this.options.deployment === undefined;
    const judge = new Judge(this.rules, { waivers, today, baseline, templateWaivers });
    judge.judge(assembly);
    const full = judge.report();
    const report = withinProfile(full, this.profile());
    const used = new Set(full.findings.flatMap(({ waiver }) => waiver ?? []));
    const refusals = [
      ...unread.map((problem) => refusal('unusable-assembly', problem)),
      ...(full.flaws ?? []).map((flaw) => refusal('internal-error', flaw)),
      ...(full.unfit ?? []).map((problem) => refusal('unfit-waiver', problem)),
      ...ownWaiverProblems(waivers, this.rules, used, today).map((problem) => refusal('unfit-waiver', problem)),
      ...acknowledgementsOf(app, (id) => this.isForbidden(id)).map(({ id, path }) =>
        refusal(
          'foreign-acknowledgement',
          `${id} is acknowledged on ${path || 'the App'}, which has no effect: fix the resource or, for a required rule, give the plugin a waiver`,
          path,
        ),
      ),
    ];
    const { trustedAccounts, catalogue } = this.options;
    const told = { trustedAccounts, catalogue, ...(waivers.length > 0 && { waivers }) };
    const record = runRecord(root, assembly, report, refusals.length > 0, this.options, told);
    writeText(join(root, RECORD_FILE), jsonText(record));
    const violations = [...refusals, ...report.findings.filter((finding) => !isExcused(finding)).map(violationOf)];
    const before = report.findings.filter((finding) => finding.baseline).length;
    const counted = known === undefined ? undefined : `${count(before, 'finding')} in the baseline ${known}`;
    const spoken = !record.passed && isLeftToCli(app);
    // The text of the report contains these lines.
    const lines = spoken ? [] : [counted, wantedLine(report, HINTS), beyondLine(report, HINTS.profile)];
    for (const line of lines) if (line !== undefined) process.stderr.write(`${this.name}: ${line}\n`);
    if (spoken)
      fail(
        renderText(report, { color: false, problems: refusals.map(({ description }) => description), hints: HINTS }),
      );
    return reportOf(violations);
  }

  private profile(): Profile {
    const { profile, rules } = this.options;
    return profile ?? (rules ? 'full' : 'residency');
  }

  /** Advice may be acknowledged: it fails nothing. */
  private isForbidden(acknowledged: string): boolean {
    const advice = this.rules.some(({ id, level }) => level === 'advisory' && acknowledged === `${this.name}::${id}`);
    return acknowledged.startsWith(`${this.name}::`) && !advice;
  }

  private scope(): Scope {
    const { deployment, boundary, trustedAccounts } = this.options;
    const scope = deployment
      ? scopeOfDeployment(boundary ? { ...deployment, boundary: [...boundary] } : deployment)
      : scopeOf(boundary ?? ['EEA']);
    const trusted = !deployment && trustedAccounts ? { trusted: new Set(trustedAccounts) } : {};
    return { ...scope, ...trusted, additions: this.options.catalogue };
  }
}

/**
 * Whether the CDK CLI, and not the app, is to report what validation finds.
 *
 * The CLI looks only at the stacks that a command selects, and without a pattern selects none inside a Stage: an app of
 * Stages would pass with findings. So the plugin fails the app itself.
 */
function isLeftToCli(app: IConstruct): boolean {
  return app.node.tryGetContext('@aws-cdk/core:failSynthOnValidationErrors') === false;
}

function fail(text: string): void {
  process.stderr.write(text);
  process.exitCode = 1;
}

/** Options by which more is asked for. */
const HINTS: Hints = {
  deployment: 'option deployment of ResidencyChecks',
  accounts: 'option trustedAccounts of ResidencyChecks',
  profile: "option profile: 'full' of ResidencyChecks",
};

function outdirOf(app: IConstruct): string {
  if (!App.isApp(app)) throw inputError(app.node.path || 'root', 'is not an App, register the plugin on the App');
  const { outdir } = app;
  const short = relative('', outdir);
  return short === '' || short.startsWith('..') || isAbsolute(short) ? outdir : short;
}

/** The construct tree cannot be overridden, as the metadata of a resource can. */
function constructPathsOf(app: IConstruct): ConstructPaths {
  const paths = new Map<string, Map<string, string>>();
  for (const element of app.node.findAll().filter(CfnElement.isCfnElement)) {
    const file = element.stack.templateFile;
    const known = paths.get(file) ?? new Map<string, string>();
    paths.set(file, known.set(`${element.stack.resolve(element.logicalId)}`, element.node.path));
  }
  return paths;
}
