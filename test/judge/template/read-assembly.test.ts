import { join } from 'node:path';
import { scopeOf } from '../../../lib/judge/scope';
import { InputError } from '../../../lib/judge/template/input-error';
import { read } from '../../../lib/judge/template/read';
import { readAssembly } from '../../../lib/judge/template/read-assembly';
import { scratch } from '../../support/scratch';

const { write, folder } = scratch();

const bucket = { Type: 'AWS::S3::Bucket' };
const nestedStack = (url: unknown) => ({ Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: url } });
const stack = (environment: string, templateFile: string, more: object = {}) => ({
  type: 'aws:cloudformation:stack',
  environment,
  properties: { templateFile, ...more },
});
const file = (path: string, bucketName: string, objectKey: string) => ({
  source: { path },
  destinations: { here: { bucketName, objectKey } },
});

/** Writes an assembly of the artifacts and files given, and returns its folder. */
function assembly(name: string, artifacts: object, files: Readonly<Record<string, unknown>>): string {
  write(`${name}/cdk.out`, '{"version":"55.0.0"}');
  write(`${name}/manifest.json`, { version: '55.0.0', artifacts });
  for (const [path, content] of Object.entries(files)) write(`${name}/${path}`, content);
  return join(folder, name);
}
const problemsOf = (root: string) => {
  try {
    return readAssembly(root).problems;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems;
  }
};

test('says which stacks come before a stack, also those that the manifest lists later', () => {
  const at = (name: string, dependencies: readonly string[]) => ({
    ...stack('aws://222222222222/eu-west-1', `${name}.template.json`),
    dependencies,
  });
  const { templates } = readAssembly(
    assembly(
      'ordered',
      { First: at('First', ['Second', 'First.assets', 'Elsewhere']), Second: at('Second', []) },
      { 'First.template.json': {}, 'Second.template.json': {} },
    ),
  );
  expect(templates.map(({ stackName, after }) => [stackName, [...(after ?? [])]])).toEqual([
    ['First', [1]],
    ['Second', []],
  ]);
});

test('reads stacks with their environments, and those of nested Stages', () => {
  const root = assembly(
    'stages',
    {
      One: {
        ...stack('aws://222222222222/eu-west-1', 'One.template.json', { stackName: 'one' }),
        displayName: 'site/One',
      },
      Stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Stage' } },
      Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
    },
    {
      'One.template.json': { Resources: { A: bucket } },
      'assembly-Stage/manifest.json': {
        artifacts: { Two: stack('aws://unknown-account/unknown-region', 'Two.template.json') },
      },
      'assembly-Stage/Two.template.json': {},
    },
  );
  const { templates, orphans, problems } = readAssembly(root);
  expect([orphans, problems]).toEqual([[], []]);
  expect(
    templates.map(({ stackName, constructPath, account, region }) => [stackName, constructPath, account, region]),
  ).toEqual([
    ['one', 'site/One', '222222222222', 'eu-west-1'],
    ['Two', 'Two', undefined, undefined],
  ]);
});

describe('nested stacks', () => {
  const bucketName = 'cdk-hnb659fds-assets-222222222222-eu-west-1';
  const nesting = (name: string, url: unknown) =>
    assembly(
      name,
      {
        One: stack('aws://222222222222/eu-west-1', 'One.template.json'),
        'One.assets': { type: 'cdk:asset-manifest', properties: { file: 'One.assets.json' } },
      },
      {
        'One.template.json': { Resources: { Nested: nestedStack(url) } },
        'Inner.nested.template.json': { Resources: { A: bucket, B: bucket } },
        'One.assets.json': { files: { a: file('Inner.nested.template.json', bucketName, 'abc.json') } },
      },
    );
  const url = {
    'Fn::Join': ['', ['https://s3.eu-west-1.', { Ref: 'AWS::URLSuffix' }, `/${bucketName}/abc.json`]],
  };

  test('are read by what CloudFormation will fetch, in the environment of their parent', () => {
    const { templates, orphans } = readAssembly(nesting('nested', url));
    expect(orphans).toEqual([]);
    expect(templates[0]?.nested).toEqual(new Map([['Nested', 1]]));
    expect(templates[1]).toMatchObject({
      parent: { template: 0, logicalId: 'Nested' },
      account: '222222222222',
      region: 'eu-west-1',
    });
  });

  test.each([
    ['from another bucket', `https://s3.eu-west-1.amazonaws.com/elsewhere/abc.json`],
    ['under another key', `https://s3.eu-west-1.amazonaws.com/${bucketName}/other.json`],
    ['from another host', `https://example.com/s3.eu-west-1.amazonaws.com/${bucketName}/abc.json`],
    ['with a query', `https://s3.eu-west-1.amazonaws.com/${bucketName}/x?y=/${bucketName}/abc.json`],
  ])('stay opaque when fetched %s, and leave an orphan', (name, elsewhere) => {
    const { templates, orphans } = readAssembly(nesting(name, elsewhere));
    expect(templates).toHaveLength(1);
    expect(orphans).toEqual([expect.stringMatching(/Inner\.nested\.template\.json$/)]);
  });

  test('of a stack without an environment are found by the pattern of the bucket', () => {
    const pattern = 'cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}';
    const root = assembly(
      'agnostic',
      {
        One: stack('aws://unknown-account/unknown-region', 'One.template.json'),
        'One.assets': { type: 'cdk:asset-manifest', properties: { file: 'One.assets.json' } },
      },
      {
        'One.template.json': {
          Resources: {
            Nested: nestedStack({ 'Fn::Sub': `https://s3.\${AWS::Region}.\${AWS::URLSuffix}/${pattern}/abc.json` }),
          },
        },
        'Inner.nested.template.json': {},
        'One.assets.json': { files: { a: file('Inner.nested.template.json', pattern, 'abc.json') } },
      },
    );
    expect(readAssembly(root).templates).toHaveLength(2);
  });

  test('that nest themselves, or double at each level, end', () => {
    const at = (name: string) => `https://s3.eu-west-1.amazonaws.com/${bucketName}/${name}.json`;
    const artifacts = {
      One: stack('aws://222222222222/eu-west-1', 'L0.template.json'),
      'One.assets': { type: 'cdk:asset-manifest', properties: { file: 'One.assets.json' } },
    };
    const itself = assembly('itself', artifacts, {
      'L0.template.json': { Resources: { Me: nestedStack(at('L0')) } },
      'One.assets.json': { files: { a: file('L0.template.json', bucketName, 'L0.json') } },
    });
    expect(problemsOf(itself)).toEqual([expect.stringMatching(/is nested deeper than 20 stacks/)]);

    const levels = Array.from({ length: 18 }, (_, level) => `L${level}`);
    const doubling = assembly('doubling', artifacts, {
      ...Object.fromEntries(
        levels.map((name, level) => [
          `${name}.template.json`,
          { Resources: { A: nestedStack(at(`L${level + 1}`)), B: nestedStack(at(`L${level + 1}`)) } },
        ]),
      ),
      'One.assets.json': {
        files: Object.fromEntries(
          levels.map((name) => [name, file(`${name}.template.json`, bucketName, `${name}.json`)]),
        ),
      },
    });
    expect(problemsOf(doubling)[0]).toMatch(/is one of more than 5000 templates/);
  });
});

test('finds templates that belong to no stack, in forgotten Stages too', () => {
  const root = assembly(
    'orphans',
    { One: stack('aws://222222222222/eu-west-1', 'One.template.json') },
    {
      'One.template.json': {},
      'Old.template.json': {},
      'assembly-Old/Old.template.yaml': '{}',
      'asset.123/lambda.template.json': {},
    },
  );
  expect(
    readAssembly(root)
      .orphans.map((path) => path.slice(root.length + 1))
      .sort(),
  ).toEqual(['Old.template.json', 'assembly-Old/Old.template.yaml']);
});

test('judges what can be read, and says what cannot', () => {
  const root = assembly(
    'partly',
    {
      Good: stack('aws://222222222222/eu-west-1', 'Good.template.json'),
      Bad: stack('aws://222222222222/eu-west-1', 'Bad.template.json'),
      Gone: stack('aws://222222222222/eu-west-1', 'Gone.template.json'),
    },
    { 'Good.template.json': { Resources: { A: bucket } }, 'Bad.template.json': '{"Resources": ' },
  );
  const { templates, problems } = readAssembly(root);
  expect(templates.map(({ stackName }) => stackName)).toEqual(['Good']);
  expect(problems).toEqual([
    expect.stringMatching(/Bad\.template\.json:1:15: is no JSON/),
    expect.stringMatching(/Gone.*no such/),
  ]);
});

test.each<[string, object, RegExp]>([
  ['without artifacts', {}, /is no manifest of a cloud assembly/],
  [
    'whose template lies outside',
    { artifacts: { A: stack('aws://1/2', '../../etc/passwd') } },
    /lies outside the assembly/,
  ],
  [
    'whose stack has no template',
    { artifacts: { A: { type: 'aws:cloudformation:stack', properties: {} } } },
    /expected templateFile/,
  ],
  ['whose stack has no environment', { artifacts: { A: stack('here', 'A.json') } }, /expected environment as aws:/],
  [
    'whose Stage is itself',
    { artifacts: { A: { type: 'cdk:cloud-assembly', properties: { directoryName: '.' } } } },
    /names a Stage twice or too deep/,
  ],
])('refuses a manifest %s', (name, manifest, problem) => {
  write(`${name}/manifest.json`, manifest);
  expect(problemsOf(join(folder, name))).toEqual([expect.stringMatching(problem)]);
});

describe('a folder', () => {
  const inputs = (path: string) => [...read(path, scopeOf(['IE']), { region: 'eu-west-1' })];

  test('is checked file by file, each with the environment given, and what is bad is said', () => {
    write('folder/a.json', { Resources: { A: bucket } });
    write('folder/b/c.yaml', 'Resources:\n  A: {Type: "AWS::S3::Bucket"}\n');
    write('folder/d.template', '{"Resources": ');
    write('folder/notes.txt', 'not looked at');
    const found = inputs(join(folder, 'folder'));
    expect(
      found.map(({ assembly: judged }) => judged?.templates.map(({ stackName, region }) => [stackName, region])),
    ).toEqual([[['a', 'eu-west-1']], [['c', 'eu-west-1']], undefined]);
    expect(found.flatMap(({ problems }) => problems)).toEqual([expect.stringMatching(/d\.template:1:15: is no JSON/)]);
  });

  test('without templates is said to be so', () => {
    write('none/notes.txt', '');
    expect(inputs(join(folder, 'none'))[0]?.problems).toEqual([expect.stringMatching(/holds no template/)]);
  });
});
