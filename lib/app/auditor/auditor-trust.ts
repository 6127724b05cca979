import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Deployment } from '../../deployment/deployment';
import { rolePatterns } from '../../deployment/operator-roles';

/** Tag that each session carries: the engagement, or ticket, for which the auditor looks. */
const ENGAGEMENT_TAG = 'trefoil:engagement';

/** A session is named `audit-` and the person: the trail shows the name with every call. */
const SESSION_NAME = 'audit-??*';

/** Who may assume the role of the auditor, and with which tags. */
interface AuditorTrust {
  readonly principal: iam.PrincipalBase;
  /** `sts:TagSession` is an action of its own, to which the external id is not sent. */
  readonly tagging: iam.PolicyStatement;
}

/**
 * Trusts the auditor's account: with a second factor or a federated role, from the auditor's addresses, within the
 * mandate, and with a session name and an engagement that the trail shows.
 *
 * The account is the principal, since the auditor decides which of its people may use the role.
 */
export function auditorTrust(auditor: Deployment['auditor']): AuditorTrust {
  const account = new iam.AccountPrincipal(auditor.account);
  const engagement = { [`aws:RequestTag/${ENGAGEMENT_TAG}`]: '?*' };
  const always = {
    ...identified(auditor),
    IpAddress: { 'aws:SourceIp': [...auditor.sourceAddresses] },
    DateGreaterThanEquals: { 'aws:CurrentTime': mandateOf(auditor).from },
    DateLessThan: { 'aws:CurrentTime': mandateOf(auditor).until },
    'ForAllValues:StringEquals': { 'aws:TagKeys': [ENGAGEMENT_TAG] },
  };
  return {
    principal: account.withConditions({
      ...always,
      StringEquals: { 'sts:ExternalId': auditor.externalId },
      StringLike: { 'sts:RoleSessionName': SESSION_NAME, ...engagement },
    }),
    tagging: new iam.PolicyStatement({
      sid: 'Engagement',
      principals: [account],
      actions: ['sts:TagSession'],
      conditions: { ...always, StringLike: engagement },
    }),
  };
}

/**
 * The second factor of an IAM user; or the role of federated people, whose provider asks for the second factor.
 *
 * AWS sets `aws:MultiFactorAuthPresent` for no federated identity (IAM guide, global condition keys), so that requiring
 * it there would deny everybody.
 */
function identified({ account, federatedRoles }: Deployment['auditor']): Record<string, Record<string, unknown>> {
  if (!federatedRoles) return { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
  const roles = federatedRoles.flatMap(rolePatterns);
  return {
    ArnLike: { 'aws:PrincipalArn': roles.map((name) => `arn:${Aws.PARTITION}:iam::${account}:role/${name}`) },
  };
}

/** The first moment of the mandate, and the first after it: its days are days of UTC, the last one included. */
export function mandateOf({ mandate }: Deployment['auditor']): { readonly from: string; readonly until: string } {
  const after = new Date(`${mandate.until}T00:00:00Z`);
  after.setUTCDate(after.getUTCDate() + 1);
  return { from: `${mandate.from}T00:00:00Z`, until: `${after.toISOString().slice(0, 10)}T00:00:00Z` };
}
