import { App, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { KeysStack } from '../../../lib/app/stacks/keys-stack';
import { siteFixture, withSite } from '../../support/site-fixture';

const EXTERNAL = 'arn:aws:kms:eu-west-1:222222222222:key/0f6b6f6a-0a0a-4b4b-8c8c-0123456789ab';

function keysStack(change?: Parameters<typeof siteFixture>[1]) {
  const { deployment, site, names } = siteFixture('dublin', change);
  return new KeysStack(
    new Stage(new App(), 'site', { env: { account: names.account, region: names.region } }),
    'Keys',
    {
      deployment,
      site,
      names,
      stackName: names.stack('keys'),
      terminationProtection: true,
    },
  );
}

test('a site has one key and one alias for each purpose', () => {
  const template = Template.fromStack(keysStack());
  template.resourceCountIs('AWS::KMS::Key', 5);
  template.resourceCountIs('AWS::KMS::Alias', 5);
});

test('a data key that is held outside AWS is named, not made', () => {
  const stack = keysStack(withSite('dublin', { externalDataKeyArn: EXTERNAL }));
  expect(stack.keys.data.keyArn).toBe(EXTERNAL);
  Template.fromStack(stack).resourceCountIs('AWS::KMS::Key', 4);
});

test('the stack cannot be deleted by mistake', () => {
  expect(keysStack().terminationProtection).toBe(true);
});
