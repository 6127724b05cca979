import type { Deployment } from '../../../deployment/deployment';
import { locationOf } from '../../../deployment/location';
import type { SiteNames } from '../../../deployment/names';
import type { Detection } from './detection';

/** The input transformer of an alert: what EventBridge takes from the event, and the text into which it puts it. */
export interface AlertRecord {
  readonly paths: Readonly<Record<string, string>>;
  readonly template: string;
}

/** Whose alert it is: part of every one. */
export interface AlertOrigin {
  readonly deployment: Deployment;
  readonly names: SiteNames;
}

/**
 * The record of an incident: where, what, how bad, which clocks start, what to collect, what to do.
 *
 * Of the event it takes who, from where, when and how, and the id by which the trail has the rest: names of objects
 * and keys of records can be personal data, and stay out of the channel.
 */
export function alertRecord(detection: Detection, origin: AlertOrigin): AlertRecord {
  const taken = { id: ENVELOPE.id, ...pathsOf(detection) };
  const { clocks, evidence, id, response, severity, what, why } = detection;
  return {
    paths: { ...ENVELOPE, ...taken },
    template: JSON.stringify({
      kind: 'alert',
      ...place(origin),
      detection: id,
      severity,
      what,
      why,
      at: '<at>',
      clocks,
      evidence,
      response,
      event: Object.fromEntries(Object.keys(taken).map((name) => [name, `<${name}>`])),
    }),
  };
}

/** The heartbeat, which passes the channel every 15 minutes, so that silence is noticed. */
export function heartbeatRecord(origin: AlertOrigin): AlertRecord {
  return {
    paths: ENVELOPE,
    template: JSON.stringify({ kind: 'heartbeat', ...place(origin), at: '<at>', event: '<id>' }),
  };
}

const ENVELOPE = { at: '$.time', id: '$.id' };

function place({ deployment, names }: AlertOrigin): Record<string, unknown> {
  const site = deployment.sites[names.site];
  if (!site) throw new Error(`no site "${names.site}" in deployment "${deployment.name}"`);
  return {
    deployment: deployment.name,
    site: names.site,
    jurisdiction: { site: site.country, data: locationOf(site).data.country ?? 'not assertable' },
    account: names.account,
    region: names.region,
  };
}

function pathsOf({ source }: Detection): Readonly<Record<string, string>> {
  if (source.kind === 'trail') return PATHS['CloudWatch Alarm State Change'] ?? {};
  const types = source.pattern['detail-type'];
  const type = Array.isArray(types) ? String(types[0]) : '';
  return PATHS[type] ?? {};
}

/** What is taken from an event, by its kind. */
const PATHS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'AWS API Call via CloudTrail': {
    trailId: '$.detail.eventID',
    service: '$.detail.eventSource',
    call: '$.detail.eventName',
    inRegion: '$.detail.awsRegion',
    principal: '$.detail.userIdentity.arn',
    principalType: '$.detail.userIdentity.type',
    principalAccount: '$.detail.userIdentity.accountId',
    address: '$.detail.sourceIPAddress',
    endpoint: '$.detail.vpcEndpointId',
    error: '$.detail.errorCode',
  },
  'CloudWatch Alarm State Change': {
    alarm: '$.detail.alarmName',
    state: '$.detail.state.value',
    since: '$.detail.state.timestamp',
  },
  'Backup Job State Change': { state: '$.detail.state', job: '$.detail.backupJobId', copyJob: '$.detail.copyJobId' },
  'RDS DB Instance Event': { instance: '$.detail.SourceIdentifier', eventId: '$.detail.EventID' },
  'GuardDuty Finding': {
    finding: '$.detail.id',
    type: '$.detail.type',
    findingSeverity: '$.detail.severity',
    resource: '$.detail.resource.resourceType',
  },
  'Access Analyzer Finding': {
    finding: '$.detail.id',
    resource: '$.detail.resource',
    resourceType: '$.detail.resourceType',
    public: '$.detail.isPublic',
  },
  'Config Rules Compliance Change': {
    rule: '$.detail.configRuleName',
    resource: '$.detail.resourceId',
    resourceType: '$.detail.resourceType',
  },
};
