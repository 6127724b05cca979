import type { Sentences } from '../languages';
import { ACCESS, ACTIONS, ORIGINS } from './access';
import { CLASSES, WORKLOADS } from './classes';
import { COMMON, STATES } from './common';
import { ENDINGS } from './endings';
import { FIRST } from './first';
import { FLOWS } from './flows';
import { FRAME } from './frame';
import { FRAMEWORKS } from './frameworks';
import { PEOPLE, TRANSFERS } from './people';
import { PLACES } from './places';
import { PROVENANCE } from './provenance';
import { REQUIRED } from './required';
import { RULES, TOPIC_NAMES } from './rules';
import { LAYERS, POLICIES, SEARCHES } from './searches';
import { GLOBAL_METADATA, STORES } from './stores';
import { SUMMARY } from './summary';
import { OMISSIONS, WAIVERS } from './waivers';
import { ZONES } from './zones';

/** Every sentence of page, register and summary, by part. */
export const SENTENCES: Readonly<Record<string, Sentences>> = {
  ...{ FRAME, FIRST, PLACES, FLOWS, SUMMARY, ENDINGS, COMMON, ...STATES },
  ...{ ACCESS, SEARCHES, ORIGINS, ACTIONS, LAYERS, ...POLICIES, REQUIRED },
  ...{ STORES, ZONES, GLOBAL_METADATA, CLASSES, WORKLOADS, PEOPLE, TRANSFERS },
  ...{ RULES, TOPIC_NAMES, WAIVERS, OMISSIONS, FRAMEWORKS, PROVENANCE },
};
