import { FRAME, OUTLINES } from '../map/europe';
import type { Evidence } from '../schema';
import { curveOf } from './curve';
import type { Drawing, Flow, FlowStyle } from './flows';
import { html, Markup } from './markup';
import type { Node } from './nodes';
import { many } from './words';

const LONGEST_LABEL = 26;
/** Flows beyond which numbers would cover the map. */
const MOST_NUMBERS = 24;

const STYLES: Readonly<Record<FlowStyle, string>> = {
  copy: 'replication and backup copies',
  lane: 'a lane inward, while it is open',
  auditor: 'access of the auditor',
  other: 'any other crossing',
};

/** A map of Europe with the sites and every flow, and its legend. */
export function map(evidence: Evidence, { nodes, flows }: Drawing): Markup {
  const { countries } = evidence.boundary;
  const inside = new Set(countries);
  return html`<figure class="map">
<svg viewBox="0 0 ${new Markup(`${FRAME.width} ${FRAME.height}`)}" role="img" aria-labelledby="map-title map-text">
<title id="map-title">Map of Europe with ${many(evidence.sites.length, 'site')} and ${many(flows.length, 'flow')}</title>
<desc id="map-text">${description(nodes, flows)} The table of ways tells the same in words.</desc>
<defs>${Object.keys(STYLES).map((style) => arrow(style))}</defs>
<g class="land">${Object.entries(OUTLINES).map(
    ([country, outline]) => html`<path${inside.has(country) ? html` class="inside"` : undefined} d="${outline}"/>`,
  )}</g>
<g class="flows">${drawFlows(flows)}</g>
<g class="nodes">${nodes.map(drawNode)}</g>
</svg>
${legend(flows)}
</figure>`;
}

function description(nodes: readonly Node[], flows: readonly Flow[]): string {
  const places = nodes.map(({ label, note }) => `${label}: ${note}.`);
  const ways = flows
    .slice(0, MOST_NUMBERS)
    .map(({ from, to, style }) => `${from.label} to ${to.label}: ${STYLES[style]}.`);
  return [...places, ...ways].join(' ');
}

function arrow(style: string): Markup {
  return html`<marker id="arrow-${style}" class="flow-${style}" viewBox="0 0 10 10" refX="7" refY="5" markerWidth="14" markerHeight="14" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>`;
}

function drawFlows(flows: readonly Flow[]): readonly Markup[] {
  const drawn = new Map<string, number>();
  return flows.map(({ number, style, from, to }) => {
    const pair = `${from.key} ${to.key}`;
    const lift = drawn.get(pair) ?? 0;
    drawn.set(pair, lift + 1);
    const { path, x, y } = curveOf(from, to, lift);
    const badge = html`<circle cx="${text(x)}" cy="${text(y)}" r="14"/><text x="${text(x)}" y="${text(y)}">${number}</text>`;
    return html`<g class="flow-${style}"><path d="${path}" marker-end="url(#arrow-${style})"/>${flows.length <= MOST_NUMBERS ? badge : undefined}</g>`;
  });
}

function drawNode({ kind, label, note, x, y }: Node): Markup {
  const short = shorten(label);
  const room = short.length * 13 + 30;
  const isLeft = x < FRAME.width / 2 ? x > room : x + room > FRAME.width;
  const at =
    kind === 'site'
      ? { x: isLeft ? x - 20 : x + 20, y: y + 1, anchor: isLeft ? 'end' : 'start' }
      : { x, y: y + 32, anchor: 'middle' };
  const mark =
    kind === 'site'
      ? html`<circle cx="${x}" cy="${y}" r="10"/>`
      : html`<rect x="${x - 8}" y="${y - 8}" width="16" height="16"/>`;
  return html`<g class="node-${kind}">${mark}<text class="${at.anchor}" x="${text(at.x)}" y="${text(at.y)}">${short}<tspan class="note" x="${text(at.x)}" dy="17">${shorten(note)}</tspan></text></g>`;
}

function legend(flows: readonly Flow[]): Markup {
  const styles = new Set(flows.map(({ style }) => style));
  const rows = Object.entries(STYLES).filter(([style]) => [...styles].some((each) => each === style));
  const line = (style: string) =>
    html`<svg viewBox="0 0 44 10" aria-hidden="true" class="flow-${style}"><path d="M1 5H43"/></svg>`;
  return html`<figcaption><ul class="legend">
<li><span class="swatch inside"></span>inside the boundary</li>
${rows.map(([style, words]) => html`<li>${line(style)}${words}</li>`)}
</ul>
<p class="quiet">A site is drawn at the city of its Region or, on a rack, inside the country that is attested, not at an address. Outlines: Natural Earth, public domain.</p></figcaption>`;
}

function shorten(label: string): string {
  const letters = [...label];
  return letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join('')}…` : label;
}

/** A coordinate, which has no thousands. */
function text(value: number): string {
  return String(value);
}
