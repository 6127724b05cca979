import { ownOf } from '../../../common/own';
import type { NameScope } from '../../catalogue/entry';
import { grouped } from '../../limits/grouped';
import { PHYSICAL_NAMES } from '../../limits/physical-names';
import { accountOf, isCertain, placeOf } from '../../limits/scope';
import { ofTypes, type ResourceRule } from '../../rule';
import type { Assembly } from '../../template/assembly';
import type { Resource } from '../../template/resource';
import { isMap, Reference, Text, type Value } from '../../template/value';

const role = (name: string) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    RoleName: name,
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
  },
});
const queue = (name: string) => ({
  Type: 'AWS::SQS::Queue',
  Properties: { QueueName: name, KmsMasterKeyId: 'arn:aws:kms:eu-west-1:222222222222:key/0b7f' },
});

/** No two resources ask for the same name. */
export const duplicateName: ResourceRule = {
  id: 'duplicate-name',
  subject: 'resource',
  title: 'No two resources ask for the same name',
  why: 'the second one is refused or, where the service allows it, takes the place of the first',
  fix: 'omit the name, so that CloudFormation makes one, or make the site, account and Region a part of it',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: [],
  appliesTo: ofTypes((type) => Object.hasOwn(PHYSICAL_NAMES, type)),
  concerns: (resource) => nameOf(resource) !== undefined,
  check: (resource, assembly) => {
    const scope = ownOf(PHYSICAL_NAMES, resource.type);
    const key = keyOf(resource, assembly);
    const [first] = (key === undefined ? undefined : namesakes(resource.type, assembly).get(key)) ?? [];
    if (!scope || !first || first === resource || !isCertain(resource, assembly)) return [];
    const where =
      first.template === resource.template ? first.logicalId : `${first.template.stackName}/${first.logicalId}`;
    return [
      {
        path: ['Properties', scope.property],
        message: `found "${nameOf(resource)}", which ${where} has too, expected a name of its own ${WITHIN[scope.within ?? 'Region']}`,
      },
    ];
  },
  examples: {
    good: [{ name: 'two roles of two names', resources: { One: role('reader'), Other: role('writer') } }],
    bad: [
      { name: 'two roles whose names differ by case', resources: { One: role('reader'), Other: role('Reader') } },
      { name: 'two queues of one name', resources: { One: queue('orders'), Other: queue('orders') } },
    ],
  },
};

const WITHIN = {
  Region: 'in its account and Region',
  account: 'in its account',
  everywhere: 'among all buckets of AWS',
};

/** Resources of a type by their names, with what has to differ; those that depend on a condition may never meet. */
function namesakes(type: string, assembly: Assembly): ReadonlyMap<string, readonly Resource[]> {
  return grouped('name', type, assembly, (resource) => [keyOf(resource, assembly) ?? []].flat());
}

/** The one text that a name is, if it is one. */
function nameOf(resource: Resource): string | undefined {
  const scope = ownOf(PHYSICAL_NAMES, resource.type);
  const [leaf, ...others] = scope ? resource.select(scope.property) : [];
  return typeof leaf?.value === 'string' && others.length === 0 ? leaf.value : undefined;
}

function keyOf(resource: Resource, assembly: Assembly): string | undefined {
  const scope = ownOf(PHYSICAL_NAMES, resource.type);
  const name = nameOf(resource);
  if (!scope || name === undefined) return undefined;
  const of = scope.of === undefined ? '' : identityOf(resource.select(scope.of).map(({ value }) => value));
  if (of === undefined) return undefined;
  return [placeOfName(resource, scope, assembly), of, scope.foldsCase ? name.toLowerCase() : name].join('\n');
}

function placeOfName({ template }: Resource, { within }: NameScope, assembly: Assembly): string {
  if (within === 'everywhere') return /^(cn|us-gov|eusc|us-iso)/.exec(template.region ?? '')?.[0] ?? '';
  return within === 'account' ? accountOf(template, assembly) : placeOf(template, assembly);
}

/** What one value surely is; of several alternatives it cannot be told. */
function identityOf([value, ...others]: readonly Value[]): string | undefined {
  if (others.length > 0 || isMap(value) || value instanceof Text) return undefined;
  if (value instanceof Reference) return `${value.template} ${value.logicalId} ${value.attribute ?? ''}`;
  return typeof value === 'object' && value !== null ? undefined : String(value);
}
