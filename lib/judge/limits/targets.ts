import { organizationLimitsIn } from '../../world/limits/policies';
import { statementsAt } from '../statements/policy-document';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { textOf } from '../template/text-of';
import { elementsAt } from './attachments';
import { grouped } from './grouped';
import type { Measure } from './measure';

const TYPE = 'AWS::Organizations::Policy';

/** How many policies of its type are attached where a policy of the organization is, that of AWS included. */
export function ofTargets(policy: Resource, assembly: Assembly): readonly Measure[] {
  if (policy.type !== TYPE) return [];
  const type = typeOf(policy);
  const limit = organizationLimitsIn(type, policy.template.region)?.attached;
  if (!limit) return [];
  const byTarget = grouped('target', TYPE, assembly, (other) =>
    elementsAt(other, 'TargetIds').map((target) => `${typeOf(other)} ${textOf(target)}`),
  );
  return elementsAt(policy, 'TargetIds').flatMap((target, index) => {
    if (typeof target !== 'string') return [];
    const attached = byTarget.get(`${type} ${target}`) ?? [];
    const own = ofAws(type, attached);
    const rank = attached.indexOf(policy) + 1;
    if (rank === 0) return [];
    return [
      {
        ...{ limit, found: attached.length + own, rank: rank + own, owner: target },
        path: ['Properties', 'TargetIds', index],
      },
    ];
  });
}

function typeOf(policy: Resource): string | undefined {
  const [leaf, ...others] = policy.select('Type');
  return others.length > 0 ? undefined : textOf(leaf?.value);
}

/** AWS attaches a policy that allows everything: that of resources stays, that of services may be replaced by another that allows. */
function ofAws(type: string | undefined, attached: readonly Resource[]): number {
  if (type === 'RESOURCE_CONTROL_POLICY') return 1;
  if (type !== 'SERVICE_CONTROL_POLICY') return 0;
  return attached.some((policy) => statementsAt(policy, 'Content').some(({ allows }) => allows)) ? 0 : 1;
}
