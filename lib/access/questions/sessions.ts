import { example } from '../examples/example';
import { trail } from '../examples/stores';
import { deniedBut } from './account';
import type { SiteQuestion } from './site-question';

/** Asked once for each site, at its trail. */
export const noSessionsIntoMachines: SiteQuestion = {
  id: 'no-sessions-into-machines',
  title: 'only break-glass opens a session into a machine or a container, or runs commands there',
  details: 'by Session Manager, Run Command, ECS Exec, EC2 Instance Connect or Fleet Manager, port forwarding included',
  kinds: ['trail'],
  asks: (site) =>
    deniedBut(
      site,
      [
        ...['ec2-instance-connect:OpenTunnel', 'ec2-instance-connect:SendSSHPublicKey', 'ecs:ExecuteCommand'],
        ...['ec2-instance-connect:SendSerialConsoleSSHPublicKey', 'ssm-guiconnect:StartConnection'],
        ...['ssm:GetAccessToken', 'ssm:ResumeSession', 'ssm:SendCommand', 'ssm:StartAccessRequest'],
        'ssm:StartSession',
      ],
      'break-glass',
    ),
  examples: {
    good: example('machines that the emergency role enters', trail()),
    bad: example('machines that everybody with permission enters', trail(), 'sessions'),
  },
};
