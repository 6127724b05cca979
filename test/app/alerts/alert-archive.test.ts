import { channelOf, propertiesOf } from '../../support/channel-fixture';

const { template } = channelOf('hamar');
const [stream] = propertiesOf(template, 'AWS::KinesisFirehose::DeliveryStream');
const role = (name: string) =>
  propertiesOf(template, 'AWS::IAM::Role').find(({ RoleName }) => RoleName === `trefoil-hamar-${name}`);

test('alerts are encrypted on their way under the key for alerts, and in the archive under that for logs', () => {
  expect(stream.DeliveryStreamEncryptionConfigurationInput).toEqual({
    KeyType: 'CUSTOMER_MANAGED_CMK',
    KeyARN: 'arn:aws:kms:eu-north-1:444444444444:key/alerts',
  });
  expect(JSON.stringify(stream.ExtendedS3DestinationConfiguration.EncryptionConfiguration)).toContain('key/logs');
});

test('each alert becomes a line of an object of its day, with the envelope of the topic', () => {
  expect(stream.ExtendedS3DestinationConfiguration).toMatchObject({
    Prefix: 'alerts/!{timestamp:yyyy/MM/dd}/',
    ProcessingConfiguration: { Enabled: true, Processors: [{ Type: 'AppendDelimiterToRecord' }] },
  });
  const [forward] = propertiesOf(template, 'AWS::SNS::Subscription').filter(({ Protocol }) => Protocol === 'firehose');
  expect(forward).toMatchObject({ RedrivePolicy: expect.anything() });
  expect(forward).not.toHaveProperty('RawMessageDelivery');
});

test('Firehose writes alerts and nothing else, and reads no object of the archive', () => {
  const policy = JSON.stringify(role('alerts-archive').Policies);
  expect(policy).toContain('arn:aws:s3:::trefoil-hamar-archive-444444444444-eu-north-1/alerts/*');
  expect(policy).not.toMatch(/s3:(Get|Delete)Object|s3:\*/);
});

test('the role that hands alerts to the stream may use the key for alerts, through Firehose alone', () => {
  const statements = role('alerts-forward').Policies[0].PolicyDocument.Statement;
  expect(statements).toContainEqual(
    expect.objectContaining({
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Condition: expect.objectContaining({ StringEquals: { 'kms:ViaService': [expect.anything()] } }),
    }),
  );
});

test('Firehose serves this account alone by its role', () => {
  expect(role('alerts-archive').AssumeRolePolicyDocument.Statement[0]).toMatchObject({
    Principal: { Service: 'firehose.amazonaws.com' },
    Condition: { StringEquals: { 'sts:ExternalId': '444444444444' } },
  });
});
