import type { Assembly } from '../policy/assembly';
import { fullestOf, placeOfRoom, roomOf } from '../policy/limits/room';
import type { LimitEvidence } from './schema/limits';

/** Every limit that the templates have something of, with the place that is nearest to it; the nearest comes first. */
export function limitsOf(assembly: Assembly): readonly LimitEvidence[] {
  return fullestOf(roomOf(assembly)).map((room) => {
    const { limit, found } = room.measure;
    return { of: limit.of, unit: limit.unit, used: found, most: room.most, place: placeOfRoom(room) };
  });
}
