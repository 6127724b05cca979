import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Resource } from '../../iam/search/question';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Assembly } from '../../judge/template/assembly';
import { partitionOf } from '../../world/partition';
import type { SiteAccess } from '../site/site-access';
import type { Actor } from './actors';
import { type Move, step } from './move';
import { OPERATED } from './operated';

/** Calls that update a stack: CloudFormation then acts with the role that the stack has, whoever calls. */
const STACK_UPDATES = ['cloudformation:CreateChangeSet', 'cloudformation:RollbackStack', 'cloudformation:UpdateStack'];

/** What acts with a role already, and does something else when it is updated: code, stacks, and what stacks are made of. */
export function operating(
  site: SiteAccess,
  roles: readonly Actor[],
  assembly: Assembly,
  concrete: Concrete,
): readonly Move[] {
  const { account, region } = site.names;
  const partition = partitionOf(region);
  const on = (arn: string, more: Partial<Resource> = {}): Resource => ({
    ...{ arn, account, rcp: site.organization.rcp, ...more },
  });
  const executing = roles.filter(({ purpose }) => purpose?.startsWith('cloudformation'));
  const [own] = executing.filter(({ purpose }) => purpose === 'cloudformation');
  const stacks = assembly.templates
    .filter((one) => one.account === account)
    .flatMap(({ stackName }) => stackName ?? []);
  return [
    ...(own === undefined || stacks.length === 0
      ? []
      : [
          step(
            'update-stack',
            own,
            [
              {
                actions: STACK_UPDATES,
                resources: [...new Set(stacks)].map((name) =>
                  on(`arn:${partition}:cloudformation:${region}:${account}:stack/${name}/example`),
                ),
              },
            ],
            `has CloudFormation update the stack with ${own.name}, which nobody has to pass again`,
          ),
        ]),
    ...executing.map((role) =>
      step(
        'stage',
        role,
        [
          {
            actions: ['s3:PutObject'],
            resources: [
              on(`arn:${partition}:s3:::${role.name.replace('-cfn-exec-role-', '-assets-')}/example.zip`, {
                policy: [allowing(account)],
              }),
            ],
          },
        ],
        `has their file deployed with ${role.name} in place of the one of the same name, which the CDK CLI does not upload again`,
      ),
    ),
    ...OPERATED.flatMap(({ type, role: property, actions, byName, gains }) =>
      assembly.ofTypeIn(type, account).flatMap((resource) => {
        const arns = concrete.texts(resource, property);
        const arn = byName ? (concrete.physical(resource)?.arn ?? '*') : '*';
        return roles
          .filter(({ id }) => arns.includes(id))
          .map((role) => step('update-code', role, [{ actions, resources: [on(arn)] }], `${gains} as ${role.name}`));
      }),
    ),
  ];
}

const allowing = (account: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: account }, Action: '*', Resource: '*' }],
});
