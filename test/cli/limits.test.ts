import { join } from 'node:path';
import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { write, folder } = scratch();
const rule = (targets: number) => ({
  Type: 'AWS::Events::Rule',
  Properties: { Targets: Array.from({ length: targets }, (_, index) => ({ Id: `${index}`, Arn: `arn:${index}` })) },
});
const file = write('rules.json', { Resources: { Few: rule(2), Many: rule(4), TooMany: rule(6) } });

test('of each limit the fullest place is shown, with what is left', () => {
  const { code, out } = trefoil('limits', file);
  expect(code).toBe(0);
  expect(out).toContain('120 %  6 of 5 targets for an event rule, 1 too many: rules/TooMany\n');
  expect(out).not.toContain('rules/Many');
  expect(out).toMatch(/\d+ figures were measured, of which the fullest by each limit is shown\n$/);
});

test('everything as full as that is shown', () => {
  const { out } = trefoil('limits', file, '--from', '80');
  expect(out).toContain(' 80 %  4 of 5 targets for an event rule, 1 left: rules/Many\n');
  expect(out).not.toContain('rules/Few');
  expect(trefoil('limits', file, '--from', '0').out).toContain('rules/Few');
});

test.each([
  [[file, '--from', 'half'], '--from: expected a number of percent, found "half"'],
  [[join(folder, 'absent.json')], 'absent.json'],
])('%j is refused', (args, message) => {
  expect(trefoil('limits', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
