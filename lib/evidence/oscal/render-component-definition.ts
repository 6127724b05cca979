import { jsonText } from '../../common/printable';
import type { Evidence } from '../schema';
import {
  type Control,
  componentUuid,
  controlsOf,
  deploymentTitle,
  metadata,
  property,
  standardResources,
  standardsOf,
  standardUuid,
} from './oscal';
import { uuid } from './uuid';

/** What the deployment implements, by clause of each standard, in OSCAL. */
export function renderComponentDefinition(evidence: Evidence): string {
  const title = deploymentTitle(evidence);
  const controls = controlsOf(evidence);
  const standards = standardsOf(controls);
  const component = {
    uuid: componentUuid(evidence),
    type: 'software',
    title,
    description: `Templates of AWS CloudFormation in ${evidence.counts.templates} files, checked by ${evidence.counts.rules} rules.`,
    props: [
      property('boundary', evidence.boundary.names.join(' ')),
      ...evidence.sites.map(({ id, data }) => property('location', `${id}: ${data.place} (${data.how})`)),
    ],
    'control-implementations': standards.map((standard) => ({
      uuid: uuid('control-implementation', componentUuid(evidence), standard),
      source: `#${standardUuid(standard)}`,
      description: `Rules that help to answer clauses of ${standard}; whether a clause is met as a whole is not claimed.`,
      'implemented-requirements': controls
        .filter((control) => control.standard === standard)
        .map((control) => requirement(control, evidence)),
    })),
  };
  const body = { components: [component], 'back-matter': { resources: standardResources(standards) } };
  const document = {
    'component-definition': {
      // Whatever the document says is in its name.
      uuid: uuid('component-definition', JSON.stringify(body), evidence.time),
      metadata: metadata(evidence, `${title}: what it implements`),
      ...body,
    },
  };
  return jsonText(document);
}

function requirement({ id, standard, clause, rules }: Control, evidence: Evidence) {
  return {
    uuid: uuid('implemented-requirement', componentUuid(evidence), id),
    'control-id': id,
    description: `${standard} ${clause}: ${rules.map(({ title }) => title).join('; ')}`,
    props: [property('clause', clause), ...rules.map((rule) => property('rule', rule.id))],
  };
}
