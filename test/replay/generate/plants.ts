import type { SiteAccess } from '../../../lib/access/site/site-access';
import { type Draft, envelope, type Requested } from './envelope';

/** A request that the policies deny and that was done all the same, or the other way round. */
export interface Plant {
  /** What is wrong, such as `foreign-address`. */
  readonly kind: string;
  readonly draft: Draft;
  /** When it happens, where that is what is wrong. @default any time */
  readonly at?: string;
}

/** A session of the one who may read objects, by the way that is meant for it. */
export function reads(site: SiteAccess, more: Partial<Requested> = {}): Requested {
  const data = storeOf(site, 'objects');
  return {
    principal: roleOf(site, 'gateway-read'),
    action: 's3:GetObject',
    arn: `${data}/users/1234`,
    account: site.names.account,
    region: site.names.region,
    endpoint: endpointOf(site, 's3'),
    person: 'maria.example',
    ...more,
  };
}

/** What is done while a policy is another for an hour, which denies it, and what is done after it. */
export function changedForAnHour(site: SiteAccess, hour: string): readonly Plant[] {
  const draft = envelope(reads(site));
  return [
    { kind: 'policy changed for an hour', draft, at: `${hour}:30:00Z` },
    { kind: CALM, draft, at: new Date(Date.parse(`${hour}:30:00Z`) + 3_600_000).toISOString().replace('.000', '') },
  ];
}

/** The kind of an event that contradicts nothing. */
export const CALM = 'nothing';

/** Each kind of contradiction at a site: what was done though it is denied. */
export function plantsAt(site: SiteAccess): readonly Plant[] {
  const { names } = site;
  const place = { account: names.account, region: names.region };
  const named = (name: string) => `arn:aws:iam::${names.account}:role/${name}`;
  const deployer = { principal: named('TrefoilDeployer'), person: 'ola.example', ...place };
  const auditor = { principal: roleOf(site, 'auditor'), person: 'audit-jane', ...place };
  const [data, archive] = [storeOf(site, 'objects'), storeOf(site, 'archive')];
  const key = site.stores.find((store) => store.kind === 'key' && store.part === 'data')?.itself.arn ?? '';
  const trail = storeOf(site, 'trail');
  const outsider = 'arn:aws:iam::999999999999:role/Administrator';
  const of = (kind: string, request: Requested, at?: string): Plant => ({
    kind,
    draft: envelope(request),
    ...(at && { at }),
  });
  const inside = { 'aws:SourceIp': '192.0.2.7' };
  return [
    of('foreign address', {
      ...auditor,
      action: 's3:GetBucketPolicy',
      arn: data,
      context: { 'aws:SourceIp': '203.0.113.9' },
    }),
    of('other Region', { ...deployer, action: 'ec2:RunInstances', arn: '*', region: 'us-west-2' }),
    of('missing endpoint', reads(site, { endpoint: undefined, context: { 'aws:SourceIp': '203.0.113.20' } })),
    of('foreign endpoint', reads(site, { endpoint: 'vpce-0ffffffffffffffff' })),
    of('role chain', { ...deployer, action: 'sts:AssumeRole', arn: roleOf(site, 'gateway-read') }),
    of(
      'expired mandate',
      { ...auditor, action: 's3:GetBucketPolicy', arn: data, context: inside },
      '2029-01-01T02:00:00Z',
    ),
    of(
      'expired team',
      {
        ...deployer,
        principal: named('TrefoilDataReader'),
        action: 'sts:AssumeRole',
        arn: roleOf(site, 'gateway-read'),
      },
      '2029-01-01T01:00:00Z',
    ),
    of('key policy', { ...deployer, action: 'kms:PutKeyPolicy', arn: key }),
    of('old TLS', reads(site, { context: { 's3:TlsVersion': '1.1' } })),
    of('outside the organization', { ...reads(site), principal: outsider, endpoint: undefined }),
    of('anonymous', { ...reads(site), principal: { anonymous: true }, endpoint: undefined }),
    of('reader writes', reads(site, { action: 's3:PutObject' })),
    of('other class of data', reads(site, { principal: roleOf(site, 'team') })),
    of('auditor takes user data', { ...auditor, action: 's3:GetObject', arn: `${data}/users/1`, context: inside }),
    of('trail is stopped', { ...deployer, action: 'cloudtrail:StopLogging', arn: trail }),
    of('archive is deleted', { ...deployer, action: 's3:DeleteObjectVersion', arn: `${archive}/cloudtrail/old` }),
    of('bucket policy is changed', { ...deployer, action: 's3:PutBucketPolicy', arn: data }),
    of('root user', {
      principal: `arn:aws:iam::${names.account}:root`,
      ...place,
      action: 's3:DeleteBucketPolicy',
      arn: data,
    }),
    of('support permit', { ...deployer, action: 'supportauthz:CreateSupportPermit', arn: '*', region: 'us-east-1' }),
    of('leaves the organization', {
      ...deployer,
      action: 'organizations:LeaveOrganization',
      arn: '*',
      region: 'us-east-1',
    }),
    of('key is deleted', { ...deployer, action: 'kms:ScheduleKeyDeletion', arn: key }),
    { kind: 'denied though allowed', draft: denied(envelope(reads(site))) },
  ];
}

/** The record of a request that was denied, with the message that AWS has for it. */
export function denied(draft: Draft): Draft {
  return {
    ...draft,
    errorCode: 'AccessDenied',
    errorMessage:
      'User: arn:aws:sts::222222222222:assumed-role/reader/maria.example is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::example/users/1234" because no identity-based policy allows the s3:GetObject action',
  };
}

function roleOf(site: SiteAccess, purpose: string): string {
  return expectOne(site.principals.find((one) => one.purpose === purpose)?.arn, purpose);
}

function storeOf(site: SiteAccess, kind: string): string {
  return expectOne(site.stores.find((one) => one.kind === kind)?.itself.arn, kind);
}

function endpointOf(site: SiteAccess, service: string): string {
  return expectOne(site.endpoints.find((one) => one.service === service)?.id, service);
}

function expectOne(found: string | undefined, what: string): string {
  if (found === undefined) throw new Error(`expected a site with ${what}`);
  return found;
}
