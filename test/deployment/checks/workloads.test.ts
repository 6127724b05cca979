import { parseDeployment } from '../../../lib/deployment/load-deployment';
import { workloadsAt } from '../../../lib/deployment/partner-sites';
import { edited, problemsOf, TODAY } from '../problems-of';

const SHOP = `workloads:
  shop:
    what: order API of the shop
    sites: [dublin, hamar]
    runsOn: [lambda]
    objects: { read: [orders/], write: [orders/, receipts/2026/] }
    records: read
retention:`;

/** The reference deployment with a workload, edited. */
const withShop = (...edits: readonly (readonly [string, string])[]) =>
  problemsOf(edited('reference', [['retention:', SHOP], ...edits]));

test('a workload that says what it is and may do is accepted', () => {
  expect(withShop()).toEqual([]);
});

test('a workload runs at every site in a Region where no site is named, and at no rack', () => {
  const text = edited('outposts', [['retention:', SHOP.replace('    sites: [dublin, hamar]\n', '')]]);
  const deployment = parseDeployment(text, { file: 'x.yaml', today: TODAY });
  const at = Object.keys(deployment.sites).filter((id) => workloadsAt(deployment, id).length > 0);
  const regions = Object.entries(deployment.sites).filter(([, { placement }]) => placement.kind === 'region');
  expect(at.length).toBeGreaterThan(0);
  expect(at).toEqual(regions.map(([id]) => id));
});

test.each([
  [
    'a site that is none',
    ['sites: [dublin, hamar]', 'sites: [dublin, hamr]'],
    'workloads.shop.sites[1]: expected one of dublin, ireland-2, hamar; got "hamr"; did you mean hamar',
  ],
  [
    'a site a second time',
    ['sites: [dublin, hamar]', 'sites: [dublin, dublin]'],
    'workloads.shop.sites[1]: expected each site once; got "dublin" a second time; remove it',
  ],
  [
    'a prefix within another',
    ['receipts/2026/]', 'orders/eu/]'],
    'workloads.shop.objects.write[1]: expected prefixes of which none is within another; got "orders/eu/", which "orders/" holds already; remove one of the two',
  ],
  [
    'a prefix twice',
    ['receipts/2026/]', 'orders/]'],
    'workloads.shop.objects.write[1]: expected prefixes of which none is within another; got "orders/", which "orders/" holds already; remove one of the two',
  ],
  [
    'nothing that it may reach',
    ['objects: { read: [orders/], write: [orders/, receipts/2026/] }\n    records: read', 'records: none'],
    'workloads.shop: expected user data that it may reach; got neither objects nor records nor queues nor a database; name a prefix in `objects`, set `records` to read or write, name `queues`, or give it a `database`; what reaches no user data needs no declaration',
  ],
] as const)('%s is one problem', (_, edit, expected) => {
  const problems = withShop(edit);
  expect(problems.map((line) => line.replace(/^\d+:\d+ /, ''))).toEqual([expected]);
});

/** Two workloads, one of which sends to the other. */
const WITH_QUEUES = SHOP.replace(
  'retention:',
  `  till:
    what: takes payments
    sites: [dublin, hamar]
    runsOn: [lambda]
    queues: [paid]
    sendsTo: [till]
retention:`,
).replace('records: read', 'sendsTo: [till]');
const withQueues = (...edits: readonly (readonly [string, string])[]) =>
  problemsOf(edited('reference', [['retention:', WITH_QUEUES], ...edits]));

test('queues, and who sends into them, are accepted', () => {
  expect(withQueues()).toEqual([]);
});

test.each([
  [
    'a receiver that is none',
    ['sendsTo: [till]', 'sendsTo: [tile]'],
    'workloads.shop.sendsTo[0]: expected one of shop, till; got "tile"; did you mean till',
  ],
  [
    'a receiver without queues',
    ['sendsTo: [till]', 'sendsTo: [shop]'],
    'workloads.shop.sendsTo[0]: expected a workload with queues; got shop, which has none; give shop `queues`, or remove it',
  ],
  [
    'a receiver at other sites',
    ['payments\n    sites: [dublin, hamar]', 'payments\n    sites: [dublin]'],
    'workloads.shop.sendsTo[0]: expected a workload that runs at the same sites; got till, which runs at dublin; give both the same `sites`: messages do not leave a site',
  ],
  [
    'a receiver twice',
    ['sendsTo: [till]', 'sendsTo: [till, till]'],
    'workloads.shop.sendsTo[1]: expected each workload once; got "till" a second time; remove it',
  ],
  [
    'a queue twice',
    ['queues: [paid]', 'queues: [paid, paid]'],
    'workloads.till.queues[1]: expected each queue once; got "paid" a second time; remove it',
  ],
  [
    'a queue that is called like those of what failed',
    ['queues: [paid]', 'queues: [paid-dead]'],
    'workloads.till.queues[0]: expected an id that does not end in -dead, as the queues of messages that failed do; got "paid-dead"; rename the queue',
  ],
  [
    'queues of what Lambda does not run',
    ['runsOn: [lambda]\n    queues', 'runsOn: [fargate]\n    queues'],
    'workloads.till.queues: expected a workload that runs on lambda, which takes messages for it; got one that runs on fargate; add lambda to `runsOn`, or remove the queues',
  ],
  [
    'a state machine without functions',
    ['runsOn: [lambda]\n    objects', 'runsOn: [step-functions]\n    objects'],
    'workloads.shop.runsOn: expected lambda beside step-functions, whose steps are functions of the workload; got step-functions; add lambda: calls of Step Functions itself to S3 or DynamoDB come from outside the network of the site, and are denied',
  ],
  [
    'an API without functions',
    ['runsOn: [lambda]\n    objects', 'runsOn: [api-gateway]\n    objects'],
    'workloads.shop.runsOn: expected lambda beside api-gateway, whose methods call functions of the workload; got api-gateway; add lambda: calls of API Gateway itself to S3 or DynamoDB come from outside the network of the site, and are denied',
  ],
  [
    'a call of what has no API',
    ['sendsTo: [till]', 'calls: [till]'],
    'workloads.shop.calls[0]: expected a workload that runs on api-gateway; got till, which has no API; add api-gateway to `runsOn` of till, or remove it',
  ],
  [
    'a call of what is none',
    ['sendsTo: [till]', 'calls: [tile]'],
    'workloads.shop.calls[0]: expected one of shop, till; got "tile"; did you mean till',
  ],
] as const)('%s is one problem', (_, edit, expected) => {
  expect(withQueues(edit).map((line) => line.replace(/^\d+:\d+ /, ''))).toEqual([expected]);
});

test('a workload whose id begins as that of another is named otherwise', () => {
  const problems = withQueues(['  till:', '  shop-till:']);
  expect(problems).toContainEqual(
    expect.stringMatching(/workloads\.shop-till: expected an id that does not begin with "shop-"/),
  );
});

test('a workload whose id ends as the role of another does is named otherwise', () => {
  expect(withQueues(['  till:', '  big-app-shop:'])).toContainEqual(
    expect.stringMatching(/workloads\.big-app-shop: expected an id that does not end in "-app-shop"/),
  );
});

test.each(['orders', '/orders/', 'orders/*/', '${aws:userid}/', 'a//b/', ''])(
  'the prefix %j is refused: it stands in policies as it is',
  (prefix) => {
    const problems = withShop(['read: [orders/]', `read: [${JSON.stringify(prefix)}]`]);
    expect(problems).toEqual([expect.stringContaining('workloads.shop.objects.read[0]: expected a key prefix')]);
  },
);

test.each(['backup', 'big-restore', 'my-hooks'])(
  'a workload is not called %s, by whose end policies know another role',
  (id) => {
    expect(withShop(['  shop:', `  ${id}:`])).toEqual([
      expect.stringMatching(
        /workloads\.[a-z-]+: expected an id that does not end in (?:backup|restore|hooks), .*; rename the workload$/,
      ),
    ]);
  },
);

test('every problem of a workload is told in one pass', () => {
  const problems = withShop(
    ['sites: [dublin, hamar]', 'sites: [dubln]'],
    ['runsOn: [lambda]', 'runsOn: [ec2]'],
    ['read: [orders/]', 'read: [orders]'],
    ['records: read', 'records: all'],
  );
  expect(problems.map((line) => line.split(' ')[1])).toEqual([
    'workloads.shop.sites[0]:',
    'workloads.shop.runsOn[0]:',
    'workloads.shop.objects.read[0]:',
    'workloads.shop.records:',
  ]);
});
