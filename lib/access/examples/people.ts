import type { Deployment } from '../../deployment/deployment';
import type { Example } from '../../judge/rule';
import type { RawMap } from '../../judge/template/template';
import { exampleDeployment } from './deployment';
import { control, type Guardrail, organizationBut, unlessRoles } from './organization';
import { HERE, role } from './roles';
import { trail } from './stores';

/** The deployment of examples, with one team whose place is known. */
export const deploymentWithPeople: Deployment = {
  ...exampleDeployment,
  identity: {
    provider: 'Example tenant',
    country: 'workCountry',
    attestation: { by: 'C. Example', on: '2026-10-01', reference: 'HR records', expires: '2027-10-01' },
  },
  people: {
    support: {
      purpose: 'answering requests of users',
      roles: ['DataReader'],
      countries: ['IE', 'PL'],
      employer: 'Example Ltd',
      wayIn: 'office network',
      from: '2026-01-01',
      until: '2027-12-31',
    },
  },
};

const READER: RawMap = { 'aws:PrincipalArn': [`${HERE}/DataReader`, `${HERE}/*/DataReader`] };
/** What the sessions of the team bring. */
export const PLACE: RawMap = { 'aws:PrincipalTag/workCountry': ['IE', 'PL'] };
/** Its first moment. */
export const BEGIN: RawMap = { 'aws:CurrentTime': '2026-01-01T00:00:00Z' };
/** The moment after its last. */
export const END: RawMap = { 'aws:CurrentTime': '2028-01-01T00:00:00Z' };

/** What the organization denies the role of the team, and everybody who would set the tags of the identity provider. */
export function people(
  place: RawMap,
  tags: readonly string[] = ['iam:CreateRole', 'iam:CreateUser', 'iam:Tag*'],
): RawMap {
  const denies = (Condition: RawMap): RawMap => ({ Effect: 'Deny', Action: '*', Condition });
  const sets: RawMap = { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['workCountry'] } };
  return control('SERVICE_CONTROL_POLICY', [
    denies({ ArnLike: READER, ...place }),
    denies({ ArnLike: READER, DateLessThan: BEGIN }),
    denies({ ArnLike: READER, DateGreaterThanEquals: END }),
    { Effect: 'Deny', Action: [...tags], Condition: { ...sets, ...unlessRoles('BreakGlass', '*/BreakGlass') } },
    { Effect: 'Deny', Action: 'sts:TagSession', Condition: sets },
  ]);
}

/** The gateway role that reads, with more conditions in its trust policy. */
export const gateway = (condition: RawMap): RawMap => ({
  Reader: role('gateway-read', { AWS: '222222222222' }, { ArnLike: READER, ...condition }),
});

/** The trail of the site, and a gateway role that only the team assumes, in its place and time. */
export const PEOPLE_TRAIL: RawMap = {
  ...trail(),
  ...gateway({ StringEquals: PLACE, DateGreaterThanEquals: BEGIN, DateLessThan: END }),
};

/** Resources of the deployment with a team, under its organization. */
export function peopleExample(name: string, resources: RawMap, ...without: readonly Guardrail[]): Example {
  return { name, deployment: deploymentWithPeople, resources: { ...resources, ...organizationBut(...without) } };
}
