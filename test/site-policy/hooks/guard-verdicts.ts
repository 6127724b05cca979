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
  const written = new Map<Example, Refusals>();
  const deployed = new Map<Example, Refusals>();
  for (const group of byScope.values()) {
    for (const [example, refusals] of refusalsOf(group, ({ resources }) => Object.entries(resources)))
      written.set(example, refusals);
    for (const [example, refusals] of refusalsOf(group, documentsAtDeployment)) deployed.set(example, refusals);
  }
  return { written, deployed };
}

function documentsAtDeployment(example: Example): ReturnType<Documents> {
  const assembly = assemblyOf(example);
  return assembly.resources.flatMap((resource) =>
    deployedForms(resource, assembly).map(
      ({ properties }) => [resource.logicalId, { Type: resource.type, Properties: properties }] as const,
    ),
  );
}

function refusalsOf(examples: readonly Example[], documents: Documents): ReadonlyMap<Example, Refusals> {
  const assemblies = examples.map((example) => assemblyOf(example));
  const types = [...new Set(assemblies.flatMap(({ resources }) => resources.map(({ type }) => type)))];
  const [assembly] = assemblies;
  if (!assembly) return new Map();
  const names = new Map(HOOKED_RULES.flatMap(({ id }) => types.map((type) => [guardRuleName(id, type), id] as const)));
  const places = examples.flatMap((example) => documents(example).map(([id, document]) => ({ example, id, document })));
  const engine = new GuardEngine(guardFile(assembly.scope, types));
  const failures = engine.failures(Object.fromEntries(places.map(({ document }, index) => [`R${index}`, document])));
  engine.free();
  const refusals = new Map(examples.map((example) => [example, new Map<string, Set<string>>()]));
  for (const { rule, resource } of failures) {
    const place = places[Number(resource.slice(1))];
    const own = place && refusals.get(place.example);
    const judged = names.get(rule) ?? rule;
    own?.set(judged, (own.get(judged) ?? new Set()).add(place?.id ?? resource));
  }
  return refusals;
}
