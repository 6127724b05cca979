import type { Sentences } from '../languages';
import { ACCESS, ACTIONS, LAYERS, ORIGINS, POLICIES, SEARCHES } from './access';
import { COMMON, STATES } from './common';
import { CLASSES, GLOBAL_METADATA, STORES, WORKLOADS, ZONES } from './data';
import { ENDINGS } from './endings';
import { FIRST } from './first';
import { FLOWS } from './flows';
import { FRAME } from './frame';
import { PEOPLE, TRANSFERS } from './people';
import { PLACES } from './places';
import { FRAMEWORKS, OMISSIONS, PROVENANCE, REQUIRED, RULES, TOPIC_NAMES, WAIVERS } from './rules';
import { SUMMARY } from './summary';

/** Every sentence of page, register and summary, by part. */
export const SENTENCES: Readonly<Record<string, Sentences>> = {
  ...{ FRAME, FIRST, PLACES, FLOWS, SUMMARY, ENDINGS, COMMON, ...STATES },
  ...{ ACCESS, SEARCHES, ORIGINS, ACTIONS, LAYERS, ...POLICIES, REQUIRED },
  ...{ STORES, ZONES, GLOBAL_METADATA, CLASSES, WORKLOADS, PEOPLE, TRANSFERS },
  ...{ RULES, TOPIC_NAMES, WAIVERS, OMISSIONS, FRAMEWORKS, PROVENANCE },
};
