import { evaluate } from '../../../../lib/judge/report/evaluate';
import { noPublicAccess } from '../../../../lib/judge/rules/exposure/no-public-access';
import { standingBlock, statedBlock } from '../../../../lib/judge/rules/exposure/stated-block';
import { assemblyOf } from '../../assembly-of';

const found = (properties: object, accounts?: readonly string[]) =>
  evaluate(
    assemblyOf({
      resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: properties } },
      ...(accounts && { accounts }),
    }),
    [noPublicAccess, statedBlock, standingBlock],
  ).flatMap(({ rule, findings }) => findings.map(({ path, message }) => `${rule.id} ${path.join('.')} ${message}`));

test('a block that is not stated is one finding: advice alone, required in a deployment', () => {
  expect(found({})).toEqual([expect.stringMatching(/^standing-block Properties .*by default since April 2023/)]);
  expect(found({}, ['222222222222'])).toEqual([expect.stringMatching(/^stated-block Properties /)]);
});

test('what is wrong with one stated block is one finding, which names each setting', () => {
  const [only, ...others] = found({
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: false },
  });
  expect(others).toEqual([]);
  expect(only).toMatch(/^no-public-access Properties.PublicAccessBlockConfiguration /);
  for (const name of ['BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets']) expect(only).toContain(name);
  expect(only).not.toContain('BlockPublicAcls');
});
