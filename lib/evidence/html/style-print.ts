/** On paper: light, what is folded stays folded, numbered pages, no row torn in two. */
export const PRINT_STYLE = `
@media print {
  @page { size: A4; margin: 12mm 13mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt system-ui, sans-serif; color: #54615a; } }
  :root { --paper: #ffffff; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html { font-size: 11.5px; }
  body { font-size: 8.5pt; line-height: 1.38; }
  .tag { white-space: normal; border-radius: 6px; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  nav, .skip, .filter, .screen { display: none !important; }
  .paper { display: block; }
  summary { list-style: none; }
  summary::-webkit-details-marker { display: none; }
  .first { display: block; }
  .map { width: 90mm; margin: 6mm auto 0; break-inside: avoid; }
  .nodes text { font-size: 30px; stroke-width: 7px; }
  .nodes .note, .node-other text { display: none; }
  .flows g { transform: scale(1.4); transform-box: fill-box; transform-origin: center; }
  section { padding: 3mm 0; }
  h2, h3, .lead { break-after: avoid; }
  tr, li, .answers > div, .statements > div { break-inside: avoid; }
  thead { display: table-header-group; }
  .rows:not(.dense) th, .rows:not(.dense) td { padding: 1.2mm 3mm 1.2mm 0; }
  .wide { overflow: visible; }
  .matrix { font-size: 7.2pt; }
  .matrix tbody td { min-width: 0; padding: .3mm; }
  .matrix .cell { width: 4mm; height: 4mm; line-height: 4mm; }
  .matrix tbody th { min-width: 34mm; position: static; padding-right: 2mm; }
  .stack > details { border: 0; border-radius: 0; background: none; }
  .stack > details > summary, .stack > details > :not(summary) { padding-left: 0; margin-left: 0; margin-right: 0; }
  .stack > details > table.rows { width: 100%; }
  a { color: inherit; text-decoration: none; }
  .first .rows .tag { display: inline; }
}
`;
