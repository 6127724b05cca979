import { POLICIES_PER_ROLE } from '../../deployment/bootstrap/execution-policies';
import type { Decision } from '../../iam/authorize/decision';
import type { PolicyKind } from '../../iam/authorize/policies';
import { policySize } from '../../iam/language/policy-size';
import { REGISTRY_AS_OF, REGISTRY_SOURCE } from '../../world/registry/registry';
import type { Checked, Lack } from './check';
import type { PermissionNote, Permissions } from './permissions';

/** From what was derived, in a line. */
const BASIS = `handler permissions of CloudFormation's registry (${REGISTRY_SOURCE}, ${REGISTRY_AS_OF}), with corrections`;

/** The policies and what is to be known of them, as lines. */
export function permissionsLines(permissions: Permissions): readonly string[] {
  const { policies, unknown, notes } = permissions;
  const name = nameOf(permissions);
  return [
    `# ${placeText(permissions)}: what CloudFormation needs to create, update and delete ${permissions.stacks.join(', ')}`,
    `# from the ${BASIS}; nothing was deployed`,
    ...unknown.map(
      ({ type, logicalId, template }) =>
        `# NOT KNOWN: ${template.stackName}/${logicalId}: ${unknownText(type)}; in no policy`,
    ),
    ...(policies.length > POLICIES_PER_ROLE
      ? [`# ${policies.length} policies, and a role takes ${POLICIES_PER_ROLE} without asking AWS for more`]
      : []),
    ...policies.flatMap((policy, at) => [
      `# ${name}-${at + 1}, ${at + 1} of ${policies.length}: ${policySize(policy.Statement)} characters`,
      JSON.stringify(policy, undefined, 2),
    ]),
    ...noteLines(notes),
  ];
}

/** What is listed and not needed is told in a line a type; the JSON has the actions. */
function noteLines(notes: readonly PermissionNote[]): readonly string[] {
  const types = [...new Set(notes.map(({ type }) => type))];
  return types.flatMap((type) => {
    const own = notes.filter((note) => note.type === type);
    const left = own.filter(({ is }) => is === 'listed and not needed');
    const count = new Set(left.flatMap(({ actions }) => actions)).size;
    return [
      ...own
        .filter(({ is }) => is !== 'listed and not needed')
        .map(({ is, why, actions }) => `# ${type}: ${is} (${why}): ${actions.join(', ')}`),
      ...(count > 0
        ? [`# ${type}: listed and not needed by these properties: ${count} actions, which --format json names`]
        : []),
    ];
  });
}

/** The same for other programs. */
export function permissionsJson(permissions: Permissions) {
  const { account, region, stacks, policies, unknown, notes } = permissions;
  return {
    ...{ account, region, stacks },
    policies: policies.map((document, at) => ({
      name: `${nameOf(permissions)}-${at + 1}`,
      size: policySize(document.Statement),
      document,
    })),
    unknown: unknown.map(({ type, logicalId, template }) => ({
      stack: template.stackName,
      resource: logicalId,
      type,
      reason: unknownText(type),
    })),
    notes,
  };
}

/** What given policies lack, as lines. */
export function checkLines(permissions: Permissions, checked: readonly Checked[]): readonly string[] {
  return [
    `${placeText(permissions)}: ${permissions.stacks.join(', ')}`,
    ...permissions.unknown.map(
      ({ type, logicalId, template }) => `  not known   ${template.stackName}/${logicalId}: ${unknownText(type)}`,
    ),
    ...checked.map(({ operation, asked, lacks: [first, ...others] }) =>
      first === undefined
        ? `  ${operation.padEnd(10)}  would do: ${asked} requests are allowed`
        : `  ${operation.padEnd(10)}  would not do: ${lackText(first)}${others.length > 0 ? `; and ${others.length} more` : ''}`,
    ),
  ];
}

/** The same for other programs. */
export function checkJson(permissions: Permissions, checked: readonly Checked[]) {
  return {
    ...permissionsJson(permissions),
    check: checked.map(({ operation, asked, lacks }) => ({
      operation,
      asked,
      lacking: lacks.length,
      ...(lacks[0] === undefined
        ? {}
        : {
            first: {
              stack: lacks[0].need.resource.template.stackName,
              resource: lacks[0].need.resource.logicalId,
              type: lacks[0].need.resource.type,
              action: lacks[0].need.action,
              on: lacks[0].on,
              unsure: lacks[0].need.unsure,
              ...lacks[0].decision,
            },
          }),
    })),
  };
}

/** Something that would not be allowed, with its resource and the statement that decides. */
export function lackText({ need, on, decision }: Lack): string {
  const { resource, action, unsure } = need;
  const perhaps = unsure ? ', which is listed for the type and perhaps never called' : '';
  return `${resource.template.stackName}/${resource.logicalId} (${resource.type}) needs ${action} on ${on}${perhaps}: ${why(decision)}`;
}

const POLICIES: Readonly<Record<PolicyKind, string>> = {
  identity: 'policy',
  resource: 'resource policy',
  boundary: 'boundary',
  session: 'session policy',
  endpoint: 'endpoint policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
};

function why({ decision, by }: Decision): string {
  const { policy, document = 0, index, sid } = by;
  if (policy === undefined || index === undefined) return `${decision}, ${by.reason}`;
  return `${decision}, ${POLICIES[policy]} ${document + 1}, ${sid ?? `statement ${index}`}: ${by.reason}`;
}

function unknownText(type: string): string {
  if (type.startsWith('AWS::Serverless::'))
    return `${type} is expanded by the SAM transform when it is deployed; give the template that sam build or aws cloudformation get-template prints`;
  return `${type} has no handlers in the registry as of ${REGISTRY_AS_OF}; look in its service's documentation`;
}

function nameOf({ stacks }: Permissions): string {
  return `${stacks.length === 1 ? stacks[0] : 'stacks'}-cloudformation`;
}

function placeText({ account, region }: Permissions): string {
  return `${account === undefined ? 'any account' : `account ${account}`} in ${region ?? 'any Region'}`;
}
