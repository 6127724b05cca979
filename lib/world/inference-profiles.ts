import type { DatedFact } from './dated';

/**
 * Where the Regions of inference profiles were read.
 *
 * By the first page, the list of a geography's profile never changes: a new list gets a new id.
 */
export const INFERENCE_PROFILES_FACT: DatedFact = {
  what: 'Regions to which the inference profiles of Bedrock that begin with eu. send prompts',
  source:
    'Amazon Bedrock User Guide, "Supported Regions and models for inference profiles", "Supported Regions for cross-Region guardrail inference", "Cross Region support required for Bedrock Data Automation" and, of each model, "Regional availability" of its page',
  asOf: '2026-11',
  lookAgain: '2027-02-28',
};

/**
 * How ids of profiles begin that AWS spreads over several Regions: the geography, or `global`.
 *
 * Some do not exist yet.
 */
export const PROFILE_GEOGRAPHIES = [
  ...['global', 'us-gov', 'us', 'na', 'eu', 'apac', 'ap', 'jp', 'au', 'ca', 'sa', 'mx', 'in', 'uk'],
  ...['kr', 'sg', 'za', 'il', 'me', 'af'],
];

const THREE = ['eu-central-1', 'eu-west-1', 'eu-west-3'] as const;
const FOUR = ['eu-central-1', 'eu-north-1', 'eu-west-1', 'eu-west-3'] as const;
/** All Regions of the European Union that are not of the sovereign cloud. */
const SIX = ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'] as const;

/**
 * Destinations by profile; a request from another Region from which it can be called, such as London, can stay there as
 * well.
 */
const DESTINATIONS: Readonly<Record<string, readonly string[]>> = {
  'eu.amazon.nova-2-lite-v1:0': SIX,
  'eu.amazon.nova-lite-v1:0': FOUR,
  'eu.amazon.nova-micro-v1:0': FOUR,
  'eu.amazon.nova-pro-v1:0': FOUR,
  'eu.anthropic.claude-3-haiku-20240307-v1:0': THREE,
  'eu.anthropic.claude-haiku-4-5-20251001-v1:0': SIX,
  'eu.anthropic.claude-opus-4-5-20251101-v1:0': SIX,
  'eu.anthropic.claude-opus-4-6-v1': SIX,
  'eu.anthropic.claude-opus-4-7': SIX,
  'eu.anthropic.claude-opus-4-8': SIX,
  // Of these two the page names no Region: it says that they keep data within the Regions of the EU.
  'eu.anthropic.claude-opus-5': SIX,
  'eu.anthropic.claude-sonnet-5': SIX,
  'eu.anthropic.claude-sonnet-4-20250514-v1:0': SIX,
  'eu.anthropic.claude-sonnet-4-5-20250929-v1:0': SIX,
  'eu.anthropic.claude-sonnet-4-6': SIX,
  'eu.cohere.embed-v4:0': SIX,
  'eu.data-automation-v1': SIX,
  'eu.guardrail.v1:0': SIX,
  'eu.meta.llama3-2-1b-instruct-v1:0': THREE,
  'eu.meta.llama3-2-3b-instruct-v1:0': THREE,
  'eu.mistral.pixtral-large-2502-v1:0': FOUR,
  'eu.twelvelabs.pegasus-1-2-v1:0': SIX,
};

/**
 * Where a profile can send a prompt that comes from `source`: its Regions and that one; `undefined` where no source
 * says.
 */
export function profileDestinations(profile: string, source?: string): readonly string[] | undefined {
  const known = Object.hasOwn(DESTINATIONS, profile) ? DESTINATIONS[profile] : undefined;
  return known && source !== undefined && !known.includes(source) ? [...known, source] : known;
}

/** Where profiles whose ids begin so can send prompts: all that are known; `undefined` where none is. */
export function destinationsOfProfiles(beginning: string, source?: string): readonly string[] | undefined {
  const matching = Object.keys(DESTINATIONS).filter((profile) => profile.startsWith(beginning));
  if (!beginning.startsWith('eu.') || matching.length === 0) return undefined;
  return [...new Set(matching.flatMap((profile) => profileDestinations(profile, source) ?? []))];
}
