import { FRAME } from '../map/europe';
import type { Point } from './points';

/** Letters and lines of a label at their largest, in units of the picture: those of sites grow on a narrow screen. */
const GROWS = { letter: 17, line: 34 };
/** Those of a label that a narrow screen does not show. */
const STAYS = { letter: 12.5, line: 25 };
const NOTE_LETTER = 10.4;
/** Height of a second line, which a narrow screen does not show. */
const NOTE = 23;
const FARTHER = 52;
/** Half the side of the mark at a place. */
const MARK = 16;

/** A rectangle of the picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a label stands: at which point its first line begins, ends or has its middle. */
export interface Label {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly at: Point;
}

interface Candidate extends Label {
  readonly box: Box;
}

/** What is to be labelled. */
export interface Labelled {
  readonly lines: readonly string[];
  readonly note: string;
  readonly place: Point;
  /** Whether it goes without a label where there is no room. */
  readonly isOptional: boolean;
}

/**
 * A label for each place, where it covers least of the other labels, places, numbers and lines; an optional one is omitted
 * where it would cover any.
 */
export function labelsFor(
  all: readonly Labelled[],
  numbers: readonly Box[],
  lines: readonly Point[],
): readonly (Label | undefined)[] {
  const marks = all.map(({ place }) => boxAbout(place));
  const taken = [...marks, ...numbers];
  const labels = new Map<Labelled, Label>();
  for (const each of [...all.filter(({ isOptional }) => !isOptional), ...all.filter(({ isOptional }) => isOptional)]) {
    const own = marks[all.indexOf(each)];
    const others = taken.filter((box) => box !== own);
    const [best] = candidatesFor(each)
      .map((candidate) => ({ candidate, cost: costOf(candidate.box, others, lines) }))
      .sort((one, other) => one.cost - other.cost);
    if (!best || (each.isOptional && best.cost > 0)) continue;
    const { anchor, at, box } = best.candidate;
    taken.push(box);
    labels.set(each, { anchor, at });
  }
  return all.map((each) => labels.get(each));
}

/** What a label covers: what is cut off at the edge counts most, then other texts and marks, then lines. */
function costOf(box: Box, others: readonly Box[], lines: readonly Point[]): number {
  const covered = others.reduce((sum, other) => sum + overlap(box, other), 0);
  const crossed = lines.filter((point) => overlap(box, boxAbout(point, 1)) > 0).length;
  return outside(box) * 8 + covered * 4 + crossed * 120;
}

/** Beside it towards the nearer edge first, then on the other side, then below and above, in the middle and to both sides. */
function candidatesFor({ lines, note, place: [x, y], isOptional }: Labelled): readonly Candidate[] {
  const { letter, line } = isOptional ? STAYS : GROWS;
  const width = Math.max(...lines.map((each) => [...each].length * letter), [...note].length * NOTE_LETTER);
  const height = Math.max(lines.length * STAYS.line + NOTE, lines.length * line);
  const candidate = (anchor: Label['anchor'], at: number, top: number): Candidate => {
    const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
    return { anchor, at: [at, top + 24], box: { left, right: left + width, top, bottom: top + height } };
  };
  // What is drawn at the edge has its label inside the picture.
  const beside = Math.min(Math.max(2, y - 24 - (lines.length - 1) * 12), FRAME.height - height - 2);
  const [below, above] = [y + 12, y - 16 - height];
  // What may go without a label has one a little farther away rather than none.
  const tops = isOptional ? [below, above, above - FARTHER, below + FARTHER] : [below, above];
  const sides = [candidate('end', x - 20, beside), candidate('start', x + 20, beside)];
  return [
    ...(x < FRAME.width / 2 ? sides : [...sides].reverse()),
    ...tops.flatMap((top) => [
      candidate('middle', x, top),
      candidate('end', x + 12, top),
      candidate('start', x - 12, top),
    ]),
  ];
}

/** The rectangle with a point in its middle. */
export function boxAbout([x, y]: Point, half = MARK, halfHeight = half): Box {
  return { left: x - half, right: x + half, top: y - halfHeight, bottom: y + halfHeight };
}

function overlap(one: Box, other: Box): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}

/** How much of a box lies outside the picture. */
function outside(box: Box): number {
  const { left, right, top, bottom } = box;
  const whole = (right - left) * (bottom - top);
  return whole - overlap(box, { left: 0, top: 0, right: FRAME.width, bottom: FRAME.height });
}
