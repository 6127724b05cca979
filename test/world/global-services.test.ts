import { globalServices } from '../../lib/world/global-services';

test('partition aws answers for the world outside Europe, and never data or keys', () => {
  const actions = globalServices('aws').flatMap((service) => service.actions);
  expect(actions).toContain('iam:*');
  expect(actions.filter((action) => /^(?:s3|dynamodb|kms|rds|sts):\*$/.test(action))).toEqual([]);
});

test('the sovereign cloud answers everything in its one Region', () => {
  expect(globalServices('aws-eusc')).toEqual([]);
});
