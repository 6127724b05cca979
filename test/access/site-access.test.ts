import { answersOf } from '../../lib/access/answers';
import { matrixOf } from '../../lib/access/matrix/matrix';
import { ACCESS_RULES } from '../../lib/access/rules';
import { accessIn } from '../../lib/access/site/site-access';
import { loadDeployment } from '../../lib/config/load-deployment';
import { Assembly } from '../../lib/policy/assembly';
import { borderOf, borderOfDeployment } from '../../lib/policy/border';
import { evaluate } from '../../lib/policy/evaluate';
import { synthesized } from '../synthesized';

const deployment = loadDeployment('deployments/outposts.yaml', { today: '2026-11-23' });
const templates = synthesized('outposts').map(({ artifact }, index) => ({
  index,
  file: artifact.templateFile,
  text: '',
  body: artifact.template,
  stackName: artifact.stackName,
  account: artifact.environment.account,
  region: artifact.environment.region,
  nested: new Map(),
}));
const border = borderOfDeployment(deployment);
const { sites, gaps } = accessIn(new Assembly(templates, border), deployment);
const hamar = sites.filter(({ id }) => id === 'hamar');
const [matrix] = matrixOf(sites, border).filter(({ site }) => site.id === 'hamar');

const SYMBOLS = { allow: 'A', 'explicit-deny': 'x', 'implicit-deny': '.', undecided: '?' } as const;
const COLUMNS = ['data/read-object', 'data/write-object', 'data/read-password', 'data/open', 'keys/use'];
const MORE = ['keys/administer', 'keys/delete', 'logs/read', 'logs/delete', 'logs/stop', 'alerts/purge', 'roles/audit'];

/** A = allowed, x = denied by a statement, . = not allowed; columns in the order above. */
function cellsOf(row: string, origin: string, columns: readonly string[]): string {
  return columns
    .map((id) => matrix?.cells.find((cell) => cell.row.id === row && cell.origin === origin && cell.column.id === id))
    .map((cell) => (cell ? SYMBOLS[cell.decision.decision] : '-'))
    .join('');
}

test('every policy of the deployment has become concrete', () => {
  expect(gaps).toEqual([]);
  expect(sites.map(({ id }) => id)).toEqual(['dublin', 'ireland-2', 'hamar']);
});

test.each([
  ['gateway-reader', 'gateway', 'A.x..', '.xxx.x.'],
  ['gateway-writer', 'gateway', 'AAA..', '.xxx.x.'],
  ['gateway-reader', 'elsewhere', '..xx.', '.x.xxx.'],
  ['gateway-writer', 'elsewhere', '...x.', '.x.xxx.'],
  ['key-administrator', 'elsewhere', '..xxx', 'Axxxxx.'],
  // Who administers keys uses none, not even that of the logs.
  ['deployer', 'elsewhere', '..xxx', 'Axxxxx.'],
  ['cloudformation', 'elsewhere', '..xAx', 'Ax.xxx.'],
  ['break-glass', 'elsewhere', '..xAx', 'A.xxAx.'],
  ['auditor', 'elsewhere', '..xxx', '.xAxxxx'],
  ['outsider', 'elsewhere', '..xxx', 'xxxx.xx'],
  ['anonymous', 'elsewhere', '..x.x', 'xxxx.xx'],
])('at Hamar, %s from %s', (row, origin, data, rest) => {
  expect([cellsOf(row, origin, COLUMNS), cellsOf(row, origin, MORE)]).toEqual([data, rest]);
});

test('nothing is undecided, and nobody reads user data from a Region outside the boundary', () => {
  const cells = matrix?.cells ?? [];
  expect(cells.filter(({ decision }) => decision.decision === 'undecided')).toEqual([]);
  const read = cells.filter(({ column, origin }) => column.id.startsWith('data/') && origin === 'outside-regions');
  expect(read.filter(({ decision }) => decision.decision === 'allow')).toEqual([]);
  expect(read.length).toBeGreaterThan(50);
});

test.each(
  hamar.flatMap((site) =>
    answersOf(site, border)
      .filter(({ answers }) => answers.length > 0)
      .map((one) => [one.question.id, one.answers] as const),
  ),
)('at Hamar, %s holds', (_id, answers) => {
  expect(answers.filter(({ holds }) => holds !== true)).toEqual([]);
  expect(answers.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThan(5);
});

test('without a deployment the rules of access are about nothing', () => {
  const verdicts = [...evaluate(new Assembly(templates, borderOf(['EEA'])), ACCESS_RULES)];
  expect(verdicts).toEqual([]);
});
