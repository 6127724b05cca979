import { firstFigure } from '../../world/limits/limit';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { measuresOf } from '.';
import type { Measure } from './measure';

/** How much room a figure of the templates has left. */
export interface Room {
  readonly measure: Measure;
  /** What is met first: the quota that every account has, else what AWS gives nobody more than. */
  readonly most: number;
  /** The share that is used, 1 is all. */
  readonly used: number;
  readonly resource: Resource;
}

/** The room that every figure of an assembly has left, least first; what resources have in common is one figure. */
export function roomOf(assembly: Assembly): readonly Room[] {
  const rooms = assembly.resources.flatMap((resource) =>
    measuresOf(resource, assembly)
      // Of those that are counted together, one stands for all.
      .filter(({ rank, found }) => rank === undefined || rank === found)
      .map((measure) => room(measure, resource)),
  );
  return rooms.sort((one, other) => other.used - one.used);
}

/** Of each limit the place that is fullest. */
export function fullestOf(rooms: readonly Room[]): readonly Room[] {
  const limits = new Map<string, Room>();
  for (const room of rooms) {
    const { of, unit } = room.measure.limit;
    if (!limits.has(`${unit} ${of}`)) limits.set(`${unit} ${of}`, room);
  }
  return [...limits.values()];
}

/** Whose figure it is, as people know it: a construct path, or stack and logical id. */
export function placeOfRoom({ measure, resource }: Room): string {
  const { template, logicalId, constructPath } = resource;
  const where = constructPath ?? `${template.constructPath ?? template.stackName}/${logicalId}`;
  return measure.owner === undefined ? where : `${measure.owner}, with ${where}`;
}

function room(measure: Measure, resource: Resource): Room {
  const most = firstFigure(measure.limit);
  return { measure, most, used: measure.found / most, resource };
}
