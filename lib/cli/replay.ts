import { jsonText } from '../common/printable';
import { renderReplayPage } from '../evidence/replay/render-replay';
import { scopeOfDeployment } from '../judge/scope';
import { InputError } from '../judge/template/input-error';
import { readAll } from '../judge/template/read';
import { writeBelow } from '../judge/template/write-file';
import { readExisting } from '../replay/model/exists';
import { type Deployed, periodsOf } from '../replay/model/periods';
import { replay as replayTrail } from '../replay/replay';
import { recordOf } from '../replay/report/record';
import { tableOf } from '../replay/report/table';
import { renderReplay } from '../replay/report/text';
import { readPublicKeys } from '../replay/trail/digests';
import { findTrail } from '../replay/trail/find';
import { assemblyFrom, type Command, UsageError } from './command';
import { readFlags } from './flags';
import { readSqlFlags, replaySql } from './replay-sql';
import { expectDeployment } from './scope-flags';

/** Decides what a trail says that happened by the policies that were in force. */
export const replay: Command = {
  name: 'replay',
  summary: 'decide each event of a CloudTrail trail by the policies that were in force',
  help: `usage: trefoil replay <folder or file>... [--assembly [FROM=]DIR]... [--resources FILE]... [--out DIR] [--json]
       trefoil replay --sql --out DIR [--classes FILE]... [--results s3://BUCKET/PREFIX] [folder]

Reads the log files of CloudTrail as they lie in a bucket, and decides each request by the policies of an assembly:
explained, with the statement; contradiction, where something was done that the policies deny, or denied that they
allow; undecidable, with what CloudTrail does not record. docs/replay.md says what is known of a request.

  --assembly [FROM=]DIR  what was deployed, and since when: 2026-10-01=old.out, 2026-11-01T09:30:00Z=cdk.out; may be
                         given again. Default: cdk.out, at all times
  --resources FILE       the ids that AWS gave: what aws cloudformation describe-stack-resources prints, a file for each
                         stack, or a snapshot of AWS Config; may be given again. Snapshots and histories of AWS Config
                         that lie in the folder are read by themselves
  --public-keys FILE     verifies signatures of digest files: what aws cloudtrail list-public-keys prints of the time
  --deployment FILE      the deployment, where the assemblies do not hold theirs
  --out DIR              writes replay.json, the record, replay.csv, the same counts as a table, and replay.html, a page;
                         trefoil evidence takes them into the evidence, by its flag replay
  --json                 prints the record instead of sentences
  --sql                  reads no trail, but writes the queries that replay one where it lies, with Athena or DuckDB
  --classes FILE         what 4-classes.sql found: writes decisions.json, the table that the later queries join; may be
                         given again, and be a folder
  --results PLACE        where Athena writes classes and finds decisions

exit code: 0 no event contradicts the policies, and the files are whole, 1 one does, or they are not, 2 something could not
           be read`,
  run(args, terminal) {
    const flags = readFlags(
      args,
      ['deployment', 'out', 'public-keys', 'results'],
      ['assembly', 'resources', 'classes'],
      ['json', 'sql'],
    );
    const sql = readSqlFlags(flags);
    if (sql === undefined && flags.rest.length === 0)
      throw new UsageError('expected a folder or file of a trail, found none');
    const deployed = (flags.lists['assembly'] ?? [assemblyFrom([])]).map(readDated).map(({ from, path }): Deployed => {
      const { deployment } = expectDeployment(flags, terminal.today, path);
      const [input] = [...readAll(path, scopeOfDeployment(deployment), {})];
      if (!input?.assembly || input.problems.length > 0)
        throw new InputError(input?.problems ?? [`${path}: expected a cloud assembly, found none`]);
      return { path, assembly: input.assembly, deployment, ...(from !== undefined && { from }) };
    });
    const starts = deployed.map(({ from }) => from ?? '');
    if (new Set(starts).size < starts.length)
      throw new UsageError(
        '--assembly: expected another moment for each, such as 2026-10-01=old.out, found two of one',
      );
    const ids = [...findTrail(flags.rest).configs, ...(flags.lists['resources'] ?? [])];
    const periods = periodsOf(deployed, readExisting(ids));
    if (sql !== undefined) return replaySql(sql, periods, terminal);
    const keys = flags.values['public-keys'];
    const replayed = replayTrail(flags.rest, periods, keys === undefined ? undefined : readPublicKeys(keys));
    const record = recordOf(replayed, periods);
    const out = flags.values['out'];
    if (out !== undefined) {
      writeBelow(out, 'replay.json', jsonText(record));
      writeBelow(out, 'replay.csv', tableOf(record));
      writeBelow(out, 'replay.html', renderReplayPage(record));
    }
    terminal.out(flags.on.has('json') ? jsonText(record) : renderReplay(record));
    return record.verdicts.contradiction + record.findings.length > 0 ? 1 : 0;
  },
};

/** An assembly with the moment before it, if there is one: a day, or a second of one in UTC. */
function readDated(text: string): { readonly from?: string; readonly path: string } {
  const [, day, time = 'T00:00:00Z', path] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\dZ)?=(.+)$/.exec(text) ?? [];
  if (day === undefined || path === undefined) return { path: text };
  if (Number.isNaN(Date.parse(`${day}${time}`)))
    throw new UsageError(`--assembly: expected a day such as 2026-10-01 before the equals sign, found "${day}${time}"`);
  return { from: `${day}${time}`, path };
}
