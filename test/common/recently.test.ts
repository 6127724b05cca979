import { recently } from '../../lib/common/recently';

describe('what is found of the things that were asked about last', () => {
  const asked: object[] = [];
  const find = recently((thing: object) => {
    asked.push(thing);
    return { thing };
  });
  const times = (thing: object) => asked.filter((one) => one === thing).length;

  it('is found once while few others are asked about', () => {
    const [one, other] = [{}, {}];
    const found = find(one);
    expect(find(other)).toStrictEqual({ thing: other });
    expect(find(one)).toBe(found);
    expect(times(one)).toBe(1);
  });

  it('is found anew, and is the same, after many others were', () => {
    const one = {};
    const found = find(one);
    for (let number = 0; number < 1000; number += 1) find({});
    expect(find(one)).toStrictEqual(found);
    expect(times(one)).toBe(2);
  });
});
