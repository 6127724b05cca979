import type { Question } from '../../iam/search/question';
import type { SiteAccess } from '../site/site-access';
import type { Store } from '../site/stores';
import { byDeclared, mayReceive, workloadsOf } from '../site/workloads';
import { everybody, everyoneFor } from './everyone';

/** Lambda takes messages from outside the network, in the name of the workload to which the queue belongs. */
export function offSiteMessages(
  site: SiteAccess,
  store: Store,
  actions: readonly string[],
): readonly Pick<Question, 'principals' | 'actions' | 'unless'>[] {
  const takes = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'];
  const principals = everybody(everyoneFor(site));
  const receivers = byDeclared(workloadsOf(site).filter((one) => mayReceive(site, one, store)));
  return [
    { principals, actions: actions.filter((action) => takes.includes(action)), unless: receivers },
    { principals, actions: actions.filter((action) => !takes.includes(action)) },
  ];
}
