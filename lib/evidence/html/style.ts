import type { Language } from '../language/languages';
import { COLOURS } from './colours';
import { MAP_STYLE } from './style-map';
import { PRINT_STYLE } from './style-print';
import { tableStyle } from './style-table';

const NARROW = '@media screen and (max-width: 50rem)';

const PAGE = `
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
header, main, footer { max-width: 84rem; margin: 0 auto; padding: 0 1.75rem; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h1, h2, h3, p, ul, dl, figure { margin: 0; }
h1 { font-size: clamp(1.55rem, 1.1rem + 1.5vw, 2.15rem); line-height: 1.15; letter-spacing: -.02em; font-weight: 680; text-wrap: balance; }
h2 { font-size: 1.4rem; line-height: 1.25; letter-spacing: -.012em; font-weight: 660; }
h3 { font-size: 1rem; font-weight: 650; margin: 1.9rem 0 .5rem; }
b { font-weight: 620; }
code { font: .88em/1.45 ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace; }
.name, .hash { overflow-wrap: anywhere; }
.quiet { color: var(--quiet); font-size: .87em; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; top: 0; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: 0; }
.paper { display: none; }
.plain { list-style: none; padding: 0; }
header { display: flex; flex-wrap: wrap; gap: .35rem 2rem; align-items: center; justify-content: space-between; padding-top: .8rem; padding-bottom: .8rem; }
.brand { font-weight: 680; letter-spacing: -.01em; display: flex; align-items: center; gap: .5rem; }
.brand span { font-weight: 400; color: var(--quiet); }
.brand svg { width: 1.4rem; height: 1.4rem; fill: var(--accent); }
.brand path { fill: none; stroke: var(--accent); stroke-width: 1.8; stroke-linecap: round; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.15rem; }
nav a { display: inline-block; padding: .25rem 0; font-size: .9rem; color: var(--ink); text-decoration-color: var(--line); }
nav { flex-basis: 100%; }
header button { font: inherit; font-size: .9rem; color: var(--ink); background: none; border: 1px solid var(--quiet); border-radius: 6px; padding: .1rem .6rem; cursor: pointer; }
nav a:hover, header button:hover { color: var(--accent); text-decoration-color: currentColor; }
.first { display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr); padding: .9rem 0 1rem; }
.answer { display: flex; flex-direction: column; gap: 1.1rem; }
.answer h2 { font-size: 1.05rem; margin-bottom: -.8rem; }
.verdict { display: grid; grid-template-columns: auto 1fr; gap: .9rem; align-items: start; }
.mark { width: 2.75rem; height: 2.75rem; }
.mark circle { fill: var(--good); }
.fails .mark circle { fill: var(--bad); }
.mark path { fill: none; stroke: var(--card); stroke-width: 2.4; stroke-linecap: round; stroke-linejoin: round; }
.subject { margin-top: .45rem; }
.named { margin: 0; padding: .8rem 1rem .8rem 2.2rem; border-radius: 10px; background: var(--bad-tint); color: var(--ink); }
.named li + li { margin-top: .5rem; }
.named .quiet { color: var(--ink); }
.named + p { margin-top: -.8rem; }
.answers { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1px; border: 1px solid var(--line); border-radius: 10px; background: var(--line); overflow: hidden; }
.answers > div { padding: .7rem .95rem .8rem; background: var(--card); }
.answers dt { font-size: .82rem; }
.answers dt a { color: var(--quiet); text-decoration-color: var(--line); }
.answers dt a:hover { color: var(--accent); text-decoration-color: currentColor; }
.answers dd { margin: .15rem 0 0; }
.value { line-height: 1.3; font-weight: 640; }
.note { font-size: .84rem; line-height: 1.4; color: var(--quiet); }
.away { display: block; font-weight: 400; font-size: .84rem; color: var(--warn); }
section { border-top: 1px solid var(--line); padding: 2rem 0 2.1rem; }
.lead { max-width: 50rem; margin: .4rem 0 1.15rem; color: var(--quiet); }
.tag { display: inline-block; padding: 0 .5em; border-radius: 99px; font-size: .8rem; line-height: 1.55; font-weight: 500; white-space: nowrap; background: var(--none-tint); color: var(--ink); }
.is-passed, .how-by-region { background: var(--good-tint); color: var(--good); }
.is-failed, .to-not-known { background: var(--bad-tint); color: var(--bad); }
.is-waived, .is-advised, .is-undecided, .how-not-assertable, .to-outward { background: var(--warn-tint); color: var(--warn); }
.how-attested, .to-inward { background: var(--cool-tint); color: var(--cool); }
details { margin: .5rem 0; }
summary { cursor: pointer; padding: .2rem 0; }
summary:hover { color: var(--accent); }
summary::marker { color: var(--quiet); }
.stack { margin-top: 1.1rem; }
.stack > details { margin: 0; border: 1px solid var(--line); border-bottom-width: 0; background: var(--card); }
.stack > details:first-child { border-radius: 10px 10px 0 0; }
.stack > details:last-child { border-bottom-width: 1px; border-radius: 0 0 10px 10px; }
.stack > details:only-child { border-radius: 10px; }
.stack > details > :not(summary) { margin-left: 1rem; margin-right: 1rem; }
.stack > details[open] { padding-bottom: .6rem; }
.stack > details > table.rows { width: calc(100% - 2rem); }
.stack > details > summary { padding: .6rem 1rem; }
.statements, .facts { display: grid; gap: 1.1rem 2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); }
.facts { margin: 1.2rem 0; }
.statements dt, .facts dt { font-weight: 620; }
.statements dd, .facts dd { margin: .2rem 0 0; }
.filter { display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; align-items: center; padding: .7rem 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--card); }
.filter input[type="search"] { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: 6px; padding: .25rem .5rem; width: 16rem; max-width: 100%; }
.filter input[type="checkbox"] { accent-color: var(--accent); }
.filter output { color: var(--quiet); }
footer { padding-top: 1.2rem; padding-bottom: 2.5rem; color: var(--quiet); font-size: .87rem; }
footer p { border-top: 1px solid var(--line); padding-top: 1.2rem; }
@media (min-width: 68rem) {
  .first { grid-template-columns: minmax(0, 1.12fr) minmax(0, 1fr); gap: 2.5rem; }
}
${NARROW} {
  header, main, footer { padding-left: 1.1rem; padding-right: 1.1rem; }
  header nav ul { gap: 0 1rem; }
  .mark { width: 2.3rem; height: 2.3rem; }
  .answers { grid-template-columns: minmax(0, 1fr); }
  section { padding: 1.6rem 0; }
}
`;

/** The whole style of a page, with the heads that its tables show on a narrow screen. */
export function styleOf(rules: Iterable<string>, language: Language): string {
  return [COLOURS, PAGE, tableStyle(language), `${[...rules].join('\n')}\n`, MAP_STYLE, PRINT_STYLE].join('');
}
