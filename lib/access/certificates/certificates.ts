import { type Parts, SecondThread } from '../../common/threads/second-thread';
import type { Deployment } from '../../deployment/deployment';
import { Steps } from '../../iam/certificate/certificate';
import { scopeOfDeployment } from '../../judge/scope';
import { Assembly } from '../../judge/template/assembly';
import type { Template } from '../../judge/template/template';
import { accessIn } from '../site/site-access';
import { Documents } from './documents';
import { type CertificateResult, certificateFile, resultOf } from './file';
import { SamePlaces } from './same-places';
import { SiteProofs } from './site-proofs';

/** Proofs that nobody may do what a question forbids, small enough to file, and checked by another program. */
export interface AccessCertificates {
  /** The file, as JSON. */
  readonly text: string;
  /** For each question of each site, how many steps its proof takes, or why there is none. */
  readonly results: readonly CertificateResult[];
}

/** What a search of a question of a site found. */
interface Searched {
  readonly site: string;
  readonly rule: string;
  readonly holds: boolean | 'undecided';
}

/** The certificates of an assembly, for a second thread. */
export interface CertificatesTask {
  readonly kind: 'certificates';
  readonly templates: readonly Template[];
  readonly orphans: readonly string[];
  readonly deployment: Deployment;
}

const begun = new WeakMap<Assembly, SecondThread>();

/** Begins to make the certificates of an assembly in a second thread, where one is in use, as if everything that is asked held. */
export function beginCertificates(assembly: Assembly, deployment: Deployment): void {
  const { templates, orphans } = assembly;
  const task: CertificatesTask = { kind: 'certificates', templates, orphans, deployment };
  const beside = SecondThread.begin(task, 1);
  if (beside) begun.set(assembly, beside);
}

/** What a second thread does of it. */
export function certificatesParts({ templates, orphans, deployment }: CertificatesTask): Parts {
  const assembly = new Assembly(templates, scopeOfDeployment(deployment), orphans);
  return [() => JSON.stringify(certificatesFor(assembly, deployment, () => true))];
}

/**
 * Proves anew every question of the sites of an assembly that the searches found to hold.
 *
 * It decides by itself: what the search found enters only as a question that need not be tried.
 */
export function certificatesOf(
  assembly: Assembly,
  deployment: Deployment,
  searches: readonly Searched[],
): AccessCertificates {
  const holding = new Set(searches.filter(({ holds }) => holds === true).map(({ site, rule }) => `${site} ${rule}`));
  const isHolding = (site: string, rule: string) => holding.has(`${site} ${rule}`);
  const text = begun.get(assembly)?.take(0);
  const made: AccessCertificates | undefined = text === undefined ? undefined : JSON.parse(text);
  if (made?.results.every(({ site, rule }) => isHolding(site, rule))) return made;
  return certificatesFor(assembly, deployment, isHolding);
}

function certificatesFor(
  assembly: Assembly,
  deployment: Deployment,
  isHolding: (site: string, rule: string) => boolean,
): AccessCertificates {
  const { sites, concrete } = accessIn(assembly, deployment);
  const scope = scopeOfDeployment(deployment);
  const steps = new Steps();
  const proofs = new SiteProofs(steps, isHolding, new SamePlaces(assembly, concrete));
  const all = sites.map((site) => proofs.of(site, scope));
  const entries = all.flatMap((one) => ('entries' in one ? one.entries : []));
  const alike = all.flatMap((one) => ('like' in one ? [one] : []));
  const documents = new Documents(assembly, concrete);
  return {
    text: certificateFile(entries, { templates: assembly.templates, steps, documents, alike }),
    results: all.flatMap((one) => {
      const results = ('entries' in one ? one : one.like).entries.map((entry) => resultOf(entry, steps));
      return 'like' in one ? results.map((result) => ({ ...result, site: one.site })) : results;
    }),
  };
}
