import type { Finding } from '../rule';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { excerpt } from './foreign-place';
import { profileProblem } from './model-profile';
import { mentionsOf } from './place-reference';

const FIX = 'name a model of the Region, or a profile that begins with eu. and whose Regions are all inside';

/** Whether a resource names an inference profile: in its environment, a policy, a definition or a parameter. */
export function namesProfile(resource: Resource): boolean {
  return mentionsOf(resource).some(({ kind }) => kind === 'profile');
}

/** A finding for each inference profile that a resource names and that can answer outside the boundary; each once at each path. */
export function foreignProfiles(resource: Resource, assembly: Assembly): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const mention of mentionsOf(resource)) {
    if (mention.kind !== 'profile') continue;
    const problem = profileProblem(mention.name, resource.template.region, assembly.scope);
    if (problem)
      findings.set(`${mention.path.join('.')} ${mention.name}`, {
        path: mention.path,
        message: `found ${mention.name === '*' ? 'every inference profile' : `the inference profile ${mention.name}`}${excerpt(mention)}, by which AWS answers prompts in ${problem.where}, expected Regions of ${assembly.scope.boundary.join(', ')} only`,
        fix: FIX,
        ...(problem.mayBeInside && { advice: true }),
      });
  }
  return [...findings.values()];
}
