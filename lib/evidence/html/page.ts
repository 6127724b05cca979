import { createHash } from 'node:crypto';
import type { Language } from '../language/languages';
import { html, Markup } from './markup';
import { styleOf } from './style';

export interface PageProps {
  readonly language: Language;
  readonly title: string;
  /** Version of the tool. */
  readonly version: string;
  readonly body: Markup;
  /** The one script that may run. @default none */
  readonly script?: string;
}

/** A document that loads nothing: its style is in it. */
export function page({ language, title, version, body, script }: PageProps): string {
  const style = styleOf(body.rules, language);
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Trefoil ${version}">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
${body}
</html>
`.text;
}

/** Nothing may load or run but the page's own style and script: what a name in a template says stays text. */
function policy(style: string, script: string | undefined): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const scripts = script === undefined ? "'none'" : hash(script);
  return `default-src 'none'; style-src ${hash(style)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
}
