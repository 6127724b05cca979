import { rawMap } from '../../../lib/judge/template/template';
import type { Original } from '../deployments';
import type { Draft, Mutant, Operator, Subject } from '../mutant';
import { resourceAdded } from './additions';
import { attributeWeakened } from './attributes';
import { conditionDropped, conditionLoosened, denyConditionDropped, denyConditionLoosened } from './conditions';
import { environmentMoved, templateTransformed } from './environments';
import { placeMoved } from './foreign';
import { keySwapped } from './keys';
import { memberAdded } from './members';
import {
  booleanFlipped,
  elementDropped,
  listEmptied,
  numberWeakened,
  propertyConditional,
  propertyDeleted,
  settingHidden,
  wordWeakened,
} from './properties';
import { resourceRemoved } from './removals';
import {
  actionWidened,
  denyDropped,
  denyNarrowed,
  documentDropped,
  principalWidened,
  resourceWidened,
  statementAdded,
} from './statements';
import { typeChanged } from './types';

const OPERATORS: readonly Operator[] = [
  attributeWeakened,
  propertyDeleted,
  propertyConditional,
  booleanFlipped,
  wordWeakened,
  settingHidden,
  numberWeakened,
  listEmptied,
  elementDropped,
  keySwapped,
  placeMoved,
  memberAdded,
  typeChanged,
  resourceRemoved,
  documentDropped,
  statementAdded,
  principalWidened,
  actionWidened,
  resourceWidened,
  conditionDropped,
  conditionLoosened,
  denyDropped,
  denyNarrowed,
  denyConditionDropped,
  denyConditionLoosened,
];

/** Every weakening of every template of a deployment. */
export function mutantsOf({ deployment, templates }: Original): readonly Mutant[] {
  return templates.flatMap((template) => {
    const { index, file: stack, account = '', region = '' } = template;
    const whole = (draft: Draft): Mutant => ({ ...draft, deployment, template: index, stack, resource: '', type: '' });
    return [
      ...[...environmentMoved(account, region), ...templateTransformed(), ...resourceAdded(stack)].map(whole),
      ...Object.entries(rawMap(template.body['Resources'])).flatMap(([logicalId, value]) => {
        const raw = rawMap(value);
        const type = String(raw['Type']);
        const subject: Subject = { deployment, stack, region, account, logicalId, type, raw };
        return OPERATORS.flatMap((operator) => operator(subject)).map(
          (draft): Mutant => ({ ...draft, deployment, template: index, stack, resource: logicalId, type }),
        );
      }),
    ];
  });
}
