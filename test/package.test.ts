import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { scratch } from './support/scratch';

const { folder, write } = scratch();
const app = join(folder, 'app');
const installed = join(app, 'node_modules', 'trefoil');

const run = (cwd: string, command: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
};

/** Somebody else's CDK app: one bucket, registered with the plugin as the README shows it. */
const APP = `
import { App, Stack, Validations } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { ResidencyChecks, type ResidencyChecksOptions } from 'trefoil';

const options: ResidencyChecksOptions = { boundary: ['IE'], waivers: [] };
const app = new App({ outdir: 'cdk.out', analyticsReporting: false });
const stack = new Stack(app, 'Theirs', { env: { account: '111122223333', region: process.argv[2] } });
new CfnBucket(stack, 'Bucket');
Validations.of(app).addPlugins(new ResidencyChecks(options));
app.synth();
`;

/** A program that has no CDK: IAM's logic and the policy check by themselves. */
const BARE = `
const { authorize, search } = require('trefoil/iam');
const { Judge, RULES, read, scopeOf, renderJson } = require('trefoil/judge');
let cdk = 'installed';
try { require('aws-cdk-lib'); } catch (error) { cdk = error.code; }
const request = { principal: 'arn:aws:iam::111122223333:role/R', action: 's3:GetObject', resource: 'arn:aws:s3:::b/o' };
const { decision } = authorize({ request, policies: {} });
const { holds } = search({
  actions: ['s3:GetObject'],
  resources: [{ arn: 'arn:aws:s3:::b/*', account: '111122223333' }],
  principals: [{ kind: 'anonymous' }],
});
const judge = new Judge(RULES, { waivers: [], today: '2026-11-30' });
for (const { assembly } of read('bucket.json', scopeOf(['EEA']), { region: 'eu-west-1' })) if (assembly) judge.judge(assembly);
const { findings } = JSON.parse(renderJson(judge.report()));
process.stdout.write(JSON.stringify({ cdk, decision, holds, rules: findings.map(({ rule }) => rule) }));
`;

beforeAll(() => {
  const source = join(folder, 'source');
  mkdirSync(installed, { recursive: true });
  for (const name of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'docs', 'bin'])
    cpSync(name, join(source, name), { recursive: true });
  run(
    '.',
    process.execPath,
    resolve('node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
    '--outDir',
    join(source, 'dist'),
  );
  run(source, 'npm', 'pack', '--ignore-scripts', '--pack-destination', folder);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  run(folder, 'tar', '-xzf', join(folder, tarball ?? 'none'), '-C', installed, '--strip-components=1');
  for (const name of ['aws-cdk-lib', 'constructs', 'yaml', 'zod', '@types'])
    symlinkSync(resolve('node_modules', name), join(app, 'node_modules', name));
  write('app/app.ts', APP);
  write('app/tsconfig.json', {
    compilerOptions: {
      strict: true,
      module: 'node16',
      moduleResolution: 'node16',
      target: 'es2022',
      skipLibCheck: true,
      types: ['node'],
    },
    files: ['app.ts'],
  });
}, 60_000);

test('holds the compiled rooms, their types and the command, and no deployment of ours', () => {
  expect(readdirSync(installed).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'bin',
    'dist',
    'docs',
    'package.json',
  ]);
  expect(readdirSync(join(installed, 'dist')).sort()).toEqual(['bin', 'lib']);
  const rooms = readdirSync(join(installed, 'dist', 'lib'));
  expect(rooms).toEqual(expect.arrayContaining(['app', 'iam', 'judge', 'index.js', 'index.d.ts']));
});

test('holds the pictures that the README shows', () => {
  const shown = [...readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(
    ([, path = '']) => path,
  );
  expect(shown.length).toBeGreaterThan(1);
  expect(shown.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
});

test('may be published, and asks for CDK only where there is an app', () => {
  const { private: secret, peerDependenciesMeta } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  expect(secret).toBeUndefined();
  expect(peerDependenciesMeta).toMatchObject({ 'aws-cdk-lib': { optional: true } });
});

/** The declarations that whoever imports the package has to compile, with every module that they import from elsewhere. */
function declarations(entry = 'index.d.ts'): { readonly files: number; readonly foreign: ReadonlySet<string> } {
  const files = new Set<string>();
  const foreign = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport\()\s*['"]([^'"]+)['"]/g)) {
      if (!name.startsWith('.')) foreign.add(name);
      else {
        const path = join(dirname(file), name);
        visit(existsSync(`${path}.d.ts`) ? `${path}.d.ts` : join(path, 'index.d.ts'));
      }
    }
  };
  visit(join(installed, 'dist', 'lib', entry));
  return { files: files.size, foreign };
}

test('its types ask for no declarations but those of CDK: others need settings that `cdk init` did not write', () => {
  const { files, foreign } = declarations();
  expect(files).toBeGreaterThan(20);
  expect([...foreign].map((name) => name.split('/')[0])).toEqual(expect.arrayContaining(['aws-cdk-lib', 'constructs']));
  expect([...foreign].filter((name) => !/^(?:aws-cdk-lib|constructs)(?:\/|$)/.test(name))).toEqual([]);
});

test('the types of trefoil/iam and trefoil/judge ask for none at all', () => {
  const entries = ['iam/index.d.ts', 'judge/index.d.ts'].map(declarations);
  expect(entries.map(({ files }) => files > 5)).toEqual([true, true]);
  expect(entries.flatMap(({ foreign }) => [...foreign])).toEqual([]);
});

test('its types compile where libraries are checked and modules are not mixed', () => {
  write('app/tsconfig.strict.json', {
    compilerOptions: {
      ...{ strict: true, module: 'commonjs', moduleResolution: 'bundler', target: 'es2020', lib: ['es2020'] },
      ...{ skipLibCheck: false, allowSyntheticDefaultImports: false, noEmit: true, types: ['node'] },
    },
    files: ['app.ts'],
  });
  const { stdout } = run(
    app,
    process.execPath,
    resolve('node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.strict.json',
  );
  expect(stdout.split('\n').filter((line) => /trefoil|zod|app\.ts/.test(line))).toEqual([]);
});

test('judges an app that somebody else wrote, types and all', () => {
  const compiled = run(app, process.execPath, resolve('node_modules/typescript/bin/tsc'), '-p', '.');
  expect(compiled).toMatchObject({ status: 0, stdout: '' });
  const judged = run(app, process.execPath, 'app.js', 'us-east-1');
  expect(judged.status).toBe(1);
  expect(judged.stderr).toContain('stack Theirs is in us-east-1, expected one of eu-west-1');
});

test('decides and checks where CDK is not installed: trefoil/iam and trefoil/judge', () => {
  const bare = join(folder, 'bare');
  cpSync(installed, join(bare, 'node_modules', 'trefoil'), { recursive: true });
  for (const name of ['yaml', 'zod'])
    cpSync(resolve('node_modules', name), join(bare, 'node_modules', name), { recursive: true });
  write('bare/bucket.json', { Resources: { A: { Type: 'AWS::S3::Bucket' } } });
  write('bare/use.js', BARE);
  const { status, stdout, stderr } = run(bare, process.execPath, 'use.js');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    cdk: 'MODULE_NOT_FOUND',
    decision: 'implicit-deny',
    holds: true,
    rules: expect.arrayContaining(['customer-managed-key']),
  });
});

test('a second thread does its share of what is compiled', () => {
  write('parts.js', `exports.partsOf = () => [() => 'made there'];`);
  write(
    'share.js',
    `const { SecondThread, useSecondThread } = require(${JSON.stringify(join(installed, 'dist', 'lib', 'common', 'threads', 'second-thread.js'))});
useSecondThread(require.resolve('./parts.js'));
const thread = SecondThread.begin({ kind: 'any' }, 1);
// Nobody is told when a part is begun.
for (let patience = 600; thread.states[0] === 0 && patience > 0; patience -= 1) Atomics.wait(thread.states, 0, 0, 50);
process.stdout.write(thread.take(0) ?? 'left to the first thread');`,
  );
  expect(run(folder, process.execPath, 'share.js')).toEqual({ status: 0, stdout: 'made there', stderr: '' });
});

test('brings its command', () => {
  write('app/queue.json', { Resources: { A: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'us-east-1' } } } });
  const command = join(installed, 'bin', 'trefoil.js');
  expect(run(app, process.execPath, command, '--version')).toMatchObject({ status: 0, stdout: '0.1.0\n' });
  const judged = run(
    app,
    process.execPath,
    command,
    'check',
    'queue.json',
    '--region',
    'eu-west-1',
    '--format',
    'json',
  );
  expect(judged.status).toBe(1);
  expect(JSON.parse(judged.stdout).findings.map(({ rule }: { rule: string }) => rule)).toContain('foreign-region');
});
