import { bastionAt, bastionEntries } from '../../deployment/bastions';
import type { Condition, Question } from '../../iam/search/question';
import { partitionOf } from '../../world/partition';
import { example } from '../examples/example';
import { trail } from '../examples/stores';
import type { SitePrincipal } from '../site/principals';
import { principalsFor, type SiteAccess } from '../site/site-access';
import { deniedBut } from './account';
import { by, byBastions } from './conditions';
import { everyoneFor } from './everyone';
import type { SiteQuestion } from './site-question';

/** Everything that opens a session, or runs commands, but for the call that opens one into a bastion host. */
const ENTERS = [
  ...['ec2-instance-connect:OpenTunnel', 'ec2-instance-connect:SendSSHPublicKey', 'ecs:ExecuteCommand'],
  ...['ec2-instance-connect:SendSerialConsoleSSHPublicKey', 'ssm-guiconnect:StartConnection'],
  ...['ssm:GetAccessToken', 'ssm:ResumeSession', 'ssm:SendCommand', 'ssm:StartAccessRequest'],
];

/** Roles of people whom the deployment file lets into the bastion host of a site. */
export function bastionUsers(site: SiteAccess): readonly SitePrincipal[] {
  const entries = bastionAt(site.deployment, site.id) ? bastionEntries(site.deployment) : [];
  return principalsFor(site, 'data-reader', 'data-writer', 'team-member').filter(({ name }) => entries.includes(name));
}

/** Asked once for each site, at its trail. */
export const noSessionsIntoMachines: SiteQuestion = {
  id: 'no-sessions-into-machines',
  title: 'only break-glass opens a session into a machine or a container, or runs commands there',
  details:
    'by Session Manager, Run Command, ECS Exec, EC2 Instance Connect or Fleet Manager, port forwarding included; into a bastion host, the teams that the deployment file names, with its session document and as its user',
  kinds: ['trail'],
  asks: (site) => [
    ...deniedBut(site, ENTERS, 'break-glass'),
    ...(bastionAt(site.deployment, site.id)
      ? intoBastions(site)
      : deniedBut(site, ['ssm:StartSession'], 'break-glass')),
  ],
  examples: {
    good: example('machines that the emergency role enters', trail()),
    bad: example('machines that everybody with permission enters', trail(), 'sessions'),
  },
};

/** The one document of sessions, and the tag of bastion hosts, written out once more. */
const DOCUMENT = 'document/SSM-SessionManagerRunShell';
const TAG = 'aws:ResourceTag/trefoil:bastion';

/**
 * What AWS authorizes a session on: the machine, and the document with its settings (Service Authorization Reference,
 * AWS Systems Manager). It is denied where either is another one.
 */
function intoBastions(site: SiteAccess): readonly Question[] {
  const { account, region } = site.names;
  const { rcp } = site.organization;
  const { insiders } = everyoneFor(site);
  const emergency = by(site, 'break-glass');
  const users: Condition = { ArnLike: { 'aws:PrincipalArn': bastionUsers(site).flatMap(({ patterns }) => patterns) } };
  const on = (...resources: readonly string[]) =>
    resources.map((resource) => ({ arn: `arn:${partitionOf(region)}:${resource}`, account, rcp }));
  const instance = on(`ec2:${region}:${account}:instance/i-example`);
  const opens = { actions: ['ssm:StartSession'], principals: [insiders] };
  const documents = [
    'AWS-StartPortForwardingSession',
    'AWS-StartPortForwardingSessionToRemoteHost',
    'AWS-StartSSHSession',
  ];
  return [
    { ...opens, resources: instance, unless: [...emergency, users] },
    { ...opens, resources: instance, where: { StringNotEquals: { [TAG]: 'true' } }, unless: emergency },
    {
      ...opens,
      resources: instance,
      where: { Null: { 'aws:PrincipalTag/SSMSessionRunAs': 'false' } },
      unless: emergency,
    },
    {
      ...opens,
      resources: on(
        ...[...documents, 'AWS-StartInteractiveCommand'].map((name) => `ssm:${region}::document/${name}`),
        `ssm:${region}:${account}:document/example`,
        `ssm:${region}:${account}:managed-instance/example`,
        `ecs:${region}:${account}:task/example`,
      ),
      unless: emergency,
    },
    {
      actions: ['ssm:CreateDocument', 'ssm:DeleteDocument', 'ssm:ModifyDocumentPermission', 'ssm:UpdateDocument*'],
      ...{ principals: [insiders], resources: on(`ssm:${region}:${account}:${DOCUMENT}`) },
      unless: by(site, 'break-glass', 'cloudformation'),
    },
    {
      actions: ['ec2:AttachVolume', 'ec2:ModifyInstanceAttribute', 'ec2:ReplaceIamInstanceProfileAssociation'],
      ...{ principals: [insiders], resources: instance, where: { StringEquals: { [TAG]: 'true' } } },
      unless: by(site, 'break-glass', 'cloudformation'),
    },
    {
      actions: ['ec2:CreateTags', 'ec2:DeleteTags'],
      ...{ principals: [insiders], resources: instance },
      where: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['trefoil:bastion'] } },
      unless: by(site, 'break-glass', 'cloudformation'),
    },
    ...transcripts(site),
  ];
}

/** Transcripts show what people saw of user data, so that the auditor reads none; the bastion host alone writes them. */
function transcripts(site: SiteAccess): readonly Question[] {
  const { account, region } = site.names;
  const { rcp } = site.organization;
  const group = `arn:${partitionOf(region)}:logs:${region}:${account}:log-group:${site.names.logGroup('sessions')}`;
  const resources = [{ arn: `${group}:*`, account, rcp }];
  const principals = [everyoneFor(site).insiders];
  return [
    {
      actions: ['logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:StartLiveTail', 'logs:StartQuery'],
      ...{ resources, principals, unless: by(site, 'break-glass') },
    },
    {
      actions: ['logs:PutLogEvents'],
      resources: [{ arn: `${group}:log-stream:example`, account, rcp }],
      ...{ principals, unless: [byBastions(site)] },
    },
  ];
}
