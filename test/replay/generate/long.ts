import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { type Period, periodsOf } from '../../../lib/replay/model/periods';
import { accessTo } from '../../access/access-to';
import { allowedBy } from './allowed';
import { FINGERPRINT } from './files';
import { type Expected, plantFlaws, silence } from './flaws';
import { idsOf } from './ids';
import { CALM, changedForAnHour, plantsAt } from './plants';
import { type WrittenFlaw, writeTrail } from './trail';
import { withoutReads } from './weaker';

/** What has to be found in a long trail: written beside it. */
export interface Planted {
  readonly events: number;
  /** Ids of events that contradict the policies, with what each is. */
  readonly planted: readonly (readonly [id: string, kind: string])[];
  readonly expected: readonly (Expected & { readonly of: string })[];
  /** The key of the digest files, as `aws cloudtrail list-public-keys` prints it. */
  readonly keys: { readonly PublicKeyList: readonly { readonly Value: string; readonly Fingerprint: string }[] };
}

/** The hour in which the policies are others, and nothing happens but what is planted. */
const [QUIET, CHANGED, AFTER] = ['2028-12-31T22', '2028-12-31T22:00:00Z', '2028-12-31T23:00:00Z'];

/** The policies of the reference deployment, which were others for an hour. */
export function periodsOfReference(): readonly Period[] {
  const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
  const { assembly, scope } = accessTo('reference');
  const deployed = { path: 'cdk.out', assembly, deployment };
  const weaker = { ...deployed, assembly: withoutReads(assembly, scope), from: CHANGED };
  return periodsOf([deployed, weaker, { ...deployed, from: AFTER }], idsOf(assembly));
}

/** Writes a long trail with contradictions and broken files planted, and what has to be found beside it. */
export function writeLong(folder: string, count: number): void {
  const [period] = periodsOfReference();
  if (period === undefined) throw new Error('expected a period');
  const { sites, assembly } = period.model;
  const kinds = [...sites.flatMap(plantsAt), ...sites.flatMap((site) => changedForAnHour(site, QUIET))];
  const [own, stranger] = [0, 1].map(() => generateKeyPairSync('rsa', { modulusLength: 2048 }));
  if (own === undefined || stranger === undefined) throw new Error('expected keys');
  const place = `${sites[0]?.names.account}/${sites[0]?.names.region}`;
  const flaws: readonly WrittenFlaw[] = [
    { kind: 'clock', place, hour: 30 },
    { kind: 'signature', place, hour: 34, key: stranger.privateKey },
  ];
  const written = writeTrail(folder, {
    ...allowedBy(period.model, idsOf(assembly)),
    plants: [...kinds, ...sites.flatMap(plantsAt)].slice(0, 100 + sites.length),
    ...{
      flaws,
      count,
      from: '2028-12-30T00',
      hours: 52,
      ends: CHANGED,
      filesPerHour: 12,
      seed: 1,
      key: own.privateKey,
    },
  });
  const [late, forged] = flaws.map(({ hour }) => written.byPlace.get(place)?.[hour]);
  const silent = written.byPlace.get(`${sites[0]?.names.account}/us-east-1`);
  if (late === undefined || forged === undefined || silent === undefined) throw new Error('expected hours of a site');
  const planted: Planted = {
    events: written.events,
    planted: [...written.planted].filter(([, kind]) => kind !== CALM),
    expected: [
      { of: 'clock that is ahead', kind: 'clock', file: basename(late.logs[0] ?? '') },
      { of: 'digest file of another key', kind: 'signature', file: basename(forged.digest) },
      ...silence(silent, 48).map((one) => ({ ...one, of: 'Region that falls silent' })),
      ...plantFlaws(written, [late, forged, ...silent.slice(47)]),
    ],
    keys: {
      PublicKeyList: [
        {
          Value: own.publicKey.export({ format: 'der', type: 'pkcs1' }).toString('base64'),
          Fingerprint: FINGERPRINT,
        },
      ],
    },
  };
  writeFileSync(join(folder, PLANTED), JSON.stringify(planted));
  writeFileSync(join(folder, KEYS), JSON.stringify(planted.keys));
}

/** What was planted, and the public key, beside the trail. */
export const PLANTED = 'planted.txt';
export const KEYS = 'keys.txt';
