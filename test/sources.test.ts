import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { scratch } from './support/scratch';

const root = join(__dirname, '..');
const { folder, write } = scratch();
const cache = join(folder, 'node_modules', '.cache', 'trefoil-sources');

beforeAll(() => {
  mkdirSync(join(folder, 'bin'));
  for (const file of ['sources.cjs', 'engine.cjs']) copyFileSync(join(root, 'bin', file), join(folder, 'bin', file));
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(join(root, 'node_modules', '@swc'), join(folder, 'node_modules', '@swc'));
});

/** What a program of two sources prints, which the second one makes: a text, and the place where it was made. */
function printed(): string {
  write(
    'main.ts',
    `import { said, type Said } from './said';\n\n\nconst all: Said[] = [said()];\nconsole.log(all.join());\n`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, ['--require', './bin/sources.cjs', 'main.ts'], {
    ...{ cwd: folder, encoding: 'utf8' },
  });
  return `${stdout}${stderr}`.trim();
}

const said = (text: string) =>
  `export type Said = string;\n\ninterface Unused {\n  readonly a: Said;\n}\n\nexport function said(): Said {\n  const place = new Error().stack?.split('\\n')[1]?.match(/[^/\\\\]*$/)?.[0];\n  return \`${text} at \${place}\`;\n}\n`;

test('a source runs as it stands, at its own lines', () => {
  write('said.ts', said('one'));
  expect(printed()).toBe('one at said.ts:8:17)');
  expect(readdirSync(cache).toSorted()).toEqual(['main.ts.js', 'main.ts.map', 'said.ts.js', 'said.ts.map']);
  expect(printed()).toBe('one at said.ts:8:17)');
});

test('what was compiled serves again as long as no byte differs of it or of its source', () => {
  write('said.ts', said('one'));
  printed();
  const kept = join(cache, 'said.ts.js');
  const text = readFileSync(kept, 'utf8');
  writeFileSync(kept, text.replace('`one at', '`two at'));
  expect(printed()).toMatch(/^one at/);
  expect(readFileSync(kept, 'utf8')).toBe(text);
  writeFileSync(kept, text.slice(0, text.length / 2));
  expect(printed()).toMatch(/^one at/);
  write('said.ts', said('six'));
  expect(printed()).toMatch(/^six at/);
});

test('where nothing can be kept it runs all the same', () => {
  rmSync(cache, { recursive: true });
  write(relative(folder, cache), 'a file, and no folder');
  write('said.ts', said('one'));
  expect(printed()).toMatch(/^one at/);
  expect(readFileSync(cache, 'utf8')).toBe('a file, and no folder');
});

test('no source declares what Node gives each module, or has data beside it that would be found in its place', () => {
  const sources = ['lib', 'bin', 'bench', 'corpus', 'examples', 'rehearsal']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((name) => join(root, room, name)),
    )
    .filter((file) => file.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(500);
  const declared =
    /^(?:export )?(?:const|function|class) (?:\{[^}]*\b)?(?:module|exports|require|__dirname|__filename)\b/m;
  expect(sources.filter((file) => declared.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(sources.filter((file) => existsSync(file.replace(/\.ts$/, '.json')))).toEqual([]);
});
