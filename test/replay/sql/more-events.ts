import type { SiteAccess } from '../../../lib/access/site/site-access';
import { type Draft, envelope, sessionBegins } from '../generate/envelope';
import { denied, reads } from '../generate/plants';

/** Events of kinds that a generated trail does not have, each read by another part of a class. */
export function moreEvents(site: SiteAccess): readonly Draft[] {
  const { names } = site;
  const one = reads(site);
  const read = envelope(one);
  const bucket = one.arn.split('/')[0] ?? '';
  const user = `arn:aws:iam::${names.account}:user/old/ci-bot`;
  const role = `arn:aws:iam::${names.account}:role/TrefoilDataReader`;
  const at = { account: names.account, region: names.region };
  const begins = sessionBegins(role, { workCountry: 'IE', team: 'support' }, 'ASIAFIRST', names.region);
  const chained = envelope({
    principal: role,
    action: 'sts:AssumeRole',
    arn: String(one.principal),
    ...at,
    accessKeyId: 'ASIAFIRST',
  });
  const list = envelope({ ...one, action: 's3:ListBucket', arn: bucket });
  const parametersOf = (draft: Draft): object => ({ ...Object(draft['requestParameters']) });
  const withParameters = (draft: Draft, more: object): Draft => ({
    ...draft,
    requestParameters: { ...parametersOf(draft), ...more },
  });
  return [
    withParameters(begins, { transitiveTagKeys: ['workCountry'] }),
    { ...chained, responseElements: { credentials: { accessKeyId: 'ASIASECOND' } } },
    envelope({ ...one, accessKeyId: 'ASIASECOND' }),
    envelope({ ...one, accessKeyId: 'ASIAUNKNOWN' }),
    envelope({ ...one, principal: user }),
    envelope({ ...one, principal: user, endpoint: undefined, context: { 'aws:MultiFactorAuthPresent': true } }),
    envelope({
      ...one,
      principal: `arn:aws:iam::999999999999:role/Stranger`,
      context: { 'aws:SourceIp': '192.0.2.9' },
    }),
    { ...read, userIdentity: { type: 'AWSAccount', accountId: '999999999999', principalId: 'AROAX:jane.doe' } },
    { ...read, userIdentity: { type: 'AWSAccount', accountId: names.account, principalId: 'AROAX' } },
    {
      ...read,
      userIdentity: { type: 'FederatedUser', accountId: names.account, arn: 'arn:aws:sts::1:federated-user/x' },
    },
    { ...read, errorCode: 'NoSuchKey', errorMessage: 'The specified key does not exist' },
    { ...denied(read), errorMessage: 'User is not authorized to perform: kms:Decrypt on resource: x' },
    { ...denied(read), errorMessage: 'not authorized to perform: s3:GetObject because no session policy allows it' },
    { ...denied(read), errorMessage: 'Access Denied' },
    { ...read, sourceIPAddress: '2001:db8:7::9', vpcEndpointId: undefined },
    { ...read, sourceIPAddress: 'AWS Internal', vpcEndpointId: undefined },
    { ...read, tlsDetails: undefined },
    { ...read, tlsDetails: undefined, additionalEventData: undefined },
    { ...read, readOnly: false, userAgent: 'curl/8' },
    withParameters(read, { key: 'pictures/7/face.jpg', versionId: 'v1' }),
    withParameters(read, { key: 'a:b|c' }),
    withParameters(list, { prefix: 'pictures/7/' }),
    withParameters(list, { prefix: '' }),
    withParameters(list, { prefix: 'users/' }),
    {
      ...withParameters(read, { key: undefined }),
      eventName: 'DeleteObjects',
      resources: [
        { type: 'AWS::S3::Object', ARN: `${bucket}/pictures/9` },
        { type: 'AWS::S3::Object', ARN: `${bucket}/letters/9|x` },
        { type: 'AWS::S3::Bucket', ARN: bucket, accountId: names.account },
      ],
    },
    envelope({
      ...one,
      action: 'logs:PutLogEvents',
      arn: `arn:aws:logs:${names.region}:${names.account}:log-group:/trefoil/x:log-stream:i-0123`,
    }),
    ...['aws:s3:arn', 'AWS:S3:ARN'].map((name) =>
      envelope({
        ...one,
        action: 'kms:Decrypt',
        arn: site.stores.find(({ kind, part }) => kind === 'key' && part === 'data')?.itself.arn ?? '',
        context: { [`kms:EncryptionContext:${name}`]: `${bucket}/pictures/7`, 'kms:EncryptionContext:tenant': '17' },
      }),
    ),
    { ...read, eventSource: 'example.amazonaws.com' },
    { ...read, eventType: 'AwsServiceEvent' },
    { ...read, eventType: undefined },
  ];
}
