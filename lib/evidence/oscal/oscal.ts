import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';
import { uuid } from './uuid';

/** Version of OSCAL that is written. */
const OSCAL_VERSION = '1.2.1';
/** Namespace of properties that OSCAL does not know. */
const NAMESPACE = 'urn:x-trefoil:oscal';

/** A clause of a standard, and the rules that help to answer it. */
export interface Control {
  /** A token, as OSCAL asks of identifiers. */
  readonly id: string;
  readonly standard: string;
  readonly clause: string;
  readonly rules: readonly RuleEvidence[];
}

/** The clauses to which rules are mapped, sorted by standard and clause. */
export function controlsOf({ rules }: Evidence): readonly Control[] {
  const controls = new Map<string, Control & { readonly rules: RuleEvidence[] }>();
  for (const rule of rules)
    for (const { standard, clause } of rule.clauses) {
      const id = token(`${standard} ${clause}`);
      const known = controls.get(id);
      if (!known) controls.set(id, { id, standard, clause, rules: [rule] });
      else if (!known.rules.includes(rule)) known.rules.push(rule);
    }
  return [...controls.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The standards of some clauses, each once. */
export function standardsOf(controls: readonly Control[]): readonly string[] {
  return [...new Set(controls.map(({ standard }) => standard))];
}

/** What OSCAL asks of every document. */
export function metadata({ time, tool }: Evidence, title: string) {
  return { title, 'last-modified': time, version: tool.version, 'oscal-version': OSCAL_VERSION };
}

/** A property that OSCAL does not know. */
export function property(name: string, value: string | number) {
  return { name, ns: NAMESPACE, value: String(value) };
}

/** The standards as resources of the back matter: none of them is published as an OSCAL catalogue. */
export function standardResources(standards: readonly string[]) {
  return standards.map((standard) => ({
    uuid: standardUuid(standard),
    title: standard,
    citation: { text: `${standard}, clauses named as the standard numbers them` },
  }));
}

/** Identifier of a standard as a resource. */
export function standardUuid(standard: string): string {
  return uuid('standard', standard);
}

/** Identifier of what was deployed, as a component: the same in every run. */
export function componentUuid({ deployment }: Evidence): string {
  return uuid('component', deployment?.name ?? '');
}

/** What was deployed, for people. */
export function deploymentTitle({ deployment }: Evidence): string {
  return deployment ? `Deployment ${deployment.name}` : 'Assembly without a deployment file';
}

/** A rule's result in one sentence: rule, resources, result; the hashes are with the templates. */
export function resultText({ id, subject, evaluated, passed, failed, waived, status }: RuleEvidence): string {
  if (status === 'not-applicable') return `rule ${id} is not applicable: no matching ${subject}`;
  if (status === 'not-evaluated') return `rule ${id} was not evaluated: it needs the deployment file`;
  return `rule ${id} evaluated ${evaluated} ${subject}${evaluated === 1 ? '' : 's'}: ${passed} passed, ${failed} failed, ${waived} waived`;
}

/** Text as a token of OSCAL: letters, digits, dots, dashes and underscores, beginning with a letter. */
function token(text: string): string {
  const slug = text
    .replace(/\(([^)]*)\)/g, '.$1')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}_]+|-+$/gu, '');
  return slug.toLowerCase();
}
