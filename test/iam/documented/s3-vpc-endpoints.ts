import { type DocumentedPage, EVERYTHING, HOME, keys, policy } from './page';

const BUCKET = 'arn:aws:s3:::records';
const only = (key: string, id: string) => ({
  identity: EVERYTHING,
  resource: policy({
    ...{ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: [BUCKET, `${BUCKET}/*`] },
    Condition: { StringNotEquals: { [key]: id } },
  }),
});
const request = { principal: `arn:aws:iam::${HOME}:user/ada`, action: 's3:GetObject', resource: `${BUCKET}/a` };

export const S3_VPC_ENDPOINTS: DocumentedPage = {
  page: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-bucket-policies-vpc-endpoint.html',
  examples: [
    {
      says: 'a bucket is reached through one endpoint, and not from the console',
      policies: only('aws:SourceVpce', 'vpce-1'),
      request,
      allows: keys({ 'aws:SourceVpce': 'vpce-1' }),
      denies: [
        ...keys({ 'aws:SourceVpce': 'vpce-2' }, {}, { 'aws:SourceIp': '203.0.113.1' }),
        { action: 's3:ListBucket', resource: BUCKET },
      ],
    },
    {
      says: 'a bucket is reached from one VPC, by whichever of its endpoints',
      policies: only('aws:SourceVpc', 'vpc-1'),
      request,
      allows: keys(
        { 'aws:SourceVpc': 'vpc-1', 'aws:SourceVpce': 'vpce-1' },
        { 'aws:SourceVpc': 'vpc-1', 'aws:SourceVpce': 'vpce-2' },
      ),
      denies: keys({ 'aws:SourceVpc': 'vpc-2' }, {}),
    },
    {
      says: 'that policy alone allows nothing',
      policies: { resource: only('aws:SourceVpc', 'vpc-1').resource },
      request,
      refuses: keys({ 'aws:SourceVpc': 'vpc-1' }),
    },
  ],
};
