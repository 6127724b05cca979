import { isRecord } from '../../iam/authorize/json';
import type { Given } from '../../judge/concrete/physical';
import { InputError, inputError } from '../../judge/template/input-error';
import type { Resource } from '../../judge/template/resource';
import { partitionOf } from '../../world/partition';
import { type Event, objectAt, objectsAt, textAt } from '../event/json';
import { parse, unpack } from '../trail/read';

/** Ids that AWS gave to resources of stacks, by account, name of the stack and logical id. */
export type Existing = ReadonlyMap<string, string>;

/** Types whose ids no template says, and which policies name. */
const ROLE = 'AWS::IAM::Role';
const TYPES: readonly string[] = ['AWS::EC2::VPC', 'AWS::EC2::VPCEndpoint', 'AWS::KMS::Key'];

/**
 * Reads the ids that AWS gave: of what `aws cloudformation describe-stack-resources` prints, of one stack a file, or of a
 * snapshot or history file of AWS Config, as it lies in a bucket. Of several files about one resource, the last decides.
 */
export function readExisting(files: readonly string[]): Existing {
  const found = new Map<string, string>();
  for (const file of files) {
    const read = parse(file, unpack(file).text);
    const [resources, items] = isRecord(read) ? ['StackResources', 'configurationItems'].map((key) => read[key]) : [];
    if (isRecord(read) && Array.isArray(items)) readConfig(objectsAt(read, 'configurationItems'), found);
    else if (isRecord(read) && Array.isArray(resources) && resources.length > 0)
      readStack(objectsAt(read, 'StackResources'), found);
    else
      throw inputError(
        file,
        'expected "StackResources", as aws cloudformation describe-stack-resources prints them, or "configurationItems" of AWS Config, found none',
      );
  }
  return found;
}

function readStack(resources: readonly Event[], found: Map<string, string>): void {
  for (const resource of resources) {
    const account = textAt(resource, 'StackId')?.split(':')[4];
    const [stack, logical, id] = ['StackName', 'LogicalResourceId', 'PhysicalResourceId'].map((key) =>
      textAt(resource, key),
    );
    if (account !== undefined && stack !== undefined && logical !== undefined && id !== undefined)
      found.set(`${account}/${stack}/${logical}`, id);
  }
}

/**
 * Items of AWS Config: CloudFormation tags what it makes with stack and logical id (CloudFormation User Guide, "Resource
 * tag"); of a role, which may have no such tags, the name tells them.
 */
function readConfig(items: readonly Event[], found: Map<string, string>): void {
  for (const item of items) {
    const type = textAt(item, 'resourceType') ?? '';
    const [account, id] = [textAt(item, 'awsAccountId'), textAt(item, type === ROLE ? 'resourceName' : 'resourceId')];
    if (account === undefined || id === undefined || !(TYPES.includes(type) || type === ROLE)) continue;
    const [stack, logical] = ['stack-name', 'logical-id'].map((key) =>
      textAt(objectAt(item, 'tags'), `aws:cloudformation:${key}`),
    );
    const key = stack !== undefined && logical !== undefined ? `${account}/${stack}/${logical}` : `${account}/${id}`;
    if (/^ResourceDeleted/.test(textAt(item, 'configurationItemStatus') ?? '')) {
      if (found.get(key) === id) found.delete(key);
    } else found.set(key, id);
  }
}

/** The id of a resource; of a role, a name that CloudFormation made of stack, logical id and characters of its own. */
function idOf(existing: Existing, resource: Resource): string | undefined {
  const { template, type, logicalId } = resource;
  const own = existing.get(`${template.account}/${template.stackName}/${logicalId}`);
  if (own !== undefined || type !== ROLE) return own;
  const made = `${template.account}/${template.stackName}-${logicalId}-`;
  for (const [key, id] of existing)
    if (key.startsWith(made) && /^[A-Za-z0-9]+$/.test(key.slice(made.length))) return id;
  return undefined;
}

/** What a resource is called where it exists; undefined for types that templates name. */
export function givenBy(existing: Existing): (resource: Resource) => Given | undefined {
  return (resource) => {
    if (!isNamedByAws(resource)) return undefined;
    const { account = '', region = '' } = resource.template;
    const ref = idOf(existing, resource);
    if (ref === undefined) return undefined;
    const arn =
      resource.type === 'AWS::KMS::Key'
        ? `arn:${partitionOf(region)}:kms:${region}:${account}:key/${ref}`
        : resource.type === ROLE
          ? `arn:${partitionOf(region)}:iam::${account}:role/${ref}`
          : undefined;
    return { ref, attribute: (name) => (name === 'Arn' ? arn : name === 'KeyId' ? ref : undefined) };
  };
}

/** Throws an `InputError` that names the stacks whose ids are wanted: without them nothing could be compared with a trail. */
export function expectExisting(resources: readonly Resource[], existing: Existing, assembly: string): void {
  const missing = resources.filter((one) => isNamedByAws(one) && idOf(existing, one) === undefined);
  if (missing.length === 0) return;
  const stacks = [...new Set(missing.map(({ template }) => `${template.stackName} of account ${template.account}`))];
  throw new InputError(
    stacks.map(
      (stack) =>
        `--resources: expected the ids that AWS gave the resources of ${stack}, which policies of ${assembly} name, found none: aws cloudformation describe-stack-resources prints them, and snapshots of AWS Config have them`,
    ),
  );
}

function isNamedByAws(resource: Resource): boolean {
  return (
    TYPES.includes(resource.type) ||
    (resource.type === ROLE && resource.select('RoleName').every(({ value }) => value === undefined))
  );
}
