import { partsOf } from '../../common/cache/cache';
import type { Renaming } from '../../iam/search/renaming';
import { SameShape } from '../../iam/search/same-shape';
import { AlikeSites, type AskedSite, renamingOf } from '../alike-sites';
import type { SiteAccess } from '../site/site-access';
import { type AskedOfPolicies, type DecidedStep, decidedBy, requestsOf } from './decide';
import type { RequiredStep } from './required';

/** A site of which every step was decided. */
interface DecidedSite extends AskedSite {
  /** The requests of each step. */
  readonly requests: readonly AskedOfPolicies[];
  decided: readonly DecidedStep[];
}

/**
 * The sites of a deployment of which the steps were decided.
 *
 * Of a site of which the requests and policies are those of an earlier one but for names, what is allowed there is taken
 * over. A decision says which statement it rests on by its place, so the same has to stand in the same places.
 */
export class DecidedSites {
  private readonly alike = new AlikeSites<DecidedSite>(new SameShape({ inOrder: true }));

  /** Decides steps of a site, each in its ways. */
  decide(steps: readonly RequiredStep[], site: SiteAccess): readonly DecidedStep[] {
    const requests = steps.map((step) => requestsOf(step, site));
    const own: DecidedSite = { site, asked: inColumns(requests), requests, decided: [] };
    const like = this.alike.like(own);
    const renaming = like && renamingOf(own, like);
    own.decided = like && renaming ? decideAs(steps, own, like, renaming) : decide(steps, own);
    return own.decided;
  }
}

/** All that requests say, in an order of which they follow: many share what a column has, which is then read once. */
function inColumns(requests: readonly AskedOfPolicies[]): object {
  const all = requests.flat();
  const asked = all.filter((one) => typeof one !== 'string');
  return {
    ways: requests.map(({ length }) => length),
    flaws: all.map((one) => (typeof one === 'string' ? { flaw: one } : null)),
    actions: asked.map(({ action }) => action),
    who: asked.map(({ who }) => who),
    on: asked.map(({ on }) => on),
    endpoint: asked.map(({ endpoint }) => endpoint ?? null),
    context: asked.map(({ context }) => context),
  };
}

/** Decides steps; those of which an earlier run decided equal requests under equal policies, as it did. */
function decide(steps: readonly RequiredStep[], { site, requests }: DecidedSite): readonly DecidedStep[] {
  const kept = partsOf<Omit<DecidedStep, 'step'>>('required', site.id, () => requests);
  const decided = steps.map((step, index) => {
    const before = kept?.results[index];
    return before ? { step, ...before } : decidedBy(step, requests[index] ?? []);
  });
  kept?.keep(decided.map(({ step: _, ...rest }) => rest));
  return decided;
}

/** Decides steps as those of another site were; what is not allowed there is decided anew, so that it is said in own names. */
function decideAs(
  steps: readonly RequiredStep[],
  { requests }: DecidedSite,
  { decided }: DecidedSite,
  renaming: Renaming,
): readonly DecidedStep[] {
  return steps.map((step, index) => {
    const { decision, needs } = decided[index] ?? decidedBy(step, requests[index] ?? []);
    if (decision.decision !== 'allow') return decidedBy(step, requests[index] ?? []);
    const by = inNamesOf(renaming, decision.by);
    return {
      step,
      decision: by === decision.by ? decision : { ...decision, by },
      needs: needs.map((one) => inNamesOf(renaming, one)),
    };
  });
}

/** A statement by its place, with its Sid as it is in the policies of the other site. */
function inNamesOf<Placed extends { readonly sid?: string }>(renaming: Renaming, placed: Placed): Placed {
  const sid = placed.sid === undefined ? undefined : renaming.text(placed.sid);
  return sid === placed.sid ? placed : { ...placed, sid };
}
