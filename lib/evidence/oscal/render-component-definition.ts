import { nameOf } from '../frameworks/framework';
import { MEASURES } from '../frameworks/measures';
import type { Evidence } from '../schema';
import {
  CATALOGUE_UUID,
  type Control,
  catalogueResource,
  cited,
  componentUuid,
  controlsOf,
  deploymentTitle,
  metadata,
  oscalText,
  property,
} from './oscal';
import { uuid } from './uuid';

/** What the deployment implements, by clause of each standard, in OSCAL. */
export function renderComponentDefinition(evidence: Evidence): string {
  const title = deploymentTitle(evidence);
  const controls = controlsOf(evidence);
  const frameworks = [...new Set(controls.map(({ framework }) => framework))];
  const measures = Object.entries(MEASURES);
  const component = {
    uuid: componentUuid(evidence),
    type: 'software',
    title,
    description: `Templates of AWS CloudFormation in ${evidence.counts.templates} files, checked by ${evidence.counts.rules} rules.`,
    props: [
      property('boundary', evidence.boundary.names.join(' ')),
      ...measures.map(([id, { rules }]) => property(`measure-${id}`, rules.join(' '))),
      ...evidence.sites.map(({ id, data }) => property('location', `${id}: ${data.place} (${data.how})`)),
    ],
    'control-implementations': frameworks.map((framework) => ({
      uuid: uuid('control-implementation', componentUuid(evidence), framework.id),
      source: `#${CATALOGUE_UUID}`,
      description: `Rules that help to answer clauses of ${framework.cited}; whether a clause is met as a whole is not claimed.`,
      'implemented-requirements': controls
        .filter((control) => control.framework === framework)
        .map((control) => requirement(control, evidence)),
    })),
  };
  const body = { components: [component], 'back-matter': { resources: [catalogueResource()] } };
  const document = {
    'component-definition': {
      // Whatever the document says is in its name.
      uuid: uuid('component-definition', JSON.stringify(body), evidence.time),
      metadata: metadata(evidence, `${title}: what it implements`),
      ...body,
    },
  };
  return oscalText(document);
}

function requirement(control: Control, evidence: Evidence) {
  const { id, clause } = control;
  return {
    uuid: uuid('implemented-requirement', componentUuid(evidence), id),
    'control-id': id,
    description: `${cited(control)}: shown by ${clause.shown.map(nameOf).join(', ')}; no claim on the clause as a whole`,
  };
}
