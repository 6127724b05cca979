import type { Change, ExampleSite } from './example-site';

/** A usual mistake, the rule or question that finds it, and the change that makes it. */
export type Mistake = readonly [what: string, id: string, change: Change];

/** Tests that an example can be deployed and has no finding as it is, and that each mistake is found. */
export function holds(example: ExampleSite, mistakes: readonly Mistake[]): void {
  test('the execution policies of its account suffice to deploy it', () => {
    expect(example.lacking()).toEqual([]);
  });

  test('no rule finds anything, and nothing is waived', () => {
    expect(example.findings()).toEqual([]);
  });

  test.each(mistakes)('%s is found by %s', (_, id, change) => {
    expect(example.found(id, change)).not.toEqual([]);
  });

  test.each([...new Set(mistakes.map(([, id]) => id))])('as it is, %s finds nothing', (id) => {
    expect(example.found(id)).toEqual([]);
  });
}
