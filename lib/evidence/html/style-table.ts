import type { Language } from '../language/languages';

/** Tables whose rows are blocks: each cell has its head before it, by the rules of its table. */
function cards(tables: string): string {
  const rules = [
    '&, & tbody, & tr, & tbody th, & td { display: block; }',
    '& thead { display: none; }',
    '& tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }',
    '& tr:last-child { border-bottom: 0; }',
    '& tbody th, & td { border: 0; padding: .12rem 0; }',
    // A head of many lines makes its cell as high.
    '& td { display: flow-root; padding-left: 7.4rem; min-height: 1.5em; }',
    '& td::before { content: var(--head); float: left; width: 6.9rem; margin: .1rem 0 0 -7.4rem; font-size: .82rem; line-height: 1.3; color: var(--quiet); }',
    '& td:empty { display: none; }',
    '& .number { text-align: left; }',
    '& td.number { display: inline-block; padding-left: 0; margin-right: 1rem; }',
    '& td.number::before { float: none; width: auto; margin: 0 .4rem 0 0; }',
  ];
  return rules.join('\n  ').replaceAll('&', tables);
}

/** Style of tables; their rows are blocks up to a width, which languages of longer words have larger. */
export function tableStyle(language: Language): string {
  const middle = language === 'en' ? '62rem' : '74rem';
  return `
table { border-collapse: collapse; }
.rows { width: 100%; }
.rows th, .rows td { text-align: left; vertical-align: top; padding: .5rem 1rem .55rem 0; border-bottom: 1px solid var(--line); }
.answer .rows th, .answer .rows td { padding-top: .3rem; padding-bottom: .34rem; }
.rows th:last-child, .rows td:last-child { padding-right: 0; }
.rows thead th { font-size: .82rem; font-weight: 500; color: var(--quiet); padding-top: .2rem; padding-bottom: .35rem; vertical-align: bottom; }
.rows tbody th { font-weight: 560; }
.rows tbody th code, .rows tbody th .quiet { font-weight: 400; }
.rows tbody tr:last-child > * { border-bottom-color: transparent; }
.rows .number { text-align: right; white-space: nowrap; }
.rows thead .number { white-space: normal; }
.whole, .even { white-space: nowrap; }
.rows .plain li + li { margin-top: .35rem; }
.rows details { margin: .15rem 0 0; }
.rule { margin: 0; font-weight: 400; max-width: 34rem; }
.rule summary { padding: 0; list-style-position: outside; margin-left: 1rem; }
.rule code { color: var(--quiet); }
.rule p { margin: .4rem 0 0 1rem; }
.hash { font-size: .82rem; }
.badge { display: inline-block; min-width: 1.65rem; padding: 0 .35rem; border-radius: 99px; text-align: center; font-size: .82rem; line-height: 1.65rem; color: var(--on-flow); background: var(--flow); }
.wide { overflow-x: auto; }
.matrix { margin: .5rem 0 1rem; font-size: .87rem; }
.matrix th { font-weight: 500; text-align: left; }
.matrix thead th { vertical-align: bottom; padding: .3rem .15rem; }
.matrix thead tr:first-child th { color: var(--quiet); border-left: 1px solid var(--line); padding-left: .4rem; }
.matrix thead tr:last-child th span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 11rem; line-height: 1.15; }
.matrix tbody th { position: sticky; left: 0; background: var(--card); padding: .3rem 1rem .3rem 0; min-width: 11rem; }
.matrix tbody td { text-align: center; padding: .2rem .15rem; min-width: 1.9rem; }
.matrix tbody tr > * { border-top: 1px solid var(--line); }
.cell { display: inline-block; width: 1.45rem; height: 1.45rem; border-radius: 5px; text-align: center; line-height: 1.45rem; font-style: normal; font-weight: 600; flex: none; }
.allow { background: var(--cool); color: var(--card); }
.explicit-deny, .implicit-deny { background: var(--none-tint); color: var(--quiet); }
.undecided { background: var(--warn-tint); color: var(--warn); }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; font-size: .87rem; color: var(--quiet); }
.key span { display: flex; align-items: center; gap: .45rem; }
.decisions { list-style: none; padding: 0 0 .5rem 1rem; }
.decisions li { display: flex; gap: .7rem; padding: .3rem 0; }
@media screen and (max-width: ${middle}), print {
  .rows .even { white-space: normal; }
}
@media screen and (min-width: 50.01rem) and (max-width: ${middle}), print {
  .dense, .dense tbody { display: block; }
  .dense thead { display: none; }
  .dense tr { display: grid; grid-template-columns: minmax(0, .8fr) repeat(3, minmax(0, 1fr)); gap: .3rem 1.2rem; border-bottom: 1px solid var(--line); padding: .6rem 0 .7rem; }
  .dense tr:last-child { border-bottom: 0; }
  .dense tbody th { grid-row: 1 / span 3; }
  .dense tbody th, .dense td { border: 0; padding: 0; overflow-wrap: anywhere; }
  .dense td::before { content: var(--head); display: block; font-size: .82rem; line-height: 1.3; color: var(--quiet); }
  .dense td:empty { display: none; }
  .dense .number { text-align: left; }
}
@media screen and (max-width: 50rem) {
  ${cards('.rows')}
  .matrix tbody th { min-width: 8rem; max-width: 9rem; }
}
`;
}
