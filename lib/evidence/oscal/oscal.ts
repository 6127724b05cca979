import { printableJson } from '../../common/printable';
import { FRAMEWORKS } from '../frameworks';
import { coverageOf } from '../frameworks/coverage';
import { type Framework, type FrameworkClause, rulesOf } from '../frameworks/framework';
import type { Evidence } from '../schema';
import type { RuleEvidence } from '../schema/rules';
import { uuid } from './uuid';

/** Version of OSCAL that is written. */
const OSCAL_VERSION = '1.2.1';
/** Namespace of properties that OSCAL does not know. */
const NAMESPACE = 'urn:x-trefoil:oscal';
/** The catalogue, beside the documents that refer to it. */
export const CATALOGUE_FILE = 'catalog.json';

/** A clause of a framework as a control of the catalogue, and the rules of this run that show something towards it. */
export interface Control {
  /** A token, as OSCAL asks of identifiers. */
  readonly id: string;
  readonly framework: Framework;
  readonly clause: FrameworkClause;
  readonly rules: readonly RuleEvidence[];
}

/** Every clause of every framework as a control, in order. */
export function catalogue(): readonly Omit<Control, 'rules'>[] {
  return FRAMEWORKS.flatMap((framework) =>
    framework.clauses.map((clause) => ({ id: token(`${framework.id} ${clause.id}`), framework, clause })),
  );
}

/** The clauses of which rules of a run show something. */
export function controlsOf({ rules }: Evidence): readonly Control[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return catalogue()
    .map((control) => ({ ...control, rules: rulesOf(control.clause).flatMap((id) => byId.get(id) ?? []) }))
    .filter((control) => control.rules.length > 0);
}

/** A clause as it is cited: framework, version and number. */
export function cited({ framework, clause }: Omit<Control, 'rules'>): string {
  return `${framework.cited} ${clause.id}`;
}

/** A document as it is written: on one line, since programs read it, and a third smaller so. */
export function oscalText(document: object): string {
  return printableJson(JSON.stringify(document));
}

/** What OSCAL asks of every document. */
export function metadata({ time, tool }: Pick<Evidence, 'time' | 'tool'>, title: string) {
  return { title, 'last-modified': time, version: tool.version, 'oscal-version': OSCAL_VERSION };
}

/** A property that OSCAL does not know. */
export function property(name: string, value: string | number) {
  return { name, ns: NAMESPACE, value: String(value) };
}

/** The catalogue as a resource of the back matter. */
export function catalogueResource() {
  const clauses = FRAMEWORKS.reduce((sum, framework) => sum + coverageOf(framework).clauses, 0);
  return {
    uuid: CATALOGUE_UUID,
    title: 'Catalogue',
    description: `${clauses} clauses of ${FRAMEWORKS.length} frameworks by identifier, with subjects in the words of Trefoil`,
    rlinks: [{ href: CATALOGUE_FILE, 'media-type': 'application/json' }],
  };
}

/** Identifier of the catalogue as a resource. */
export const CATALOGUE_UUID = uuid('resource', 'catalogue');

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

/** The identifier of what is asked towards a control, a part of it in the catalogue. */
export function objectiveId(control: string): string {
  return `${control}_objective`;
}

/** Text as a token of OSCAL: letters, digits, dots, dashes and underscores, beginning with a letter. */
function token(text: string): string {
  const slug = text
    .replace(/\(([^)]*)\)/g, '.$1')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}_]+|-+$/gu, '');
  return slug.toLowerCase();
}
