import { isRecord } from '../../iam/authorize/json';
import type { Given } from '../../judge/concrete/physical';
import { InputError, inputError } from '../../judge/template/input-error';
import { readJson } from '../../judge/template/read-json';
import type { Resource } from '../../judge/template/resource';
import { partitionOf } from '../../world/partition';
import { objectsAt, textAt } from '../event/json';

/** Ids that AWS gave to resources of stacks, by account, name of the stack and logical id. */
export type Existing = ReadonlyMap<string, string>;

/** Types whose ids no template says, and which policies name. */
const TYPES: readonly string[] = ['AWS::EC2::VPC', 'AWS::EC2::VPCEndpoint', 'AWS::KMS::Key'];

/** Reads what `aws cloudformation describe-stack-resources` prints, of one stack a file. */
export function readExisting(files: readonly string[]): Existing {
  const found = new Map<string, string>();
  for (const file of files) {
    const read = readJson(file);
    const resources = isRecord(read) ? objectsAt(read, 'StackResources') : [];
    if (resources.length === 0)
      throw inputError(
        file,
        'expected "StackResources", as aws cloudformation describe-stack-resources prints them, found none',
      );
    for (const resource of resources) {
      const account = textAt(resource, 'StackId')?.split(':')[4];
      const [stack, logical, id] = ['StackName', 'LogicalResourceId', 'PhysicalResourceId'].map((key) =>
        textAt(resource, key),
      );
      if (account !== undefined && stack !== undefined && logical !== undefined && id !== undefined)
        found.set(`${account}/${stack}/${logical}`, id);
    }
  }
  return found;
}

/** What a resource is called where it exists; undefined for types that templates name. */
export function givenBy(existing: Existing): (resource: Resource) => Given | undefined {
  return (resource) => {
    if (!isNamedByAws(resource)) return undefined;
    const { account = '', region = '' } = resource.template;
    const ref = existing.get(keyOf(resource));
    if (ref === undefined) return undefined;
    const arn =
      resource.type === 'AWS::KMS::Key'
        ? `arn:${partitionOf(region)}:kms:${region}:${account}:key/${ref}`
        : resource.type === 'AWS::IAM::Role'
          ? `arn:${partitionOf(region)}:iam::${account}:role/${ref}`
          : undefined;
    return { ref, attribute: (name) => (name === 'Arn' ? arn : name === 'KeyId' ? ref : undefined) };
  };
}

/** Throws an `InputError` that names the stacks whose ids are wanted: without them nothing could be compared with a trail. */
export function expectExisting(resources: readonly Resource[], existing: Existing, assembly: string): void {
  const missing = resources.filter((one) => isNamedByAws(one) && !existing.has(keyOf(one)));
  if (missing.length === 0) return;
  const stacks = [...new Set(missing.map(({ template }) => `${template.stackName} of account ${template.account}`))];
  throw new InputError(
    stacks.map(
      (stack) =>
        `--resources: expected the ids that AWS gave the resources of ${stack}, which policies of ${assembly} name, found none: aws cloudformation describe-stack-resources prints them`,
    ),
  );
}

function isNamedByAws(resource: Resource): boolean {
  return (
    TYPES.includes(resource.type) ||
    (resource.type === 'AWS::IAM::Role' && resource.select('RoleName').every(({ value }) => value === undefined))
  );
}

function keyOf({ template, logicalId }: Resource): string {
  return `${template.account}/${template.stackName}/${logicalId}`;
}
