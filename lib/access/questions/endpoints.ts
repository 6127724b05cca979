import type { Endpoint, Question } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { example } from '../examples/example';
import { endpoint, trail } from '../examples/stores';
import type { SiteAccess } from '../site/site-access';
import { workloadsOf } from '../site/workloads';
import { everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

/** Actions that move data out through an endpoint, by its service, and a resource of a foreign account to call them on. */
const OUTWARD: Readonly<
  Record<string, readonly [arn: (place: string, account: string) => string, ...actions: readonly string[]]>
> = {
  dynamodb: [(place) => `${place}table/foreign`, 'dynamodb:GetItem', 'dynamodb:PutItem'],
  'execute-api': [(place) => `${place}foreign/live/POST/records`, 'execute-api:Invoke'],
  kms: [
    (place) => `${place}key/00000000-0000-4000-8000-000000000000`,
    ...['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
  ],
  ecr: [
    (place) => `${place}repository/foreign`,
    ...['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:PutImage', 'ecr:UploadLayerPart'],
  ],
  logs: [(place) => `${place}log-group:foreign`, 'logs:CreateLogStream', 'logs:PutLogEvents'],
  s3: [() => 'arn:{partition}:s3:::foreign-bucket/object', 's3:GetObject', 's3:ListBucket', 's3:PutObject'],
  's3-outposts': [
    (place) => `${place}outpost/op-00000000000000000/bucket/foreign/object/key`,
    ...['s3-outposts:GetObject', 's3-outposts:PutObject'],
  ],
  secretsmanager: [
    (place) => `${place}secret:foreign`,
    ...['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
  ],
  sns: [(place) => `${place}foreign`, 'sns:Publish'],
  sqs: [(place) => `${place}foreign`, 'sqs:ReceiveMessage', 'sqs:SendMessage'],
  states: [(place) => `${place}stateMachine:foreign`, 'states:SendTaskSuccess', 'states:StartExecution'],
  sts: [(_, account) => `arn:{partition}:iam::${account}:role/foreign`, 'sts:AssumeRole'],
};

/** Asked once for each site, at its trail. */
export const endpointsOnlyToOwnAccounts: SiteQuestion = {
  id: 'endpoints-only-to-own-accounts',
  aliases: ['endpoints-lead-home'],
  title: "the endpoints of a site's network lead to no resource of an account outside the deployment",
  details: "whoever's credentials are used, and whatever that account allows",
  kinds: ['trail'],
  asks: (site) => {
    const { insiders, strangers, restOfOrganization } = everyoneFor(site);
    const partition = partitionOf(site.names.region);
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
    };
    return Object.entries(OUTWARD).flatMap(([service, [arnOf, ...actions]]): readonly Question[] => {
      const endpoints = site.endpoints.filter((endpoint) => endpoint.service === service);
      if (endpoints.length === 0) return [];
      const foreign = foreignAccounts(site).map((account): Owned => {
        const arn = arnOf(`arn:${partition}:${service}:${site.names.region}:${account}:`, account);
        return { arn: arn.replace('{partition}', partition), account };
      });
      const asked = {
        ...{ endpoints, principals: [insiders, restOfOrganization, strangers] },
        resources: [...foreign, ...namedBy(endpoints, site, service)].map((one) => ({ ...one, policy })),
        where: { StringEquals: { 'aws:SourceVpce': endpoints.map(({ id }) => id) } },
      };
      const layers = service === 's3' ? layersOf(site) : [];
      return [
        { ...asked, actions: actions.filter((action) => layers.length === 0 || action !== 's3:GetObject') },
        ...(layers.length === 0
          ? []
          : [
              {
                ...{ ...asked, actions: ['s3:GetObject'] },
                resources: asked.resources.filter(({ arn }) => !layers.some((prefix) => arn.startsWith(prefix))),
              },
            ]),
      ];
    });
  },
  examples: {
    good: example('an endpoint to its own account', { ...trail(), Gateway: endpoint() }),
    bad: example('an endpoint to every bucket of the world', { ...trail(), Gateway: endpoint(true) }),
  },
};

/**
 * Layers of images, which ECR has in a bucket of its own and signs itself: they may be read where Fargate runs a
 * workload, and nothing may be written there.
 */
function layersOf(site: SiteAccess): readonly string[] {
  const { region } = site.names;
  return workloadsOf(site).some(({ workload }) => workload.runsOn.includes('fargate'))
    ? [`arn:${partitionOf(region)}:s3:::prod-${region}-starport-layer-bucket/`]
    : [];
}

interface Owned {
  readonly arn: string;
  readonly account: string;
}

/** Every account outside the deployment that policies of endpoints name, and one for all that they do not. */
function foreignAccounts({ endpoints, deployment }: SiteAccess): readonly string[] {
  const own = accountsOf(deployment);
  const named = accountsNamedIn(JSON.stringify(endpoints.map(({ policy }) => policy)));
  let other = 999_999_999_999;
  while (named.has(String(other)) || own.has(String(other))) other -= 1;
  return [...[...named].filter((account) => !own.has(account)).sort(), String(other)];
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

/** Twelve digits name an account, but not within an id that AWS chose: a site with such an id would be like no other. */
function accountsNamedIn(text: string): ReadonlySet<string> {
  return new Set(text.replace(UUID, '').match(/(?<![0-9A-Za-z])\d{12}(?![0-9A-Za-z])/g) ?? []);
}

/**
 * What policies of endpoints name of a service, as if strangers owned it where its ARN does not say otherwise.
 *
 * An ARN of a bucket names no account: a stranger may own any name, that of a bucket of the site too.
 */
function namedBy(endpoints: readonly Endpoint[], site: SiteAccess, service: string): readonly Owned[] {
  const own = accountsOf(site.deployment);
  const strangers = foreignAccounts(site);
  const written = JSON.stringify(endpoints.map(({ policy }) => policy)).match(/(?<=")arn:[^"$]+(?=")/g) ?? [];
  return [...new Set(written)].flatMap((text) => {
    const [arn, partition, prefix, region, account = '', ...rest] = text.split(':');
    if (prefix !== (service === 'sts' ? 'iam' : service) || own.has(account)) return [];
    const owners = /^\d{12}$/.test(account) ? [account] : strangers;
    const name = rest.join(':').replaceAll('*', 'foreign').replaceAll('?', 'x');
    return owners.map((owner) => ({
      arn: [arn, partition, prefix, region, account === '' ? '' : owner, name].join(':'),
      account: owner,
    }));
  });
}

function accountsOf({ sites }: SiteAccess['deployment']): ReadonlySet<string> {
  return new Set(Object.values(sites).map(({ account }) => account));
}
