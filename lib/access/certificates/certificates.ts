import type { Deployment } from '../../deployment/deployment';
import { certify, Steps } from '../../iam/certificate/certificate';
import { type Scope, scopeOfDeployment } from '../../judge/scope';
import type { Assembly } from '../../judge/template/assembly';
import { partitionOf } from '../../world/partition';
import { QUESTIONS } from '../questions';
import type { SiteQuestion } from '../questions/site-question';
import { accessIn, type SiteAccess } from '../site/site-access';
import { Documents } from './documents';
import { certificateFile, type Entry, type Proved } from './file';

/** Where the certificates are, within a folder of evidence. */
export const CERTIFICATES = 'access-certificates.json';

/** Proofs that nobody may do what a question forbids, small enough to file, and checked by another program. */
export interface AccessCertificates {
  /** The file, as JSON. */
  readonly text: string;
  /** For each question of each site, how many steps its proof takes, or why there is none. */
  readonly results: readonly CertificateResult[];
}

/** Whether a question of a site has a proof. */
export interface CertificateResult {
  /** Id of the site. */
  readonly site: string;
  /** Id of the rule that asks it. */
  readonly rule: string;
  readonly steps: number | string;
}

/**
 * Proves anew every question of the sites of an assembly that the searches found to hold.
 *
 * It decides by itself: what the search found enters only as a question that need not be tried.
 */
export function certificatesOf(
  assembly: Assembly,
  deployment: Deployment,
  holds: (site: string, rule: string) => boolean,
): AccessCertificates {
  const { sites, concrete } = accessIn(assembly, deployment);
  const scope = scopeOfDeployment(deployment);
  const steps = new Steps();
  const documents = new Documents(assembly, concrete);
  const entries = sites.flatMap((site) =>
    QUESTIONS.flatMap((question) => {
      const asked = askedOf(question, site, scope);
      if (asked.length === 0) return [];
      const entry = holds(site.id, question.id) ? proved(asked, site, steps) : 'the search did not find that it holds';
      return [
        { site: site.id, rule: question.id, ...(typeof entry === 'string' ? { none: entry } : { asked: entry }) },
      ];
    }),
  );
  return {
    text: certificateFile(entries, { templates: assembly.templates, steps, documents }),
    results: entries.map((one) => resultOf(one, steps)),
  };
}

function askedOf({ kinds, asks }: SiteQuestion, site: SiteAccess, scope: Scope) {
  return site.stores.filter(({ kind }) => kinds.includes(kind)).flatMap((store) => asks(site, store, scope));
}

function proved(asked: ReturnType<typeof askedOf>, { names }: SiteAccess, steps: Steps): readonly Proved[] | string {
  const partition = partitionOf(names.region);
  const all: Proved[] = [];
  for (const question of asked) {
    const proofs = certify(question, partition, steps);
    if (typeof proofs === 'string') return proofs;
    all.push({ question, partition, proofs });
  }
  return all;
}

function resultOf({ site, rule, asked = [], none }: Entry, steps: Steps): CertificateResult {
  const used = asked.flatMap(({ proofs }) => proofs.flat()).filter((step) => step !== null);
  return { site, rule, steps: none ?? used.reduce((sum, step) => sum + steps.count(step), 0) };
}
