import fc from 'fast-check';
import type { CertificateDocument } from '../../../lib/access/certificates/documents';
import { certificateFile, type Entry, resultOf } from '../../../lib/access/certificates/file';
import { isRecord } from '../../../lib/iam/authorize/json';
import { certify, Steps } from '../../../lib/iam/certificate/certificate';
import type { Question } from '../../../lib/iam/search/question';
import { HOME } from '../../iam/arbitrary';
import { question } from '../../iam/certificate/questions';
import { type Files, recordOf } from './verifier';

/** The site that small questions are about: one of the reference deployment. */
export const SITE = 'dublin';

/** The one template. */
export const TEMPLATE = 'small.template.json';

/** A folder of evidence and one of templates, about small questions. */
export interface Small {
  readonly evidence: Files;
  readonly templates: Files;
  /** How many questions were asked, and how many of them are proved. */
  readonly asked: number;
  readonly proved: number;
}

/** Certificates of as many small questions as are drawn by a seed. */
export function smallCertificates(numRuns: number, seed: number): Small {
  return certificatesOfSmall(fc.sample(question, { numRuns, seed }));
}

/** Certificates of questions, the policies of which are in one template. */
export function certificatesOfSmall(questions: readonly Question[]): Small {
  const steps = new Steps();
  const entries = questions.map((question, index): Entry => {
    const proofs = certify(question, 'aws', steps);
    const name = { site: SITE, rule: `question-${index}` };
    return typeof proofs === 'string'
      ? { ...name, none: proofs }
      : { ...name, asked: [{ question, partition: 'aws', proofs }] };
  });
  return written(entries, steps);
}

/** The files of entries, whether or not their proofs are any. */
export function written(entries: readonly Entry[], steps: Pick<Steps, 'all' | 'count'>): Small {
  const documents = new TemplateDocuments();
  for (const { asked = [] } of entries) for (const one of asked) documents.named(one.question);
  const template = JSON.stringify({ Resources: documents.resources });
  const templates = [{ file: TEMPLATE, text: template }];
  const text = certificateFile(entries, { templates, steps, documents });
  return {
    evidence: recordOf(
      text,
      entries.map((entry) => resultOf(entry, steps)),
      templates,
      [{ id: SITE, account: HOME, region: 'eu-west-1', partition: 'aws', replicatesTo: [] }],
    ),
    templates: { [TEMPLATE]: template },
    asked: entries.length,
    proved: entries.filter(({ none }) => none === undefined).length,
  };
}

/** Documents as a template has them, one resource each. */
class TemplateDocuments {
  readonly all: CertificateDocument[] = [];
  readonly names = {};
  readonly nameAlike = () => {};
  private readonly places = new Map<unknown, number>();

  get resources() {
    return Object.fromEntries(
      this.all.map(({ document, resource = '' }, index) => [
        resource,
        { Properties: { PolicyDocument: index % 5 === 4 ? asText(document) : document } },
      ]),
    );
  }

  named(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.named(one));
    if (!isRecord(value)) return value;
    if (value['Statement'] === undefined)
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.named(one)]));
    const place =
      this.places.get(value) ??
      this.all.push({ document: value, template: 0, resource: `Policy${this.all.length}`, path: ['PolicyDocument'] }) -
        1;
    this.places.set(value, place);
    return { document: place };
  }
}

/** A policy as JSON in a text of parts, as policies of log groups are. */
function asText(document: object): object {
  const text = JSON.stringify(document);
  return { 'Fn::Join': ['', [text.slice(0, 20), text.slice(20)]] };
}
