import { Fact, RegionInfo } from 'aws-cdk-lib/region-info';
import { AWS_ACCOUNTS } from '../../lib/world/aws-accounts';

const FACTS = ['elbv2Account', 'dlcRepositoryAccount', 'appMeshRepositoryAccount'];

test('every account from which AWS writes logs, or in which it keeps images, is known, by what CDK knows', () => {
  const accounts = RegionInfo.regions
    .filter(({ name }) => !/^cn-|-iso|-gov-/.test(name))
    .flatMap(({ name }) => FACTS.flatMap((fact) => Fact.find(name, fact) ?? []));
  expect(accounts.length).toBeGreaterThan(40);
  expect(accounts.filter((account) => !AWS_ACCOUNTS.has(account))).toEqual([]);
});

test('what is known as an account is one', () => {
  expect([...AWS_ACCOUNTS].filter((account) => !/^\d{12}$/.test(account))).toEqual([]);
});
