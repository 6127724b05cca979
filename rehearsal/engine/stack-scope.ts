import { partitionOf, urlSuffixOf } from '../../lib/world/partition';
import { zonesOfRegion } from '../../lib/world/regions';
import type { Json, JsonObject } from '../json';
import { CloudFormationError } from '../template/cloudformation-error';
import type { Scope } from '../template/conditions';
import type { Template } from '../template/template';
import type { Deployed, Environment } from '../world/deployed';
import type { World } from '../world/world';
import { typed } from './parameters';

/** What a stack scope is made from. */
export interface StackScopeProps {
  readonly world: World;
  readonly environment: Environment;
  readonly stackName: string;
  readonly stackArn: string;
  readonly template: Template;
  readonly parameters: JsonObject;
  /** The resource that a logical id stands for, once it exists. */
  find(logicalId: string): Deployed | undefined;
  /** What stands for a resource that does not exist yet; without it, that is an error. */
  readonly unknown?: string;
}

/** What the names of one stack's template stand for; it remembers what was imported. */
export class StackScope implements Scope {
  readonly template: Template;
  readonly imports = new Set<string>();

  constructor(private readonly props: StackScopeProps) {
    this.template = props.template;
  }

  ref(name: string): Json {
    const { environment, stackName, stackArn, parameters, world, template } = this.props;
    switch (name) {
      case 'AWS::AccountId':
        return environment.account;
      case 'AWS::Region':
        return environment.region;
      case 'AWS::Partition':
        return partitionOf(environment.region);
      case 'AWS::URLSuffix':
        return urlSuffixOf(environment.region);
      case 'AWS::StackName':
        return stackName;
      case 'AWS::StackId':
        return stackArn;
      case 'AWS::NotificationARNs':
        return [];
    }
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter !== undefined) return typed(name, parameter, template, environment, world);
    return this.resource(name)?.physicalId ?? this.props.unknown ?? '';
  }

  attribute(resource: string, attribute: string): Json {
    const found = this.resource(resource);
    if (!found) return this.props.unknown ?? '';
    const value = Object.hasOwn(found.attributes, attribute) ? found.attributes[attribute] : undefined;
    if (value === undefined)
      throw new CloudFormationError(
        `Template error: resource ${resource} does not support attribute type ${attribute} in Fn::GetAtt`,
      );
    return value;
  }

  importValue(name: string): Json {
    const found = this.props.world.exports(this.props.environment).get(name);
    if (!found) throw new CloudFormationError(`No export named ${name} found.`);
    this.imports.add(name);
    return found.output.value;
  }

  zones(): readonly string[] {
    return zonesOfRegion(this.props.environment.region);
  }

  private resource(name: string): Deployed | undefined {
    const found = this.props.find(name);
    if (!found && this.props.unknown === undefined)
      throw new CloudFormationError(`Unresolved resource dependencies [${name}] in the template`);
    return found;
  }
}
