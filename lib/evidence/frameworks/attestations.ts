import type { Deployment } from '../../deployment/deployment';
import { locationOf } from '../../deployment/location';
import { countryText } from '../../world/countries';

/** What the operator declares in the deployment file and no template shows. */
interface Attestation {
  /** What would be declared, where a deployment declares nothing of it. */
  readonly what: string;
  of(deployment: Deployment): readonly string[];
}

/** Attestations by id: what is declared, and by whose word. */
export const ATTESTATIONS = {
  racks: {
    what: 'the address of an Outposts rack',
    of: ({ sites }) =>
      Object.values(sites)
        .map((site) => locationOf(site).data)
        .filter(({ how }) => how === 'attested')
        .map(({ statement }) => statement),
  },
  'external-keys': {
    what: 'a key store outside AWS',
    of: ({ sites }) =>
      Object.values(sites)
        .filter(({ externalDataKeyArn }) => externalDataKeyArn !== undefined)
        .map(({ name }) => `${name}: the material of the key for user data lies outside AWS`),
  },
  people: {
    what: 'teams with their countries of work',
    of: ({ people }) =>
      Object.entries(people).map(
        ([id, { employer, countries }]) => `${id} of ${employer} works in ${countries.map(countryText).join(', ')}`,
      ),
  },
  transfers: {
    what: 'the basis of each transfer',
    of: ({ people, auditor }) => [
      ...Object.entries(people).flatMap(([id, { transfer }]) => basis(id, transfer)),
      ...basis(`the auditor, ${auditor.name}`, auditor.transfer),
    ],
  },
  'identity-provider': {
    what: 'that the identity provider says where people are',
    of: ({ identity }) =>
      identity === undefined
        ? []
        : [
            `the identity provider is attested by ${identity.attestation.by} on ${identity.attestation.on}, ${identity.attestation.reference}, to be renewed by ${identity.attestation.expires}`,
          ],
  },
  auditor: {
    what: 'an independent auditor',
    of: ({ auditor: { name, country, mandate } }) => [
      `${name} audits from ${countryText(country)}, from ${mandate.from} until ${mandate.until}`,
    ],
  },
} as const satisfies Readonly<Record<string, Attestation>>;

/** The id of an attestation. */
export type AttestationId = keyof typeof ATTESTATIONS;

function basis(who: string, transfer: { readonly basis: string; readonly until: string } | undefined): string[] {
  return transfer === undefined ? [] : [`${who}: ${transfer.basis} until ${transfer.until}`];
}
