import { STORES } from '../../lib/judge/catalogue';
import { EXITS } from '../../lib/world/exits';

test('ways out are of types that hold data', () => {
  const holding = Object.entries(STORES).filter(([, [holds]]) => holds !== 'nothing');
  const types = new Set(holding.map(([type]) => type));
  expect(Object.keys(EXITS).length).toBeGreaterThan(10);
  expect(Object.keys(EXITS).filter((type) => !types.has(type))).toEqual([]);
});

test('every store of user data of our own deployments has a way out', () => {
  const ours = [
    'S3::Bucket',
    'S3Outposts::Bucket',
    'DynamoDB::Table',
    'RDS::DBInstance',
    'Backup::BackupVault',
    'SQS::Queue',
  ];
  for (const type of ours) expect(Object.hasOwn(EXITS, `AWS::${type}`)).toBe(true);
});
