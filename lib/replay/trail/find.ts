import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { statOf } from '../../judge/template/read-file';

/** What a file of an archive is, by its name. */
export interface TrailFiles {
  /** Log files in the order of the times in their names, which are those of delivery. */
  readonly logs: readonly string[];
  readonly digests: readonly string[];
  /** Snapshots and histories of AWS Config in the order of delivery, which have the ids that AWS gave. */
  readonly configs: readonly string[];
  /** How many files are of no trail: Insights, deliveries of other services. */
  readonly others: number;
}

/** What the name of a log file says of it: `account_CloudTrail_region_20261001T0005Z_unique.json.gz`. */
export interface LogName {
  readonly account: string;
  readonly region: string;
  /** When it was delivered: `2026-10-01T00:05`. */
  readonly delivered: string;
  /** The day of its folder, where that is one: `2026-10-01`. */
  readonly folder?: string;
}

const LOG = /^(\d{12})_CloudTrail_([a-z0-9-]+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z_/;
/** "account_Config_region_ConfigSnapshot_time_id", "account_Config_region_ConfigHistory_type_time_…" (AWS Config Developer Guide). */
const CONFIG =
  /^\d{12}_Config_[a-z0-9-]+_(?:ConfigSnapshot|ConfigHistory_AWS::(?:EC2::VPC|EC2::VPCEndpoint|KMS::Key|IAM::Role))_(\d{8}T\d{6}Z)_/;
const FOLDER = /[/\\](\d{4})[/\\](\d\d)[/\\](\d\d)[/\\][^/\\]+$/;

/** Reads the name of a log file; undefined where CloudTrail did not name it. */
export function logName(file: string): LogName | undefined {
  const [, account, region, year, month, day, hour, minute] = LOG.exec(basename(file)) ?? [];
  if (account === undefined || region === undefined) return undefined;
  const [, ...folder] = FOLDER.exec(file) ?? [];
  return {
    account,
    region,
    delivered: `${year}-${month}-${day}T${hour}:${minute}`,
    ...(folder.length > 0 && { folder: folder.join('-') }),
  };
}

/** The files of a trail below some folders, or the files that are named themselves. */
export function findTrail(paths: readonly string[]): TrailFiles {
  const all = paths.flatMap((path) => (statOf(path).isDirectory() ? below(path) : [path]));
  const logs = all.filter((file) => isLog(file));
  return {
    logs: logs
      .map((file) => ({ file, at: logName(file)?.delivered ?? '' }))
      .sort((a, b) => compare(a.at, b.at) || compare(basename(a.file), basename(b.file)))
      .map(({ file }) => file),
    digests: all.filter(isDigest),
    configs: all
      .flatMap((file) => (CONFIG.test(basename(file)) ? [{ file, at: CONFIG.exec(basename(file))?.[1] ?? '' }] : []))
      .sort((a, b) => compare(a.at, b.at) || compare(basename(a.file), basename(b.file)))
      .map(({ file }) => file),
    others: all.filter((file) => !isLog(file) && !isDigest(file)).length,
  };
}

function below(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.json(?:\.gz)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function isDigest(file: string): boolean {
  return basename(file).includes('_CloudTrail-Digest_');
}

/** Whether a file is a log: by its name, or where nothing says that another service delivered it. */
function isLog(file: string): boolean {
  if (LOG.test(basename(file))) return true;
  if (/_CloudTrail-[A-Za-z]+_/.test(basename(file))) return false;
  const folders = file.split(sep);
  const service = folders[folders.indexOf('AWSLogs') + 2];
  return !folders.includes('AWSLogs') || service === 'CloudTrail';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
