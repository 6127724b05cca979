import type { Finding } from '../rule';
import { statementsAt, statementsIn } from '../statements/policy-document';
import { RESOURCE_POLICIES } from '../statements/policy-places';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { textOf } from '../template/text-of';

/** A role or user that a policy names as principal, by its ARN as a text. */
export interface NamedPrincipal {
  readonly arn: string;
  readonly account: string;
  /** `role` or `user`, with path and name. */
  readonly what: string;
  readonly path: Finding['path'];
}

const MADE_BY: Readonly<Record<string, string>> = { 'AWS::IAM::Role': 'RoleName', 'AWS::IAM::User': 'UserName' };
const ARN = /^arn:[a-z-]+:iam::(\d{12}):((?:role|user)\/[^$*]+)$/;

/** AWS makes these itself, and `cdk bootstrap` makes its own before anything is deployed. */
const STANDING =
  /^role\/(?:aws-service-role\/|aws-reserved\/|cdk-[a-z0-9]+-(?:deploy|cfn-exec|file-publishing|image-publishing|lookup)-role-\d{12}-)/;

/** Whether policies stand in resources of a type that say who may use them. */
export function namesPrincipals(type: string): boolean {
  return Object.hasOwn(RESOURCE_POLICIES, type) || /^AWS::KMS::(?:Replica)?Key$/.test(type);
}

/** Roles and users that the policies of a resource name as principals; references to them bring their own order. */
export function namedPrincipals(resource: Resource): readonly NamedPrincipal[] {
  return [...statementsIn(resource, RESOURCE_POLICIES), ...statementsAt(resource, 'KeyPolicy')].flatMap(
    ({ principals, notPrincipals, path }) =>
      [...principals, ...notPrincipals].flatMap(({ kind, value }) => {
        const [, account, what] = (kind === 'AWS' && ARN.exec(value)) || [];
        return account === undefined || what === undefined || STANDING.test(what)
          ? []
          : [{ arn: value, account, what, path }];
      }),
  );
}

/** The resource of the assembly that makes a role or user. */
export function makerOf({ account, what }: NamedPrincipal, assembly: Assembly): Resource | undefined {
  return Object.entries(MADE_BY).flatMap(([type, property]) =>
    assembly.ofType(type).filter((resource) => {
      if (resource.template.account !== account) return false;
      const kind = type === 'AWS::IAM::Role' ? 'role' : 'user';
      const path = textOf(resource.select('Path')[0]?.value) || '/';
      return resource.select(property).some(({ value }) => what === `${kind}${path}${textOf(value)}`);
    }),
  )[0];
}
