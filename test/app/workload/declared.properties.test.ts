import fc from 'fast-check';
import { siteAccess } from '../../../lib/access/site/site-access';
import { RegionStorage } from '../../../lib/app/storage/region-storage';
import { WorkloadRole } from '../../../lib/app/workload/workload-role';
import type { Workload } from '../../../lib/deployment/deployment';
import { authorize } from '../../../lib/iam/authorize/authorize';
import type { PolicyDocument } from '../../../lib/iam/authorize/policies';
import { scopeOfDeployment } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import { storageFixture } from '../../support/storage-fixture';

const SEED = 20_261_130;
const PREFIXES = ['orders/', 'pictures/', 'pictures-2/', 'a/b/'];
const IDS = ['shop', 'thumbs'];
const EVERYTHING: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: '*', Resource: '*' },
};

const workload = fc.record<Workload>({
  what: fc.constant('an example'),
  runsOn: fc.constant(['lambda']),
  objects: fc.record({ read: fc.subarray(PREFIXES), write: fc.subarray(PREFIXES) }),
  records: fc.constantFrom('none', 'read', 'write'),
  queues: fc.constant([]),
  sendsTo: fc.constant([]),
  calls: fc.constant([]),
});
const declarations = fc.tuple(workload, workload).map(([one, other]) => ({ shop: one, thumbs: other }));

/** The site with these workloads, as its template makes it. */
function siteWith(workloads: Readonly<Record<string, Workload>>) {
  const fixture = storageFixture('dublin', (deployment) => ({ ...deployment, workloads }));
  const { stack, deployment, names, arns, keys } = fixture;
  new RegionStorage(stack, 'Storage', fixture);
  for (const [workloadId, one] of Object.entries(workloads))
    new WorkloadRole(stack, workloadId, { workloadId, workload: one, deployment, names, arns, keys });
  const artifact = stack.node.scope && Object(stack.node.scope).synth().getStackArtifact(stack.artifactId);
  const template = {
    ...{ index: 0, file: 'site.template.json', text: '', body: artifact.template, stackName: stack.stackName },
    ...{ account: names.account, region: names.region, nested: new Map() },
  };
  const site = siteAccess('dublin', new Assembly([template], scopeOfDeployment(deployment)), deployment);
  if (site === undefined) throw new Error('expected a site');
  return site;
}

/** Who may do what to which store: everything that a workload could be allowed, and a little that it never is. */
function cells(workloads: Readonly<Record<string, Workload>>) {
  return IDS.flatMap((id) => {
    const { objects = { read: [], write: [] }, records = 'none' }: Partial<Workload> = workloads[id] ?? {};
    const ofObjects = PREFIXES.flatMap((prefix) => [
      { id, action: 's3:GetObject', on: `/${prefix}example`, declared: objects.read.includes(prefix) },
      { id, action: 's3:PutObject', on: `/${prefix}example`, declared: objects.write.includes(prefix) },
      { id, action: 's3:DeleteObject', on: `/${prefix}example`, declared: objects.write.includes(prefix) },
      { id, action: 's3:GetObjectVersion', on: `/${prefix}example`, declared: false },
      { id, action: 's3:ListBucket', on: '', prefix, declared: objects.read.includes(prefix) },
    ]);
    return [
      ...ofObjects,
      { id, action: 's3:ListBucket', on: '', declared: false },
      { id, action: 's3:GetObject', on: '/elsewhere/example', declared: false },
      { id, action: 'dynamodb:Query', on: '', declared: records !== 'none' },
      { id, action: 'dynamodb:PutItem', on: '', declared: records === 'write' },
      { id, action: 'dynamodb:DeleteTable', on: '', declared: false },
    ].map((cell) => ({ prefix: undefined, ...cell }));
  });
}

test('a workload may do what the deployment declares for it, and nothing else, whatever its own policies allow', () => {
  let asked = 0;
  fc.assert(
    fc.property(declarations, (workloads) => {
      const site = siteWith(workloads);
      for (const { id, action, on, prefix, declared } of cells(workloads)) {
        const role = site.principals.find(({ name }) => name === site.names.role(`app-${id}`));
        const service = action.startsWith('s3:') ? 's3' : 'dynamodb';
        const store = site.stores.find(({ kind }) => kind === (service === 's3' ? 'objects' : 'records'));
        if (role === undefined || store === undefined) throw new Error('expected a role and a store');
        const request = {
          principal: role.arn,
          action,
          resource: `${store.itself.arn}${on}`,
          resourceAccount: site.names.account,
          context: {
            'aws:SourceVpce': `vpce-${service}`,
            'aws:PrincipalOrgID': site.deployment.organization.id,
            'aws:SecureTransport': true,
            's3:TlsVersion': 1.3,
            ...(prefix !== undefined && { 's3:prefix': prefix }),
          },
        };
        for (const identity of [role.principal.policies?.identity ?? [], EVERYTHING]) {
          const { decision } = authorize({ request, policies: { identity, resource: store.itself.policy } });
          const where = `${id} ${action} ${on} ${prefix ?? ''}`;
          asked += 1;
          expect([where, decision === 'allow']).toEqual([where, declared]);
        }
      }
    }),
    { numRuns: 8, seed: SEED },
  );
  expect(asked).toBeGreaterThan(8 * 50);
});
