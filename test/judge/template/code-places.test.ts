import { join } from 'node:path';
import { CodePlaces } from '../../../lib/judge/template/code-places';
import { scratch } from '../../support/scratch';
import { assemblyOf } from '../assembly-of';

const { write } = scratch();
const [template] = assemblyOf({ resources: {} }).templates;
if (!template) throw new Error('expected a template');

const placeOf = (...frames: readonly unknown[]) =>
  new CodePlaces().of(
    { ...template, metadata: { '/site/A': [{ type: 'aws:cdk:creationStack', data: frames }] } },
    'site/A',
  );

test('is the first line of code of the user on the way to a construct', () => {
  const ours = join(process.cwd(), 'lib/bucket.ts');
  expect(
    placeOf(
      '...aws-cdk-lib...',
      `new Bucket2 (${process.cwd()}/node_modules/aws-cdk-lib/aws-s3/lib/bucket.js:1:2)`,
      `new UserData (${ours}:30:20)`,
      `<anonymous> (${process.cwd()}/bin/app.ts:1:1)`,
    ),
  ).toEqual({ file: 'lib/bucket.ts', line: 30, column: 20 });
  expect(placeOf(`at new UserData (file://${ours}:3:4)`)).toEqual({ file: 'lib/bucket.ts', line: 3, column: 4 });
  expect(placeOf(`${ours}:3:4`)).toEqual({ file: 'lib/bucket.ts', line: 3, column: 4 });
});

test('is none where the code lies elsewhere, or nothing was kept', () => {
  expect(placeOf('new A (/elsewhere/app.ts:1:2)')).toBeUndefined();
  expect(placeOf('new A (node:internal/modules:1:2)', 7, null, '(no user code in 10 frames)')).toBeUndefined();
  expect(new CodePlaces().of(template, 'site/A')).toBeUndefined();
});

test('reads the older trace beside the logical id, and the file that a manifest names', () => {
  const entry = { type: 'aws:cdk:logicalId', data: 'A', trace: [`new A (${process.cwd()}/lib/a.ts:5:6)`] };
  const place = { file: 'lib/a.ts', line: 5, column: 6 };
  expect(new CodePlaces().of({ ...template, metadata: { '/site/A': [entry] } }, 'site/A')).toEqual(place);
  const metadataFile = write('a.metadata.json', { '/site/A': [entry] });
  expect(new CodePlaces().of({ ...template, metadataFile }, 'site/A')).toEqual(place);
  const broken = write('b.metadata.json', '{');
  expect(new CodePlaces().of({ ...template, metadataFile: broken }, 'site/A')).toBeUndefined();
});
