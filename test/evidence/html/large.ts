import type { Evidence } from '../../../lib/evidence/schema';
import { record, siteOf, storeOf } from './fixture';

/** As much about access as the reference has where it is computed, which takes a minute. */
export function withAccess(record: Evidence): Evidence {
  const ids = record.sites.map(({ id }) => id);
  const sids = Array.from({ length: 54 }, (_, index) => `StatementThatDecides${index}`);
  const origins = ['gateway', 'elsewhere', 'outside-regions'];
  const principals = ids.flatMap((site) =>
    Array.from({ length: 20 }, (_, row) => row).flatMap((row) =>
      origins.map((origin) => ({
        id: `${site}/principal-${row}/${origin}`,
        name: `somebody of a purpose that takes words ${row}, at ${site}`,
        from: `from a place named ${origin}, in words`,
        cells: Array.from({ length: 24 }, (_, column) => (row * column) % sids.length),
      })),
    ),
  );
  const searches = ids.flatMap((site) =>
    Array.from({ length: 48 }, (_, index) => ({
      ...{ site, rule: `question-${index}`, holds: true, cells: 300, alone: [], certificate: 70 },
      question: `nobody of those who must not does a thing of which the question asks at length ${index}`,
    })),
  );
  const flow = { family: 'services' as const, flows: 3, requests: 30, result: 'works' as const };
  const required = Array.from({ length: 57 }, (_, index) => ({
    ...{ ...flow, id: `flow-${index}`, title: `a service that delivers to a store ${index}` },
    ...{ certainty: 'documented' as const, sites: ids },
  }));
  const least = { allowed: 600, needed: 580, kept: 20, excess: 0 };
  return {
    ...record,
    access: {
      principals,
      searches,
      actions: Array.from({ length: 24 }, (_, index) => ({ id: `data/a-${index}`, name: `do what matters ${index}` })),
      decisions: sids.map((sid, index) => ({
        ...{ policy: 'resource', sid, reason: 'denies this' },
        decision: index % 9 === 0 ? ('allow' as const) : ('explicit-deny' as const),
      })),
    },
    required: { flows: required, actions: least, names: least },
  };
}

/** A record of three sites, of the size of that of the reference deployment. */
export function large(): Evidence {
  const base = record();
  const [rule] = base.rules;
  const topics = ['residency', 'keys', 'exposure', 'isolation', 'logging', 'retention'] as const;
  const ids = ['one', 'two', 'three'];
  return withAccess({
    ...base,
    sites: ids.map((id) => siteOf(id, `Site ${id}`)),
    stores: ids.flatMap((id) => Array.from({ length: 24 }, (_, index) => storeOf(id, `${id}/Storage/Store${index}`))),
    rules: Array.from({ length: 180 }, (_, index) => ({
      ...(rule ?? []),
      id: `rule-${index}`,
      title: `What a rule of this policy asks of a resource, in a sentence ${index}`,
      topic: topics[index % topics.length] ?? 'keys',
    })).flatMap((each) => ('level' in each ? [each] : [])),
    waivers: Array.from({ length: 99 }, (_, index) => ({
      ...{ plugin: 'AwsSolutions', rule: `AwsSolutions::${index % 15}`, path: `one/Resource${index}` },
      ...{ reason: `a reason in a sentence ${index % 15}`, owner: 'platform', expires: '2028-12-31', excuses: 1 },
    })),
  });
}
