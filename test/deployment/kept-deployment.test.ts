import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutCache } from '../../lib/common/cache/cache';
import { isNew, parseDeployment } from '../../lib/deployment/load-deployment';
import { parsedText } from '../../lib/deployment/parse-deployment';
import { memoryCache } from '../support/memory-cache';

jest.mock('../../lib/deployment/parse-deployment', () => {
  const { parsedText } = jest.requireActual('../../lib/deployment/parse-deployment');
  return { parsedText: jest.fn(parsedText) };
});

const cache = memoryCache();
beforeEach(() => jest.mocked(parsedText).mockClear());

const folder = join(__dirname, '..', '..', 'deployments');
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const textOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const reference = textOf('reference.yaml');
const DAY = { file: 'reference.yaml', today: '2026-11-24' };

/** How often a text is read when it is asked for after the reference deployment was. */
function readAfterwards(text: string, options = DAY): number {
  parseDeployment(reference, DAY);
  jest.mocked(parsedText).mockClear();
  parseDeployment(text, options);
  return jest.mocked(parsedText).mock.calls.length;
}

test.each(files)('%s is not read again where nothing changed, and is the same to the last member', (file) => {
  const options = { file, today: '2026-11-24' };
  const first = parseDeployment(textOf(file), options);
  const second = parseDeployment(textOf(file), options);
  expect(parsedText).toHaveBeenCalledTimes(1);
  expect(second).toStrictEqual(first);
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});

test('a file is new until it was read, and again once it changed; one that cannot be read never is', () => {
  const file = join(folder, 'reference.yaml');
  const day = '2026-11-24';
  expect(isNew(file, day)).toBe(true);
  parseDeployment(reference, DAY);
  expect([isNew(file, day), isNew(join(folder, 'outposts.yaml'), day), isNew(file, '2026-11-25')]).toEqual([
    ...[false, true, true],
  ]);
  expect(isNew(folder, day)).toBe(false);
  expect(withoutCache(() => isNew(file, day))).toBe(true);
});

test('another byte, and another day, is read', () => {
  expect(readAfterwards(reference)).toBe(0);
  expect(readAfterwards(`${reference}\n`)).toBe(1);
  expect(readAfterwards(reference, { ...DAY, today: '2026-11-25' })).toBe(1);
});

test('a file with a problem is read each time, and its problem said with its line', () => {
  const wrong = reference.replace(/^( {2}backupDays:) \d+$/m, '$1 no');
  expect(() => parseDeployment(wrong, DAY)).toThrow(/reference\.yaml:\d+:\d+/);
  expect(cache.entries.size).toBe(0);
  expect(() => parseDeployment(wrong, DAY)).toThrow(/reference\.yaml:\d+:\d+/);
});

test('what else is asked of a deployment is asked of a kept one, too', () => {
  parseDeployment(reference, DAY);
  const check = () => [{ path: ['name'], expected: 'another name', found: 'this one', fix: 'change it' }];
  expect(() => parseDeployment(reference, { ...DAY, check })).toThrow(/reference\.yaml:\d+:\d+ name: expected another/);
});
