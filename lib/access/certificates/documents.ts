import { isRecord } from '../../iam/authorize/json';
import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Concrete, DocumentSource } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import { type RawMap, rawMap, type Template } from '../../judge/template/template';
import { isPolicy, type PolicyPairs } from './policy-pairs';

/** A policy document of a certificate, and where a template has it; without a place the question itself states it. */
export interface CertificateDocument {
  readonly document: PolicyDocument;
  /** Which of the templates, counted from 0. */
  readonly template?: number;
  readonly resource?: string;
  /** Keys and indexes within its properties. */
  readonly path?: readonly (string | number)[];
}

/** What a template exports under a name. */
interface Exported {
  readonly template: Template;
  readonly value: unknown;
}

/** The policy documents of questions, each once, and the names that stand in them for what CloudFormation fills in. */
export class Documents {
  readonly all: CertificateDocument[] = [];
  private readonly places = new Map<PolicyDocument, number>();
  private readonly found = new Map<string, string>();
  private exports?: ReadonlyMap<string, Exported>;

  constructor(
    private readonly assembly: Assembly,
    private readonly concrete: Concrete,
  ) {}

  /** By template, logical id and attribute: the text that was put in the place of each reference. */
  get names(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.found].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** A question in which documents are named by their place in the list. */
  named(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.named(one));
    if (!isRecord(value)) return value;
    if (isPolicy(value)) return { document: this.placeOf(value) };
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.named(one)]));
  }

  /** Notes what references stand for in the policies of a site that is like another one: they are in no list themselves. */
  nameAlike(policies: PolicyPairs): void {
    for (const [theirs, own] of policies) if (this.places.has(theirs)) this.sourceOf(own);
  }

  private placeOf(document: PolicyDocument): number {
    const before = this.places.get(document);
    if (before !== undefined) return before;
    const place = this.all.push({ document, ...this.sourceOf(document) }) - 1;
    this.places.set(document, place);
    return place;
  }

  /** Where a template has a document; what the references in it stand for is noted. */
  private sourceOf(document: PolicyDocument): Pick<CertificateDocument, 'template' | 'resource' | 'path'> | undefined {
    const source = this.concrete.sourceOf(document);
    if (source === undefined) return undefined;
    const { template, logicalId } = source.resource;
    this.nameWithin(valueAt(source), template);
    const methods = this.concrete.methodsOf(source.resource);
    if (methods !== undefined) this.found.set(`${template.file} ${logicalId} execute-api`, methods);
    return { template: this.assembly.templates.indexOf(template), resource: logicalId, path: source.path };
  }

  /** Notes what every reference in a part of a template stands for. */
  private nameWithin(value: unknown, template: Template): void {
    if (Array.isArray(value)) for (const one of value) this.nameWithin(one, template);
    if (!isRecord(value)) return;
    const imported = value['Fn::ImportValue'];
    const exporter = imported === undefined ? undefined : this.exported(JSON.stringify(imported));
    if (exporter !== undefined) this.nameWithin(exporter.value, exporter.template);
    const [logicalId, attribute] = referenceIn(value);
    if (logicalId === undefined) for (const one of Object.values(value)) this.nameWithin(one, template);
    else {
      const resource = this.assembly.resolve({ template: template.index, logicalId });
      const physical = resource && this.concrete.physical(resource);
      const name = attribute === undefined ? physical?.ref : physical?.attribute(attribute);
      const key = [template.file, logicalId, ...(attribute === undefined ? [] : [attribute])].join(' ');
      if (name !== undefined) this.found.set(key, name);
    }
  }

  private exported(name: string): Exported | undefined {
    this.exports ??= exportsOf(this.assembly.templates);
    return this.exports.get(name);
  }
}

/** What the outputs of templates export, by the names of the exports as JSON. */
function exportsOf(templates: readonly Template[]): ReadonlyMap<string, Exported> {
  const found = new Map<string, Exported>();
  for (const template of templates)
    for (const output of Object.values(rawMap(template.body['Outputs'])).map(rawMap)) {
      const name = JSON.stringify(rawMap(output['Export'])['Name']);
      if (name !== undefined && !found.has(name)) found.set(name, { template, value: output['Value'] });
    }
  return found;
}

/** What a reference to another resource of the template names. */
function referenceIn(value: RawMap): readonly (string | undefined)[] {
  const { Ref: ref, 'Fn::GetAtt': attribute } = value;
  if (typeof ref === 'string') return [ref];
  return Array.isArray(attribute) ? attribute.map(String) : [];
}

function valueAt({ resource, path }: DocumentSource): unknown {
  return path.reduce<unknown>(
    (value, step) => (Array.isArray(value) ? value[Number(step)] : rawMap(value)[step]),
    resource.raw['Properties'],
  );
}
