import { LIMITS } from '../../../lib/world/limits';
import { firstFigure } from '../../../lib/world/limits/limit';
import { ORGANIZATION_LIMITS } from '../../../lib/world/limits/policies';

const all = [
  ...Object.entries(LIMITS),
  ...Object.entries(ORGANIZATION_LIMITS).flatMap(([type, { size, attached }]) => [
    [`${type} size`, size] as const,
    [`${type} attached`, attached] as const,
  ]),
];

test.each(all)('%s has a figure, and the page of AWS that has it', (_name, { quota, most, source, unit, of }) => {
  expect([source, unit, of].every((text) => text.length > 3)).toBe(true);
  expect(quota ?? most).toBeGreaterThan(0);
  if (quota !== undefined && most !== undefined) expect(quota).toBeLessThan(most);
});

test('what is met first is what an account has without asking', () => {
  expect(firstFigure({ quota: 60, most: 1000 })).toBe(60);
  expect(firstFigure({ most: 1000 })).toBe(1000);
  expect(firstFigure({})).toBe(Number.POSITIVE_INFINITY);
});
