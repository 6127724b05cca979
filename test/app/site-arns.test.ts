import { siteArns } from '../../lib/app/site-arns';
import { siteNames } from '../../lib/deployment/names';
import { siteFixture, withSite } from '../support/site-fixture';

const KEY = 'arn:aws:kms:eu-north-1:444444444444:key/0f6b6f6a-0a0a-4b4b-8c8c-0123456789ab';

test('the ARNs of another site carry its account and Region, not those of the stack', () => {
  const { stack, deployment } = siteFixture('dublin');
  const arns = siteArns(stack, deployment, siteNames(deployment, 'hamar'));
  expect(arns.objects).toBe('arn:aws:s3:::trefoil-hamar-data-444444444444-eu-north-1/*');
  expect(arns.table).toBe('arn:aws:dynamodb:eu-north-1:444444444444:table/trefoil-hamar-records');
  expect(arns.vault).toBe('arn:aws:backup:eu-north-1:444444444444:backup-vault:trefoil-hamar-vault');
  expect(arns.role('replication')).toBe('arn:aws:iam::444444444444:role/trefoil-hamar-replication');
});

test('the data key is known by its alias, or by its ARN where it is held outside AWS', () => {
  const own = siteFixture('hamar');
  expect(siteArns(own.stack, own.deployment, own.names).dataKey).toBe(
    'arn:aws:kms:eu-north-1:444444444444:alias/trefoil-hamar/data',
  );
  const held = siteFixture('hamar', withSite('hamar', { externalDataKeyArn: KEY }));
  expect(siteArns(held.stack, held.deployment, held.names).dataKey).toBe(KEY);
});
