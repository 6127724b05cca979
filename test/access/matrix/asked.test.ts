import { explainAction, explainedActionText } from '../../../lib/access/explain/action';
import { askedColumn, askedRow, isPrincipal } from '../../../lib/access/matrix/asked';
import { matrixOf } from '../../../lib/access/matrix/matrix';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { accessTo } from '../access-to';

const { assembly, sites, scope } = accessTo('reference');
const BUCKET = 'arn:aws:s3:::trefoil-dublin-data-222222222222-eu-west-1';

/** Decisions on one action of one principal, from everywhere, by site. */
function decisions(principal: string, action: string, resource: string) {
  return matrixOf(sites, scope, {
    columns: [askedColumn(action, resource)],
    rows: (site, all) => [askedRow(principal, site, all) ?? []].flat(),
  }).flatMap(({ site, cells }) =>
    cells.map(({ origin, decision }) => `${site.id} ${origin} ${decision.decision} ${decision.by.sid ?? ''}`.trim()),
  );
}

test('a role that templates make is asked with its own policies', () => {
  const role = 'arn:aws:iam::222222222222:role/trefoil-dublin-gateway-read';
  expect(decisions(role, 's3:GetObject', `${BUCKET}/x`)).toEqual([
    'dublin gateway allow GatewayReads',
    'dublin elsewhere explicit-deny OffEndpoint',
    'dublin outside-regions explicit-deny OnlyRegionsOfTheSites',
  ]);
});

test('a role that nobody here knows is asked as if with every permission, and a resource only at its site', () => {
  expect(decisions('arn:aws:iam::333333333333:role/Anything', 's3:GetObject', `${BUCKET}/x`)).toEqual([
    'dublin gateway explicit-deny OnlyNamedRoles',
    'dublin elsewhere explicit-deny OnlyNamedRoles',
    'dublin outside-regions explicit-deny OnlyRegionsOfTheSites',
  ]);
});

test('a role of another account is of no organization', () => {
  const found = decisions('arn:aws:iam::999999999999:role/Anything', 's3:ListBucket', BUCKET);
  expect(found).toContain('dublin elsewhere explicit-deny OnlyOrganization');
});

test('a resource without a policy is asked of the account that its ARN names', () => {
  const arn = 'arn:aws:ec2:eu-north-1:444444444444:internet-gateway/igw-0123456789abcdef0';
  expect(decisions('arn:aws:iam::444444444444:role/Anything', 'ec2:CreateInternetGateway', arn)).toContain(
    'hamar elsewhere explicit-deny NoInternet',
  );
  expect(decisions('*', 's3:GetObject', 'arn:aws:s3:::somebody-elses-bucket/x')).toEqual([]);
});

test('services and anybody have no policies of their own', () => {
  const [site] = sites;
  if (!site) throw new Error('no site');
  expect(askedRow('backup.amazonaws.com', site, sites)?.policies).toEqual({});
  expect(askedRow('*', site, sites)?.policies).toEqual({});
  expect(askedRow('somebody', site, sites)).toBeUndefined();
  expect([isPrincipal('222222222222'), isPrincipal('somebody')]).toEqual([true, false]);
});

describe('an action that is explained', () => {
  const deployment = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
  const explained = (action: string) => explainAction(action, assembly, deployment);
  const rules = (action: string) => explained(action).asked.map(({ question }) => question.id);

  test('is forbidden by the questions that ask about it, of what they ask', () => {
    expect(rules('s3:GetObject')).toContain('nobody-without-tls');
    expect(rules('s3:getobject')).toEqual(rules('s3:GetObject'));
    expect(rules('kms:ScheduleKeyDeletion')).toContain('nobody-deletes-keys');
    expect(rules('s3:GetObject')).not.toContain('nobody-deletes-keys');
    expect(explained('kms:ScheduleKeyDeletion').asked.flatMap(({ kinds }) => kinds)).toContain('key');
  });

  test('is needed by what has to work, by whom and where', () => {
    const { needed } = explained('s3:PutObject');
    const thumbs = needed.find(({ callers }) => callers.some((caller) => caller.endsWith('trefoil-dublin-app-thumbs')));
    expect(thumbs?.sites).toEqual(['dublin']);
    expect(explained('iam:TagPolicy').needed).toEqual([]);
  });

  test('says so where it is neither', () => {
    expect(explainedActionText({ action: 'braket:CancelJob', asked: [], needed: [] })).toContain(
      'no rule of access asks about it\n\nnothing that has to work needs it\n',
    );
  });
});
