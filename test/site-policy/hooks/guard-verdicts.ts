import type { Example } from '../../../lib/judge/rule';
import { guardFile, guardRuleName } from '../../../lib/site-policy/hooks/guard-file';
import { HOOKED_RULES } from '../../../lib/site-policy/hooks/hooked-rules';
import { GuardEngine } from '../../../rehearsal/guard-engine';
import { assemblyOf } from '../../judge/assembly-of';
import { deployedForms } from './deployed-forms';

/** Ids of the resources that Guard refuses, by rule of the judge. */
export type Refusals = ReadonlyMap<string, ReadonlySet<string>>;
type Documents = (example: Example) => readonly (readonly [logicalId: string, document: unknown])[];

/** What Guard refuses of each example: as it is written, and as deployment settles it, with each option of a condition. */
interface GuardVerdicts {
  readonly written: ReadonlyMap<Example, Refusals>;
  readonly deployed: ReadonlyMap<Example, Refusals>;
}

/** Judges examples by Guard, all of one scope at once: an engine takes longer to make than hundreds of them to judge. */
export function guardVerdicts(examples: readonly Example[]): GuardVerdicts {
  const byScope = new Map<string, Example[]>();
  for (const example of examples) {
    const scope = JSON.stringify([example.boundary, example.accounts, example.deployment]);
    byScope.set(scope, [...(byScope.get(scope) ?? []), example]);
  }
  const groups = [...byScope.values()].map(verdictsOfScope);
  return {
    written: new Map(groups.flatMap(({ written }) => [...written])),
    deployed: new Map(groups.flatMap(({ deployed }) => [...deployed])),
  };
}

function documentsAtDeployment(example: Example): ReturnType<Documents> {
  const assembly = assemblyOf(example);
  return assembly.resources.flatMap((resource) =>
    deployedForms(resource, assembly).map(
      ({ properties }) => [resource.logicalId, { Type: resource.type, Properties: properties }] as const,
    ),
  );
}

/** Each document is evaluated once: most are at deployment what they are as they are written. */
function verdictsOfScope(examples: readonly Example[]): GuardVerdicts {
  const assemblies = examples.map((example) => assemblyOf(example));
  const types = [...new Set(assemblies.flatMap(({ resources }) => resources.map(({ type }) => type)))];
  const [assembly] = assemblies;
  if (!assembly) return { written: new Map(), deployed: new Map() };
  const names = new Map(HOOKED_RULES.flatMap(({ id }) => types.map((type) => [guardRuleName(id, type), id] as const)));
  const distinct = new Map<string, { readonly document: unknown; readonly rules: Set<string> }>();
  const placesOf = (documents: Documents) =>
    examples.map((example) => {
      const places = documents(example).map(([id, document]) => {
        const text = JSON.stringify(document);
        const { rules } = distinct.get(text) ?? { rules: new Set() };
        distinct.set(text, { document, rules });
        return { id, rules };
      });
      return { example, places };
    });
  const [written, deployed] = [placesOf(({ resources }) => Object.entries(resources)), placesOf(documentsAtDeployment)];
  const all = [...distinct.values()];
  const engine = new GuardEngine(guardFile(assembly.scope, types));
  const failures = engine.failures(Object.fromEntries(all.map(({ document }, index) => [`R${index}`, document])));
  engine.free();
  for (const { rule, resource } of failures) all[Number(resource.slice(1))]?.rules.add(names.get(rule) ?? rule);
  return { written: refusalsOf(written), deployed: refusalsOf(deployed) };
}

interface Places {
  readonly example: Example;
  readonly places: readonly { readonly id: string; readonly rules: ReadonlySet<string> }[];
}

function refusalsOf(examples: readonly Places[]): ReadonlyMap<Example, Refusals> {
  return new Map(
    examples.map(({ example, places }) => {
      const refusals = new Map<string, Set<string>>();
      for (const { id, rules } of places)
        for (const rule of rules) refusals.set(rule, (refusals.get(rule) ?? new Set()).add(id));
      return [example, refusals];
    }),
  );
}
