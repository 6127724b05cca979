import { CERTIFICATES } from '../access/certificates/file';
import { renderSarif } from '../judge/report/render-sarif';
import { renderRegister } from './html/register';
import { type PageOptions, renderHtml } from './html/render-html';
import { LANGUAGES, type Language } from './language/languages';
import { wordsOf } from './language/words';
import { CATALOGUE_FILE } from './oscal/oscal';
import { renderAssessmentResults } from './oscal/render-assessment-results';
import { renderCatalogue } from './oscal/render-catalogue';
import { renderComponentDefinition } from './oscal/render-component-definition';
import type { Gathered } from './record/gather';
import { renderJson } from './render-json';
import { renderSummary } from './render-summary';
import type { Evidence } from './schema';

/** A file of evidence; its path is relative to the folder of evidence. */
export interface EvidenceFile {
  readonly path: string;
  readonly text: string;
}

/** What people read of evidence, in one language; in English where none is in their names. */
function readable(evidence: Evidence, language: Language, page: PageOptions): readonly EvidenceFile[] {
  const words = wordsOf(language);
  const [report, register, summary] = namesIn(language);
  return [
    { path: report, text: renderHtml(evidence, { ...page, words }) },
    { path: register, text: renderRegister(evidence, words) },
    { path: summary, text: renderSummary(evidence, words) },
  ];
}

function namesIn(language: Language): readonly [report: string, register: string, summary: string] {
  const mark = language === 'en' ? '' : `.${language}`;
  return [`report${mark}.html`, `register${mark}.html`, `summary${mark}.md`];
}

/** Files of every language, those of earlier evidence included. */
export const READABLE_FILES: readonly string[] = LANGUAGES.flatMap(namesIn);

/** Every form in which evidence is written; what people read in English, and in other languages beside it. */
export function evidenceFiles(
  { evidence, report, certificates }: Gathered,
  page: PageOptions = {},
  languages: readonly Language[] = [],
): readonly EvidenceFile[] {
  return [
    { path: 'evidence.json', text: renderJson(evidence) },
    ...(certificates === undefined ? [] : [{ path: CERTIFICATES, text: certificates }]),
    ...LANGUAGES.filter((language) => language === 'en' || languages.includes(language)).flatMap((language) =>
      readable(evidence, language, page),
    ),
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
