import { scratch } from '../support/scratch';
import { trefoil } from './terminal';

const { write, folder } = scratch();
const app = write('app.json', {
  Resources: {
    Photos: { Type: 'AWS::S3::Bucket' },
    Orders: { Type: 'AWS::DynamoDB::Table', Properties: {} },
    Words: { Type: 'AWS::Lex::Bot', Properties: {} },
    Key: { Type: 'AWS::KMS::Key', Properties: {} },
  },
});

test('each store of user data is listed by type, with tool and format, and what holds none is not', () => {
  const { code, out } = trefoil('what-if', '--leave', app);
  expect(code).toBe(0);
  expect(out).toMatch(/^AWS::S3::Bucket, 1 store\n {4}tool {4}AWS DataSync/m);
  expect(out).toMatch(/^AWS::DynamoDB::Table, 1 store\n.*export to S3/m);
  expect(out).toContain('- app/Photos: volume not given\n');
  expect(out).not.toContain('AWS::KMS::Key');
  expect(out.split('\n').filter((line) => line.length > 100)).toEqual([]);
});

test('volumes and a bandwidth give the time', () => {
  const { out } = trefoil(
    'what-if',
    '--leave',
    app,
    '--volume',
    'Photos=2TB',
    '--volume',
    'app/Orders=90GB',
    '--bandwidth',
    '1Gbit',
  );
  expect(out).toContain('- app/Photos: 2 TB, 4 h 27 min\n');
  expect(out).toContain('- app/Orders: 90 GB, 12 min\n');
  expect(out).toContain('in all 2.1 TB of 2 stores, 4 h 39 min one after another\n');
});

test('as JSON, in bytes and seconds', () => {
  const { out } = trefoil('what-if', '--leave', app, '--json', '--volume', 'Photos=1PB', '--bandwidth', '100mbit');
  expect(JSON.parse(out)).toContainEqual(
    expect.objectContaining({
      store: 'app/Photos',
      volume: 1e15,
      time: 8e7,
      exit: expect.objectContaining({ tool: expect.any(String) }),
    }),
  );
});

test.each([
  [[app], 'expected one of --partition, --placement, --without-us and --leave, found none'],
  [['--leave', app, '--volume', 'Photo=1TB'], '--volume: no store "Photo", did you mean Photos'],
  [['--leave', app, '--volume', 'Photos'], '--volume: expected STORE=SIZE, found "Photos"'],
  [['--leave', app, '--volume', 'Photos=many'], '--volume: expected a number above 0 of GB, TB, PB'],
  [['--leave', app, '--bandwidth', '0Gbit'], '--bandwidth: expected a number above 0 of Mbit, Gbit'],
  [['--leave', `${folder}/absent`], 'absent'],
])('%j is refused', (args, message) => {
  expect(trefoil('what-if', ...args)).toMatchObject({ code: 2, err: expect.stringContaining(message) });
});
