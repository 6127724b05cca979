import { REGIONS } from '../config/places';
import type { Template } from './template';
import { Unknown, type Value } from './value';

/** A pseudo parameter of CloudFormation, filled from the environment of the stack. */
export function pseudoParameter(name: string, template: Template): Value {
  const { account, region } = template;
  const partition = region === undefined ? undefined : (REGIONS[region]?.partition ?? 'aws');
  switch (name) {
    case 'AWS::Region':
      return region ?? new Unknown('the stack is not pinned to a Region', name);
    case 'AWS::AccountId':
      return account ?? new Unknown('the stack is not pinned to an account', name);
    case 'AWS::Partition':
      return partition ?? 'aws';
    case 'AWS::URLSuffix':
      return partition === 'aws-eusc' ? 'amazonaws.eu' : 'amazonaws.com';
    case 'AWS::StackName':
      return template.stackName;
    default:
      return new Unknown(`${name} is known at deployment`, name);
  }
}
