import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsIn } from '../../lib/cli/main';
import { scratch } from '../support/scratch';
import { runIn, trefoil } from './terminal';

const { folder, write } = scratch();
const IE = ['--region', 'eu-west-1', '--boundary', 'IE'];
const queue = (region: string, metadata?: unknown) => ({
  Resources: {
    Queue: {
      Type: 'AWS::SQS::Queue',
      Metadata: metadata,
      Properties: { RedriveAllowPolicy: { sourceQueueArns: [`arn:aws:sqs:${region}:222222222222:a`] } },
    },
    Topic: { Type: 'AWS::SNS::Topic' },
  },
});
const waiver = { rule: 'dead-letters', reason: 'x', owner: '', expires: '2026-01-01' };
for (const [name, content] of Object.entries({
  'all/a.json': queue('us-east-1'),
  'all/b.json': queue('eu-west-1', { Trefoil: { waive: [waiver] } }),
  'all/c.json': queue('us-west-2', { Trefoil: { waive: {} } }),
  'all/d.json': { Resources: {} },
  'all/e.json': queue('us-east-1'),
  'all/f.json': {
    Resources: {
      Store: {
        Type: 'AWS::S3::Bucket',
        Metadata: {
          Trefoil: {
            waive: [{ rule: 'object-log', reason: 'holds build logs', owner: 'platform team', expires: '2027-01-01' }],
          },
        },
      },
    },
  },
}))
  write(name, content);
const all = join(folder, 'all');

/** Checks parts; returns the names of their files. */
function parts(of: number, input = all, args: readonly string[] = IE, prefix = 'part'): readonly string[] {
  return Array.from({ length: of }, (_, index) => {
    const file = join(folder, `${prefix}-${index + 1}-of-${of}.json`);
    const run = trefoil('check', input, ...args, '--shard', `${index + 1}/${of}`, '--write-shard', file);
    expect([run.code, run.out]).toEqual([0, '']);
    expect(run.err).toMatch(/: part \d of \d, \d+ findings?; trefoil check --merge says whether all parts hold\n$/);
    return file;
  });
}

test.each([
  [1, ['--format', 'json']],
  [2, ['--profile', 'full', '--verbose']],
  [3, ['--format', 'sarif']],
  [7, ['--fail-on', 'low', '--format', 'json']],
])('%i parts that are merged say what a check without parts says, by %p', (of, args) => {
  const merged = trefoil('check', '--merge', ...parts(of).toReversed(), ...args);
  expect(merged).toEqual(trefoil('check', all, ...IE, ...args));
  expect(merged.code).toBe(1);
});

test('a baseline is read where parts are merged, and written there', () => {
  const files = parts(3);
  const [baseline, merged] = [join(folder, 'baseline'), join(folder, 'merged')];
  trefoil('check', all, ...IE, '--write-baseline', baseline);
  trefoil('check', '--merge', ...files, '--write-baseline', merged);
  expect(readFileSync(merged, 'utf8')).toBe(readFileSync(baseline, 'utf8'));
  const { entries } = JSON.parse(readFileSync(baseline, 'utf8'));
  expect(entries.length).toBeGreaterThan(2);
  const known = trefoil('check', '--merge', ...files, '--baseline', baseline);
  expect(known).toEqual(trefoil('check', all, ...IE, '--baseline', baseline));
  expect(known.out).toContain(`${entries.length} in the baseline`);
});

test('what cannot be read ends the check of a part and the merged one with 2', () => {
  write('some/broken.json', '{"Resources": ');
  write('some/good.json', { Resources: {} });
  const some = join(folder, 'some');
  const files = [1, 2].map((number) => join(folder, `unread-${number}`));
  for (const [index, file] of files.entries()) {
    const run = trefoil('check', some, ...IE, '--shard', `${index + 1}/2`, '--write-shard', file);
    expect([run.code, run.err]).toEqual([2, expect.stringContaining('broken.json')]);
  }
  expect(trefoil('check', '--merge', ...files)).toEqual(trefoil('check', some, ...IE));
});

describe('parts that are not all of one check are refused', () => {
  const [one = '', two = ''] = parts(2);
  const refused = (files: readonly string[], message: string) => {
    const { code, out, err } = trefoil('check', '--merge', ...files);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  };
  /** The second part with something else in it. */
  const altered = (change: (part: Record<string, Record<string, unknown>>) => void) => {
    const part = JSON.parse(readFileSync(two, 'utf8'));
    change(part);
    return write('altered.json', part);
  };

  test('one is missing', () => refused([one], 'part 2 of 2 is missing: trefoil check --shard 2/2 writes it'));
  test('one is there twice', () =>
    refused([one, two, two], `${two}, ${two}: are all part 2 of 2, expected one of them`));
  test('of another number of parts', () => refused([one, parts(3)[1] ?? ''], 'is of a check of 3 parts, not of 2'));
  test('of another assembly', () => {
    write('other/a.json', queue('us-east-1'));
    const other = parts(2, join(folder, 'other'), IE, 'other');
    refused([one, other[1] ?? ''], `${other[1]}: is of a check of another assembly than ${one}`);
  });
  test('by other options', () => {
    const other = parts(2, all, ['--region', 'eu-west-1', '--boundary', 'EEA'], 'boundary');
    refused([one, other[1] ?? ''], 'is of a check by other options');
  });
  test('with types that fail elsewhere', () => {
    const other = parts(2, all, [...IE, '--unknown-types', 'warn'], 'types');
    refused([one, other[1] ?? ''], 'is of a check by other options');
  });
  test('of another program', () => {
    const file = altered(({ run = {} }) => {
      run['program'] = 'another';
    });
    refused([one, file], 'is of a check by another version of Trefoil or Node');
    refused([file, file], `${file}: was checked by another version of Trefoil or Node than this one`);
  });
  test('of another day', () => {
    refused(
      [
        one,
        altered(({ run = {} }) => {
          run['today'] = '2026-11-23';
        }),
      ],
      'is of a check on another day',
    );
    const tomorrow = runIn(['check', '--merge', one, two], commandsIn({ commit: () => undefined }), '2026-11-25');
    expect(tomorrow).toMatchObject({ code: 2, out: '' });
    expect(tomorrow.err).toContain('was checked on 2026-11-24, today is 2026-11-25');
  });
  test('something else', () => {
    refused([one, write('none.json', { schema: 2 })], 'is not what trefoil check --shard writes');
    refused(
      [
        one,
        altered((part) => {
          part['passed'] = {};
        }),
      ],
      'is not what trefoil check --shard writes',
    );
  });
});

test('each flag belongs to the parts or to the merge', () => {
  const usage = (...args: readonly string[]) => {
    const { code, err } = trefoil('check', ...args);
    expect(code).toBe(2);
    return err;
  };
  for (const text of ['0/2', '3/2', '1', '1/', '-1/2', '1/2/3'])
    expect(usage(all, `--shard=${text}`)).toContain(`expected a part of how many, such as 1/4, found "${text}"`);
  for (const flag of [
    ['--profile', 'full'],
    ['--baseline', 'x'],
    ['--format', 'json'],
    ['--fail-on', 'low'],
  ])
    expect(usage(all, '--shard', '1/2', ...flag)).toContain(`${flag[0]}: expected none beside --shard`);
  expect(usage(all, '--shard', '1/2', '--verbose')).toContain('--verbose: expected none beside --shard');
  expect(usage(all, '--shard', '1/2', '--new-since', all)).toContain('--new-since: expected none beside --shard');
  for (const flag of [
    ['--shard', '1/2'],
    ['--boundary', 'IE'],
    ['--parameter', 'A=b'],
    ['--new-since', 'x'],
  ])
    expect(usage('--merge', 'x.json', ...flag)).toContain(`${flag[0]}: expected none beside --merge`);
  expect(usage('--merge')).toContain('--merge: expected the files of all parts, found none');
  expect(usage(all, '--write-shard', 'x')).toContain('--write-shard: expected --shard beside it');
});
