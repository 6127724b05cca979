import type { ResourceEvidence, TemplateEvidence } from '../schema/resources';
import type { Checked } from './checked';
import { contentOf } from './content';
import { hashOf } from './run-record';
import { settingsOf } from './settings';
import { holdsOf, nameOf } from './stores';
import type { Subjects } from './subjects';

/** The templates that were checked. */
export function templatesOf({ assembly }: Checked, subjects: Subjects): readonly TemplateEvidence[] {
  const sizes = new Map<number, number>();
  for (const { template } of assembly.resources) sizes.set(template.index, (sizes.get(template.index) ?? 0) + 1);
  return assembly.templates.map((template) => ({
    file: template.file,
    sha256: hashOf(template.text),
    stack: template.stackName,
    constructPath: template.constructPath,
    site: subjects.siteOf(template),
    account: template.account,
    region: template.region,
    resources: sizes.get(template.index) ?? 0,
  }));
}

/** The resources that were checked. */
export function resourcesOf({ assembly }: Checked, subjects: Subjects): readonly ResourceEvidence[] {
  const places = new Map(assembly.templates.map((template, place) => [template.file, place]));
  return assembly.resources.map((resource) => {
    const holds = holdsOf(resource);
    const settings = settingsOf(resource, subjects, holds === 'user-data' || holds === 'metadata');
    return {
      id: subjects.idOf(resource),
      type: resource.type,
      template: places.get(resource.template.file) ?? 0,
      logicalId: resource.logicalId,
      name: nameOf(resource),
      content: contentOf(resource, assembly),
      ...(settings.length > 0 && { settings: [...settings] }),
    };
  });
}
