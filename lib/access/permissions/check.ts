import { authorizeStatements, readPolicies } from '../../iam/authorize/authorize';
import type { Decision } from '../../iam/authorize/decision';
import type { Policies, PolicyDocument } from '../../iam/authorize/policies';
import { globalRegion, isGlobalService } from '../../world/global-services';
import { partitionOf } from '../../world/partition';
import { FULL_ACCESS } from '../site/organization';
import type { Operation } from './calls';
import type { Need } from './needs';
import type { Permissions } from './permissions';

/** Policies under which CloudFormation would deploy. */
export interface Given {
  readonly identity: readonly PolicyDocument[];
  readonly scp: readonly PolicyDocument[];
  readonly boundary: readonly PolicyDocument[];
  /** ARN of the role of CloudFormation. @default the name that cdk bootstrap gives it */
  readonly role?: string;
}

/** Something that would not be allowed. */
export interface Lack {
  readonly need: Need;
  readonly on: string;
  readonly decision: Decision;
}

/** What one operation would meet: the first lack, in the order of the templates, and how many there are. */
export interface Checked {
  readonly operation: Operation;
  readonly asked: number;
  readonly lacks: readonly Lack[];
}

const OPERATIONS: readonly Operation[] = ['create', 'update', 'delete'];

/** Decides for each operation whether given policies would do; needs a stack that is pinned to an account and a Region. */
export function checkPermissions({ needs, account = '', region = '' }: Permissions, given: Given): readonly Checked[] {
  const statements = readPolicies(policiesIn(given));
  const keys = readPolicies({ ...policiesIn(given), resource: delegating(account, region) });
  const known = new Map<string, Decision>();
  const decide = (need: Need, on: string): Decision => {
    const { action, conditions } = need;
    const key = JSON.stringify([action, on, conditions]);
    const found =
      known.get(key) ??
      authorizeStatements(on.includes(':key/') ? keys : statements, {
        principal:
          given.role ??
          `arn:${partitionOf(region)}:iam::${account}:role/cdk-hnb659fds-cfn-exec-role-${account}-${region}`,
        principalAccount: account,
        action,
        resource: on,
        ...(on === '*' ? {} : { resourceAccount: on.split(':')[4] || account }),
        context: contextOf(need, region),
      });
    known.set(key, found);
    return found;
  };
  return OPERATIONS.map((operation) => {
    const asked = needs
      .filter(({ operations }) => operations.includes(operation))
      .flatMap((need) => need.on.map((on) => ({ need, on: sample(on) })));
    const lacks = asked
      .map(({ need, on }) => ({ need, on, decision: decide(need, on) }))
      .filter(({ decision }) => decision.decision !== 'allow');
    return { operation, asked: asked.length, lacks };
  });
}

/** The policy of a key that leaves it to its account who uses it, as it is by default (AWS KMS Developer Guide, "Default key policy"). */
function delegating(account: string, region: string): PolicyDocument {
  const root = `arn:${partitionOf(region)}:iam::${account}:root`;
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*', Resource: '*' }],
  };
}

/** Service control policies that only deny are read beside AWS's own that allows everything, which is attached unless taken away. */
function policiesIn({ identity, scp, boundary }: Given): Policies {
  const allows = scp.some(({ Statement }) => JSON.stringify(Statement)?.includes('"Allow"'));
  return {
    identity,
    ...(scp.length === 0 ? {} : { scp: [[...scp, ...(allows ? [] : [FULL_ACCESS])]] }),
    ...(boundary.length === 0 ? {} : { boundary }),
  };
}

/** What a request says beside its action and its resource: what the conditions of the need ask for, and what is always there. */
function contextOf({ action, conditions }: Need, region: string): Readonly<Record<string, string | boolean>> {
  const [service = ''] = action.split(':');
  const stated = Object.values(conditions).flatMap((keys) =>
    Object.entries(keys).map(
      ([key, value]) => [key, sample(typeof value === 'string' ? value : (value[0] ?? ''))] as const,
    ),
  );
  const byService = stated.some(([key]) => key === 'kms:ViaService');
  return {
    'aws:SecureTransport': true,
    'aws:RequestedRegion': isGlobalService(service) ? globalRegion(region) : region,
    'aws:ViaAWSService': byService,
    ...Object.fromEntries(stated),
  };
}

/** A text of a pattern, with letters where AWS or CloudFormation puts some of its own. */
function sample(pattern: string): string {
  return pattern === '*' ? pattern : pattern.replaceAll('*', 'example0example').replaceAll('?', 'x');
}
