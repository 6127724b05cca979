import { groupBy } from '../../common/group-by';
import { FLOWS } from '../language/sentences/flows';
import type { Words } from '../language/words';
import { FRAME, OUTLINES } from '../map/europe';
import type { Evidence } from '../schema';
import { type Curve, curveOf, loopOf } from './curve';
import { type Drawing, FLOW_STYLES, type Flow, type FlowStyle } from './flows';
import { type Box, boxAbout, type Label, labelsFor } from './labels';
import { html, type Markup } from './markup';
import type { Node } from './nodes';
import { isOffMap, type Point } from './points';
import { type Spot, spotsOf } from './spots';
import { type View, viewOf } from './view';

/** Flows beyond which numbers would cover the map. */
const MOST_NUMBERS = 24;

/** How much larger numbers are on a narrow screen: its style says so too. */
const PILL_GROWS = 1.4;

/** A map of Europe with the sites and every flow, and its legend. */
export function map({ sites, boundary }: Evidence, { nodes, flows }: Drawing, words: Words): Markup {
  const inside = new Set(boundary.countries);
  const spots = spotsOf(nodes);
  const view = viewOf(spots);
  const curves = curvesOf(flows, spots, view);
  const placed = spots.flatMap((spot) => {
    const place = view.places.get(spot.key);
    return place ? [{ ...spot, place, isOptional: spot.kind === 'other' }] : [];
  });
  const numbers = curves.length > MOST_NUMBERS ? [] : pillsOf(curves);
  const labels = labelsFor(
    placed,
    numbers.map(pillBox),
    curves.flatMap(({ points }) => points),
  );
  return html`<figure class="map">
<svg viewBox="0 0 ${String(FRAME.width)} ${String(FRAME.height)}" role="img" aria-labelledby="map-title map-text">
<title id="map-title">${words.say(FLOWS.mapOf, sites.length, flows.length)}</title>
<desc id="map-text">${description(nodes, flows, words)} ${words.say(FLOWS.tableTells)}</desc>
<defs>${FLOW_STYLES.map(arrow)}</defs>
<g class="land" transform="${view.transform}">${Object.entries(OUTLINES).map(
    ([country, outline]) => html`<path${inside.has(country) ? html` class="inside"` : undefined} d="${outline}"/>`,
  )}</g>
<g class="flows">${curves.map(drawCurve)}</g>
<g class="nodes">${placed.map((spot, index) => drawSpot(spot, labels[index]))}</g>
<g class="flows">${numbers.map(drawNumber)}</g>
</svg>
${legend(flows, words)}
</figure>`;
}

function description(nodes: readonly Node[], flows: readonly Flow[], words: Words): string {
  const places = nodes.map(({ label, note }) => words.say(FLOWS.place, label, note));
  const lines = flows
    .slice(0, MOST_NUMBERS)
    .map(({ from, to, style }) => words.say(FLOWS.line, from.label, to.label, words.say(FLOWS[style])));
  return [...places, ...lines].join(' ');
}

function arrow(style: FlowStyle): Markup {
  return html`<marker id="arrow-${style}" class="flow-${style}" viewBox="0 0 10 10" refX="7" refY="5" markerWidth="15" markerHeight="15" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>`;
}

interface FlowCurve extends Curve {
  readonly numbers: readonly number[];
  readonly style: FlowStyle;
}

/** One curve for all flows of one style from one place of the map to another. */
function curvesOf(flows: readonly Flow[], spots: readonly Spot[], { places }: View): readonly FlowCurve[] {
  const spotOf = new Map(spots.flatMap(({ key, nodes }) => nodes.map((node) => [node, key] as const)));
  const ends = flows.flatMap(({ number, style, from, to }) => {
    const [start, end] = [spotOf.get(from.key), spotOf.get(to.key)];
    return start === undefined || end === undefined ? [] : [{ number, style, start, end }];
  });
  const drawn = new Map<string, number>();
  return [...groupBy(ends, ({ style, start, end }) => JSON.stringify([style, start, end])).values()].flatMap((some) => {
    const [first] = some;
    const [from, to] = [places.get(first?.start ?? ''), places.get(first?.end ?? '')];
    if (!first || !from || !to) return [];
    const { style, start, end } = first;
    const pair = JSON.stringify([start, end]);
    const lift = drawn.get(pair) ?? 0;
    drawn.set(pair, lift + 1);
    const others = ends.flatMap((each) => (each.start === start ? each.end : each.end === start ? each.start : []));
    const around = others
      .filter((each) => each !== start)
      .map((each) => places.get(each))
      .filter((place) => place !== undefined);
    const curve = start === end ? loopOf(from, around, lift) : curveOf(from, to, lift);
    return [{ style, numbers: some.map(({ number }) => number), ...curve }];
  });
}

function drawCurve({ style, path }: FlowCurve): Markup {
  return html`<path class="flow-${style}" d="${path}" marker-end="url(#arrow-${style})"/>`;
}

function drawNumber({ numbers, style, middle: [x, y] }: FlowCurve): Markup {
  const shown = numbers.join(', ');
  const half = halfWidth(numbers);
  return html`<g class="flow-${style}"><rect class="number" x="${String(x - half)}" y="${String(y - 15)}" width="${String(half * 2)}" height="30" rx="15"/><text x="${String(x)}" y="${String(y)}">${shown}</text></g>`;
}

/** The numbers as they are drawn: those of one style that would cover each other stand together. */
function pillsOf(curves: readonly FlowCurve[]): readonly FlowCurve[] {
  const pills: FlowCurve[] = [];
  for (const curve of curves) {
    const near = pills.findIndex(({ style, numbers, middle: [x, y] }) => {
      const [across, down] = [Math.abs(x - curve.middle[0]), Math.abs(y - curve.middle[1])];
      return style === curve.style && down < 30 && across < halfWidth(numbers) + halfWidth(curve.numbers);
    });
    const pill = pills[near];
    if (pill) pills[near] = { ...pill, numbers: [...pill.numbers, ...curve.numbers].sort((one, other) => one - other) };
    else pills.push(curve);
  }
  return pills;
}

function halfWidth(numbers: readonly number[]): number {
  return Math.max(15, numbers.join(', ').length * 6.5 + 5);
}

/** What a number covers at most: on a narrow screen it is drawn larger. */
function pillBox({ numbers, middle }: FlowCurve): Box {
  return boxAbout(middle, halfWidth(numbers) * PILL_GROWS, 15 * PILL_GROWS);
}

function drawSpot({ kind, lines, note, point, place }: Spot & { readonly place: Point }, label?: Label): Markup {
  const [x, y] = place;
  const mark =
    kind === 'site'
      ? html`<circle cx="${String(x)}" cy="${String(y)}" r="10"/>`
      : html`<rect x="${String(x - 9)}" y="${String(y - 9)}" width="18" height="18" rx="3"/>`;
  return html`<g class="node-${kind}${isOffMap(point) ? ' off-map' : undefined}">${mark}${label && drawLabel(lines, note, label)}</g>`;
}

/** Steps from line to line are in the letters' own size, which a narrow screen changes. */
function drawLabel([first = '', ...more]: readonly string[], note: string, { anchor, at }: Label): Markup {
  const [x, y] = at.map(String);
  return html`<text class="${anchor}" x="${x}" y="${y}">${first}${more.map((line) => html`<tspan x="${x}" dy="1.1em">${line}</tspan>`)}<tspan class="note" x="${x}" dy="1.2em">${note}</tspan></text>`;
}

function legend(flows: readonly Flow[], words: Words): Markup {
  const used = new Set(flows.map(({ style }) => style));
  const rows = FLOW_STYLES.filter((style) => used.has(style)).map(
    (style) =>
      html`<li><svg viewBox="0 0 44 10" aria-hidden="true" class="flow-${style}"><path class="flow-${style}" d="M1 5H43"/></svg>${words.say(FLOWS[style])}</li>`,
  );
  return html`<figcaption><ul class="legend">
<li><span class="swatch"></span>${words.say(FLOWS.insideBoundary)}</li>
${rows}
</ul>
<p class="quiet">${words.say(FLOWS.mapNote)}</p></figcaption>`;
}
