import type { Judgement } from '../../judge/report/judge';
import type { Result } from '../schema/common';
import type { ResourceEvidence, TemplateEvidence } from '../schema/resources';
import type { Checked } from './checked';
import { contentOf } from './content';
import { resultOf } from './rules';
import { hashOf } from './run-record';
import { settingsOf } from './settings';
import { holdsOf, nameOf } from './stores';
import type { Subjects } from './subjects';

/** The templates that were checked, and what the rules said of each as a whole. */
export function templatesOf({ assembly, judgements }: Checked, subjects: Subjects): readonly TemplateEvidence[] {
  const results = resultsBy(judgements, ({ verdict }) => (verdict.resource ? undefined : verdict.template));
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
    results: Object.fromEntries(results.get(template) ?? []),
  }));
}

/** The resources that were checked, and what the rules said of each. */
export function resourcesOf({ assembly, judgements }: Checked, subjects: Subjects): readonly ResourceEvidence[] {
  const results = resultsBy(judgements, ({ verdict }) => verdict.resource);
  return assembly.resources.map((resource) => {
    const holds = holdsOf(resource);
    return {
      id: subjects.idOf(resource),
      type: resource.type,
      template: resource.template.file,
      logicalId: resource.logicalId,
      name: nameOf(resource),
      site: subjects.siteOf(resource.template),
      holds,
      content: contentOf(resource, assembly),
      results: Object.fromEntries(results.get(resource) ?? []),
      settings: [...settingsOf(resource, subjects, holds === 'user-data' || holds === 'metadata')],
    };
  });
}

function resultsBy<T>(
  judgements: readonly Judgement[],
  subjectOf: (judgement: Judgement) => T | undefined,
): ReadonlyMap<T, readonly (readonly [string, Result])[]> {
  const results = new Map<T, (readonly [string, Result])[]>();
  for (const judgement of judgements) {
    const subject = subjectOf(judgement);
    if (subject === undefined) continue;
    const known = results.get(subject) ?? [];
    if (known.length === 0) results.set(subject, known);
    known.push([judgement.verdict.rule.id, resultOf(judgement)]);
  }
  return results;
}
