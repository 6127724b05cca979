import { execFileSync, spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { deployOrder } from '../lib/deployment/deploy-order';
import { loadDeployment } from '../lib/deployment/load-deployment';
import { isSignature } from '../lib/evidence/attestation/signer';
import { scratch } from './support/scratch';

const Permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: Permissions,
  concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.boolean(), queue: z.string().optional() }),
  env: z.record(z.string(), z.string()).default({}),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.array(z.string()).default([]),
      environment: z.string().optional(),
      permissions: Permissions,
      'timeout-minutes': z.number(),
      if: z.string().optional(),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          with: z.record(z.string(), z.unknown()).default({}),
        }),
      ),
    }),
  ),
});

const folder = '.github/workflows';
const names = readdirSync(folder).sort();
const workflow = (name: string) => Workflow.parse(parse(readFileSync(join(folder, name), 'utf8')));
const deploy = workflow('deploy.yml');
/** Jobs that deploy: every one with an environment, apart from the one that signs. */
const stages = Object.entries(deploy.jobs).filter(
  ([id, { environment }]) => environment !== undefined && id !== 'sign',
);
const review = workflow('review.yml');
const runs = ({ steps }: (typeof review.jobs)[string]) => steps.flatMap((step) => step.run ?? []).join('\n');
/** Versions of Node that the package says it is tested with. */
const tested = [...JSON.parse(readFileSync('package.json', 'utf8')).engines.node.matchAll(/\d+/g)].map(Number);

test('there are a workflow that deploys, one that publishes and one that reviews', () => {
  expect(names).toEqual(['deploy.yml', 'publish.yml', 'review.yml']);
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

  // Node 20 has had its end in April 2026, and CDK's support for it goes with that.
  test('runs a Node that CDK supports and the package is tested with', () => {
    const versions = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap((step) => step.with['node-version'] ?? []),
    );
    expect(versions.length).toBeGreaterThan(1);
    expect(versions.filter((version) => !tested.includes(Number(version)) || Number(version) < 22)).toEqual([]);
  });

  test('installs without the scripts of packages', () => {
    const installs = [...text.matchAll(/npm ci[^\n]*/g), ...readFileSync('.ci/run', 'utf8').matchAll(/npm ci[^\n]*/g)];
    expect(installs.length).toBeGreaterThan(1);
    expect(installs.filter(([line]) => !line.includes('--ignore-scripts'))).toEqual([]);
  });

  test('writes no text of an event or an input into a script', () => {
    const scripts = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.run ?? []));
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.join('\n')).not.toMatch(/\$\{\{/);
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

test('every site has an environment of its own, and only its job has an identity, and the job that signs', () => {
  expect(stages.map(([id, { environment }]) => [id, environment])).toEqual(stages.map(([id]) => [id, id]));
  const identified = Object.entries(deploy.jobs).filter(([, job]) => job.permissions['id-token'] !== undefined);
  expect(identified.map(([id]) => id)).toEqual(['sign', ...stages.map(([id]) => id)]);
  expect(deploy.jobs['sign']?.environment).toBe('evidence');
});

test('what is released is what was signed, of the assembly that was deployed, and signed without a key in the pipeline', () => {
  const { sign = never('sign'), release = never('release') } = deploy.jobs;
  expect(runs(sign)).toContain('.github/sign-evidence');
  expect([sign.needs, release.needs]).toEqual([['judge'], ['guardrails', 'sign']]);
  expect(runs(release)).toContain('--name signed-evidence');
});

test('the review verifies the evidence of what is deployed by the verifier of the base', () => {
  const base = review.jobs['base-policy'] ?? never('base-policy');
  expect(runs(base)).toMatch(/\.github\/take-artifact review\n[\s\S]*\.github\/verify-released/);
});

test('only the job that publishes has an identity of the registry, after everything was checked, and keeps no token', () => {
  const { jobs } = workflow('publish.yml');
  expect(Object.entries(jobs).map(([id, { permissions }]) => [id, permissions['id-token']])).toEqual([
    ['check', undefined],
    ['publish', 'write'],
  ]);
  const publish = jobs['publish'] ?? never('publish');
  expect(publish.needs).toEqual(['check']);
  expect(runs(publish)).toContain('npm publish --provenance');
  expect(runs(publish)).toContain('npm pack --dry-run');
});

test('deployments wait for each other, and none is replaced while it waits', () => {
  expect(deploy.concurrency).toEqual({ group: 'deploy', 'cancel-in-progress': false, queue: 'max' });
});

test('a failure halts what comes after it', () => {
  expect(stages.length).toBeGreaterThan(2);
  for (const [, { if: condition }] of stages) expect(condition).toBeUndefined();
  expect(readFileSync(join(folder, 'deploy.yml'), 'utf8')).not.toMatch(/continue-on-error|always\(\)|failure\(\)/);
});

test('what writes to the release deploys nothing', () => {
  const writers = Object.entries(deploy.jobs).filter(([, job]) => job.permissions['contents'] === 'write');
  expect(writers.map(([id, { needs }]) => [id, needs])).toEqual([['release', ['guardrails', 'sign']]]);
});

test('what runs code of a pull request may write nothing, and what may write runs none of it', () => {
  const ofPull = Object.entries(review.jobs).filter(([id]) => id !== 'check');
  expect(ofPull.map(([id]) => id)).toEqual(['meaning', 'base-policy', 'post']);
  for (const [id, job] of ofPull) {
    const checkouts = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBe(1);
    const ofBase = checkouts.every((step) => step.with['ref'] === '${{ github.event.pull_request.base.sha }}');
    const mayWrite = Object.values(job.permissions).includes('write');
    expect([id, ofBase, mayWrite]).toEqual([id, id !== 'meaning', id === 'post']);
  }
  expect(runs(review.jobs['post'] ?? never('post'))).not.toMatch(/npm|npx|node /);
});

test('jobs take over what the first one left by its hash', () => {
  for (const id of ['base-policy', 'post'])
    expect(runs(review.jobs[id] ?? never(id))).toContain('.github/take-artifact review');
});

test('a change is compared with the deployments of both sides', () => {
  const meaning = runs(review.jobs['meaning'] ?? never('meaning'));
  expect(meaning).toMatch(/trefoil diff [^\n]*\\\n[^\n]*--base-deployment \S+ --deployment \S+/);
});

test('what was synthesized is checked once more, by the command that writes evidence of it, and no third time', () => {
  for (const job of [review.jobs['meaning'], deploy.jobs['judge']]) {
    const commands = [...runs(job ?? never('job')).matchAll(/npx trefoil (\w+)/g)].map(([, command]) => command);
    expect(commands.filter((command) => command !== 'diff')).toEqual(['evidence']);
  }
  expect(runs(review.jobs['meaning'] ?? never('meaning'))).toContain('head=evidence\n');
});

test('the proofs of access are checked by the second program, and a refuted one fails the review', () => {
  const meaning = runs(review.jobs['meaning'] ?? never('meaning'));
  expect(meaning).toContain('python3 verifier/verify_access.py evidence --templates "$RUNNER_TEMP/head"');
  expect(readFileSync('.github/workflows/review.yml', 'utf8')).toMatch(/OUTCOMES: .*steps\.proofs\.outcome/);
});

test('the policy, the deployments and the pipeline have owners', () => {
  const owned = readFileSync('.github/CODEOWNERS', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/\s+/));
  expect(owned.filter(([, owner = '']) => !owner.startsWith('@'))).toEqual([]);
  const guarded = [
    'deployments/reference.yaml',
    'lib/site-policy/waivers/waivers.ts',
    '.github/workflows/deploy.yml',
    'package-lock.json',
  ];
  const found = guarded.filter((file) => owned.some(([path = '']) => `/${file}`.startsWith(path)));
  expect(found).toEqual(guarded);
  expect(owned.map(([path = '']) => path.slice(1)).filter((path) => !existsSync(path))).toEqual([]);
});

test('every package that is installed from the registry is known by its hash, whatever the platform', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const entries = Object.entries<{ integrity?: string; inBundle?: boolean }>(packages).filter(([path]) => path !== '');
  expect(entries.length).toBeGreaterThan(400);
  expect(
    entries.filter(([, one]) => !one.inBundle && !one.integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([]);
});

function never(id: string): never {
  throw new Error(`no job ${id}`);
}

describe('.github/deploy-site', () => {
  const files = scratch();
  const program = (name: string, script: string) =>
    chmodSync(files.write(join('bin', name), `#!/usr/bin/env bash\n${script}\n`), 0o755);
  program('curl', `echo '{"value":"token-of-the-job"}'`);
  program('jq', 'cat > /dev/null; echo token-of-the-job');
  program('aws', `echo "aws $*" >> calls; printf 'key\\tsecret\\tsession-%s\\n' "$(grep -c ^aws calls)"`);
  program(
    'npx',
    'if [ "$2" = list ]; then echo "dublin/Keys (a)"; echo "dublin/Storage (b)"; else echo "npx $* as $AWS_SESSION_TOKEN in $AWS_REGION" >> calls; fi',
  );
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

  test('deploys the checked assembly of one site, with the role of the site', () => {
    const { status, calls } = run({});
    expect(status).toBe(0);
    const assumed = expect.stringMatching(
      /^aws sts assume-role-with-web-identity --role-arn role-of-dublin .*token-of-the-job/,
    );
    const deployed = 'cdk deploy -a cdk.out';
    const how = '--exclusively --require-approval never --progress events';
    expect(calls).toEqual([
      assumed,
      'npx cdk diff -a cdk.out dublin/* as session-1 in eu-west-1',
      assumed,
      `npx ${deployed} dublin/Keys ${how} as session-2 in eu-west-1`,
      assumed,
      `npx ${deployed} dublin/Storage ${how} as session-3 in eu-west-1`,
    ]);
  });

  test('leaves a first deployment that failed where it is', () => {
    expect(run({ FIRST_DEPLOYMENT: 'true' }).calls[3]).toMatch(/--no-rollback/);
  });

  test.each([
    ['another assembly than the checked one', { ASSEMBLY_SHA256: '0'.repeat(64) }, /did NOT match/],
    ['an environment without a role', { DEPLOY_ROLE: '' }, /the variable DEPLOY_ROLE/],
  ])('deploys nothing from %s', (_, changes, message) => {
    const { status, stderr, calls } = run(changes);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(message);
    expect(calls).toEqual(['']);
  });
});

describe('.github/take-artifact', () => {
  const files = scratch();
  const take = (name: string) => {
    const [sha = ''] = execFileSync('sha256sum', [`${name}.tar.gz`], { cwd: files.folder, encoding: 'utf8' }).split(
      ' ',
    );
    const env = { PATH: process.env['PATH'], ARTIFACT_SHA256: sha };
    return spawnSync(join(process.cwd(), '.github/take-artifact'), [name], {
      cwd: files.folder,
      encoding: 'utf8',
      env,
    });
  };
  const tar = (name: string, ...args: readonly string[]) =>
    execFileSync('tar', ['-czf', `${name}.tar.gz`, ...args], { cwd: files.folder, stdio: 'ignore' });

  test('takes files and folders', () => {
    files.write('good/a/b.txt', 'text');
    tar('good', 'good');
    expect(take('good')).toMatchObject({ status: 0, stderr: '' });
  });

  test('refuses another hash', () => {
    const env = { PATH: process.env['PATH'], ARTIFACT_SHA256: '0'.repeat(64) };
    const script = join(process.cwd(), '.github/take-artifact');
    expect(spawnSync(script, ['good'], { cwd: files.folder, encoding: 'utf8', env }).status).toBe(1);
  });

  test('refuses a link', () => {
    files.write('linked/a.txt', 'text');
    symlinkSync('/etc/passwd', join(files.folder, 'linked/b'));
    tar('linked', 'linked');
    expect(take('linked')).toMatchObject({ status: 1, stderr: expect.stringContaining('found something else') });
  });

  test('refuses what is not below its name', () => {
    tar('other', 'good');
    expect(take('other')).toMatchObject({ status: 1, stderr: expect.stringContaining('found something') });
  });

  test('refuses what unpacks to more than it should', () => {
    files.write('large/zeros', '\0'.repeat(51 * 1024 * 1024));
    tar('large', 'large');
    expect(take('large')).toMatchObject({ status: 1, stderr: expect.stringContaining('found more') });
  });
});

describe('.github/sign-evidence and .github/verify-released', () => {
  const files = scratch();
  const program = (name: string, script: string) =>
    chmodSync(files.write(name, `#!/usr/bin/env bash\n${script}\n`), 0o755);
  const openssl = (...args: readonly string[]) =>
    execFileSync('openssl', args, { cwd: files.folder, encoding: 'utf8' });
  openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', 'own.pem');
  const publicKey = openssl('pkey', '-in', 'own.pem', '-pubout');
  program('bin/curl', `echo '{"value":"token"}'`);
  // KMS signs the hash that it is given.
  program(
    'bin/aws',
    'echo "aws $* as $AWS_ROLE_ARN in $AWS_REGION" >> calls; while [ "$1" != --message ]; do shift; done; ' +
      'openssl pkeyutl -sign -inkey own.pem -in "${2#fileb://}" | openssl base64 -A',
  );
  program(
    'bin/npx',
    'echo "npx $*" >> calls; mkdir evidence; echo signed | .github/sign-with-kms > evidence/signature',
  );
  program('bin/python3', 'echo "python3 $*" >> calls');
  program(
    'bin/gh',
    'echo "gh $*" >> calls; case "$2" in list) cat releases;; view) echo evidence.tar.gz;; download) [ -f evidence.tar.gz ];; esac',
  );
  for (const script of ['sign-evidence', 'sign-with-kms', 'verify-released', 'take-artifact'])
    cpSync(`.github/${script}`, join(files.folder, '.github', script));
  files.write('cdk.out/manifest.json', '{}');
  execFileSync('tar', ['-cf', 'assembly.tar', 'cdk.out'], { cwd: files.folder });
  const [hash = ''] = execFileSync('sha256sum', ['assembly.tar'], { cwd: files.folder, encoding: 'utf8' }).split(' ');

  const run = (script: string, changes: Readonly<Record<string, string>> = {}) => {
    writeFileSync(join(files.folder, 'calls'), '');
    const { status, stdout, stderr } = spawnSync(`.github/${script}`, [], {
      cwd: files.folder,
      encoding: 'utf8',
      env: {
        PATH: `${join(files.folder, 'bin')}:${process.env['PATH']}`,
        ...{ ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request', ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example/?api=1' },
        ...{ ASSEMBLY_SHA256: hash, DEPLOYMENT: 'reference', EVIDENCE_PUBLIC_KEY: publicKey },
        ...{ EVIDENCE_KEY_ID: 'alias/evidence', EVIDENCE_ROLE: 'role-that-signs', EVIDENCE_REGION: 'eu-west-1' },
        ...changes,
      },
    });
    return { status, stdout, stderr, calls: readFileSync(join(files.folder, 'calls'), 'utf8').trim().split('\n') };
  };

  test('nothing is verified before there is a release, and what cannot be asked fails', () => {
    expect(run('verify-released')).toMatchObject({ status: 1, stdout: '' });
    files.write('releases', '');
    expect(run('verify-released')).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing to verify') });
    files.write('releases', 'v1 Latest v1 2026-11-23');
    expect(run('verify-released')).toMatchObject({ status: 1, stdout: '' });
  });

  test('the evidence of the checked assembly is signed by KMS, verified, and packed', () => {
    const { status, calls } = run('sign-evidence');
    expect(status).toBe(0);
    expect(calls).toEqual([
      expect.stringMatching(/^npx trefoil evidence cdk.out .*--sign-with .github\/sign-with-kms --key /),
      expect.stringMatching(/^aws kms sign --key-id alias\/evidence .* as role-that-signs in eu-west-1$/),
      expect.stringMatching(/^python3 verifier\/verify.py evidence --key \S+ --templates cdk.out$/),
    ]);
    const key = createPublicKey(publicKey);
    const signature = Buffer.from(readFileSync(join(files.folder, 'evidence/signature'), 'utf8'), 'base64');
    expect(isSignature(key, Buffer.from('signed\n'), signature)).toBe(true);
    expect(existsSync(join(files.folder, 'evidence.tar.gz'))).toBe(true);
  });

  test('without a key it stays as it is, and other assemblies are not signed', () => {
    const { status, stdout, calls } = run('sign-evidence', { EVIDENCE_KEY_ID: '' });
    expect([status, stdout, calls]).toEqual([
      0,
      expect.stringContaining('::warning::the evidence is not signed'),
      [''],
    ]);
    expect(run('sign-evidence', { ASSEMBLY_SHA256: '0'.repeat(64) })).toMatchObject({ status: 1, calls: [''] });
    expect(run('sign-evidence', { EVIDENCE_PUBLIC_KEY: '' })).toMatchObject({ status: 1, calls: [''] });
  });

  test('what is released is verified by the key of the repository, on its own day', () => {
    files.write('evidence/evidence.json', { time: '2026-11-23T10:00:00.000Z' });
    execFileSync('tar', ['-czf', 'evidence.tar.gz', 'evidence'], { cwd: files.folder });
    expect(run('verify-released').calls).toEqual([
      'gh release list --limit 1',
      expect.stringMatching(/^gh release view --json assets/),
      expect.stringMatching(/^gh release download --pattern evidence.tar.gz/),
      'python3 verifier/verify.py evidence --today 2026-11-23 --key key.pub',
    ]);
    expect(run('verify-released', { EVIDENCE_PUBLIC_KEY: '' })).toMatchObject({
      stdout: expect.stringContaining('::warning::it is not known who signed'),
    });
  });
});

describe('.github/same-verdict and .github/post-review', () => {
  const files = scratch();
  const program = (name: string, script: string) =>
    chmodSync(files.write(join('bin', name), `#!/usr/bin/env bash\n${script}\n`), 0o755);
  const found = (...rules: readonly string[]) =>
    JSON.stringify({
      version: '2.1.0',
      runs: [{ results: rules.map((ruleId) => ({ ruleId, level: 'error', message: { text: 'm' } })) }],
    });
  program('npx', 'cat base-finds.sarif; exit "$(cat base-code)"');
  program('gh', 'echo "gh $*" >> calls; case "$*" in *--jq*) cat comments.json;; esac');
  files.write('review/assembly/manifest.json', '{}');
  const run = (script: string) =>
    spawnSync(join(process.cwd(), '.github', script), [], {
      cwd: files.folder,
      encoding: 'utf8',
      env: {
        PATH: `${join(files.folder, 'bin')}:${process.env['PATH']}`,
        ...{ DEPLOYMENT: 'reference', PULL: '7', HEAD: 'abc', GITHUB_REPOSITORY: 'owner/name' },
      },
    });
  const verdict = (base: string, own: string, code: string) => {
    files.write('base-finds.sarif', base);
    files.write('base-code', code);
    files.write('review/results.sarif', own);
    return run('same-verdict');
  };

  test('two policies that find the same agree', () => {
    expect(verdict(found(), found(), '0').status).toBe(0);
    expect(verdict(found('a'), found('a'), '1').status).toBe(0);
  });

  test('a change that silences a rule is told', () => {
    const { status, stderr } = verdict(found('a', 'b'), found('a'), '1');
    expect(status).toBe(1);
    expect(stderr).toContain('> error · b');
  });

  test('what the base cannot read passes no check', () => {
    expect(verdict('', found(), '2')).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot read') });
  });

  test('a comment is cut before GitHub refuses it, and is looked for by its author', () => {
    files.write('review/comment.md', 'é'.repeat(40_000));
    files.write('comments.json', '');
    files.write('calls', '');
    expect(run('post-review')).toMatchObject({ status: 0, stderr: '' });
    const body = readFileSync(join(files.folder, 'body.md'), 'utf8');
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/^<!-- trefoil -->\né+\n\nCut here/);
    expect(readFileSync(join(files.folder, 'calls'), 'utf8')).toContain('.user.login == "github-actions[bot]"');
  });
});
