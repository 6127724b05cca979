import { detectionsOf } from '../../../../lib/app/alerts/detections';
import { watchedSite } from '../../../../lib/app/alerts/detections/watched-site';
import { loadDeployment } from '../../../../lib/deployment/load-deployment';
import { call, type Happening, ROOT, session, USER } from './events';
import { notices } from './scene';

const reference = loadDeployment('deployments/reference.yaml', { today: '2026-11-23' });
const shop = {
  what: 'a shop',
  runsOn: ['lambda'],
  objects: { read: ['orders/'], write: [] },
  records: 'none',
  queues: [],
  sendsTo: [],
  calls: [],
} as const;
const withShop = detectionsOf(watchedSite({ ...reference, workloads: { shop } }, 'ireland-2'));
const without = detectionsOf(watchedSite({ ...reference, workloads: {} }, 'ireland-2'));
const elsewhere = detectionsOf(
  watchedSite({ ...reference, workloads: { shop: { ...shop, sites: ['dublin'] } } }, 'ireland-2'),
);

const noticedBy = (detections: typeof withShop, happening: Happening) =>
  detections.filter((detection) => notices(detection, happening)).map(({ id }) => id);

/** A role reads an object through the endpoint of the site. */
const reads = (role: string) =>
  call('s3', 'GetObject', {
    ...{ eventCategory: 'Data', managementEvent: false, readOnly: true, userIdentity: session(role) },
    ...{ vpcEndpointId: 'vpce-s3', sourceIPAddress: '10.16.16.9' },
    resources: [{ type: 'AWS::S3::Bucket', ARN: 'arn:aws:s3:::trefoil-ireland-2-data-333333333333-eu-west-1' }],
  });

test('a workload that reads user data is no stranger, and a role that is not declared is one', () => {
  expect(noticedBy(withShop, reads('trefoil-ireland-2-app-shop'))).not.toContain('user-data-stranger');
  expect(noticedBy(withShop, reads('trefoil-ireland-2-app-till'))).toContain('user-data-stranger');
  expect(noticedBy(without, reads('trefoil-ireland-2-app-shop'))).toContain('user-data-stranger');
});

test.each(['UpdateFunctionCode20150331v2', 'UpdateFunctionConfiguration20150331v2', 'AddPermission20150331v2'])(
  '%s is told where there is a workload',
  (name) => {
    expect(noticedBy(withShop, call('lambda', name))).toContain('workload-changed');
    expect(noticedBy(withShop, call('lambda', 'GetFunction20150331v2', { readOnly: true }))).not.toContain(
      'workload-changed',
    );
    expect(without.map(({ id }) => id)).not.toContain('workload-changed');
  },
);

test('a site without a workload is watched for functions where another has one', () => {
  expect(noticedBy(elsewhere, call('lambda', 'CreateFunction20150331'))).toContain('workload-changed');
  const ids = withShop.map(({ id }) => id).filter((id) => id !== 'workload-changed');
  expect(ids).toEqual(without.map(({ id }) => id));
});

test.each(['UpdateRestApi', 'PutIntegration', 'CreateDeployment', 'TestInvokeMethod', 'UpdateAccount'])(
  '%s is told where a workload has an API',
  (name) => {
    const open = { ...shop, runsOn: ['lambda', 'api-gateway'] } as const;
    const withApi = detectionsOf(watchedSite({ ...reference, workloads: { open } }, 'ireland-2'));
    expect(noticedBy(withApi, call('apigateway', name))).toContain('apis-changed');
    expect(noticedBy(withApi, call('apigateway', 'GetRestApi', { readOnly: true }))).not.toContain('apis-changed');
    expect(noticedBy(withShop, call('apigateway', name))).not.toContain('apis-changed');
  },
);

describe('state machines', () => {
  const stepped = { ...shop, runsOn: ['lambda', 'step-functions'] } as const;
  const withMachines = detectionsOf(watchedSite({ ...reference, workloads: { shop: stepped } }, 'ireland-2'));
  const ofOthers = detectionsOf(
    watchedSite({ ...reference, workloads: { shop: { ...stepped, sites: ['dublin'] } } }, 'ireland-2'),
  );
  const starts = (userIdentity: object, name = 'StartExecution') => call('states', name, { userIdentity });
  const own = 'trefoil-ireland-2-app-shop';

  test.each(['CreateStateMachine', 'UpdateStateMachine', 'DeleteStateMachine', 'PublishStateMachineVersion'])(
    '%s is told',
    (name) => {
      expect(noticedBy(withMachines, call('states', name))).toContain('machine-changed');
      expect(noticedBy(withShop, call('states', name))).not.toContain('machine-changed');
    },
  );

  test('one that its workload starts is not told, and one that anybody else starts is', () => {
    expect(noticedBy(withMachines, starts(session(own)))).not.toContain('machine-started');
    expect(noticedBy(withMachines, call('states', 'DescribeExecution', { readOnly: true }))).not.toContain(
      'machine-started',
    );
    for (const who of [session('TrefoilDeployer'), session(`${own}-flow`), USER, ROOT])
      expect(noticedBy(withMachines, starts(who))).toContain('machine-started');
    expect(noticedBy(withMachines, starts(session('TrefoilDeployer'), 'RedriveExecution'))).toContain(
      'machine-started',
    );
  });

  test('where no workload has any, whoever starts one is told', () => {
    expect(noticedBy(ofOthers, starts(session(own)))).toContain('machine-started');
  });
});
