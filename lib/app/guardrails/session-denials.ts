import { BASTION_TAG, bastionEntries, SESSION_DOCUMENT } from '../../deployment/bastions';
import { inPartitions, operatorArns } from '../../deployment/organization-names';
import { READS_TRANSCRIPTS } from '../actions';
import { deny, denyBut, type GuardrailProps, unlessOf } from './scp-statement';

/**
 * Calls that open a session into a machine or a container, or run commands there: what somebody types there has the role of
 * the machine, which says nothing of their country, and a forwarded port leaves no transcript (Systems Manager User
 * Guide, "Logging session activity").
 */
const SESSIONS = [
  'ec2-instance-connect:OpenTunnel',
  'ec2-instance-connect:Send*',
  'ecs:ExecuteCommand',
  'ssm-guiconnect:StartConnection',
  'ssm:GetAccessToken',
  'ssm:ResumeSession',
  'ssm:SendCommand',
  'ssm:StartAccessRequest',
  'ssm:StartSession',
];

/** The call that opens a session; the others stay denied where there are bastion hosts. */
const OPENS = 'ssm:StartSession';
/** Calls that change the settings of sessions. */
const SETTINGS = ['ssm:CreateDocument', 'ssm:DeleteDocument', 'ssm:ModifyDocumentPermission', 'ssm:UpdateDocument*'];
/** Calls that give a machine another role, other code, or a disk of another, or copy its own. */
const MACHINES = [
  'ec2:*IamInstanceProfile*',
  'ec2:AttachNetworkInterface',
  'ec2:AttachVolume',
  'ec2:CreateImage',
  'ec2:CreateReplaceRootVolumeTask',
  'ec2:ModifyInstance*',
];

/**
 * Nobody enters machines; where there are bastion hosts, their teams enter these, with the settings of the site.
 *
 * AWS authorizes the session on the instance and on its document (Service Authorization Reference, "Actions, resources, and
 * condition keys for AWS Systems Manager"); a tag `SSMSessionRunAs` of a session would choose another user of the machine
 * (Systems Manager User Guide, "Turn on Run As support for Linux and macOS managed nodes").
 */
export function sessionDenials({ deployment, names }: GuardrailProps): readonly object[] {
  const unless = unlessOf(names);
  if (deployment.bastion === undefined) return [deny('NoSessions', SESSIONS, '*', unless())];
  const instances = ['arn:*:ec2:*:*:instance/*'];
  const document = [`arn:*:ssm:*:*:document/${SESSION_DOCUMENT}`];
  const transcripts = [`arn:*:logs:*:*:log-group:/${deployment.name}/*/sessions*`];
  const tag = `aws:ResourceTag/${BASTION_TAG}`;
  return [
    deny(
      'NoSessions',
      SESSIONS.filter((action) => action !== OPENS),
      '*',
      unless(),
    ),
    deny('SessionsOfTeams', [OPENS], '*', unless(bastionEntries(deployment).flatMap(operatorArns))),
    denyBut('SessionsAsRecorded', [OPENS], inPartitions(names, [...instances, ...document]), unless()),
    deny('SessionsOnBastions', [OPENS], instances, { StringNotEquals: { [tag]: 'true' }, ...unless() }),
    deny('SessionsAsNobodyElse', [OPENS], '*', { Null: { 'aws:PrincipalTag/SSMSessionRunAs': 'false' }, ...unless() }),
    deny('KeepSessionSettings', SETTINGS, document, unless(names.deployment)),
    deny('KeepBastions', MACHINES, instances, { StringEquals: { [tag]: 'true' }, ...unless(names.deployment) }),
    deny('KeepTranscripts', READS_TRANSCRIPTS, transcripts, unless()),
    deny('WriteTranscripts', ['logs:CreateLogStream', 'logs:PutLogEvents'], transcripts, {
      ArnNotLike: { 'aws:PrincipalArn': [`arn:*:iam::*:role/${deployment.name}-*-bastion`] },
    }),
  ];
}
