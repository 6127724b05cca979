import { fullestOf, placeOfRoom, roomOf } from '../../judge/limits/room';
import type { Assembly } from '../../judge/template/assembly';
import type { LimitEvidence } from '../schema/limits';

/** Every AWS quota that applies to something in the templates, with the place that is nearest to it; the nearest first. */
export function limitsOf(assembly: Assembly): readonly LimitEvidence[] {
  return fullestOf(roomOf(assembly)).map((room) => {
    const { limit, found } = room.measure;
    return { of: limit.of, unit: limit.unit, used: found, most: room.most, place: placeOfRoom(room) };
  });
}
