import type { Store, StoreKind } from '../../lib/access/site/stores';
import { authorize } from '../../lib/iam/authorize/authorize';
import { actionsOn } from '../support/service-reference';
import { accessTo } from './access-to';

const FULL = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

/** Stores that only named roles reach: what they are in the reference, and what of it looks at configuration alone. */
const STORES: readonly {
  readonly kind: StoreKind;
  readonly service: string;
  readonly itself: string;
  readonly content?: string;
  readonly looks: RegExp;
}[] = [
  { kind: 'objects', service: 's3', itself: 'bucket', content: 'object', looks: /:(?:Get\w+|ListTagsForResource)$/ },
  { kind: 'records', service: 'dynamodb', itself: 'table', looks: /:(?:Describe\w+|GetResourcePolicy|List\w+)$/ },
  { kind: 'rack-objects', service: 's3-outposts', itself: 'bucket', content: 'object', looks: /:(?:Get|List)\w+$/ },
];

/** Actions that AWS may add one day. */
const INVENTED = ['SearchWhatIsInside', 'PutSomethingNew', 'UpdateWhatIsThere', 'ReplicateElsewhere'];

test.each(['reference', 'outposts', 'sovereign-cloud'] as const)(
  'the policies of stores alone deny an intern with every permission all that is no look at configuration, today and tomorrow: %s',
  async (name) => {
    const stores = accessTo(name).sites.flatMap((site) => site.stores.map((store) => ({ site, store })));
    const asked: string[] = [];
    const allowed: string[] = [];
    for (const { kind, service, itself, content, looks } of STORES)
      for (const { site, store } of stores.filter((each) => each.store.kind === kind)) {
        const decide = (action: string, target: Store['itself']) => {
          const { decision } = authorize({
            request: {
              principal: `arn:${target.arn.split(':')[1]}:iam::${target.account}:role/Intern`,
              principalOrg: site.deployment.organization.id,
              action,
              resource: target.arn.replace(/\*$/, 'something'),
              resourceAccount: target.account,
            },
            policies: { identity: FULL, resource: target.policy },
          });
          asked.push(`${action} ${target.arn}`);
          if (decision !== 'explicit-deny') allowed.push(`${action} ${target.arn}: ${decision}`);
        };
        const invented = INVENTED.map((action) => `${service}:${action}`);
        const own = (await actionsOn(service, itself)).filter((action) => !looks.test(action));
        // The reference counts the access point of a rack among buckets, and what is made before there is a policy.
        const made = /:(?:Create(?:Bucket|Table)|PutAccessPoint\w*|CreateAccessPoint)$/;
        for (const action of [...own.filter((each) => !made.test(each)), ...(kind === 'rack-objects' ? [] : invented)])
          decide(action, store.itself);
        if (content !== undefined && store.content !== undefined)
          for (const action of [...(await actionsOn(service, content)), ...invented]) decide(action, store.content);
      }
    expect(asked.length).toBeGreaterThan(100);
    expect(allowed).toEqual([]);
  },
);
