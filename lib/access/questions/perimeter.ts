import { omits } from '../../deployment/omissions';
import type { PolicyDocument } from '../../iam/authorize/policies';
import { RCP_EXEMPT_ACTIONS } from '../../iam/authorize/service-logic';
import type { Condition, Question } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { example } from '../examples/example';
import { trail } from '../examples/stores';
import { principalsFor } from '../site/site-access';
import { onAnyResource } from './any-resource';
import { everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

/** Actions of the services that hold user data, keys, secrets and alerts. */
const DATA = ['dynamodb:?*', 'kms:?*', 's3:?*', 'secretsmanager:?*', 'sqs:?*'];

/** The policy of a resource that somebody has opened to the world. */
const OPEN: PolicyDocument = { Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] };

/** Asked once for each site, at its trail. */
export const perimeterEffective: SiteQuestion = {
  id: 'perimeter-effective',
  title: 'nobody outside the organization has access even to a resource whose own policy is open to the world',
  details:
    'nor has a service on behalf of somebody outside, nor anybody without TLS; roles of the site are assumed only from the organization and by the auditor, and through no identity provider',
  kinds: ['trail'],
  asks: (site) => {
    const { names, deployment, organization } = site;
    // Where the partition has no resource control policies, nothing is above the policies of resources.
    if (omits(deployment, 'resource-control-policy', deployment.organization.homeRegion)) return [];
    const everyone = everyoneFor(site);
    const { strangers, anonymous, providers, services } = everyone;
    const open = (arn: string) => ({ arn, account: names.account, policy: [OPEN], rcp: organization.rcp });
    const onData = (by: Pick<Question, 'principals' | 'where'>) =>
      onAnyResource(site, { actions: DATA, exceptActions: RCP_EXEMPT_ACTIONS, ...by }, OPEN);
    const forStrangers: Condition = {
      StringNotEqualsIfExists: { 'aws:SourceOrgID': deployment.organization.id },
      Null: { 'aws:SourceAccount': 'false' },
    };
    const role = `arn:${partitionOf(names.region)}:iam::${names.account}:role/${names.role('*')}`;
    return [
      ...onData({ principals: [strangers, anonymous, providers] }),
      ...onData({ principals: [services], where: forStrangers }),
      ...onData({ principals: people(everyone), where: { Bool: { 'aws:SecureTransport': 'false' } } }),
      {
        actions: ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'],
        resources: [open(role)],
        principals: [strangers],
        unless: [{ StringEquals: { 'aws:PrincipalAccount': deployment.auditor.account } }],
      },
      {
        actions: ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'],
        resources: [open(role), ...principalsFor(site, 'cloudformation').map(({ arn }) => open(arn))],
        principals: [providers],
      },
    ];
  },
  examples: {
    good: example('an organization that denies strangers whatever is open', trail()),
    bad: example('an organization that lets services act for anybody', trail(), 'deputies'),
  },
};
