import type { AccessRecord } from '../../access/access-record';
import type { AccessCertificates } from '../../access/certificates/certificates';
import { CERTIFICATES } from '../../access/certificates/file';
import type { Evidence } from '../schema';
import type { AccessEvidence } from '../schema/access';
import { hashOf } from './run-record';

/** Who can reach the data: thousands of cells share few decisions, so each decision stands once in a list. */
export function accessEvidence({ principals, actions, cells, searches, certificates }: AccessRecord): AccessEvidence {
  const proofs = new Map(certificates?.results.map(({ site, rule, steps }) => [`${site} ${rule}`, steps]));
  const places = new Map<string, number>();
  const decisions: AccessEvidence['decisions'] = [];
  const rows = new Map<string, Map<string, number>>(principals.map(({ id }) => [id, new Map()]));
  for (const { principal, action, ...decision } of cells) {
    const text = JSON.stringify(decision);
    const place = places.get(text) ?? decisions.push(decision) - 1;
    places.set(text, place);
    rows.get(principal)?.set(action, place);
  }
  return {
    decisions,
    actions: [...actions],
    principals: principals.map((principal) => ({
      ...principal,
      cells: actions.map(({ id }) => rows.get(principal.id)?.get(id) ?? -1),
    })),
    searches: searches.map(({ site, rule, asks, holds, cells: number, counterexample, reason, alone, as }) => ({
      ...{ site, rule, question: asks, holds, cells: number },
      ...(counterexample !== undefined && { counterexample }),
      ...(reason !== undefined && { reason }),
      ...(alone !== undefined && { alone: alone.map((one) => ({ ...one })) }),
      ...(as !== undefined && { as }),
      ...proofOf(proofs.get(`${site} ${rule}`)),
    })),
  };
}

function proofOf(steps: number | string | undefined): Pick<Search, 'certificate' | 'uncertified'> {
  if (steps === undefined) return {};
  return typeof steps === 'number' ? { certificate: steps } : { uncertified: steps };
}

type Search = AccessEvidence['searches'][number];

/** The file of certificates, as the record names it. */
export function certificatesEvidence({ text, results }: AccessCertificates): Evidence['certificates'] {
  const proved = results.filter(({ steps }) => typeof steps === 'number').length;
  return { file: CERTIFICATES, sha256: hashOf(text), proved, unproved: results.length - proved };
}
