import { RACKS, SERVICES } from '../../lib/world/services';

test('the sovereign cloud has what sites and migrations use, and no racks', () => {
  const missing = SERVICES.filter(({ offers }) => offers['aws-eusc'].status !== 'offered');
  expect(missing).toEqual([RACKS]);
});

test('every statement has a month and a source', () => {
  for (const { asOf, source } of SERVICES.flatMap(({ offers }) => Object.values(offers))) {
    expect(asOf).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(source).not.toBe('');
  }
});
