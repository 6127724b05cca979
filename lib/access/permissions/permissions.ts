import { POLICY_SIZE } from '../../deployment/bootstrap/execution-policies';
import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { type Calls, callsFor } from './calls';
import { type Need, Needs } from './needs';
import { ofStack } from './stack-calls';
import { type AllowPolicy, policiesOf, statementsFor } from './statements';

/** What CloudFormation needs in one account and Region. */
export interface Permissions {
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly stacks: readonly string[];
  readonly needs: readonly Need[];
  readonly policies: readonly AllowPolicy[];
  /** Resources of types of which nothing is known, so that what they need is in no policy. */
  readonly unknown: readonly Resource[];
  /** What is to be known of the policies, by type. */
  readonly notes: readonly PermissionNote[];
}

/** Where the registry is known to list too much or too little for one type, or may. */
export interface PermissionNote {
  readonly type: string;
  readonly is: 'perhaps too much' | 'listed and not needed' | 'needed and not listed';
  readonly why: string;
  readonly actions: readonly string[];
}

/** The least policies with which CloudFormation can create, update and delete the stacks of an assembly, by account and Region. */
export function permissionsFor(assembly: Assembly): readonly Permissions[] {
  const needs = new Needs(assembly);
  const places = new Map<string, Resource[]>();
  for (const resource of assembly.resources) {
    const key = `${resource.template.account} ${resource.template.region}`;
    places.set(key, [...(places.get(key) ?? []), resource]);
  }
  return [...places.values()].map((resources) => permissionsOf(resources, needs));
}

function permissionsOf(resources: readonly Resource[], needs: Needs): Permissions {
  const unknown: Resource[] = [];
  const all: Need[] = [];
  const called = new Map<string, Calls[]>();
  for (const resource of resources) {
    const calls = callsFor(resource);
    if (calls === undefined) unknown.push(resource);
    else {
      all.push(...calls.made.flatMap((call) => needs.of(resource, call)));
      called.set(resource.type, [...(called.get(resource.type) ?? []), calls]);
    }
  }
  const templates = [...new Set(resources.map(({ template }) => template))];
  all.push(
    ...templates.flatMap((template) =>
      ofStack(
        template,
        resources.find((one) => one.template === template),
      ),
    ),
  );
  return {
    account: templates[0]?.account,
    region: templates[0]?.region,
    stacks: [...new Set(templates.map(({ stackName }) => stackName))],
    needs: all,
    policies: policiesOf(statementsFor(all), POLICY_SIZE),
    unknown,
    notes: [...called].flatMap(([type, calls]) => notesOf(type, calls)),
  };
}

function notesOf(type: string, calls: readonly Calls[]): readonly PermissionNote[] {
  const made = calls.flatMap((each) => each.made);
  const names = new Set(made.map(({ action }) => action));
  const unneeded = calls.flatMap((each) => each.unneeded).filter(({ action }) => !names.has(action));
  const by = (is: PermissionNote['is'], found: readonly (readonly [why: string, action: string])[]) =>
    [...new Set(found.map(([why]) => why))].map((why) => ({
      ...{ type, is, why },
      actions: [...new Set(found.filter(([other]) => other === why).map(([, action]) => action))].sort(),
    }));
  return [
    ...by(
      'needed and not listed',
      made.flatMap(({ action, source }) => (source === undefined ? [] : [[source, action] as const])),
    ),
    ...by(
      'perhaps too much',
      made.filter(({ unsure }) => unsure).map(({ action }) => ['no property tells when it is called', action] as const),
    ),
    ...by(
      'listed and not needed',
      unneeded.map(({ action, reason }) => [reason, action] as const),
    ),
  ];
}
