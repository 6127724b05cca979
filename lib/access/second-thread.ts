import type { Parts } from '../common/threads/second-thread';
import type { VerdictsTask } from '../judge/report/groups';
import { verdictsParts } from '../judge/report/verdicts-parts';
import { type CertificatesTask, certificatesParts } from './certificates/certificates';
import { ACCESS_RULES } from './rules';
import { CHAINS_RULE } from './rules/chains-rule';
import { EXCESS_RULE } from './rules/excess-rule';
import { REQUIRED_RULES } from './rules/required-rule';

/** What a second thread can do of a task: it loads the rules of access alone. */
export function partsOf(task: VerdictsTask | CertificatesTask): Parts {
  if (task.kind === 'certificates') return certificatesParts(task);
  return verdictsParts(task, [...ACCESS_RULES, CHAINS_RULE, ...REQUIRED_RULES, EXCESS_RULE]);
}
