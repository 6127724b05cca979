import { ANY, NAMED_SERVICES, namesIn } from '../event/arns';
import { S3_PARAMETER } from '../event/keys';
import { ACTION, DENIED, SESSION } from '../event/outcome';
import { type Column, caseOf, field, marked, OF_EVENT, parameter, plain, some } from './columns';
import { type Dialect, quoted } from './dialect';
import { encryptionContext, item, naming, objectKey, objects, resources, tagKeys, tags } from './list-columns';
import { markedSql } from './marks';
import type { Told } from './told';

/**
 * Everything of an event that its verdict depends on, by what the policies tell apart: what `explain` reads of events is
 * here, and the test of classes fails where it reads something else. What names a resource is as it is.
 */
export function columnsOf(told: Told): readonly Column[] {
  return [
    ...['eventType', 'eventSource', 'eventName', 'awsRegion', 'recipientAccountId', 'vpcEndpointId'].map((name) =>
      plain(name),
    ),
    { ...plain('readOnly'), value: (text) => text === 'true' },
    marked(['eventTime'], told.moments, () => field('eventTime')),
    address(told),
    marked(['userAgent'], told.of('aws:useragent'), () => field('userAgent')),
    plain('tlsDetails', 'tlsVersion'),
    some(['additionalEventData', 'CipherSuite'], (dialect) =>
      caseOf(
        `coalesce(${field('tlsDetails', 'tlsVersion')}, '') NOT LIKE 'TLSv%'`,
        dialect.text(field('additionalEventData'), ['CipherSuite']),
      ),
    ),
    ...outcome(),
    ...identity(told),
    ...parameters(told),
    objectKey(told),
    ...['encryptionContext', 'sourceEncryptionContext', 'destinationEncryptionContext'].map((name) =>
      encryptionContext(told, name),
    ),
    ...told.hashKeys.map((name) => item(told, name)),
    tags(told),
    tagKeys(),
    resources(),
    objects(told),
  ];
}

/** In which of the ranges of policies an address is; nothing of what is no address. */
function address(told: Told): Column {
  const address = field('sourceIPAddress');
  const reads = ['aws:sourceip', 'aws:vpcsourceip'].map((key) => told.of(key));
  const marks = reads.includes('itself') ? 'itself' : reads.flatMap((read) => (typeof read === 'string' ? [] : read));
  return {
    ...marked(['sourceIPAddress'], marks, () => address),
    taken: (dialect) =>
      `CASE WHEN ${dialect.matches(address, IPV4)} THEN ${address} ` +
      `WHEN ${dialect.matches(address, IPV6)} THEN ${told.ipv6 ? address : quoted('2001:db8::1')} END`,
    told: (taken, dialect) =>
      `CASE WHEN ${taken} LIKE '%:%' THEN '=' || ${taken} ELSE ${markedSql(taken, marks, dialect)} END`,
  };
}

const OCTET = '(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])';
const IPV4 = `^${OCTET}(?:\\.${OCTET}){3}$`;
const IPV6 = '^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$';

/** Whether and how a request failed, in words that are read alike. */
function outcome(): readonly Column[] {
  const [code, message] = [field('errorCode'), field('errorMessage')];
  const isDenied = (dialect: Dialect) => dialect.matches(code, DENIED.source);
  return [
    some(
      ['errorCode'],
      (dialect) =>
        `CASE WHEN ${code} IS NULL OR ${code} = '' THEN NULL WHEN ${isDenied(dialect)} THEN 'AccessDenied' ELSE 'Failed' END`,
    ),
    some(
      ['errorMessage'],
      (dialect) =>
        `CASE WHEN ${isDenied(dialect)} THEN ` +
        `CASE WHEN ${dialect.matches(message, SESSION.source)} THEN 'session policy: ' ELSE '' END || ` +
        `coalesce('not authorized to perform: ' || ${dialect.group(message, ACTION.source)}, '') END`,
    ),
  ];
}

/** Who made a request: of sessions their role, and names only where a policy reads them. */
function identity(told: Told): readonly Column[] {
  const at = (...path: readonly string[]) => ['userIdentity', ...path];
  const [type, arn, principal, user] = ['type', 'arn', 'principalId', 'userName'].map((name) => field(...at(name)));
  const session = ['sessionContext', 'sourceIdentity'];
  const [id, source] = [told.of('aws:userid'), told.of('aws:sourceidentity')];
  const named = told.sessions.map(quoted).join(', ');
  const role = `split_part(${arn}, '/', 1) || '/' || split_part(${arn}, '/', 2) || ${quoted(`/${OF_EVENT.session}`)}`;
  const begun = field(...at('sessionContext', 'attributes', 'creationDate'));
  return [
    ...['type', 'accountId', 'invokedBy', 'identityProvider'].map((name) => plain(...at(name))),
    ...['arn', 'userName'].map((name) => plain(...at('sessionContext', 'sessionIssuer', name))),
    plain(...at('sessionContext', 'attributes', 'mfaAuthenticated')),
    some(
      at('arn'),
      () =>
        `CASE ${named && `WHEN ${arn} IN (${named}) THEN ${arn} `}WHEN ${type} = 'AssumedRole' THEN ${role} ` +
        `WHEN ${type} IN ('IAMUser', 'Root') THEN ${arn} WHEN ${arn} IS NOT NULL THEN 'arn' END`,
    ),
    id === 'nothing'
      ? some(
          at('principalId'),
          () =>
            `CASE WHEN ${principal} = 'ANONYMOUS_PRINCIPAL' THEN ${principal} ` +
            `WHEN ${principal} LIKE '%:_%' THEN ${quoted(`id:${OF_EVENT.principal}`)} ` +
            `WHEN ${principal} <> '' THEN 'id' END`,
        )
      : marked(at('principalId'), id, () => `${principal}`),
    some(at('userName'), () => caseOf(`${user} <> ''`, quoted(OF_EVENT.user))),
    source === 'nothing'
      ? some(at(...session), () => caseOf(`${field(...at(...session))} <> ''`, quoted(OF_EVENT.source)))
      : marked(at(...session), source, () => field(...at(...session))),
    told.of('aws:tokenissuetime') === 'nothing'
      ? some(at('sessionContext', 'attributes', 'creationDate'), () =>
          caseOf(`${begun} <> ''`, quoted('2000-01-01T00:00:00Z')),
        )
      : marked(at('sessionContext', 'attributes', 'creationDate'), told.of('aws:tokenissuetime'), () => begun),
  ];
}

/** Parameters of requests that name a resource or that a policy reads. */
function parameters(told: Told): readonly Column[] {
  const set = (service: string, name: string): Column => {
    const one = parameter(service, name);
    return { ...one, taken: (dialect) => caseOf(`${one.taken(dialect)} <> ''`, "'set'") };
  };
  return [
    {
      path: ['requestParameters'],
      taken: () => caseOf(`CAST(${field('requestParameters')} AS varchar) <> 'null'`, quoted('given')),
      value: () => ({}),
    },
    parameter('s3', 'bucketName'),
    set('s3', 'versionId'),
    ...told
      .keys('s3:')
      .filter((name) => S3_PARAMETER.test(name))
      .map((name) => parameter('s3', name, told.of(`s3:${name}`))),
    ...NAMED_SERVICES.flatMap((service) => namesIn(service).map((name) => naming(service, name))),
    ...ANY.map(([name]) => naming(undefined, name)),
    ...['keyId', 'targetKeyId', 'sourceKeyId', 'destinationKeyId'].map((name) => parameter('kms', name)),
    parameter('secretsmanager', 'versionStage'),
    parameter('dynamodb', 'indexName'),
    parameter('events', 'eventBusName'),
    parameter('logs', 'logStreamName'),
    parameter('sns', 'subscriptionArn'),
    parameter('sqs', 'queueUrl'),
    parameter('sts', 'principalArn'),
    parameter('sts', 'roleSessionName', told.of('sts:rolesessionname')),
    parameter('sts', 'externalId', told.of('sts:externalid')),
    told.of('sts:sourceidentity') === 'nothing'
      ? set('sts', 'sourceIdentity')
      : parameter('sts', 'sourceIdentity', told.of('sts:sourceidentity')),
  ];
}
