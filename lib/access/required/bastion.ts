import { bastionAt } from '../../deployment/bastions';
import { bastionUsers } from '../questions/sessions';
import { principalsFor, storesFor } from '../site/site-access';
import { throughLogGroup, WRITING_LOGS } from './encryption';
import type { RequiredFlow } from './required';
import { type Scene, steps } from './scene';

/** What has to work for people to reach the network of a site: the agent of its bastion host, and each session. */
export function bastionFlows(scene: Scene): readonly RequiredFlow[] {
  const [bastion] = principalsFor(scene.site, 'bastion');
  const because = bastion?.role;
  if (because === undefined || bastionAt(scene.site.deployment, scene.site.id) === undefined) return [];
  const who = bastion?.principal;
  const role = scene.role(bastion?.arn);
  const instance = scene.plain(scene.arn('ec2', 'instance/example'));
  const group = storesFor(scene.site, 'log-group').find(({ name }) => name === scene.site.names.logGroup('sessions'));
  const key = scene.key(scene.text(scene.ofType('AWS::SSM::Document')[0] ?? because, 'Content.inputs.kmsKeyId'));
  const context = {
    'kms:EncryptionContext:aws:ssm:SessionId': 'a.person-example',
    'kms:EncryptionContext:aws:ssm:TargetId': 'i-example',
    'kms:EncryptionContextKeys': ['aws:ssm:SessionId', 'aws:ssm:TargetId'],
  };
  const transcript = group && scene.stream(group.itself, 'example');
  return [
    {
      family: 'services',
      id: 'bastion-takes-sessions',
      title: 'the agent of the bastion host registers, opens channels, and decrypts and records sessions',
      because,
      source:
        'Systems Manager User Guide, "Create a custom IAM role for Session Manager" and "Turn on KMS key encryption of session data"',
      steps: [
        ...steps(scene.service('ec2.amazonaws.com'), role?.itself, 'sts:AssumeRole'),
        ...steps(who, instance, 'ssm:UpdateInstanceInformation', { through: 'ssm' }),
        ...steps(
          who,
          scene.plain('*'),
          'ssmmessages:CreateControlChannel CreateDataChannel OpenControlChannel OpenDataChannel',
          { through: 'ssmmessages' },
        ),
        ...steps(who, key?.itself, 'kms:Decrypt', { through: 'kms', context, certainty: 'practice' }),
        ...steps(who, scene.plain(scene.arn('logs', 'log-group:*')), 'logs:DescribeLogGroups', { through: 'logs' }),
        ...steps(who, group?.itself, 'logs:DescribeLogStreams', { through: 'logs' }),
        ...steps(who, transcript, 'logs:CreateLogStream PutLogEvents', { through: 'logs' }),
        ...throughLogGroup({ scene, who, actions: WRITING_LOGS }, group?.itself.arn),
      ],
    },
    {
      family: 'people',
      id: 'people-open-sessions',
      title: 'the teams of the bastion host open sessions, and make the key of each',
      because,
      source: 'Service Authorization Reference, AWS Systems Manager; Systems Manager User Guide, "Restrict access"',
      steps: bastionUsers(scene.site).flatMap(({ principal }) => [
        ...steps(principal, instance, 'ssm:StartSession', {
          context: { 'aws:ResourceTag/trefoil:bastion': 'true' },
        }),
        ...steps(principal, scene.plain(scene.arn('ssm', 'document/SSM-SessionManagerRunShell')), 'ssm:StartSession'),
        ...steps(principal, scene.plain(scene.arn('ssm', 'session/example')), 'ssm:TerminateSession'),
        ...steps(principal, key?.itself, 'kms:GenerateDataKey', { context, certainty: 'practice' }),
      ]),
    },
  ];
}
