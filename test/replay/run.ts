import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { periodsOf } from '../../lib/replay/model/periods';
import { replay } from '../../lib/replay/replay';
import { accessTo } from '../access/access-to';
import { allowedBy } from './generate/allowed';
import { FINGERPRINT } from './generate/files';
import { type Expected, plantFlaws, silence } from './generate/flaws';
import { idsOf } from './generate/ids';
import { CALM, changedForAnHour, plantsAt } from './generate/plants';
import { type WrittenFlaw, writeTrail } from './generate/trail';
import { withoutReads } from './generate/weaker';

/**
 * Replays a long trail that is made of what the policies of the reference deployment allow, with contradictions
 * planted, and with files that are broken in each way: `npm run trails [events] [folder]`. Prints what was found and
 * what was not, how long it took and how much memory it had; fails where anything was missed, or found though it is not
 * there.
 */
const [count = '1000000', kept] = process.argv.slice(2);
const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const { assembly, scope } = accessTo('reference');
const existing = idsOf(assembly);
const folder = kept ?? mkdtempSync(join(tmpdir(), 'trefoil-trail-'));
const from = '2028-12-30T00';
const [quiet, changed, after] = ['2028-12-31T22', '2028-12-31T22:00:00Z', '2028-12-31T23:00:00Z'];
const deployed = { path: 'cdk.out', assembly, deployment };
const make = () =>
  periodsOf(
    [deployed, { ...deployed, assembly: withoutReads(assembly, scope), from: changed }, { ...deployed, from: after }],
    existing,
  );
const [period] = make();
if (!period) throw new Error('expected a period');
const { begins, events } = allowedBy(period.model, existing);
const { sites } = period.model;
const kinds = [...sites.flatMap(plantsAt), ...sites.flatMap((site) => changedForAnHour(site, quiet))];
const plants = [...kinds, ...sites.flatMap(plantsAt)].slice(0, 100 + sites.length);
const [own, stranger] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
if (own === undefined || stranger === undefined) throw new Error('expected keys');
const place = `${sites[0]?.names.account}/${sites[0]?.names.region}`;
const flaws: readonly WrittenFlaw[] = [
  { kind: 'clock', place, hour: 30 },
  { kind: 'signature', place, hour: 34, key: stranger.privateKey },
];
const written = writeTrail(folder, {
  ...{ begins, events, plants, flaws, count: Number(count), from, hours: 52, ends: changed },
  ...{ filesPerHour: 12, seed: 1, key: own.privateKey },
});
const [late, forged] = flaws.map(({ hour }) => written.byPlace.get(place)?.[hour]);
const silent = written.byPlace.get(`${sites[0]?.names.account}/us-east-1`);
if (late === undefined || forged === undefined || silent === undefined) throw new Error('expected hours of a site');
const expected: readonly (Expected & { readonly of: string })[] = [
  { of: 'clock that is ahead', kind: 'clock', file: basename(late.logs[0] ?? '') },
  { of: 'digest file of another key', kind: 'signature', file: basename(forged.digest) },
  ...silence(silent, 48).map((one) => ({ ...one, of: 'Region that falls silent' })),
  ...plantFlaws(written, [late, forged, ...silent.slice(47)]),
];
const planted = [...written.planted].filter(([, kind]) => kind !== CALM);
process.stdout.write(
  `${written.events} events in ${written.logs.length} files, ${planted.length} planted of ${new Set(planted.map(([, kind]) => kind)).size} kinds, ${new Set(expected.map(({ of }) => of)).size} kinds of files\n`,
);
const periods = make();
const cpu = process.cpuUsage();
const began = performance.now();
const found = replay([folder], periods, new Map([[FINGERPRINT, own.publicKey]]));
const seconds = (performance.now() - began) / 1000;
const cpuSeconds = (process.cpuUsage(cpu).user + process.cpuUsage(cpu).system) / 1e6;
const ids = new Set(found.tally.contradictions.map(({ eventId }) => eventId));
const known = new Set(planted.map(([id]) => id));
const missed = planted.filter(([id]) => !ids.has(id));
const wrong = found.tally.contradictions.filter(({ eventId }) => !known.has(eventId));
const [told, wanted] = [found.findings, expected].map(
  (list) => new Set(list.map(({ kind, file }) => `${kind} ${basename(file)}`)),
);
const missedFiles = expected.filter(({ kind, file }) => !told?.has(`${kind} ${file}`));
const wrongFiles = found.findings.filter(({ kind, file }) => !wanted?.has(`${kind} ${basename(file)}`));
const result = {
  ...{ events: found.events, verdicts: found.tally.verdicts, rows: found.tally.rows.size },
  decidable: 1 - found.tally.verdicts.undecidable / (found.events - found.others),
  ...{ decided: periods.map(({ decisions }) => decisions.count), missed, wrong },
  ...{ missedFiles, wrongFiles, seconds, cpuSeconds },
  perCpuSecond: Math.round(found.events / cpuSeconds),
  residentMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
};
process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
if (kept === undefined) rmSync(folder, { recursive: true });
else writeFileSync(join(folder, 'planted.json'), JSON.stringify(planted, undefined, 2));
process.exitCode = missed.length + wrong.length + missedFiles.length + wrongFiles.length > 0 ? 1 : 0;
