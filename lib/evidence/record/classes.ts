import { classAccessOf } from '../../access/class-access';
import type { Deployment } from '../../deployment/deployment';
import type { ClassEvidence } from '../schema/classes';

/** Classes of user data, and who is declared for them; undefined where the deployment declares none. */
export function classEvidence(deployment: Deployment | undefined): ClassEvidence[] | undefined {
  const classes = deployment ? classAccessOf(deployment) : [];
  if (classes.length === 0) return undefined;
  return classes.map(({ objects, records, read, written, ...one }) => ({
    ...one,
    ...{ objects: [...objects], records: [...records], read: [...read], written: [...written] },
  }));
}
