import { hasLists, listsOf } from '../../limits/lists';
import { refused } from '../../limits/measure';
import { ofTypes, type ResourceRule } from '../../rule';
import { exampleBucket } from '../example-bucket';
import { CAPACITY_STANDARDS, many } from './shared';

const rule = (targets: number) => ({
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: { source: ['aws.s3'] },
      Targets: many(targets, (index) => ({
        ...{ Id: `target-${index}`, Arn: `arn:aws:sqs:eu-west-1:222222222222:queue-${index}` },
      })),
    },
  },
});
const tags = (count: number) => ({ Tags: many(count, (index) => ({ Key: `key-${index}`, Value: 'value' })) });

/** No list of a resource is longer than its service accepts. */
export const listLength: ResourceRule = {
  id: 'list-length',
  subject: 'resource',
  title: 'No list of a resource is longer than its service accepts',
  why: 'the service refuses the resource as a whole, and the deployment ends there',
  fix: 'divide what is listed among several resources, or omit what is not needed',
  topic: 'limits',
  level: 'required',
  hook: 'limits',
  standards: CAPACITY_STANDARDS,
  appliesTo: ofTypes((type) => hasLists(type)),
  concerns: (resource) => listsOf(resource).length > 0,
  check: (resource) => refused(listsOf(resource)),
  examples: {
    good: [
      { name: 'a rule with five targets', resources: rule(5) },
      { name: 'a bucket with 50 tags', resources: exampleBucket(tags(50)) },
    ],
    bad: [
      { name: 'a rule with six targets', resources: rule(6) },
      { name: 'a bucket with 51 tags', resources: exampleBucket(tags(51)) },
    ],
  },
};
