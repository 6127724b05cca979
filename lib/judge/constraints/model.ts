import { PROFILE_GEOGRAPHIES } from '../../world/inference-profiles';
import { profileNames, profileProblem } from '../places/model-profile';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { describe } from '../template/select';
import { Reference, Text, Unknown, type Value } from '../template/value';
import { notAnArnInside } from './reference';

const EXPECTED = 'expected a model of the Region itself, or a profile whose Regions are all inside the boundary';

/** Says why a foundation model is not one that answers in an allowed Region. */
export function notAModelInside(value: Value, resource: Resource, assembly: Assembly): string | undefined {
  if (value instanceof Reference || value instanceof Unknown) return notAnArnInside(value, resource, assembly);
  const text = value instanceof Text ? value.toString() : value;
  if (typeof text !== 'string') return `found ${describe(value)}, ${EXPECTED}`;
  const name = text.slice(text.lastIndexOf('/') + 1);
  // Of a profile that is named alone, it does not matter who made the model.
  const isProfile = PROFILE_GEOGRAPHIES.some((geography) => name.startsWith(`${geography}.`));
  const ids = isProfile ? [name] : profileNames(text);
  const [problem] = ids.flatMap((id) => profileProblem(id, resource.template.region, assembly.scope) ?? []);
  if (problem) return `found ${describe(value)}, which AWS answers in ${problem.where}, ${EXPECTED}`;
  if (text.startsWith('arn:')) return notAnArnInside(value, resource, assembly);
  return value instanceof Text ? `found ${describe(value)}, ${EXPECTED}` : undefined;
}
