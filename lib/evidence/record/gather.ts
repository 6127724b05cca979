import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { AccessRecord } from '../../access/access-record';
import type { Deployment } from '../../deployment/deployment';
import { findDeployment } from '../../deployment/find-deployment';
import { parseDeployment } from '../../deployment/load-deployment';
import type { JudgeOptions } from '../../judge/report/judge';
import type { Report } from '../../judge/report/report';
import type { RunRecord } from '../../judge/report/run-record';
import { UNKNOWN_TYPE_RULE, withUnknownTypes } from '../../judge/report/unknown-types';
import type { Rule } from '../../judge/rule';
import { type Scope, scopeOf, scopeOfDeployment } from '../../judge/scope';
import { Assembly } from '../../judge/template/assembly';
import { InputError, inputError } from '../../judge/template/input-error';
import { readAssembly } from '../../judge/template/read-assembly';
import { readText, statOf } from '../../judge/template/read-file';
import type { Waiver } from '../../judge/waivers/waiver';
import { expectRecorded, recordedDeployment } from '../../site-policy/recorded-deployment';
import { ALL_RULES, TEMPLATE_RULES } from '../../site-policy/rules';
import { siteWaivers } from '../../site-policy/waivers/site-waivers';
import { WAIVERS } from '../../site-policy/waivers/waivers';
import { type DeploymentFile, evidenceOf } from '../evidence';
import type { Evidence } from '../schema';
import { type Checked, checked } from './checked';
import { checkAgainstRecord, findRunRecord, hashOf, readRunRecord, rulesOfRecord } from './run-record';
import { readValidationReport } from './validation-report';

/** When and of which commit evidence is. */
export interface Commit {
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Absent where the commit is not known, or the working tree differs from it. */
  readonly id?: string;
}

/** Who can reach the data, by the policies of an assembly. */
export type AccessOf = (checked: Checked, file: DeploymentFile) => AccessRecord;

export interface GatherOptions {
  /** Name or path of the deployment file that was synthesized. @default the one that the assembly holds */
  readonly deployment?: string;
  /** The day by which waivers and bases have expired, `YYYY-MM-DD`. */
  readonly today: string;
  readonly commit: Commit;
  /** @default the section `access` stays absent */
  readonly access?: AccessOf;
  /** Begins what `access` will need, before the assembly is checked. @default nothing is begun */
  readonly beginAccess?: (assembly: Assembly, file: DeploymentFile) => void;
}

/** Evidence, and the report that it was made of. */
export interface Gathered {
  readonly evidence: Evidence;
  readonly report: Report;
  /** The file of certificates of access, where they were made. */
  readonly certificates?: string;
}

/**
 * Gathers evidence of the assembly in a folder.
 *
 * Throws an `InputError` where the policy did not run in its synthesis, where its templates are not those that the policy
 * checked, and where checking them again gives anything else.
 */
export function gather(root: string, options: GatherOptions): Gathered {
  if (!statOf(root).isDirectory() || !existsSync(join(root, 'manifest.json')))
    throw inputError(root, 'is not a cloud assembly, expected a folder with a manifest.json');
  const record = readRunRecord(root);
  const { file, scope } = frameOf(root, options, record);
  checkDeployment(root, record, file);
  const all = checked(root, scope, rulesOfRecord(record, rulesFor(file)), {
    ...checkedBy(file, record, options.today),
    begin: (assembly) => file && options.beginAccess?.(assembly, file),
  });
  checkAgainstRecord(root, record, all);
  const access = file && options.access?.(all, file);
  return {
    evidence: evidenceFrom(root, all, { ...options, record, file, access }),
    report: all.report,
    certificates: access?.certificates?.text,
  };
}

/** What evidence would say of an assembly, and the assembly itself with its deployment. */
export interface Unproved {
  readonly evidence: Evidence;
  readonly assembly: Assembly;
  readonly deployment?: Deployment;
}

/**
 * Gathers what evidence would say of the assembly in a folder, whether or not the policy ran in its synthesis, and by the
 * rules of this version: what a comparison needs.
 */
export function gatherUnproved(root: string, options: GatherOptions): Unproved {
  const record = findRunRecord(root);
  const { file, scope } = frameOf(root, options, record);
  const warns = record?.rules.some(({ id, level }) => id === UNKNOWN_TYPE_RULE && level === 'advisory') ?? false;
  const rules = withUnknownTypes(rulesFor(file), warns ? 'warn' : 'fail');
  const all = checked(root, scope, rules, checkedBy(file, record, options.today));
  const { assembly } = all;
  return {
    evidence: evidenceFrom(root, all, { ...options, record, file, access: file && options.access?.(all, file) }),
    ...{ assembly, ...(file && { deployment: file.deployment }) },
  };
}

/** Reads the assembly of which there is evidence, unchecked; throws an `InputError` where it is another one. */
export function readEvidenced(
  root: string,
  { templates }: Evidence,
  options: Pick<GatherOptions, 'deployment' | 'today'>,
): Omit<Unproved, 'evidence'> {
  const { file, scope } = frameOf(root, options, findRunRecord(root));
  const read = readAssembly(root);
  if (read.problems.length > 0) throw new InputError(read.problems);
  const hashes = (texts: readonly string[]) => [...texts].sort().join();
  if (hashes(read.templates.map(({ text }) => hashOf(text))) !== hashes(templates.map(({ sha256 }) => sha256)))
    throw inputError(
      root,
      'has other templates than the evidence; give the assembly of which the evidence was written',
    );
  return {
    assembly: new Assembly(read.templates, scope, read.orphans),
    ...(file && { deployment: file.deployment }),
  };
}

/** Rules of access need a deployment: without one they are not part of the check. */
function rulesFor(file: DeploymentFile | undefined): readonly Rule[] {
  return file ? ALL_RULES : TEMPLATE_RULES;
}

interface Frame {
  readonly file?: DeploymentFile;
  readonly scope: Scope;
}

function frameOf(
  root: string,
  { deployment, today }: Pick<GatherOptions, 'deployment' | 'today'>,
  record: RunRecord | undefined,
): Frame {
  const file = deployment === undefined ? recordedDeployment(root, today) : readDeployment(root, deployment, today);
  if (!file) return { scope: scopeAlone(record) };
  const { boundary } = file.deployment;
  if (record && !sameBoundary(boundary, record.boundary))
    throw inputError(
      root,
      `was checked by the boundary ${record.boundary.join(', ')}, and the deployment file has ${boundary.join(', ')}; give the file that was synthesized`,
    );
  return { file, scope: scopeOfDeployment(file.deployment) };
}

interface Known extends Pick<GatherOptions, 'commit'> {
  readonly file?: DeploymentFile;
  readonly record?: RunRecord;
  readonly access?: AccessRecord;
}

function evidenceFrom(root: string, all: Checked, { record, file, commit, access }: Known): Evidence {
  return evidenceOf({
    checked: all,
    record,
    plugins: readValidationReport(root),
    waivers: waiversFor(file, record),
    file,
    time: commit.time,
    // Of a deployment only what synthesis recorded counts: a commit that was made since is another one.
    commit: record?.commit ?? (file ? undefined : commit.id),
    access,
  });
}

/** Without a deployment the scope is what the plugin was told in the synthesis; with one, the deployment file says it. */
function scopeAlone({ boundary = ['EEA'], trustedAccounts, catalogue }: Partial<RunRecord> = {}): Scope {
  return {
    ...scopeOf(boundary),
    ...(trustedAccounts && { trusted: new Set(trustedAccounts) }),
    ...(catalogue && { additions: catalogue }),
  };
}

/** Waivers in templates count where there is no deployment; a baseline never does. */
function checkedBy(file: DeploymentFile | undefined, record: RunRecord | undefined, today: string): JudgeOptions {
  return { waivers: waiversFor(file, record), today, templateWaivers: file === undefined };
}

function waiversFor(file: DeploymentFile | undefined, record: RunRecord | undefined): readonly Waiver[] {
  return [...(file ? siteWaivers(file.deployment) : (record?.waivers ?? [])), ...WAIVERS];
}

/** Evidence takes sites, racks and the auditor from the deployment file: an assembly that was checked without one has none. */
function checkDeployment(root: string, record: RunRecord, file: DeploymentFile | undefined): void {
  if (record.deployment === undefined && file)
    throw inputError(
      root,
      'was checked without a deployment file, give ResidencyChecks the deployment or omit --deployment',
    );
}

function readDeployment(root: string, nameOrPath: string, today: string): DeploymentFile {
  const file = findDeployment(nameOrPath);
  const text = readText(file);
  const deployment = parseDeployment(text, { file, today });
  expectRecorded(root, deployment, nameOrPath);
  // The place of a project on the machine is nobody's business.
  const path = relative(process.cwd(), resolve(file));
  return {
    text,
    deployment,
    path: path.startsWith('..') || isAbsolute(path) ? basename(file) : path.replaceAll(sep, '/'),
  };
}

function sameBoundary(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}
