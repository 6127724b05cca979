import { foreignPlaces } from '../../../lib/judge/places/foreign-place';
import type { PlaceName } from '../../../lib/judge/places/place-name';
import { mentionsOf } from '../../../lib/judge/places/place-reference';
import { assemblyOf } from '../assembly-of';

function messages(Value: unknown, kind: PlaceName['kind'], accounts?: readonly string[]) {
  const resources = { It: { Type: 'AWS::SSM::Parameter', Properties: { Value } } };
  const assembly = assemblyOf({ resources, ...(accounts && { accounts }) });
  return assembly.resources.flatMap((resource) =>
    foreignPlaces(mentionsOf(resource), kind, assembly).map(({ message }) => message),
  );
}

test('a place is shown with what stands around it, on one line', () => {
  const setUp = `#!/bin/bash\n${'echo ready\n'.repeat(20)}aws s3 cp records s3://copy --region us-west-2\n${'exit 0\n'.repeat(20)}`;
  const [message] = messages(setUp, 'region');
  expect(message).toMatch(/^found us-west-2 in "\.\.\..*--region us-west-2 exit 0.*\.\.\.", expected eu-west-1$/);
});

test('a place that is the whole text is not shown twice', () => {
  expect(messages('us-west-2', 'region')).toEqual(['found us-west-2, expected eu-west-1']);
});

test('places named in one text are one finding, which names each once', () => {
  expect(messages('us-west-2 us-west-2 us-east-1', 'region')).toEqual([
    'found us-west-2 and us-east-1 in "us-west-2 us-west-2 us-east-1", expected eu-west-1',
  ]);
});

test('an account is foreign only where a deployment says which are not', () => {
  const arn = 'arn:aws:sqs:eu-west-1:999999999999:records';
  expect(messages(arn, 'account')).toEqual([]);
  expect(messages(arn, 'account', ['999999999999'])).toEqual([]);
  expect(messages(arn, 'account', ['222222222222'])).toHaveLength(1);
});
