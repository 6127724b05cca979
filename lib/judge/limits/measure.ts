import type { Limit } from '../../world/limits/limit';
import type { Finding } from '../rule';

/** A figure of a resource or template beside its limit. */
export interface Measure {
  readonly limit: Limit;
  /** At least this much: what is not known before deployment is not counted. */
  readonly found: number;
  /** Keys and indexes below the resource or the template. */
  readonly path: Finding['path'];
  /** Whose figure it is, where it is another's than the resource's. */
  readonly owner?: string;
  /** Which of those counted the resource is, from 1; only the first one too many is a finding. */
  readonly rank?: number;
}

/** Measures that go beyond what AWS gives anybody. */
export function refused(measures: readonly Measure[]): readonly Finding[] {
  return measures.flatMap((measure) => {
    const { most } = measure.limit;
    return isBeyond(measure, most) ? [finding(measure, most, '')] : [];
  });
}

/** Measures that go beyond what an account has without asking, and that AWS would raise. */
export function beyondQuota(measures: readonly Measure[]): readonly Finding[] {
  return measures.flatMap((measure) => {
    const { most, quota } = measure.limit;
    if (most !== undefined && measure.found > most) return [];
    return isBeyond(measure, quota) ? [finding(measure, quota, ' unless AWS has raised it')] : [];
  });
}

/** A number with its thousands set apart: `5,120`. */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

function isBeyond({ found, rank }: Measure, most: number | undefined): most is number {
  return most !== undefined && found > most && (rank === undefined || rank === most + 1);
}

function finding({ limit, found, path, owner }: Measure, most: number, unless: string): Finding {
  const whose = owner === undefined ? '' : ` of ${owner}`;
  return {
    path,
    message: `${figure(found)} ${limit.unit}${whose}, of at most ${figure(most)} for ${limit.of}${unless}`,
  };
}
