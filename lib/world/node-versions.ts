import type { Dated } from './dated';

/** Until when a version of Node is maintained, and until when CDK supports it. */
export interface NodeVersion extends Dated {
  /** Day after which CDK does not support it. */
  readonly until: string;
}

const source = 'AWS CDK developer guide, table of supported versions of Node';

/** Versions of Node by number. */
export const NODE_VERSIONS: Readonly<Record<number, NodeVersion>> = {
  // Its own maintenance ended on 30 April 2026.
  20: { until: '2026-10-30', source, asOf: '2026-11', lookAgain: '2027-11-30' },
  22: { until: '2027-10-30', source, asOf: '2026-11', lookAgain: '2027-04-30' },
  24: { until: '2028-10-30', source, asOf: '2026-11', lookAgain: '2028-04-30' },
};
