import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Hash of the package that runs, `dirHash` of in-toto: what this prints in its folder, `lib` in place of `dist` where it
 * runs from its sources:
 *
 * `find package.json bin dist -type f | LC_ALL=C sort | xargs sha256sum | sha256sum`
 */
export function packageHash(folder = __dirname): string {
  const root = packageFolder(folder);
  const [code = 'lib'] = relative(root, folder).split(/[\\/]/);
  const files = ['bin', code].flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
  const inOrder = ['package.json', ...files].map((file) => Buffer.from(file)).sort(Buffer.compare);
  const lines = inOrder.map((file) => `${hashOf(readFileSync(join(root, file.toString())))}  ${file}\n`);
  return hashOf(lines.join(''));
}

function packageFolder(folder: string): string {
  const above = dirname(folder);
  return existsSync(join(folder, 'package.json')) || above === folder ? folder : packageFolder(above);
}

function hashOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
