import { BOOTSTRAP_STACK, type HookRules } from '../../../deployment/hook-rules';
import { ofTypes, type ResourceRule } from '../../../judge/rule';
import type { Assembly } from '../../../judge/template/assembly';
import type { Resource } from '../../../judge/template/resource';
import { textOf } from '../../../judge/template/text-of';
import { Reference } from '../../../judge/template/value';
import { GUARD_EXTENSION } from '../../../world/guard-files';
import { hookRules } from '../../hooks/hook-rules';
import { isOmitted } from '../../omissions';

const HOOK = 'AWS::CloudFormation::GuardHook';
const ACTIONS = ['CREATE', 'UPDATE'];
const OPERATIONS = ['CLOUD_CONTROL', 'RESOURCE'];
const SITE = ['222222222222'];
const network = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.16.0.0/20' } } };

/** Each account of a site has hooks that refuse, at deployment, what the policy refuses. */
export const siteHooks: ResourceRule = {
  id: 'site-hooks',
  subject: 'resource',
  title: 'Each account of a site has hooks that refuse at deployment what the policy refuses',
  why: 'what somebody deploys past the pipeline was never synthesized, and no policy over templates sees it',
  fix: 'deploy the Hooks stack as this deployment file makes it: every file of rules with its hook, for all types that the file is about',
  topic: 'catalogue',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '25(1)' },
    { standard: 'GDPR', clause: '32(1)(d)' },
    { standard: 'BSI C5:2026', clause: 'DEV-10.01B' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::VPC'),
  check: (vpc, assembly) => {
    const { account, region } = vpc.template;
    const here = (type: string) =>
      assembly.ofType(type).filter(({ template }) => template.account === account && template.region === region);
    // A network by itself is a part of a site: what stands in the other stacks is not looked for in it.
    if (account === undefined || here('AWS::S3::Bucket').length === 0) return [];
    if (isOmitted(HOOK, assembly.scope, region)) return [];
    return hookRules(assembly.scope).flatMap((rules) => {
      const hooks = here(HOOK).filter((hook) => refusesBy(hook, rules) && hasRole(hook, assembly));
      return OPERATIONS.filter(
        (operation) => !hooks.some((hook) => holdsAll(hook, 'TargetOperations[]', [operation])),
      ).map((operation) => ({
        path: [],
        message: `found no ${HOOK} in account ${account} that reads ${rules.hash}${GUARD_EXTENSION} for all types of ${rules.name} and for ${operation}, expected one`,
      }));
    });
  },
  examples: {
    good: [{ name: 'a network by itself', accounts: SITE, resources: network }],
    bad: [
      {
        name: 'a site where anything can be deployed',
        accounts: SITE,
        resources: { ...network, Bucket: { Type: 'AWS::S3::Bucket', Properties: {} } },
      },
      {
        name: 'a site whose hook reads other rules',
        accounts: SITE,
        resources: {
          ...network,
          Bucket: { Type: 'AWS::S3::Bucket', Properties: {} },
          Hook: {
            Type: HOOK,
            Properties: {
              Alias: 'Trefoil::Guard::Own',
              RuleLocation: { Uri: 's3://cdk-hnb659fds-assets-222222222222-eu-west-1/older.guard' },
              TargetOperations: OPERATIONS,
              TargetFilters: { TargetNames: ['AWS::S3::Bucket'], Actions: ACTIONS },
            },
          },
        },
      },
    ],
  },
};

/** Whether a hook reads these rules, from the staging bucket of its own account and Region, whatever is done to any of their types. */
function refusesBy(hook: Resource, { hash, types }: HookRules): boolean {
  const { account, region } = hook.template;
  const end = `-assets-${account}-${region}/${hash}${GUARD_EXTENSION}`;
  const isStaged = (uri: string) => uri.endsWith(end) && /^s3:\/\/cdk-[a-z0-9]+$/.test(uri.slice(0, -end.length));
  return (
    hook.select('RuleLocation.Uri').every(({ value }) => isStaged(textOf(value))) &&
    holdsAll(hook, 'TargetFilters.TargetNames[]', types) &&
    holdsAll(hook, 'TargetFilters.Actions[]', ACTIONS) &&
    excludesBootstrapAlone(hook)
  );
}

/** Whether the hook excludes no stack, by name or role, but that of `cdk bootstrap`, which the guardrails protect. */
function excludesBootstrapAlone(hook: Resource): boolean {
  const stated = (path: string) => hook.select(path).some(({ value }) => value !== undefined);
  if (!stated('StackFilters')) return true;
  if (stated('StackFilters.StackRoles') || stated('StackFilters.StackNames.Include')) return false;
  return hook.select('StackFilters.StackNames.Exclude[]').every(({ value }) => value === BOOTSTRAP_STACK);
}

/** Whether a list names each of these, on every condition. */
function holdsAll(hook: Resource, path: string, wanted: readonly string[]): boolean {
  const found = hook.select(path).map(({ value }) => value);
  return !found.includes(undefined) && wanted.every((each) => found.includes(each));
}

/** Whether a role of the same template reads the rules. */
function hasRole(hook: Resource, assembly: Assembly): boolean {
  return hook.select('ExecutionRole').every(({ value }) => {
    const role = value instanceof Reference ? assembly.resolve(value) : undefined;
    return role?.type === 'AWS::IAM::Role' && role.template.index === hook.template.index;
  });
}
