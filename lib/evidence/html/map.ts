import { FRAME, OUTLINES } from '../map/europe';
import type { Evidence } from '../schema';
import { type Curve, curveOf } from './curve';
import { type Drawing, FLOW_STYLES, type Flow, type FlowStyle } from './flows';
import { html, type Markup } from './markup';
import type { Node } from './nodes';
import { isOffMap, type Point } from './points';
import { type View, viewOf } from './view';
import { many } from './words';

const LONGEST_LABEL = 26;
const LONGEST_NOTE = 36;
/** Flows beyond which numbers would cover the map. */
const MOST_NUMBERS = 24;

const STYLES: Readonly<Record<FlowStyle, string>> = {
  copy: 'replication and backup copies',
  migration: 'migration into a site, while it is open',
  auditor: 'access of the auditor',
  other: 'any other data flow',
};

/** A map of Europe with the sites and every flow, and its legend. */
export function map({ sites, boundary }: Evidence, { nodes, flows }: Drawing): Markup {
  const inside = new Set(boundary.countries);
  const view = viewOf(nodes);
  const curves = curvesOf(flows, view);
  return html`<figure class="map">
<svg viewBox="0 0 ${String(FRAME.width)} ${String(FRAME.height)}" role="img" aria-labelledby="map-title map-text">
<title id="map-title">Map of Europe with ${many(sites.length, 'site')} and ${many(flows.length, 'data flow')} between places</title>
<desc id="map-text">${description(nodes, flows)} The table of data flows tells the same in words.</desc>
<defs>${FLOW_STYLES.map(arrow)}</defs>
<g class="land" transform="${view.transform}">${Object.entries(OUTLINES).map(
    ([country, outline]) => html`<path${inside.has(country) ? html` class="inside"` : undefined} d="${outline}"/>`,
  )}</g>
<g class="flows">${curves.map(drawCurve)}</g>
<g class="nodes">${nodes.map((node) => drawNode(node, view.places.get(node.key)))}</g>
<g class="flows">${curves.length > MOST_NUMBERS ? undefined : curves.map(drawNumber)}</g>
</svg>
${legend(flows)}
</figure>`;
}

function description(nodes: readonly Node[], flows: readonly Flow[]): string {
  const places = nodes.map(({ label, note }) => `${label}: ${note}.`);
  const lines = flows
    .slice(0, MOST_NUMBERS)
    .map(({ from, to, style }) => `${from.label} to ${to.label}: ${STYLES[style]}.`);
  return [...places, ...lines].join(' ');
}

function arrow(style: FlowStyle): Markup {
  return html`<marker id="arrow-${style}" class="flow-${style}" viewBox="0 0 10 10" refX="7" refY="5" markerWidth="15" markerHeight="15" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>`;
}

interface FlowCurve extends Curve {
  readonly number: number;
  readonly style: FlowStyle;
}

function curvesOf(flows: readonly Flow[], { places }: View): readonly FlowCurve[] {
  const drawn = new Map<string, number>();
  return flows.flatMap(({ number, style, from, to }) => {
    const [start, end] = [places.get(from.key), places.get(to.key)];
    if (!start || !end) return [];
    const pair = JSON.stringify([from.key, to.key]);
    const lift = drawn.get(pair) ?? 0;
    drawn.set(pair, lift + 1);
    return [{ number, style, ...curveOf(start, end, lift) }];
  });
}

function drawCurve({ style, path }: FlowCurve): Markup {
  return html`<path class="flow-${style}" d="${path}" marker-end="url(#arrow-${style})"/>`;
}

function drawNumber({ number, style, middle }: FlowCurve): Markup {
  const [x, y] = middle.map(String);
  return html`<g class="flow-${style}"><circle cx="${x}" cy="${y}" r="15"/><text x="${x}" y="${y}">${number}</text></g>`;
}

function drawNode({ kind, label, note, point }: Node, place: Point | undefined): Markup | undefined {
  if (!place) return undefined;
  const [x, y] = place;
  const room = roomOf(label, note);
  const isAtFoot = y > FRAME.height - 70;
  const side = kind === 'site' || isAtFoot ? (standsLeft(room, x) ? 'end' : 'start') : sideOf(room, x);
  const tx = String(side === 'end' ? x - 20 : side === 'start' ? x + 20 : x);
  const ty = String(isAtFoot ? y - 10 : kind === 'site' ? y + 1 : y + 33);
  const mark =
    kind === 'site'
      ? html`<circle cx="${String(x)}" cy="${String(y)}" r="10"/>`
      : html`<rect x="${String(x - 9)}" y="${String(y - 9)}" width="18" height="18" rx="3"/>`;
  return html`<g class="node-${kind}${isOffMap(point) ? ' off-map' : undefined}">${mark}<text class="${side}" x="${tx}" y="${ty}">${shorten(label)}<tspan class="note" x="${tx}" dy="19">${shorten(note, LONGEST_NOTE)}</tspan></text></g>`;
}

/** Whether a label stands on the left of its node: on the side of the nearer edge, if it has room there. */
function standsLeft(room: number, x: number): boolean {
  return x < FRAME.width / 2 ? x > room : x + room > FRAME.width;
}

/** How wide a label is at most, in units of the picture. */
function roomOf(label: string, note: string): number {
  return Math.max(shorten(label).length * 14, shorten(note, LONGEST_NOTE).length * 9) + 30;
}

/** A label that stands below its node, in the middle if there is room on both sides. */
function sideOf(room: number, x: number): 'start' | 'middle' | 'end' {
  const half = room / 2;
  return x < half ? 'start' : x + half > FRAME.width ? 'end' : 'middle';
}

function legend(flows: readonly Flow[]): Markup {
  const used = new Set(flows.map(({ style }) => style));
  const rows = FLOW_STYLES.filter((style) => used.has(style)).map(
    (style) =>
      html`<li><svg viewBox="0 0 44 10" aria-hidden="true" class="flow-${style}"><path class="flow-${style}" d="M1 5H43"/></svg>${STYLES[style]}</li>`,
  );
  return html`<figcaption><ul class="legend">
<li><span class="swatch"></span>inside the boundary</li>
${rows}
</ul>
<p class="quiet">A site is drawn at the city of its Region or, on a rack, inside the country that is attested, not at an address. A hollow square at the edge is a place off the map. Outlines: Natural Earth, public domain.</p></figcaption>`;
}

function shorten(label: string, longest = LONGEST_LABEL): string {
  const letters = [...label];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : label;
}
