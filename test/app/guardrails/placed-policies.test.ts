import { App } from 'aws-cdk-lib';
import { placedPolicies, placementProblems } from '../../../lib/app/guardrails/placed-policies';
import { serviceControlPolicies } from '../../../lib/app/guardrails/service-control-policies';
import { OrganizationGuardrails } from '../../../lib/app/organization-guardrails';
import type { Deployment } from '../../../lib/deployment/deployment';
import { loadDeployment } from '../../../lib/deployment/load-deployment';
import { DeploymentError } from '../../../lib/deployment/problem';

const today = '2026-11-23';
const load = (name: string) => loadDeployment(`deployments/${name}.yaml`, { today });
const [reference, sovereign] = [load('reference'), load('sovereign-cloud')];

/** What the quotas page of AWS Organizations says of each partition, FullAWSAccess taken off. */
const ROOM = [
  ['aws', reference, 10_240, 9],
  ['aws-eusc', sovereign, 5_120, 4],
] as const;

/** A deployment with so many more teams, of which nothing is alike, each with a role; emergencies with permits; and workloads. */
function grown(deployment: Deployment, teams: number, permits: number, workloads: number): Deployment {
  const each = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, at) => make(at));
  const { support, emergency } = deployment.people;
  const [thumbs] = Object.values(reference.workloads);
  if (!support || !emergency || !thumbs) throw new Error('no team support or emergency, or no workload');
  const day = (at: number) => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10);
  return {
    ...deployment,
    operators: {
      ...deployment.operators,
      dataReaders: [...deployment.operators.dataReaders, ...each(teams, (at) => `ReaderOfTheTeamNumber${at}`)],
    },
    people: {
      ...deployment.people,
      emergency: { ...emergency, ...(permits > 0 && { byPermit: true }) },
      ...Object.fromEntries(
        each(teams, (at) => [
          `team-${at}`,
          {
            ...support,
            roles: [`ReaderOfTheTeamNumber${at}`],
            countries: ['IE', 'PT', 'PL'].slice(at % 3),
            until: day(at),
          },
        ]),
      ),
    },
    permits: each(permits, (at) => ({
      ...{ id: `permit-${at}`, team: 'emergency', person: `person.${at}`, what: 'w', reference: 'r' },
      ...{ requestedBy: 'A', approvedBy: 'B', from: `${day(at)}T08:00Z`, until: `${day(at)}T12:00Z` },
    })),
    workloads: Object.fromEntries(
      each(workloads, (at) => [
        `workload-${at}`,
        {
          ...{ ...thumbs, sites: Object.keys(deployment.sites) },
          ...(at % 10 === 0 && { database: 'postgresql' as const }),
        },
      ]),
    ),
  };
}

const GROWTH = [0, 3, 10, 100].flatMap((teams) =>
  [0, 5, 60].flatMap((permits) => [0, 50].map((workloads) => [teams, permits, workloads] as const)),
);

describe.each(ROOM)('in partition %s', (_, deployment, size, most) => {
  const grownOnes = GROWTH.map((growth) => grown(deployment, ...growth));

  test('whatever is not refused fits: each policy by its size, and each target by its number', () => {
    const fitting = grownOnes.filter((one) => placementProblems(one).length === 0);
    expect(fitting.length).toBeGreaterThan(5);
    for (const one of fitting) {
      const placed = placedPolicies(one);
      expect(Math.max(...placed.map(({ content }) => JSON.stringify(content).length))).toBeLessThanOrEqual(size);
      const targets = placed.flatMap((policy) => policy.targets);
      for (const target of new Set(targets))
        expect(targets.filter((other) => other === target).length).toBeLessThanOrEqual(most);
    }
  });

  test('no statement is lost, each reaches every site, and each policy has a name of its own', () => {
    for (const one of grownOnes) {
      const placed = placedPolicies(one);
      const accounts = Object.values(one.sites).map(({ account }) => account);
      const texts = (policies: typeof placed | ReturnType<typeof serviceControlPolicies>) =>
        policies.flatMap(({ content }) => content.Statement.map((statement) => JSON.stringify(statement))).sort();
      expect(texts(placed)).toEqual(texts(serviceControlPolicies(one)));
      for (const { targets } of placed) expect([['ou-abcd-12345678'], accounts]).toContainEqual(targets);
      expect(new Set(placed.map(({ purpose }) => purpose)).size).toBe(placed.length);
    }
  });

  test('what does not fit is refused, with figures and what to do', () => {
    const refused = grownOnes.flatMap((one) => placementProblems(one).slice(0, 1));
    expect(refused.length).toBeGreaterThan(2);
    for (const { path, found, fix } of refused) {
      expect([['people'], ['operators']]).toContainEqual(path);
      expect(found).toMatch(/^\d+ (?:teams|roles)/);
      expect(fix).not.toBe('');
    }
  });
});

test('everything is at the unit in partition aws; in aws-eusc what the unit does not take is at the accounts', () => {
  const targets = (one: Deployment) => placedPolicies(one).map((policy) => [policy.purpose, policy.targets] as const);
  expect(new Set(targets(reference).flatMap(([, own]) => own))).toEqual(new Set(['ou-abcd-12345678']));
  const { workloads } = grown(sovereign, 0, 0, 1);
  expect(targets({ ...sovereign, workloads }).slice(3)).toEqual([
    ['data', ['ou-abcd-12345678']],
    ['people', ['222222222222', '333333333333']],
    ['workloads', ['222222222222', '333333333333']],
  ]);
});

test('the guardrails of a deployment with many teams, permits and workloads are made as they were placed', () => {
  const many = grown(sovereign, 3, 5, 1);
  expect(placementProblems(many)).toEqual([]);
  const app = new App();
  new OrganizationGuardrails(app, 'guardrails', { deployment: many });
  const [stage] = app.synth().nestedAssemblies;
  const resources: Record<string, { readonly Properties: { readonly Name: string } }> =
    stage?.nestedAssembly.stacks[0]?.template.Resources;
  const names = Object.values(resources).map(({ Properties }) => Properties.Name);
  expect(names).toEqual(expect.arrayContaining(['trefoil-people', 'trefoil-workloads', 'trefoil-continued']));
});

test('a file whose guardrails do not fit is refused with its line', () => {
  const many = grown(sovereign, 40, 20, 1);
  const check = () => placementProblems(many);
  const load = () => loadDeployment('deployments/sovereign-cloud.yaml', { today, check });
  expect(load).toThrow(DeploymentError);
  expect(load).toThrow(
    /^deployments\/sovereign-cloud\.yaml:\d+:1 people: expected teams and permits that 8 service control policies of 5120 characters can tell apart: 4 at the unit of the sites and 4 at each account; got 43 teams and 20 permits, which take \d+; give teams the same/,
  );
});
