import { answersOf } from '../../lib/access/answers';
import { callerOf } from '../../lib/access/caller';
import { matrixOf } from '../../lib/access/matrix/matrix';
import { accessIn } from '../../lib/access/site/site-access';
import { loadDeployment } from '../../lib/config/load-deployment';
import { Assembly } from '../../lib/policy/assembly';
import { borderOfDeployment } from '../../lib/policy/border';
import { synthesized } from '../synthesized';

const deployment = loadDeployment('deployments/sovereign-cloud.yaml', { today: '2026-11-23' });
const templates = synthesized('sovereign-cloud').map(({ artifact }, index) => ({
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

test('every policy has become concrete, under the names of the partition', () => {
  expect(gaps).toEqual([]);
  expect(sites.map(({ id }) => id)).toEqual(['brandenburg', 'brandenb-2']);
  const arns = JSON.stringify(sites).match(/arn:[a-z-]+:/g) ?? [];
  expect([...new Set(arns)]).toEqual(['arn:aws-eusc:']);
});

test('the gateway reads through its network, and the auditor and strangers do not', () => {
  const [matrix] = matrixOf(sites, border);
  const decided = (row: string, origin: string) =>
    matrix?.cells.find((cell) => cell.row.id === row && cell.origin === origin && cell.column.id === 'data/read-object')
      ?.decision.decision;
  expect(decided('gateway-reader', 'gateway')).toBe('allow');
  expect(decided('gateway-reader', 'elsewhere')).not.toBe('allow');
  expect(decided('auditor', 'elsewhere')).toBe('explicit-deny');
  expect(decided('outsider', 'elsewhere')).toBe('explicit-deny');
});

test.each(
  sites.flatMap((site) =>
    answersOf(site, border).map(({ question, answers }) => [site.id, question.id, answers] as const),
  ),
)('at %s, %s holds', (_site, _id, answers) => {
  expect(answers.filter(({ holds }) => holds !== true)).toEqual([]);
});

test.each(['logs.amazonaws.com', 'logs.amazonaws.eu', 'logs.amazonaws.com.cn'])('%s is a service', (service) => {
  const caller = callerOf({
    principal: service,
    action: 'kms:Decrypt',
    resource: 'arn:aws-eusc:kms:eusc-de-east-1:222222222222:key/a',
    resourceAccount: '222222222222',
  });
  expect(caller).toEqual({ kind: 'service', service });
});

test('a host of another end is no service', () => {
  const caller = callerOf({
    principal: 'logs.amazonaws.eu.example',
    action: 'kms:Decrypt',
    resource: 'arn:aws-eusc:kms:eusc-de-east-1:222222222222:key/a',
    resourceAccount: '222222222222',
  });
  expect(typeof caller).toBe('string');
});
