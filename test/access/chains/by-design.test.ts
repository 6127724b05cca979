import { allowedByDesign } from '../../../lib/access/chains/by-design';
import { DESIGNS, POWERFUL } from '../../../lib/access/chains/design';
import { gone, ORGANIZATION, statement } from '../weakenings/change';
import { searchOf } from './site';

test('each design, and each of those who may do everything, is of somebody at the site', () => {
  const reasons = new Set(allowedByDesign(searchOf()).map(({ reason }) => reason));
  expect([...reasons].toSorted()).toEqual(
    [...DESIGNS.map(({ reason }) => reason), ...Object.values(POWERFUL)].toSorted(),
  );
});

test('what is by design is the same where somebody else may do it as well', () => {
  const steps = allowedByDesign(searchOf(statement(ORGANIZATION, 'StartDeployments', gone)));
  expect(steps.filter(({ by }) => by === 'TrefoilDataReader').map(({ gains }) => gains)).toEqual([
    'acts as trefoil-dublin-gateway-read',
  ]);
});
