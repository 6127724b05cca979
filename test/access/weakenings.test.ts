import { WEAKENINGS } from './weakenings';
import { ASKED, WeakenedSite } from './weakenings/weakened';
import type { Weakening } from './weakenings/weakening';

const SITES = { reference: new WeakenedSite('reference'), outposts: new WeakenedSite('outposts') };

test.each(WEAKENINGS)('$noticedBy notices $what', (weakening: Weakening) => {
  const { noticedBy, deployment = 'reference' } = weakening;
  expect(SITES[deployment].found(noticedBy, weakening)).not.toEqual([]);
});

test.each(WEAKENINGS)('$what is noticed by a question, or there is a reason why by none', ({ noticedBy, unasked }) => {
  expect(ASKED.has(noticedBy)).toBe(unasked === undefined);
});

const asTheyAre = new Map(WEAKENINGS.map((one) => [`${one.deployment} ${one.noticedBy}`, one]));

test.each([...asTheyAre.values()])('$noticedBy finds nothing as it is', (weakening: Weakening) => {
  const { noticedBy, deployment = 'reference' } = weakening;
  expect(SITES[deployment].found(noticedBy)).toEqual([]);
});
