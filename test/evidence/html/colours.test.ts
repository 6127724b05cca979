import { COLOURS } from '../../../lib/evidence/html/colours';
import { styleOf } from '../../../lib/evidence/html/style';

/** Share of light of a colour such as `#17211d`, WCAG 2.2, relative luminance. */
function light(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** The colours of each scheme by name. */
const SCHEMES = [...COLOURS.matchAll(/:root \{(.*?)\}/gs)].map(
  ([, body = '']) =>
    new Map([...body.matchAll(/--([\w-]+): (#[0-9a-f]{6})\b/g)].map(([, name = '', colour = '']) => [name, colour])),
);

/** Texts on their grounds: what a rule of the style pairs, and what stands on the page itself, its cards and the map. */
function pairs(): readonly (readonly [text: string, ground: string])[] {
  const rules = [...styleOf([], 'en').matchAll(/\{([^{}]*)\}/g)].map(([, body = '']) => body);
  const paired = rules.flatMap((body) => {
    const [, text] = /(?:^|[\s;])color: var\(--([\w-]+)\)/.exec(body) ?? [];
    const [, ground] = /background: var\(--([\w-]+)\)/.exec(body) ?? [];
    return text !== undefined && ground !== undefined && ground !== 'flow' ? [[text, ground] as const] : [];
  });
  const onPage = ['ink', 'quiet', 'accent', 'warn'].flatMap((text) => [
    [text, 'paper'] as const,
    [text, 'card'] as const,
  ]);
  const onMap = ['sea', 'land', 'inside'].map((ground) => ['ink', ground] as const);
  const onFlow = ['copy', 'migration', 'auditor', 'other'].map((ground) => ['on-flow', ground] as const);
  return [...paired, ...onPage, ...onMap, ...onFlow];
}

test('the palette has a light and a dark scheme of the same colours', () => {
  expect(SCHEMES).toHaveLength(2);
  expect([...(SCHEMES[1]?.keys() ?? [])]).toEqual([...(SCHEMES[0]?.keys() ?? [])]);
});

test.each([0, 1])('each text has a contrast of 4.5 at least to its ground, in scheme %i', (scheme) => {
  const colours = SCHEMES[scheme] ?? new Map();
  const all = pairs();
  expect(all.length).toBeGreaterThan(20);
  const poor = all.filter(([text, ground]) => !(contrast(colours.get(text) ?? '', colours.get(ground) ?? '') >= 4.5));
  expect(poor).toEqual([]);
});

test.each([0, 1])(
  'each line, mark and ring that carries meaning has a contrast of 3 at least, in scheme %i',
  (scheme) => {
    const colours = SCHEMES[scheme] ?? new Map();
    const lines = ['copy', 'migration', 'auditor', 'other', 'node'].flatMap((line) =>
      ['sea', 'land', 'inside'].map((ground) => [line, ground] as const),
    );
    const rings = ['accent', 'quiet', 'good', 'bad'].flatMap((ring) =>
      ['paper', 'card'].map((ground) => [ring, ground] as const),
    );
    const poor = [...lines, ...rings].filter(
      ([one, other]) => !(contrast(colours.get(one) ?? '', colours.get(other) ?? '') >= 3),
    );
    expect(poor).toEqual([]);
  },
);

test('contrast is computed as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
