import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { deployOrder } from '../lib/config/deploy-order';
import { loadDeployment } from '../lib/config/load-deployment';
import { scratch } from './support/scratch';

const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: Permissions,
  env: z.record(z.string(), z.string()).default({}),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.array(z.string()).default([]),
      environment: z.string().optional(),
      permissions: Permissions,
      'timeout-minutes': z.number(),
      if: z.string().optional(),
      steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});

const folder = '.github/workflows';
const names = readdirSync(folder).sort();
const workflow = (name: string) => Workflow.parse(parse(readFileSync(join(folder, name), 'utf8')));
const deploy = workflow('deploy.yml');
const stages = Object.entries(deploy.jobs).filter(([, { environment }]) => environment !== undefined);

test('there are a workflow that reviews and one that deploys', () => {
  expect(names).toEqual(['deploy.yml', 'review.yml']);
});

describe.each(names)('%s', (name) => {
  const { on, permissions, jobs } = workflow(name);
  const text = readFileSync(join(folder, name), 'utf8');

  test('uses each action at a commit, the same everywhere', () => {
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
    expect(uses.filter((use) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(use))).toEqual([]);
    const reviewed = readFileSync(join(folder, 'review.yml'), 'utf8');
    expect(uses.filter((use) => !reviewed.includes(use))).toEqual([]);
  });

  test('grants nothing but what a job asks for', () => {
    expect(permissions).toEqual({});
    expect(Object.values(jobs).every((job) => Object.keys(job.permissions).length > 0)).toBe(true);
  });

  test('runs nothing of a stranger with rights of the repository', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(Object.keys(on)).not.toContain('workflow_run');
  });

  test('writes no text of an event or an input into a script', () => {
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
    expect(scripts.join('\n')).not.toMatch(/\$\{\{\s*(inputs|github\.event\.(?!pull_request\.base\.sha))/);
    expect(text).not.toMatch(/\$\{\{\s*secrets\./);
  });
});

test('the sites are deployed in the order that replication needs, in parallel where it can be, guardrails last', () => {
  const deployment = loadDeployment(`deployments/${deploy.env['DEPLOYMENT']}.yaml`, { today: '2026-11-23' });
  const waves = [...deployOrder(deployment), ['guardrails']];
  expect(stages.map(([id]) => id)).toEqual(waves.flat());
  waves.forEach((wave, index) => {
    for (const id of wave) expect([id, deploy.jobs[id]?.needs]).toEqual([id, ['judge', ...(waves[index - 1] ?? [])]]);
  });
});

test('every site has an environment of its own, and only its job has an identity', () => {
  expect(stages.map(([id, { environment }]) => [id, environment])).toEqual(stages.map(([id]) => [id, id]));
  const identified = Object.entries(deploy.jobs).filter(([, job]) => job.permissions['id-token'] !== undefined);
  expect(identified.map(([id]) => id)).toEqual(stages.map(([id]) => id));
});

test('a failure halts what comes after it', () => {
  for (const [, { if: condition }] of stages) expect(condition).toBeUndefined();
  expect(readFileSync(join(folder, 'deploy.yml'), 'utf8')).not.toMatch(/continue-on-error|always\(\)|failure\(\)/);
});

test('what writes to the release deploys nothing', () => {
  const writers = Object.entries(deploy.jobs).filter(([, job]) => job.permissions['contents'] === 'write');
  expect(writers.map(([id, { needs }]) => [id, needs])).toEqual([['release', ['guardrails']]]);
});

describe('.github/deploy-site', () => {
  const files = scratch();
  const program = (name: string, script: string) =>
    chmodSync(files.write(join('bin', name), `#!/usr/bin/env bash\n${script}\n`), 0o755);
  program('curl', `echo '{"value":"token-of-the-job"}'`);
  program('jq', 'cat > /dev/null; echo token-of-the-job');
  program('aws', `echo "aws $*" >> calls; printf 'key\\tsecret\\tsession\\n'`);
  program('npx', 'echo "npx $* as $AWS_SESSION_TOKEN in $AWS_REGION" >> calls');
  files.write('cdk.out/manifest.json', '{}');
  execFileSync('tar', ['-cf', 'assembly.tar', 'cdk.out'], { cwd: files.folder });
  const [hash = ''] = execFileSync('sha256sum', ['assembly.tar'], { cwd: files.folder, encoding: 'utf8' }).split(' ');

  const run = (changes: Readonly<Record<string, string>>) => {
    writeFileSync(join(files.folder, 'calls'), '');
    const { status, stderr } = spawnSync(join(process.cwd(), '.github/deploy-site'), ['dublin'], {
      cwd: files.folder,
      encoding: 'utf8',
      env: {
        PATH: `${join(files.folder, 'bin')}:${process.env['PATH']}`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request',
        ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/?api=1',
        ASSEMBLY_SHA256: hash,
        DEPLOY_ROLE: 'role-of-dublin',
        DEPLOY_REGION: 'eu-west-1',
        ...changes,
      },
    });
    return { status, stderr, calls: readFileSync(join(files.folder, 'calls'), 'utf8').trim().split('\n') };
  };

  test('deploys the judged assembly of one site, with the role of the site', () => {
    const { status, calls } = run({});
    expect(status).toBe(0);
    expect(calls).toEqual([
      expect.stringMatching(/^aws sts assume-role-with-web-identity --role-arn role-of-dublin .*token-of-the-job/),
      'npx cdk diff -a cdk.out dublin/* as session in eu-west-1',
      'npx cdk deploy -a cdk.out dublin/* --require-approval never --progress events as session in eu-west-1',
    ]);
  });

  test('leaves a first deployment that failed where it is', () => {
    expect(run({ FIRST_DEPLOYMENT: 'true' }).calls[2]).toMatch(/--no-rollback/);
  });

  test.each([
    ['another assembly than the judged one', { ASSEMBLY_SHA256: '0'.repeat(64) }, /did NOT match/],
    ['an environment without a role', { DEPLOY_ROLE: '' }, /the variable DEPLOY_ROLE/],
  ])('deploys nothing from %s', (_, changes, message) => {
    const { status, stderr, calls } = run(changes);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(message);
    expect(calls).toEqual(['']);
  });
});
