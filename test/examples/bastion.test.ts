import { app } from '../../examples/bastion/app';
import { and, butFor, type Change, ExampleSite, edit, the } from './example-site';
import { holds, type Mistake } from './holds';

const example = new ExampleSite(app(), 'examples/bastion/deployment.yaml', 'acme-dublin-bastion');

const nothing = () => undefined;
const be = (value: unknown) => () => value;
const changed =
  (type: string) =>
  (path: string, to: (value: unknown) => unknown): Change =>
  (bastion) =>
    edit(the(bastion, type), `Properties.${path}`, to);
const document = changed('AWS::SSM::Document');
const input = (name: string, to: (value: unknown) => unknown) => document(`Content.inputs.${name}`, to);
const host = changed('AWS::EC2::Instance');
const ofSite =
  (type: string, part: string, path: string) =>
  (to: (value: unknown) => unknown): Change =>
  (_, site) =>
    edit(the(site, type, part), `Properties.${path}`, to);
const guardrail = ofSite('AWS::Organizations::Policy', 'peoplePolicy', 'Content.Statement');
const logsKey = ofSite('AWS::KMS::Key', 'logs', 'KeyPolicy.Statement');
const spelt = (from: string, to: string) => (list: unknown) => {
  const text = JSON.stringify(list);
  if (!text.includes(from)) throw new Error(`no ${from}`);
  return JSON.parse(text.replaceAll(from, to));
};

const role = (to: (value: unknown) => unknown) => changed('AWS::IAM::Role')('Policies.0.PolicyDocument.Statement', to);
const endpoint = (service: string, to: (value: unknown) => unknown) =>
  ofSite('AWS::EC2::VPCEndpoint', `InterfaceEndpoints${service}`, 'PolicyDocument.Statement')(to);
const EVERYTHING = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };

/** Ways to weaken the way in, or to have nobody enter, and what finds each. */
const MISTAKES: readonly Mistake[] = [
  ['sessions whose transcript goes nowhere', 'site-logging', input('cloudWatchLogGroupName', nothing)],
  ['transcripts that are written at the end', 'site-logging', input('cloudWatchStreamingEnabled', be(false))],
  ['sessions under no key', 'site-exposure', input('kmsKeyId', nothing)],
  ['sessions of an administrator', 'site-exposure', input('runAsDefaultUser', be('ssm-user'))],
  ['sessions as whom the agent likes', 'site-exposure', input('runAsEnabled', be(false))],
  ['sessions that end never', 'site-exposure', input('maxSessionDuration', nothing)],
  ['a second document of sessions', 'site-exposure', document('Name', be('acme-sessions'))],
  [
    'a host with a public address',
    'no-public-access',
    host('NetworkInterfaces', be([{ DeviceIndex: '0', AssociatePublicIpAddress: true }])),
  ],
  ['a host into which a key pair leads', 'site-exposure', host('KeyName', be('admin'))],
  ['a host in no subnet of the site', 'private-placement', host('SubnetId', nothing)],
  ['a host that answers IMDSv1', 'instance-metadata', host('MetadataOptions.HttpTokens', be('optional'))],
  [
    'a host whose containers reach its metadata',
    'site-exposure',
    host('MetadataOptions.HttpPutResponseHopLimit', be(2)),
  ],
  ['a disk under an AWS managed key', 'customer-managed-key', host('BlockDeviceMappings.0.Ebs.KmsKeyId', nothing)],
  [
    'an image that the deployment file does not name',
    'bastion-as-declared',
    host('ImageId', be('ami-00000000000000000')),
  ],
  ['a second machine that no tag tells from others', 'bastion-as-declared', host('Tags', nothing)],
  ['everybody who opens sessions', 'no-sessions-into-machines', guardrail(butFor('SessionsOfTeams'))],
  [
    'the team outside the boundary that opens sessions',
    'no-sessions-into-machines',
    guardrail(spelt('role/AcmeDataReader"', 'role/AcmeData*"')),
  ],
  [
    'sessions by any document, forwarded ports among them',
    'no-sessions-into-machines',
    guardrail(butFor('SessionsAsRecorded')),
  ],
  ['sessions into other machines', 'no-sessions-into-machines', guardrail(butFor('SessionsOnBastions'))],
  ['sessions as a user whom a tag chooses', 'no-sessions-into-machines', guardrail(butFor('SessionsAsNobodyElse'))],
  ['settings that people change', 'no-sessions-into-machines', guardrail(butFor('KeepSessionSettings'))],
  ['machines to which people give another role', 'no-sessions-into-machines', guardrail(butFor('KeepBastions'))],
  ['transcripts that operators read', 'no-sessions-into-machines', guardrail(butFor('KeepTranscripts'))],
  ['transcripts that others write', 'no-sessions-into-machines', guardrail(butFor('WriteTranscripts'))],
  ['commands that people run', 'no-sessions-into-machines', guardrail(butFor('NoSessions'))],
  [
    'a key of logs that people use for more than sessions',
    'keys-used-as-intended',
    logsKey(
      spelt('"kms:EncryptionContext:aws:ssm:SessionId":"false"', '"kms:EncryptionContext:aws:ssm:SessionId":"true"'),
    ),
  ],
  ['sessions of which people make no key', 'people-can-work', logsKey(butFor('SessionsBegin'))],
  ['sessions that the host cannot decrypt', 'services-can-work', logsKey(butFor('BastionDecryptsSessions'))],
  [
    'guardrails under which nobody opens a session',
    'people-can-work',
    guardrail(and({ Sid: 'NoSessionAtAll', Effect: 'Deny', Action: 'ssm:StartSession', Resource: '*' })),
  ],
  ['a host that writes no transcript', 'services-can-work', role(spelt('logs:PutLogEvents', 'logs:GetLogEvents'))],
  [
    'an endpoint by which no host registers',
    'services-can-work',
    endpoint('Ssm', spelt('ssm:UpdateInstanceInformation', 'ssm:GetParameter')),
  ],
  [
    'an endpoint that opens no channel',
    'services-can-work',
    endpoint('SsmMessages', spelt('ssmmessages:OpenDataChannel', 'ssmmessages:CreateSession')),
  ],
  ['an endpoint of Session Manager to everybody', 'endpoint-policy', endpoint('SsmMessages', be([EVERYTHING]))],
  [
    'an endpoint to keys of every account',
    'endpoints-only-to-own-accounts',
    endpoint('Kms', be([{ ...EVERYTHING, Action: 'kms:Decrypt' }])),
  ],
];

holds(example, MISTAKES);
