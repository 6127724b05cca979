/** The map and its legend; on a narrow screen its letters grow, and second lines are hidden. */
export const MAP_STYLE = `
.map > svg { display: block; width: 100%; height: auto; background: var(--sea); border-radius: 10px; }
.land path { fill: var(--land); stroke: var(--border); stroke-width: 1.2; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
.land .inside { fill: var(--inside); }
.flow-copy { --flow: var(--copy); }
.flow-migration { --flow: var(--migration); }
.flow-auditor { --flow: var(--auditor); }
.flow-other { --flow: var(--other); }
.flows path { fill: none; stroke: var(--flow); stroke-width: 3; }
path.flow-migration { stroke-dasharray: 11 6; }
path.flow-auditor { stroke-dasharray: 2.5 5.5; stroke-linecap: round; }
path.flow-other { stroke-dasharray: 9 4 2 4; }
marker path { fill: var(--flow); stroke: none; }
.flows .number { fill: var(--flow); stroke: var(--sea); stroke-width: 2; }
.flows text { fill: var(--on-flow); font-size: 19px; font-weight: 600; text-anchor: middle; dominant-baseline: central; }
.nodes circle, .nodes rect { fill: var(--node); stroke: var(--sea); stroke-width: 3; }
.node-auditor rect { fill: var(--auditor); }
.node-other rect { fill: var(--migration); }
.nodes .off-map rect { fill: var(--sea); stroke: var(--migration); }
.nodes .off-map.node-auditor rect { stroke: var(--auditor); }
.nodes text { fill: var(--ink); font-size: 22px; font-weight: 640; paint-order: stroke; stroke: var(--halo); stroke-width: 5px; stroke-linejoin: round; }
.nodes .note { font-size: 19px; font-weight: 450; }
.nodes .start { text-anchor: start; }
.nodes .middle { text-anchor: middle; }
.nodes .end { text-anchor: end; }
figcaption { margin-top: .7rem; font-size: .87rem; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.4rem; margin-bottom: .35rem; }
.legend li { display: flex; align-items: center; gap: .5rem; }
.legend svg { width: 2.75rem; height: .625rem; }
.legend path { fill: none; stroke: var(--flow); stroke-width: 3; }
.swatch { width: 1.1rem; height: .8rem; border-radius: 3px; background: var(--inside); }
@media screen and (max-width: 50rem) {
  .map > svg { margin: 0 -1.1rem; width: calc(100% + 2.2rem); border-radius: 0; }
  .nodes text { font-size: 30px; stroke-width: 7px; }
  .nodes .note, .node-other text { display: none; }
  .flows path { stroke-width: 4; }
  .flows g { transform: scale(1.4); transform-box: fill-box; transform-origin: center; }
}
`;
