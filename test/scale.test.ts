import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { trefoil } from './cli/terminal';
import { scratch } from './support/scratch';

const Job = z.object({
  needs: z.array(z.string()).default([]),
  strategy: z
    .object({ 'fail-fast': z.boolean(), matrix: z.object({ shard: z.array(z.number()) }) })
    .default({ 'fail-fast': true, matrix: { shard: [] } }),
  permissions: z.record(z.string(), z.enum(['read', 'none'])),
  'timeout-minutes': z.number(),
  steps: z.array(
    z.object({
      uses: z.string().optional(),
      run: z.string().optional(),
      with: z.record(z.string(), z.unknown()).default({}),
      env: z.record(z.string(), z.string()).default({}),
    }),
  ),
});
const text = /```yaml\n(name: check\n[^`]*)```/.exec(readFileSync('docs/scale.md', 'utf8'))?.[1] ?? '';
const { jobs } = z
  .object({ permissions: z.strictObject({}), jobs: z.object({ synth: Job, shard: Job, verdict: Job }) })
  .parse(parse(text));
const { folder, write } = scratch();
const group = (cidr: string) => ({
  Resources: {
    Group: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: { GroupDescription: 'g', SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 22, CidrIp: cidr }] },
    },
  },
});

/** What a job runs of Trefoil, as arguments. */
const commandsOf = (job: z.infer<typeof Job>, shard = 0): readonly (readonly string[])[] =>
  job.steps.flatMap(({ run = '' }) =>
    run.startsWith('npx trefoil ') ? [run.replaceAll('${{ matrix.shard }}', `${shard}`).split(' ').slice(2)] : [],
  );
/** What a job hands on, by the name of the artifact. */
const uploadsOf = (job: z.infer<typeof Job>, shard: number) =>
  job.steps
    .filter(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'))
    .map(({ with: given }) =>
      [given['name'], given['path']].map((one) => `${one}`.replaceAll('${{ matrix.shard }}', `${shard}`)),
    );

test('the jobs come one after the other, and one part that fails ends no other', () => {
  expect([jobs.shard.needs, jobs.verdict.needs]).toEqual([['synth'], ['shard']]);
  expect(jobs.shard.strategy['fail-fast']).toBe(false);
});

test('actions are those that the workflows of this project use, at the same commits', () => {
  const reviewed = readFileSync('.github/workflows/review.yml', 'utf8');
  const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []));
  expect(uses.length).toBeGreaterThan(6);
  expect(uses.filter((one) => !reviewed.includes(one))).toEqual([]);
});

test('what the jobs run, over an assembly in its place, gives the verdict of a check without parts', () => {
  for (const [index, cidr] of ['0.0.0.0/0', '10.0.0.0/8', '0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/8'].entries())
    write(`cdk.out/${index}.json`, group(cidr));
  const { matrix } = jobs.shard.strategy;
  expect(matrix.shard.length).toBeGreaterThan(2);
  const before = process.cwd();
  process.chdir(folder);
  try {
    for (const shard of matrix.shard) {
      for (const args of commandsOf(jobs.shard, shard)) expect(trefoil(...args).code).toBe(0);
      for (const [name = '', path = ''] of uploadsOf(jobs.shard, shard)) {
        mkdirSync(join('shards', name), { recursive: true });
        renameSync(path, join('shards', name, path));
      }
    }
    const [merge = []] = commandsOf(jobs.verdict);
    // As the shell of the job expands the pattern.
    const [folderOf, pattern] = ['shards', /^trefoil-shard-\d+-of-4\.json$/];
    expect(merge.at(-1)).toBe('shards/*/trefoil-shard-*-of-4.json');
    const files = readdirSync(folderOf, { recursive: true, encoding: 'utf8' })
      .filter((file) => pattern.test(file.split('/').at(-1) ?? ''))
      .map((file) => join(folderOf, file));
    const verdict = trefoil(...merge.slice(0, -1), ...files);
    expect(verdict).toEqual(trefoil('check', 'cdk.out'));
    expect(verdict.code).toBe(1);
  } finally {
    process.chdir(before);
  }
});
