import { type Parts, SecondThread } from '../../common/threads/second-thread';
import type { Deployment } from '../../deployment/deployment';
import { certify, Steps } from '../../iam/certificate/certificate';
import { type Scope, scopeOfDeployment } from '../../judge/scope';
import { Assembly } from '../../judge/template/assembly';
import type { Template } from '../../judge/template/template';
import { partitionOf } from '../../world/partition';
import { QUESTIONS } from '../questions';
import type { SiteQuestion } from '../questions/site-question';
import { accessIn, type SiteAccess } from '../site/site-access';
import { Documents } from './documents';
import { type CertificateResult, certificateFile, type Proved, resultOf } from './file';

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
  const documents = new Documents(assembly, concrete);
  const entries = sites.flatMap((site) =>
    QUESTIONS.flatMap((question) => {
      const asked = askedOf(question, site, scope);
      if (asked.length === 0) return [];
      const entry = isHolding(site.id, question.id)
        ? proved(asked, site, steps)
        : 'the search did not find that it holds';
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
  const before = steps.all.length;
  for (const question of asked) {
    const proofs = certify(question, partition, steps);
    if (typeof proofs === 'string') {
      steps.forget(before);
      return proofs;
    }
    all.push({ question, partition, proofs });
  }
  return all;
}
