import type { RequiredRecord } from '../../access/required/record';
import type { RequiredEvidence } from '../schema/required';

/** What has to work, as evidence tells it. */
export function requiredEvidence({ flows, allowed }: RequiredRecord): RequiredEvidence {
  return {
    flows: flows.map(({ sites, verdict, ...line }) => ({ ...line, sites: [...sites], result: verdict })),
    actions: allowed.actions,
    names: allowed.names,
  };
}
