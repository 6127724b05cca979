import type { DecidedFlow } from '../../../../lib/access/required';
import { decideStep } from '../../../../lib/access/required/decide';
import type { RequiredStep } from '../../../../lib/access/required/required';
import type { SiteAccess } from '../../../../lib/access/site/site-access';
import type { PolicyDocument, PolicyDocuments, PolicyLevels } from '../../../../lib/iam/authorize/policies';
import type { Mutation } from './mutations';

/** Where a document is in the requests that meet it. */
export type Part = 'identity' | 'resource' | 'scp' | 'rcp' | 'endpoint';

/** A document, and every step that something has to be allowed and that meets it. */
export interface Met {
  readonly part: Part;
  /** For people: the first principal, resource or endpoint that has it. */
  readonly owner: string;
  readonly document: PolicyDocument;
  readonly steps: readonly { readonly flow: string; readonly step: RequiredStep; readonly site: SiteAccess }[];
}

const list = (documents: PolicyDocuments | PolicyLevels | undefined): readonly PolicyDocument[] =>
  [documents ?? []].flat(2);

/** Every document that required access meets, with the steps that do. */
export function metBy(flows: readonly DecidedFlow[]): readonly Met[] {
  const all = new Map<PolicyDocument, { readonly part: Part; readonly owner: string; steps: Met['steps'][number][] }>();
  for (const { site, flow, steps } of flows)
    for (const { step } of steps) {
      const endpoint = site.endpoints.find(({ service }) => service === step.through);
      const parts: readonly (readonly [Part, string, readonly PolicyDocument[]])[] = [
        ['identity', JSON.stringify(step.who.principal), list(step.who.policies?.identity)],
        ['scp', 'organization', list(step.who.policies?.scp)],
        ['resource', step.on.arn, list(step.on.policy)],
        ['rcp', 'organization', list(step.on.rcp)],
        ['endpoint', endpoint?.id ?? '', step.through === undefined ? [] : list(endpoint?.policy)],
      ];
      for (const [part, owner, documents] of parts)
        for (const document of documents) {
          const met = all.get(document) ?? { part, owner, steps: [] };
          all.set(document, met);
          met.steps.push({ flow: flow.id, step, site });
        }
    }
  return [...all].map(([document, met]) => ({ document, ...met }));
}

/** The first step that a changed document refuses, as `flow: principal action`; undefined where everything still works. */
export function brokenBy({ part, document, steps }: Met, mutation: Mutation): string | undefined {
  const replaced = new Map<object, readonly PolicyDocument[]>();
  // The same list of documents stays one list, so that it is read once. No assembly has levels of control policies.
  const changed = (documents: PolicyDocuments | PolicyLevels | undefined): readonly PolicyDocument[] | undefined => {
    if (documents === undefined) return undefined;
    const after = replaced.get(documents) ?? list(documents).map((one) => (one === document ? mutation.document : one));
    replaced.set(documents, after);
    return after;
  };
  for (const { flow, step, site } of steps) {
    const after: RequiredStep = {
      ...step,
      who: {
        ...step.who,
        policies: {
          ...step.who.policies,
          ...(part === 'identity' && { identity: changed(step.who.policies?.identity) }),
          ...(part === 'scp' && { scp: changed(step.who.policies?.scp) }),
        },
      },
      on: {
        ...step.on,
        ...(part === 'resource' && { policy: changed(step.on.policy) }),
        ...(part === 'rcp' && { rcp: changed(step.on.rcp) }),
      },
    };
    const there =
      part === 'endpoint'
        ? { ...site, endpoints: site.endpoints.map((one) => ({ ...one, policy: changed(one.policy) })) }
        : site;
    if (decideStep(after, there).decision.decision !== 'allow')
      return `${flow}: ${JSON.stringify(step.who.principal)} ${step.action}`;
  }
  return undefined;
}
