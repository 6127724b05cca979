import { partitionOf } from '../../config/partition';
import type { Question } from '../search/question';
import { everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

/** An account that is nobody's in a deployment. */
const FOREIGN = '999999999999';

/** What would take data out through an endpoint, by its service, and what of a foreign account it would be done to. */
const OUTWARD: Readonly<Record<string, readonly [arn: (place: string) => string, ...actions: readonly string[]]>> = {
  dynamodb: [(place) => `${place}table/foreign`, 'dynamodb:GetItem', 'dynamodb:PutItem'],
  kms: [
    (place) => `${place}key/00000000-0000-4000-8000-000000000000`,
    'kms:Decrypt',
    'kms:Encrypt',
    'kms:GenerateDataKey',
  ],
  logs: [(place) => `${place}log-group:foreign`, 'logs:CreateLogStream', 'logs:PutLogEvents'],
  s3: [() => 'arn:{partition}:s3:::foreign-bucket/object', 's3:GetObject', 's3:PutObject'],
  's3-outposts': [(place) => `${place}outpost/op-00000000000000000/bucket/foreign/object/key`, 's3-outposts:PutObject'],
  secretsmanager: [
    (place) => `${place}secret:foreign`,
    'secretsmanager:GetSecretValue',
    'secretsmanager:PutSecretValue',
  ],
  sns: [(place) => `${place}foreign`, 'sns:Publish'],
  sqs: [(place) => `${place}foreign`, 'sqs:ReceiveMessage', 'sqs:SendMessage'],
  sts: [() => `arn:{partition}:iam::${FOREIGN}:role/foreign`, 'sts:AssumeRole'],
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
      const arn = arnOf(`arn:${partition}:${service}:${site.names.region}:${FOREIGN}:`).replace(
        '{partition}',
        partition,
      );
      return [
        {
          ...{ actions, endpoints, principals: [insiders, restOfOrganization, strangers] },
          resources: [{ arn, account: FOREIGN, policy }],
          where: { StringEquals: { 'aws:SourceVpce': endpoints.map(({ id }) => id) } },
        },
      ];
    });
  },
};
