import type { Json } from '../json';
import { typeSpec } from '../spec/specification';
import { CloudFormationError } from './cloudformation-error';
import { creationOrder, type Reference, referencesOf } from './references';
import type { Template } from './template';

const PSEUDO = [
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
];

/** Throws what CloudFormation refuses before it touches a resource: unknown types, names and attributes, and cycles. */
export function refuse(template: Template): void {
  const types = Object.values(template.resources).map((resource) => resource.type);
  const unknown = [...new Set(types)].filter((type) => !typeSpec(type));
  if (unknown.length > 0)
    throw new CloudFormationError(`Template format error: Unrecognized resource types: [${unknown.join(', ')}]`);
  for (const [id, resource] of Object.entries(template.resources)) {
    for (const name of resource.dependsOn)
      if (!Object.hasOwn(template.resources, name))
        throw new CloudFormationError(
          `Template format error: Unresolved resource dependencies [${name}] in the Resources block of the template`,
        );
    if (resource.condition !== undefined && !Object.hasOwn(template.conditions, resource.condition))
      throw new CloudFormationError(`Template format error: Unresolved condition ${resource.condition} of ${id}`);
    refuseReferences(template, resource.properties, 'Resources');
  }
  refuseReferences(template, template.outputs, 'Outputs');
  if (!creationOrder(template)) throw new CloudFormationError('Circular dependency between resources of the template');
}

function refuseReferences(template: Template, value: Json, block: string): void {
  for (const reference of referencesOf(value)) {
    const problem = objection(template, reference, block);
    if (problem) throw new CloudFormationError(`Template ${problem}`);
  }
}

function objection(template: Template, reference: Reference, block: string): string | undefined {
  const { name } = reference;
  const resource = Object.hasOwn(template.resources, name) ? template.resources[name] : undefined;
  if (reference.kind === 'condition')
    return Object.hasOwn(template.conditions, name)
      ? undefined
      : `error: unresolved condition dependency ${name} in the ${block} block of the template`;
  if (reference.kind === 'ref')
    return resource || Object.hasOwn(template.parameters, name) || PSEUDO.includes(name)
      ? undefined
      : `format error: Unresolved resource dependencies [${name}] in the ${block} block of the template`;
  if (!resource) return `error: instance of Fn::GetAtt references undefined resource ${name}`;
  const spec = typeSpec(resource.type);
  const attributes = Object.keys(spec?.attributes ?? {});
  return attributes.includes(reference.attribute)
    ? undefined
    : `error: resource ${name} does not support attribute type ${reference.attribute} in Fn::GetAtt`;
}
