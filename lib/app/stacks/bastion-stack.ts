import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Bastion } from '../../deployment/deployment-types';
import { BastionHost } from '../bastion/bastion-host';
import { BastionRole } from '../bastion/bastion-role';
import { SessionDocument } from '../bastion/session-document';
import { SiteLogGroup } from '../logging/site-log-group';
import type { SiteParts } from '../workload/site-parts';
import { WorkloadGroup } from '../workload/workload-group';
import type { SiteStackProps } from './site-stack-props';

export interface BastionStackProps extends SiteStackProps {
  readonly bastion: Bastion;
  readonly parts: Pick<SiteParts, 'keys' | 'vpc' | 'subnets' | 'endpointsGroup' | 'prefixLists'>;
}

/** How people reach the network of a site: a bastion host, into which sessions are opened that are encrypted and recorded. */
export class BastionStack extends Stack {
  constructor(scope: Construct, id: string, props: BastionStackProps) {
    super(scope, id, {
      stackName: props.stackName,
      description: props.description,
      terminationProtection: props.terminationProtection,
    });
    const { bastion, deployment, names, parts } = props;
    const [subnet] = parts.subnets;
    if (subnet === undefined) throw new Error(`${this.node.path}: found no subnet, expected one`);
    const { logGroup } = new SiteLogGroup(this, 'Transcripts', {
      names,
      purpose: 'sessions',
      key: parts.keys.logs,
      retentionDays: deployment.retention.logsDays,
    });
    new SessionDocument(this, 'Sessions', { bastion, key: parts.keys.logs, logGroup });
    const { role } = new BastionRole(this, 'Role', { names, logsKey: parts.keys.logs });
    const { group } = new WorkloadGroup(this, 'Network', parts);
    new BastionHost(this, 'Host', {
      bastion,
      role,
      group,
      subnet,
      key: parts.keys.data,
      profileName: names.role('bastion'),
    });
  }
}
