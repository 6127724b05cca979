import type { Assembly } from '../../judge/template/assembly';
import type { Resource } from '../../judge/template/resource';
import { alternatives, isList, Reference, type Value } from '../../judge/template/value';

/** Whether a resource keeps its data on an Outposts rack: by its type, the ARN of a rack that it names, or its subnet. */
export function isOnRack(resource: Resource, assembly: Assembly): boolean {
  if (resource.type.startsWith('AWS::S3Outposts::')) return true;
  if (names(resource, 'OutpostArn') || names(resource, 'OutpostId')) return true;
  return ['SubnetId', 'SubnetIds[]', 'DBSubnetGroupName'].some((path) =>
    resource.select(path).some(({ value }) => leadsToRack(value, assembly)),
  );
}

function leadsToRack(value: Value, assembly: Assembly): boolean {
  return alternatives(value).some((option) => {
    if (isList(option)) return option.some((element) => leadsToRack(element, assembly));
    const target = option instanceof Reference ? assembly.resolve(option) : undefined;
    if (target?.type === 'AWS::EC2::Subnet') return names(target, 'OutpostArn');
    return target?.type === 'AWS::RDS::DBSubnetGroup' && isOnRack(target, assembly);
  });
}

function names(resource: Resource, path: string): boolean {
  return resource.select(path).some(({ value }) => value !== undefined);
}
