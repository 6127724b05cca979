import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TYPES } from '../../../lib/judge/catalogue';
import * as services from '../../../lib/judge/catalogue/services';
import { WITHOUT_OBLIGATIONS } from '../../../lib/judge/catalogue/services/without-obligations';

const folder = join(__dirname, '../../../lib/judge/catalogue/services');
const files = readdirSync(folder)
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''));
const serviceOf = (type: string) => type.split('::')[1] ?? '';

test('the list of services names every file of the folder, in order', () => {
  const listed = readFileSync(join(folder, 'index.ts'), 'utf8').matchAll(/ from '\.\/(.+)';/g);
  expect([...listed].map(([, file]) => file)).toEqual(files);
});

test.each(Object.entries(services).filter(([, types]) => types !== WITHOUT_OBLIGATIONS))(
  '%s has the types of its service, and stands in the file of its name',
  (name, types) => {
    expect(files).toContain(name.toLowerCase());
    expect([...new Set(Object.keys(types).map(serviceOf))]).toEqual([name]);
  },
);

test('a service of which something is asked has a file, and no type in that of the others', () => {
  const others = Object.entries(WITHOUT_OBLIGATIONS);
  expect(others.length).toBeGreaterThan(200);
  expect(others.filter(([, entry]) => Object.keys(entry).length > 1)).toEqual([]);
  expect(others.map(([type]) => type).filter((type) => files.includes(serviceOf(type).toLowerCase()))).toEqual([]);
});

test('a type is described once, and all that is known of it in its file', () => {
  const described = files.flatMap((file) => {
    const text = readFileSync(join(folder, `${file}.ts`), 'utf8');
    return [...text.matchAll(/'(AWS::\w+::\w+)'(?=: (?:\{|[A-Z])|,?\s*(?:'AWS|\]\)))/g)].map(([, type = '']) => type);
  });
  expect(described.filter((type, at) => described.indexOf(type) !== at)).toEqual([]);
  expect(described.sort()).toEqual(Object.keys(TYPES).sort());
});
