import {
  destinationsOfProfiles,
  INFERENCE_PROFILES_FACT,
  PROFILE_GEOGRAPHIES,
  profileDestinations,
} from '../../world/inference-profiles';
import type { Scope } from '../scope';

/** Providers and the beginnings of their models: no host is called so. */
const MODEL = [
  'ai21\\.(?:jamba|j2)',
  'amazon\\.(?:nova|titan|rerank)',
  'anthropic\\.claude',
  'cohere\\.(?:command|embed|rerank)',
  'data-automation-v',
  'deepseek\\.(?:r1|v3|deepseek)',
  'google\\.gemma',
  'guardrail\\.v',
  'luma\\.ray',
  'meta\\.llama',
  'minimax\\.minimax',
  'mistral\\.(?:[a-z]+stral|mistral|mixtral|pixtral|ministral)',
  'moonshot(?:ai)?\\.kimi',
  'nvidia\\.nemotron',
  'openai\\.gpt',
  'qwen\\.qwen',
  'stability\\.(?:stable|sd3)',
  'twelvelabs\\.(?:pegasus|marengo)',
  'writer\\.palmyra',
  'xai\\.grok',
  'zai\\.glm',
].join('|');
const REST = '[a-z0-9.:*?_-]*';

/** Cheap test whether a text can name a profile. */
export const MAY_NAME_PROFILE =
  /(?:inference|automation|guardrail)-profile\/|\.(?:guardrail|ai21|amazon|anthropic|cohere|deepseek|google|luma|meta|minimax|mistral|moonshot|moonshotai|nvidia|openai|qwen|stability|twelvelabs|writer|xai|zai)\.|\.data-automation-v/;

/** A profile by its id, with what is not known before deployment as `${?}`. */
const ID = new RegExp(
  `(?<![a-z0-9._-])(?:(?:${PROFILE_GEOGRAPHIES.join('|')})\\.|\\$\\{\\?\\}\\.?)(?:${MODEL})${REST}`,
  'g',
);
/** A profile by its ARN; those of an application are resources of the account, with ids of their own. */
const ARN =
  /(?<!application-)(?:inference|data-automation|guardrail)-profile\/((?:\$\{\?\}|[a-z0-9*?])(?:\$\{\?\}|[a-z0-9.:*?_-])*)/g;

/** The ids of inference profiles that a text names, wildcards of policies included. */
export function profileNames(text: string): readonly string[] {
  if (!MAY_NAME_PROFILE.test(text)) return [];
  const ids = [...text.matchAll(ID)].map(([id]) => id);
  const ofArns = [...text.matchAll(ARN)].map(([, id = '']) => id);
  return [...new Set([...ids, ...ofArns].map((id) => id.replace(/[.:]+$/, '')))];
}

/** What is wrong with the Regions of a profile. */
export interface ProfileProblem {
  /** Where AWS can send prompts, for people. */
  readonly where: string;
  /** Whether it is a permission for profiles of which some may be inside. */
  readonly mayBeInside: boolean;
}

/** Says where a profile called from `source` can send prompts outside the boundary; `undefined` where it cannot. */
export function profileProblem(id: string, source: string | undefined, scope: Scope): ProfileProblem | undefined {
  const known = id.replaceAll('${?}', '$');
  const [beginning = ''] = known.split(/[*?$]/);
  const any = known !== beginning;
  if (!beginning.startsWith('eu.'))
    return { where: elsewhere(beginning), mayBeInside: /^[a-z-]*[*?]/.test(known) && !beginning.includes('.') };
  const regions = any ? destinationsOfProfiles(beginning, source) : profileDestinations(beginning, source);
  if (!regions)
    return { where: `Regions that were not documented in ${INFERENCE_PROFILES_FACT.asOf}`, mayBeInside: false };
  const outside = regions.filter((region) => !scope.regions.has(region));
  return outside.length === 0 ? undefined : { where: outside.join(', '), mayBeInside: false };
}

function elsewhere(beginning: string): string {
  const geography = /^([a-z-]+)\./.exec(beginning)?.[1];
  if (geography === undefined) return 'Regions that the id does not tell';
  return geography === 'global' ? 'any commercial Region there is' : `Regions of its geography, "${geography}"`;
}
