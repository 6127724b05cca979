import type { Detection, TrailSource } from '../../../../lib/app/alerts/detections/detection';
import { matchesPattern } from '../../../support/event-pattern';
import { matchesFilter } from '../../../support/filter-pattern';
import type { Happening } from './events';

/** Something that happens, the detections that notice it, all of them, and those that come near and do not. */
export interface Scene {
  readonly what: string;
  readonly happening: Happening;
  readonly noticed: readonly string[];
  readonly nearly: readonly string[];
}

/** A scene that detections notice. */
export function noticed(
  what: string,
  happening: Happening,
  by: readonly string[],
  nearly: readonly string[] = [],
): Scene {
  return { what, happening, noticed: by, nearly };
}

/** A scene that no detection notices, though these come near. */
export function quiet(what: string, happening: Happening, nearly: readonly string[]): Scene {
  return { what, happening, noticed: [], nearly };
}

/** A detection that counts notices what it counts; how much is too much, the alarm says. */
export function notices({ source }: Detection, { onBus, inTrail }: Happening): boolean {
  return source.kind === 'event'
    ? onBus !== undefined && matchesPattern(source.pattern, onBus)
    : inTrail !== undefined && filtersOf(source).some((filter) => matchesFilter(filter, inTrail));
}

/** Every filter of a detection that counts events of the trail. */
export function filtersOf({ filter, furtherFilters = [] }: TrailSource): readonly string[] {
  return [filter, ...furtherFilters];
}
