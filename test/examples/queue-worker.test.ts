import { app } from '../../examples/queue-worker/app';
import { and, butFor, type Change, ExampleSite, edit, type Resources, the } from './example-site';
import { holds, type Mistake } from './holds';

const example = new ExampleSite(app(), 'examples/queue-worker/deployment.yaml', 'acme-dublin-app-intake');

const nothing = () => undefined;
const be = (value: unknown) => () => value;
const spelt = (from: string, to: string) => (value: unknown) => JSON.parse(JSON.stringify(value).replaceAll(from, to));
const changed =
  (type: string, part: string, path: string, to: (value: unknown) => unknown): Change =>
  (workload) =>
    edit(the(workload, type, part), `Properties.${path}`, to);
const queue = (path: string, to: (value: unknown) => unknown) => changed('AWS::SQS::Queue', 'arrivedQueue', path, to);
const policy = (to: (value: unknown) => unknown) =>
  changed('AWS::SQS::QueuePolicy', 'arrivedQueue', 'PolicyDocument.Statement', to);
const role = (to: (value: unknown) => unknown) =>
  changed('AWS::IAM::Role', '', 'Policies.0.PolicyDocument.Statement', to);
const withoutTls = (list: unknown) =>
  (Array.isArray(list) ? list : []).filter((one) => !JSON.stringify(one).includes('aws:SecureTransport'));
const key =
  (sid: string): Change =>
  (_, site) =>
    edit(theKey(site, sid), 'Properties.KeyPolicy.Statement', butFor(sid));

/** The key whose policy has a statement. */
function theKey(site: Resources, sid: string): object {
  const found = Object.values(site).find(
    (one) => Object(one).Type === 'AWS::KMS::Key' && JSON.stringify(one).includes(`"${sid}"`),
  );
  if (found === undefined) throw new Error(`no key with ${sid}`);
  return Object(found);
}

/** The usual mistakes, and what finds each. */
const MISTAKES: readonly Mistake[] = [
  ['a queue under an AWS owned key', 'customer-managed-key', queue('KmsMasterKeyId', nothing)],
  ['a queue that no workload declares', 'alert-channel-protected', queue('QueueName', be('acme-dublin-orders'))],
  [
    'a queue into which everybody with permission sends',
    'data-only-by-named-roles',
    policy(butFor('OnlyDeclaredWorkloadsSend')),
  ],
  [
    'a queue from which everybody with permission takes',
    'data-only-by-named-roles',
    policy(butFor('OnlyItsWorkloadReceives')),
  ],
  ['a queue into which one sends from outside', 'data-only-from-site-network', policy(butFor('OffEndpoint'))],
  ['a queue whose messages are moved elsewhere', 'data-only-by-named-roles', policy(butFor('NobodyMovesOrPurges'))],
  [
    'a queue whose policy anybody replaces',
    'only-deployments-change-data-access',
    policy(butFor('OnlyDeploymentsShape')),
  ],
  [
    'a queue into which another workload sends',
    'workloads-reach-declared-data',
    policy(spelt('role/acme-dublin-app-intake', 'role/acme-dublin-app-billing')),
  ],
  [
    'a queue that a service of anybody fills',
    'services-act-for-own-accounts',
    policy((list) =>
      butFor('OnlyDeclaredWorkloadsSend')(
        butFor('OffEndpoint')(
          butFor('OutsideOrganization')(
            and({
              Effect: 'Allow',
              Principal: { Service: 's3.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: '*',
            })(list),
          ),
        ),
      ),
    ),
  ],
  ['a queue of plain HTTP', 'required-denials', policy(withoutTls)],
  ['a key that the workload may not use for what it sends', 'workloads-can-work', key('WorkloadsSend')],
  ['a key that Lambda may not use for what it takes', 'workloads-can-work', key('WorkloadsUseQueues')],
  ['a role that may not take messages', 'workloads-can-work', role(spelt('sqs:ReceiveMessage', 'sqs:ListQueueTags'))],
  ['a role that may take from every queue', 'no-excess-access', role(spelt('sqs:SendMessage', 'sqs:*'))],
];

holds(example, MISTAKES);
