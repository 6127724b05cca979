import { loadDeployment } from '../../lib/deployment/load-deployment';
import { goesWithout, omissionText, omits, partitionStatements, unsettledIn } from '../../lib/deployment/omissions';
import { FEATURE_IDS } from '../../lib/world/features';
import { TODAY } from './problems-of';

const reference = loadDeployment('deployments/reference.yaml', { today: TODAY });
const sovereign = loadDeployment('deployments/sovereign-cloud.yaml', { today: TODAY });

test('a deployment omits what its file says', () => {
  expect(FEATURE_IDS.filter((id) => omits(sovereign, id, 'eusc-de-east-1'))).toEqual([
    'vpc-encryption-control',
    'backup-copies',
  ]);
  expect(FEATURE_IDS.filter((id) => omits(reference, id, 'eu-west-1'))).toEqual([]);
});

test('what is neither omitted nor known to be offered is unsettled, and nothing is in aws', () => {
  expect(unsettledIn(sovereign)).toEqual(
    FEATURE_IDS.filter((id) => !['vpc-encryption-control', 'backup-copies'].includes(id)),
  );
  expect(unsettledIn(reference)).toEqual([]);
});

test('sites go without what belongs to sites, the organization without what belongs to it', () => {
  expect(goesWithout(sovereign, 'vpc-encryption-control')).toBe('Brandenburg and Brandenburg-2');
  expect(goesWithout(sovereign, 'ai-opt-out-policy')).toBe('guardrails');
  const [first] = Object.entries(sovereign.sites);
  expect(goesWithout({ sites: Object.fromEntries(first ? [first] : []) }, 'vpc-encryption-control')).toBe(
    'Brandenburg',
  );
});

test('what is omitted is said with its source, its reason and who decided it', () => {
  expect(sovereign.omissions.slice(0, 1).map((each) => omissionText(each, 'eusc-de-east-1'))).toEqual([
    'VPC Encryption Controls omitted: not known to be offered in aws-eusc as of 2026-11 (announced for commercial Regions in November 2025 and for GovCloud in 2026; no announcement for aws-eusc was found); CloudFormation would refuse the network where it is missing; add it once AWS announces it for this partition; decided by A. Example, head of infrastructure on 2026-11-20, review by 2027-11-20',
  ]);
});

test('a deployment to the sovereign cloud says what is omitted, what is unsettled, and what nobody can check', () => {
  const [omissions, copies, records, unsettled, auditor, ...more] = partitionStatements(sovereign);
  expect(omissions).toMatch(/^Brandenburg and Brandenburg-2: VPC Encryption Controls omitted: /);
  expect(copies).toMatch(/^Brandenburg and Brandenburg-2: copies of recovery points in other accounts omitted: /);
  expect(records).toBe(
    'Brandenburg-2: holds no copy of the records of Brandenburg: their recovery points stay in its own vault, and only objects are replicated',
  );
  expect(unsettled).toMatch(/^aws-eusc: used, and not settled whether it is offered there: VPC Block Public Access, /);
  expect(auditor).toBe(
    'aws-eusc: the account of Example Assurance GmbH, 555555555555, has to be one of aws-eusc, which its id does not show: no role is assumed from another partition',
  );
  expect(more).toEqual([]);
});

test('a deployment to aws says nothing', () => {
  expect(partitionStatements(reference)).toEqual([]);
});
