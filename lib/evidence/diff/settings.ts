import type { ResourceEvidence, SettingEvidence } from '../schema/resources';
import { type Change, type ChangeTopic, type Strength, strengthOf } from './change';
import type { Pairs } from './pairs';

const TOPICS: Readonly<Record<SettingEvidence['concern'], ChangeTopic>> = {
  'encryption-at-rest': 'encryption',
  'customer-key': 'key',
  'encryption-in-transit': 'encryption',
  exposure: 'exposure',
  isolation: 'isolation',
  logging: 'logging',
  retention: 'retention',
  'key-management': 'key',
};

/** Numbers of which more protects, and of which less does. */
const MORE = /(?:Retention|RetentionInDays|RetentionDays|RetentionPeriod|DeleteAfterDays|Days|Years|InDays|Limit)$/;
const LESS = /(?:RotationPeriodInDays|ChangeableForDays)$/;
/** Words of a switch that is on. */
const ON = /^(?:true|enabled?|active|enforce|compliance|retain|snapshot)$/i;
/** Switches that protect by being off. */
const OFF_PROTECTS =
  /(?:^|\.)(?:MultiRegion|PubliclyAccessible|MapPublicIpOnLaunch|DeleteAutomatedBackups|AccelerationStatus)$/;

/** What changed of the properties that matter, of resources that are there before and after. */
export function settingChanges({ same, inBase }: Pairs): readonly Change[] {
  return same.flatMap(({ base, head }) => {
    const [before, after] = [byProperty(base, (text) => text), byProperty(head, inBase)];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((property) => {
      const change = changeOf(before.get(property) ?? [], after.get(property) ?? []);
      return change === undefined ? [] : [{ ...change, subject: head.id }];
    });
  });
}

function byProperty(
  { settings = [] }: ResourceEvidence,
  inBase: Pairs['inBase'],
): ReadonlyMap<string, readonly SettingEvidence[]> {
  const all = new Map<string, SettingEvidence[]>();
  for (const setting of settings) {
    const key = `${setting.concern} ${setting.path}`;
    all.set(key, [...(all.get(key) ?? []), { ...setting, value: inBase(setting.value) }]);
  }
  return all;
}

function changeOf(
  before: readonly SettingEvidence[],
  after: readonly SettingEvidence[],
): Omit<Change, 'subject'> | undefined {
  const [any] = [...after, ...before];
  const [was, is] = [valuesOf(before), valuesOf(after)];
  if (!any || was === is) return undefined;
  const strength = strengthOfValues(before, after, any.path);
  // The key of a store is compared with the store.
  if (any.concern === 'customer-key' && strength === 'neutral') return undefined;
  return { strength, topic: TOPICS[any.concern], what: `${any.path} changes`, before: was, after: is };
}

function strengthOfValues(
  before: readonly SettingEvidence[],
  after: readonly SettingEvidence[],
  path: string,
): Strength {
  const [held, holds] = [before.every((each) => each.holds), after.every((each) => each.holds)];
  if (held !== holds) return strengthOf(held, holds);
  const [old, now] = [numbers(before), numbers(after)];
  if (LESS.test(path) && old && now) return strengthOf(now > old, now < old);
  if (MORE.test(path) && old && now) return strengthOf(now < old, now > old);
  const [wasOn, isOn] = [isOnIn(before), isOnIn(after)];
  return OFF_PROTECTS.test(path)
    ? strengthOf(isOn && !wasOn, wasOn && !isOn)
    : strengthOf(wasOn && !isOn, isOn && !wasOn);
}

/** The least of some numbers; undefined where one is none. */
function numbers(settings: readonly SettingEvidence[]): number | undefined {
  const values = settings.map(({ value }) => Number(value));
  return values.length === 0 || values.some(Number.isNaN) ? undefined : Math.min(...values);
}

function isOnIn(settings: readonly SettingEvidence[]): boolean {
  return settings.length > 0 && settings.every(({ value }) => ON.test(value));
}

function valuesOf(settings: readonly SettingEvidence[]): string {
  return settings.length === 0
    ? 'not set'
    : settings
        .map(({ value }) => value)
        .sort()
        .join(', ');
}
