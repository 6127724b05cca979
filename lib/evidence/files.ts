import { CERTIFICATES } from '../access/certificates/file';
import { renderSarif } from '../judge/report/render-sarif';
import { renderRegister } from './html/register';
import { type PageOptions, renderHtml } from './html/render-html';
import { CATALOGUE_FILE } from './oscal/oscal';
import { renderAssessmentResults } from './oscal/render-assessment-results';
import { renderCatalogue } from './oscal/render-catalogue';
import { renderComponentDefinition } from './oscal/render-component-definition';
import type { Gathered } from './record/gather';
import { renderJson } from './render-json';
import { renderSummary } from './render-summary';

/** A file of evidence; its path is relative to the folder of evidence. */
export interface EvidenceFile {
  readonly path: string;
  readonly text: string;
}

/** Every form in which evidence is written. */
export function evidenceFiles(
  { evidence, report, certificates }: Gathered,
  page: PageOptions = {},
): readonly EvidenceFile[] {
  return [
    { path: 'evidence.json', text: renderJson(evidence) },
    ...(certificates === undefined ? [] : [{ path: CERTIFICATES, text: certificates }]),
    { path: 'report.html', text: renderHtml(evidence, page) },
    { path: 'register.html', text: renderRegister(evidence) },
    { path: 'summary.md', text: renderSummary(evidence) },
    {
      path: 'results.sarif',
      text: renderSarif(report, {
        color: false,
        problems: [],
        category: `evidence-${evidence.deployment?.name ?? 'assembly'}`,
      }),
    },
    { path: `oscal/${CATALOGUE_FILE}`, text: renderCatalogue(evidence) },
    { path: 'oscal/component-definition.json', text: renderComponentDefinition(evidence) },
    { path: 'oscal/assessment-results.json', text: renderAssessmentResults(evidence) },
  ];
}
