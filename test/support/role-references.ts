import type { SynthesizedStack } from '../synthesized';

/** A property of a resource that holds the ARN of a role. */
interface RoleReference {
  readonly logicalId: string;
  readonly type: string;
  /** Such as `Targets[].RoleArn`. */
  readonly path: string;
  /** The ARN that it has when it is deployed; a name that CloudFormation makes up ends in `*`. */
  readonly arn: string;
  /** The services that the trust policy of the role names, where a stack makes it. */
  readonly trusts: readonly string[] | undefined;
}

interface Target {
  readonly arn: string;
  readonly trusts: readonly string[] | undefined;
}

/** Every property of the stacks of one account that holds a role, policies and what makes roles aside. */
export function roleReferences(stacks: readonly SynthesizedStack[], account: string, partition: string) {
  const role = (name: string) => `arn:${partition}:iam::${account}:role/${name}`;
  const made = (stack: SynthesizedStack, id: string): Target | undefined => {
    const resource = stack.resources[id];
    if (resource?.Type !== 'AWS::IAM::Role') return undefined;
    const name = resource.Properties?.['RoleName'];
    return {
      arn: role(typeof name === 'string' ? name : `${stack.artifact.stackName}-*`),
      trusts: servicesIn(resource.Properties?.['AssumeRolePolicyDocument']),
    };
  };
  const exported = new Map<string, Target>(
    stacks.flatMap((stack) =>
      Object.values(recordOf(stack.artifact.template.Outputs)).flatMap((output): [string, Target][] => {
        const name = recordOf(recordOf(output)['Export'])['Name'];
        const [id, attribute] = listOf(recordOf(recordOf(output)['Value'])['Fn::GetAtt']);
        const target = attribute === 'Arn' ? made(stack, String(id)) : undefined;
        return target && typeof name === 'string' ? [[name, target]] : [];
      }),
    ),
  );
  const targetOf = (stack: SynthesizedStack, value: Readonly<Record<string, unknown>>): Target | undefined => {
    const [id, attribute] = listOf(value['Fn::GetAtt']);
    if (attribute === 'Arn') return made(stack, String(id));
    const name = value['Fn::ImportValue'];
    if (typeof name === 'string') return exported.get(name);
    const text = joined(value['Fn::Join'], partition);
    return text !== undefined && /^arn:[^:]*:iam::\d+:role\/\S+$/.test(text)
      ? { arn: text, trusts: undefined }
      : undefined;
  };
  const walk = (stack: SynthesizedStack, value: unknown, path: string): { path: string; target: Target }[] => {
    if (Array.isArray(value)) return value.flatMap((each) => walk(stack, each, `${path}[]`));
    const record = recordOf(value);
    if ('Statement' in record) return [];
    const target = targetOf(stack, record);
    if (target) return [{ path, target }];
    return Object.entries(record).flatMap(([key, below]) => walk(stack, below, path === '' ? key : `${path}.${key}`));
  };
  return stacks.flatMap((stack) =>
    Object.entries(stack.resources)
      .filter(([, { Type }]) => Type !== 'AWS::IAM::Role')
      .flatMap(([logicalId, { Type, Properties }]) =>
        walk(stack, Properties, '').map(
          ({ path, target }): RoleReference => ({ logicalId, type: Type, path, ...target }),
        ),
      ),
  );
}

function servicesIn(document: unknown): readonly string[] {
  return listOf(recordOf(document)['Statement'])
    .flatMap((statement) => listOf(recordOf(recordOf(statement)['Principal'])['Service']))
    .map(String);
}

function joined(value: unknown, partition: string): string | undefined {
  const [separator, parts] = listOf(value);
  if (typeof separator !== 'string' || !Array.isArray(parts)) return undefined;
  return parts
    .map((part) => (typeof part === 'string' ? part : recordOf(part)['Ref'] === 'AWS::Partition' ? partition : ' '))
    .join(separator);
}

function listOf(value: unknown): readonly unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
