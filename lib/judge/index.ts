/** The policy check by itself: read templates, evaluate rules, write the report. Nothing here needs CDK. */

export { Judge, type Judgement, type JudgeOptions } from './report/judge';
export { isPartOf, profileOf } from './report/profile';
export { REPORT_FORMATS, type ReportFormat, render } from './report/render';
export { renderJson } from './report/render-json';
export { renderMarkdown } from './report/render-markdown';
export { renderSarif } from './report/render-sarif';
export { renderText } from './report/render-text';
export { isExcused, type Report, type ReportedFinding, stands } from './report/report';
export { RECORD_FILE, type RunRecord } from './report/run-record';
export { isAtLeast, levelOf, severityOf } from './report/severity';
export type { RenderContext } from './report/tally';
export { type UnknownTypes, withUnknownTypes } from './report/unknown-types';
export type { Clause, Example, Finding, Level, ResourceRule, Rule, Severity, TemplateRule, Topic } from './rule';
export { PROFILES, type Profile, SEVERITIES, TOPICS } from './rule';
export { RULES } from './rules';
export { type Scope, scopeOf } from './scope';
export type { Assembly } from './template/assembly';
export { type Environment, type Input, read } from './template/read';
export type { Waiver } from './waivers/waiver';
