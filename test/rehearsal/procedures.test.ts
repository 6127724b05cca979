import { readFileSync } from 'node:fs';
import { deployOrder } from '../../lib/deployment/deploy-order';
import { findDeployment } from '../../lib/deployment/find-deployment';
import { loadDeployment } from '../../lib/deployment/load-deployment';
import { Authority } from '../../rehearsal/access/authority';
import { deployByHand } from '../../rehearsal/acts/deploy-by-hand';
import { statefulKeys } from '../../rehearsal/acts/stateful';
import type { AssemblyStack } from '../../rehearsal/assembly';
import { deployInProcess } from '../../rehearsal/in-process';
import { at } from '../../rehearsal/json';
import { keyOf } from '../../rehearsal/world/deployed';
import type { World } from '../../rehearsal/world/world';
import { scratch } from '../support/scratch';
import { assemblyStacks, bootstrappedFor, deployed } from './deployed';

// The procedures of docs/operations.md, as far as a stand-in for CloudFormation can walk them.

const files = scratch();
const before = deployed('reference');
const reference = readFileSync('deployments/reference.yaml', 'utf8');

function edited(...edits: readonly (readonly [string | RegExp, string])[]): string {
  return edits.reduce((yaml, [from, to]) => {
    const next = yaml.replace(from, to);
    if (next === yaml) throw new Error(`the deployment file has no ${from}`);
    return next;
  }, reference);
}

/** Deploys an edited file over the reference deployment. */
function deploy(name: string, yaml: string) {
  return deployOnto(before.world.clone(), files.write(`${name}.yaml`, yaml));
}

/** Deploys a file over what exists, by its own order, goes on after failures, and says what became of each stack. */
function deployOnto(world: World, name: string) {
  const deployment = loadDeployment(findDeployment(name), { today: '2026-11-23' });
  const stacks = assemblyStacks(name);
  const known = Object.values(before.deployment.sites).map(({ account }) => account);
  const added = Object.values(deployment.sites).flatMap(({ account }) => (known.includes(account) ? [] : account));
  // The account of a further site comes into the unit, and under the guardrails, once the site is there.
  world.guard = new Authority(deployment, added);
  for (const [key, resource] of bootstrappedFor(deployment, stacks).resources)
    if (!world.resources.has(key)) world.resources.set(key, resource);
  const ends = [...deployOrder(deployment).flat(), 'guardrails'].flatMap((stage) =>
    stacks.filter((stack) => stack.stage === stage).map((stack) => `${stack.path} ${endOf(world, stack)}`),
  );
  return {
    world,
    stacks,
    ends,
    failed: ends.filter((end) => !/ (CREATE_COMPLETE|UPDATE_COMPLETE|UNCHANGED)$/.test(end)),
    lost: statefulKeys(before.world).filter((key) => !world.resources.has(key)),
  };
}

function endOf(world: World, stack: AssemblyStack): string {
  try {
    const { status, reason } = deployInProcess(world, stack);
    return reason ?? status;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return /didn't contain changes/.test(error.message) ? 'UNCHANGED' : error.message;
  }
}

const FRANKFURT = `  frankfurt:
    name: Frankfurt
    country: DE
    region: eu-central-1
    account: "777777777777"
    placement: { kind: region, zones: [eu-central-1a, eu-central-1b] }
    addressRange: 10.16.48.0/20

operators:`;

const RACK = (account: string) => `    placement:
      kind: outpost
      outpostArn: arn:aws:outposts:eu-north-1:${account}:outpost/op-0f1e2d3c4b5a69788
      zone: eu-north-1a
      attestation:
        by: B. Example, operations manager
        on: 2026-09-01
        reference: Outposts order oo-0example2
        country: "NO"
        place: data centre of Example AS, Hamar
        expires: 2028-12-31
      database: { instanceClass: db.m5.xlarge, storageGiB: 500 }`;

test('a fourth site is deployed before the site that replicates to it, and nothing is lost', () => {
  const after = deploy(
    'fourth',
    edited(['operators:', FRANKFURT], ['replicatesTo: [ireland-2]', 'replicatesTo: [ireland-2, frankfurt]']),
  );
  expect({ failed: after.failed, lost: after.lost }).toEqual({ failed: [], lost: [] });
  expect(after.ends).toContain('frankfurt/Storage CREATE_COMPLETE');
  const rules = at(
    after.world.ofType('AWS::S3::Bucket').find(({ physicalId }) => physicalId.startsWith('trefoil-dublin-data'))
      ?.actual,
    'ReplicationConfiguration',
    'Rules',
  );
  expect(Array.isArray(rules) && rules.map((rule) => at(rule, 'Id'))).toEqual(['ireland-2', 'frankfurt']);
});

test('a rack gets a site of its own beside the site in the Region, and that one keeps everything', () => {
  const site = `  hamar-rack:\n    name: Hamar rack\n    country: "NO"\n    region: eu-north-1\n    account: "777777777777"\n${RACK('777777777777')}\n    addressRange: 10.16.48.0/20\n\noperators:`;
  const after = deploy('beside', edited(['operators:', site]));
  expect({ failed: after.failed, lost: after.lost }).toEqual({ failed: [], lost: [] });
  expect(after.ends).toContain('hamar-rack/Storage CREATE_COMPLETE');
});

test('a site is not moved to a rack in place: CloudFormation refuses, and the store stays under its policy', () => {
  const zones = '    placement: { kind: region, zones: [eun1-az1, eun1-az2] }';
  const after = deploy('in-place', edited([zones, RACK('444444444444')], ['    replicatesTo: [hamar]\n', '']));
  expect(after.lost).toEqual([]);
  expect(after.failed.map((end) => end.split(' ')[0])).toEqual(
    expect.arrayContaining(['hamar/Keys', 'hamar/Network', 'hamar/Storage']),
  );
  const policies = after.world.ofType('AWS::S3::BucketPolicy').map(({ physicalId }) => physicalId);
  expect(policies).toContain('trefoil-hamar-data-444444444444-eu-north-1');
  expect(deployOnto(after.world, 'reference').failed).toEqual([]);
});

test('a lost site is taken out of the file, and the sites that remain keep everything', () => {
  const hamar = / {2}# There is no AWS Region in Norway[\s\S]*?\n\n(?=operators:)/;
  const after = deploy('lost', edited([hamar, '\n'], ['    replicatesTo: [hamar]\n', '']));
  expect({ failed: after.failed, lost: after.lost }).toEqual({ failed: [], lost: [] });
  expect(after.ends.some((end) => end.startsWith('hamar/'))).toBe(false);
});

test('a migration that ends leaves the site as it is, without the permission of its role', () => {
  const after = deploy('migration', edited([/migrations:[\s\S]*?\n\n(?=retention:)/, 'migrations: []\n\n']));
  expect({ failed: after.failed, lost: after.lost }).toEqual({ failed: [], lost: [] });
  const mentions = (type: string, world: typeof after.world) =>
    world.ofType(type).filter(({ properties }) => JSON.stringify(properties).includes('trefoil-dublin-lane-legacy-in'));
  const inStorage = (world: typeof after.world) => mentions('AWS::S3::BucketPolicy', world);
  expect(inStorage(before.world)).toHaveLength(1);
  expect(inStorage(after.world)).toHaveLength(0);
  expect(after.world.stacks.size).toBe(before.world.stacks.size);
});

test('a mandate that ends earlier reaches the role of every site', () => {
  const after = deploy(
    'mandate',
    edited(['mandate: { from: 2026-01-01, until: 2028-12-31 }', 'mandate: { from: 2026-01-01, until: 2027-06-30 }']),
  );
  expect(after.failed).toEqual([]);
  const auditors = after.world.ofType('AWS::IAM::Role').filter(({ physicalId }) => /-auditor$/.test(physicalId));
  expect(
    auditors.map(({ actual }) => JSON.stringify(actual['AssumeRolePolicyDocument']).includes('2027-07-01')),
  ).toEqual([true, true, true]);
});

test('a key that is held elsewhere replaces the data key only after those that use it, and the old one stays', () => {
  const key = 'arn:aws:kms:eu-west-1:222222222222:key/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
  const range = '    addressRange: 10.16.0.0/20\n';
  const { world, stacks, failed, lost } = deploy(
    'external',
    edited([range, `${range}    externalDataKeyArn: ${key}\n`]),
  );
  expect(failed).toEqual([
    expect.stringMatching(/^dublin\/Keys Cannot delete export .* in use by trefoil-dublin-network/),
  ]);
  expect(lost).toEqual([]);
  const keys = stacks.filter(({ path }) => path === 'dublin/Keys');
  expect(keys.map((stack) => deployInProcess(world, stack).status)).toEqual(['UPDATE_COMPLETE']);
  expect(statefulKeys(before.world).filter((one) => !world.resources.has(one))).toEqual([]);
});

test('a hook refuses what somebody deploys past the pipeline, and everything while it has no rules, until it is switched off', () => {
  expect(deployByHand(before.deployment, before.world)).toEqual([]);
});

test('without hooks nobody would refuse it', () => {
  const world = before.world.clone();
  for (const hook of world.ofType('AWS::CloudFormation::GuardHook')) world.resources.delete(keyOf(hook));
  expect(deployByHand(before.deployment, world)).toContain('dublin: a queue without a key was made');
});
