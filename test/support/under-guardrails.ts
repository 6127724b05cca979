import { serviceControlPolicies } from '../../lib/app/guardrails/service-control-policies';
import type { Deployment } from '../../lib/deployment/deployment';
import { type SiteNames, siteNames } from '../../lib/deployment/names';
import { declaredSession } from '../../lib/deployment/people';
import { authorizeStatements, readPolicies } from '../../lib/iam/authorize/authorize';
import type { Statements } from '../../lib/iam/authorize/statements';
import { partitionOf } from '../../lib/world/partition';

const EVERYTHING = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** A request of a role of a site's account. */
interface Asked {
  readonly role: string;
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

/** ARNs of what a site has, and what the guardrails of its deployment say to a request that everything else allows. */
export class UnderGuardrails {
  readonly names: SiteNames;
  readonly partition: string;
  private readonly statements: Statements;

  constructor(
    readonly deployment: Deployment,
    readonly id: string,
  ) {
    this.names = siteNames(deployment, id);
    this.partition = partitionOf(this.names.region);
    const scp = [EVERYTHING, ...serviceControlPolicies(deployment).map(({ content }) => ({ ...content }))];
    this.statements = readPolicies({ identity: [EVERYTHING], scp });
  }

  arn(service: string, resource: string): string {
    const { region, account } = this.names;
    const place = service === 's3' ? ':' : service === 'iam' ? `:${account}` : `${region}:${account}`;
    return `arn:${this.partition}:${service}:${place}:${resource}`;
  }

  /** A role of `cdk bootstrap`. */
  bootstrap(kind: string): string {
    return `cdk-hnb659fds-${kind}-role-${this.names.account}-${this.names.region}`;
  }

  /** Whether a guardrail denies a request of a role with every permission, from the Region in which AWS answers it. */
  denies({ role, action, resource, context = {} }: Asked): boolean {
    const principal = this.arn('iam', `role/${role}`);
    const global = this.partition === 'aws' && /^(?:iam|route53|organizations|account):/.test(action);
    const { decision } = authorizeStatements(this.statements, {
      principal,
      principalOrg: this.deployment.organization.id,
      action,
      resource,
      context: {
        'aws:RequestedRegion': global ? 'us-east-1' : this.names.region,
        ...declaredSession(this.deployment, role),
        ...context,
      },
    });
    if (decision === 'undecided') throw new Error(`${role} ${action} ${resource}: undecided, expected a decision`);
    // Of keys and of roles, their own policies decide what no guardrail denies.
    return decision === 'explicit-deny';
  }
}
