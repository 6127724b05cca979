import { CHANNEL } from './channel';
import { CLASSES } from './classes';
import { DATA } from './data';
import { FLOWS } from './flows';
import { KEY_POLICIES } from './keys';
import { NETWORK } from './network';
import { GUARDRAILS } from './organization';
import { OUTSIDE } from './outside';
import { PEOPLE } from './people';
import { RACKS } from './racks';
import { ROLES } from './roles';
import type { Weakening } from './weakening';
import { WORKLOADS } from './workloads';

/** Everything that may become weaker, and what notices. */
export const WEAKENINGS: readonly Weakening[] = [
  ...DATA,
  ...KEY_POLICIES,
  ...ROLES,
  ...PEOPLE,
  ...CLASSES,
  ...OUTSIDE,
  ...FLOWS,
  ...NETWORK,
  ...CHANNEL,
  ...GUARDRAILS,
  ...RACKS,
  ...WORKLOADS,
];
