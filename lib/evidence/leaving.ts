import { ownOf } from '../common/own';
import { count } from '../judge/report/tally';
import type { Resource } from '../judge/template/resource';
import { EXITS, type Exit } from '../world/exits';
import { indented } from './frameworks/table';
import { holdsOf } from './record/stores';

/** A store of user data, and what is known of the way out of it. */
export interface Leaving {
  /** Construct path, or stack and logical id. */
  readonly store: string;
  readonly type: string;
  /** Absent where no way out of the type is known here. */
  readonly exit?: Exit;
  /** In bytes, as it was given. */
  readonly volume?: number;
  /** In seconds, at the bandwidth that was given. */
  readonly time?: number;
}

/** What no template says: how much there is, and how fast it can go. */
export interface Amounts {
  /** Bytes by store, each named by its path or parts of it. */
  readonly volumes: ReadonlyMap<string, number>;
  /** Bits a second. */
  readonly bandwidth?: number;
}

/** Every store of user data among some resources, with its way out. */
export function leavingOf(resources: readonly Resource[], { volumes, bandwidth }: Amounts): readonly Leaving[] {
  return resources
    .filter((resource) => holdsOf(resource) === 'user-data')
    .map((resource) => {
      const { type, logicalId, template } = resource;
      const store = resource.constructPath ?? `${template.stackName}/${logicalId}`;
      const named = [...volumes].find(([name]) => isNamed(store, name));
      const [, volume] = named ?? [];
      return {
        ...{ store, type, exit: ownOf(EXITS, type), volume },
        ...(volume !== undefined && bandwidth !== undefined && { time: (volume * 8) / bandwidth }),
      };
    });
}

/** Whether a store is meant by a name: its path, or some parts of it one after another. */
export function isNamed(store: string, name: string): boolean {
  return `/${store}/`.includes(`/${name}/`);
}

/** What leaving AWS takes, for people: by type of store, then what stays, whoever leaves. */
export function leavingText(all: readonly Leaving[]): string {
  const types = [...new Set(all.map(({ type }) => type))].sort();
  const volumes = all.flatMap(({ volume }) => volume ?? []);
  const times = all.flatMap(({ time }) => time ?? []);
  const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);
  return [
    `What leaving takes: ${count(all.length, 'store')} of user data, of ${count(types.length, 'type')}`,
    ...types.flatMap((type) => {
      const stores = all.filter((each) => each.type === type);
      return [
        '',
        `${type}, ${count(stores.length, 'store')}`,
        ...exitLines(stores[0]?.exit),
        ...stores.flatMap(storeLines),
      ];
    }),
    '',
    ...(volumes.length === 0
      ? []
      : [
          `in all ${sizeText(sum(volumes))} of ${count(volumes.length, 'store')}${times.length === 0 ? '' : `, ${durationText(sum(times))} one after another`}`,
        ]),
    ...indented('keys: AWS KMS exports no key material; data is decrypted as it is read, so delete keys last', ''),
    ...indented(
      'roles and policies: the guardrails deny what a plan like this needs; it is a change to the deployment',
      '',
    ),
    ...indented(
      'contract: the Data Act gives 30 days from notice to switching (article 25), and no charges for it from 2027-01-12 (article 29); DORA article 28(8) asks for a plan that was tried',
      '',
    ),
    '',
  ].join('\n');
}

function exitLines(exit: Exit | undefined): readonly string[] {
  if (!exit) return ['    no way out is known here: ask the provider for one (Data Act, article 25(2)(e))'];
  const line = (label: string, text: string) => indented(`${label.padEnd(6)}  ${text}`, '    ', ' '.repeat(12));
  return [
    ...line('tool', exit.tool),
    ...line('format', exit.format),
    ...(exit.mind === undefined ? [] : line('mind', exit.mind)),
  ];
}

function storeLines({ store, volume, time }: Leaving): readonly string[] {
  const amount = volume === undefined ? 'volume not given' : sizeText(volume);
  return indented(`- ${store}: ${amount}${time === undefined ? '' : `, ${durationText(time)}`}`, '    ', '      ');
}

/** Bytes for people, in powers of a thousand. */
export function sizeText(bytes: number): string {
  const [unit = 'GB', size = 1e9] = [...Object.entries(SIZES)].reverse().find(([, each]) => bytes >= each) ?? [];
  return `${Number((bytes / size).toFixed(1))} ${unit}`;
}

/** Units of volumes, in bytes. */
export const SIZES: Readonly<Record<string, number>> = { GB: 1e9, TB: 1e12, PB: 1e15 };
/** Units of bandwidth, in bits a second. */
export const RATES: Readonly<Record<string, number>> = { Mbit: 1e6, Gbit: 1e9 };

/** Seconds for people, in the two largest units. */
export function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return `${count(days, 'day')} ${hours} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
