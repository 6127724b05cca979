import { DECISIONS } from './adequacy';
import { AWS_ACCOUNTS_SOURCE } from './aws-accounts';
import type { DatedFact } from './dated';
import { EXITS_FACT } from './exits';
import { FEATURE_IDS, FEATURES } from './features';
import { INFERENCE_PROFILES_FACT } from './inference-profiles';
import { LIMITS_FACT } from './limits/limit';
import { NODE_VERSIONS } from './node-versions';
import { PREFIX_LISTS_FACT } from './prefix-lists';
import { RACK_CLASSES_FACT, RACK_COUNTRIES, RACK_STORES_FACT } from './rack-facts';
import { COUNTRIES_FACT, PLACES_FACT, RACK_PARENTS_FACT, SECOND_GENERATION, SOVEREIGN_ZONES_FACT } from './regions';
import { REGISTRY_FACT } from './registry/registry';
import { SERVICES } from './services';

/** Every dated fact that the configuration depends on, in the order in which a person would look them up. */
export const FACTS: readonly DatedFact[] = [
  { what: 'Regions, zones and Local Zones, with their ids', ...PLACES_FACT },
  { what: 'zones of the sovereign cloud', ...SOVEREIGN_ZONES_FACT },
  { what: 'parent Regions of racks of the first generation', ...RACK_PARENTS_FACT },
  { what: 'racks of the second generation', ...SECOND_GENERATION },
  { what: 'DB instance classes on racks', ...RACK_CLASSES_FACT },
  { what: 'countries to which racks are delivered', ...RACK_COUNTRIES },
  { what: 'what stores on racks hold, under which key, and their copies', ...RACK_STORES_FACT },
  { what: 'states of the EEA and codes of countries', ...COUNTRIES_FACT },
  { what: 'how stores are taken out of AWS', ...EXITS_FACT },
  { what: 'quotas of services, policies, networks and templates', ...LIMITS_FACT },
  ...Object.entries(NODE_VERSIONS).map(([version, fact]) => ({ what: `support of CDK for Node ${version}`, ...fact })),
  { what: 'ids of the prefix lists of S3 and DynamoDB', ...PREFIX_LISTS_FACT },
  { what: 'what the handlers of resource types call', ...REGISTRY_FACT },
  AWS_ACCOUNTS_SOURCE,
  INFERENCE_PROFILES_FACT,
  ...Object.entries(DECISIONS).map(([country, decision]) => ({
    what: `adequacy decision for ${country}`,
    ...decision,
  })),
  ...FEATURE_IDS.flatMap((id) =>
    Object.entries(FEATURES[id].offers).flatMap(([partition, offer]) => [
      { what: `${FEATURES[id].title} in ${partition}`, ...offer },
      ...Object.entries(offer.exceptRegions ?? {}).map(([region, fact]) => ({
        what: `${FEATURES[id].title} in ${region}`,
        ...fact,
      })),
    ]),
  ),
  ...SERVICES.flatMap(({ by, offers }) =>
    Object.entries(offers).map(([partition, offer]) => ({ what: `services of ${by} in ${partition}`, ...offer })),
  ),
];
