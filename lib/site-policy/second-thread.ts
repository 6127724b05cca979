import type { CertificatesTask } from '../access/certificates/certificates';
import type { Parts } from '../common/threads/second-thread';
import { ADDED_TYPES, EXECUTION_TYPES } from '../deployment/bootstrap/execution-actions';
import type { ValidationTask } from '../judge/cdk/validation-parts';
import type { VerdictsTask } from '../judge/report/groups';

/** What is done before anything is asked: the rules are loaded and, where templates will be validated, the engine is started. */
export interface PreparationTask {
  readonly kind: 'preparation';
  readonly validation: boolean;
}

/** What a second thread can do of a task: it loads what that task needs. */
export function partsOf(task: PreparationTask | ValidationTask | VerdictsTask | CertificatesTask): Parts {
  switch (task.kind) {
    case 'preparation':
      if (task.validation) validation().prepareValidation([...EXECUTION_TYPES, ...ADDED_TYPES]);
      verdicts();
      rules();
      return [];
    case 'validation':
      return validation().validationParts(task);
    case 'verdicts':
      return verdicts().verdictsParts(task, rules().ALL_RULES);
    case 'certificates':
      return certificates().certificatesParts(task);
  }
}

const validation = (): typeof import('../judge/cdk/validation-parts') => require('../judge/cdk/validation-parts');
const verdicts = (): typeof import('../judge/report/verdicts-parts') => require('../judge/report/verdicts-parts');
const rules = (): typeof import('./rules') => require('./rules');
const certificates = (): typeof import('../access/certificates/certificates') =>
  require('../access/certificates/certificates');
