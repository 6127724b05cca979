import { partitionOf, urlSuffixOf } from '../../world/partition';
import type { Template } from './template';
import { Unknown, type Value } from './value';

/** A pseudo parameter of CloudFormation, filled from the environment of the stack. */
export function pseudoParameter(name: string, template: Template): Value {
  const { account, region } = template;
  switch (name) {
    case 'AWS::Region':
      return region ?? new Unknown('the stack is not pinned to a Region', name);
    case 'AWS::AccountId':
      return account ?? new Unknown('the stack is not pinned to an account', name);
    case 'AWS::Partition':
      return region === undefined ? 'aws' : partitionOf(region);
    case 'AWS::URLSuffix':
      return urlSuffixOf(region ?? '');
    case 'AWS::StackName':
      return template.stackName;
    default:
      return new Unknown(`${name} is known at deployment`, name);
  }
}
