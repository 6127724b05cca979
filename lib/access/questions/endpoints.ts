import { partitionOf } from '../../config/partition';
import type { Question } from '../search/question';
import type { SiteAccess } from '../site/site-access';
import { everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

/** What would take data out through an endpoint, by its service, and what of a foreign account it would be done to. */
const OUTWARD: Readonly<
  Record<string, readonly [arn: (place: string, account: string) => string, ...actions: readonly string[]]>
> = {
  dynamodb: [(place) => `${place}table/*`, 'dynamodb:GetItem', 'dynamodb:PutItem'],
  kms: [(place) => `${place}key/*`, 'kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
  logs: [(place) => `${place}log-group:*`, 'logs:CreateLogStream', 'logs:PutLogEvents'],
  // An ARN of a bucket names no account: a stranger may own any name, that of a bucket of the site too.
  s3: [() => 'arn:{partition}:s3:::*', 's3:GetObject', 's3:ListBucket', 's3:PutObject'],
  's3-outposts': [(place) => `${place}outpost/*`, 's3-outposts:GetObject', 's3-outposts:PutObject'],
  secretsmanager: [(place) => `${place}secret:*`, 'secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue'],
  sns: [(place) => `${place}*`, 'sns:Publish'],
  sqs: [(place) => `${place}*`, 'sqs:ReceiveMessage', 'sqs:SendMessage'],
  sts: [(_, account) => `arn:{partition}:iam::${account}:role/*`, 'sts:AssumeRole'],
};

/** Asked once for a site, where it keeps its record of such things. */
export const endpointsLeadHome: SiteQuestion = {
  id: 'endpoints-lead-home',
  title:
    "no endpoint of the site's network leads to what belongs to an account outside the deployment, whoever's credentials are used and whatever that account allows",
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
      return [
        {
          ...{ actions, endpoints, principals: [insiders, restOfOrganization, strangers] },
          resources: foreignAccounts(site).map((account) => {
            const arn = arnOf(`arn:${partition}:${service}:${site.names.region}:${account}:`, account);
            return { arn: arn.replace('{partition}', partition), account, policy };
          }),
          where: { StringEquals: { 'aws:SourceVpce': endpoints.map(({ id }) => id) } },
        },
      ];
    });
  },
};

/** Every account outside the deployment that policies of endpoints name, and one for all that they do not. */
function foreignAccounts({ endpoints, deployment }: SiteAccess): readonly string[] {
  const own = new Set(Object.values(deployment.sites).map(({ account }) => account));
  const named = new Set(JSON.stringify(endpoints).match(/(?<!\d)\d{12}(?!\d)/g) ?? []);
  let other = 999_999_999_999;
  while (named.has(String(other)) || own.has(String(other))) other -= 1;
  return [...[...named].filter((account) => !own.has(account)).sort(), String(other)];
}
