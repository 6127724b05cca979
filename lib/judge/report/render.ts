import { renderJson } from './render-json';
import { renderMarkdown } from './render-markdown';
import { renderSarif } from './render-sarif';
import { renderText } from './render-text';
import type { Report } from './report';
import type { RenderContext } from './tally';

/** How a report can be written; the first is for people at a terminal. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'markdown'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The report in one of its formats. */
export function render(report: Report, format: ReportFormat, context: RenderContext): string {
  switch (format) {
    case 'text':
      return renderText(report, context);
    case 'json':
      return renderJson(report);
    case 'sarif':
      return renderSarif(report, context);
    case 'markdown':
      return renderMarkdown(report, context);
  }
}
