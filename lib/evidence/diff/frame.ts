import type { Evidence } from '../schema';
import { type Change, strengthOf } from './change';

/** What changed of the boundary, the sites and the plugins that ran. */
export function frameChanges(base: Evidence, head: Evidence): readonly Change[] {
  return [...boundary(base, head), ...sites(base, head), ...plugins(base, head)];
}

function boundary(base: Evidence, head: Evidence): readonly Change[] {
  const [before, after] = [base.boundary.countries, head.boundary.countries];
  const [more, fewer] = [after.some((each) => !before.includes(each)), before.some((each) => !after.includes(each))];
  if (!more && !fewer) return [];
  return [
    {
      strength: strengthOf(more, fewer),
      topic: 'boundary',
      subject: 'boundary',
      what: more ? 'it admits more countries' : 'it admits fewer countries',
      before: base.boundary.names.join(', '),
      after: head.boundary.names.join(', '),
    },
  ];
}

function sites(base: Evidence, head: Evidence): readonly Change[] {
  const before = new Map(base.sites.map((site) => [site.id, site]));
  const after = new Map(head.sites.map((site) => [site.id, site]));
  return [
    ...[...after].flatMap(([id, { name, data }]): readonly Change[] => {
      const old = before.get(id);
      const about = { topic: 'site', subject: name } as const;
      if (!old) return [{ strength: 'neutral', ...about, what: 'a site was added', after: data.statement }];
      if (old.data.place === data.place && old.data.how === data.how) return [];
      const allowed = base.boundary.countries;
      const inside = data.country !== undefined && allowed.includes(data.country);
      const was = old.data.country !== undefined && allowed.includes(old.data.country);
      return [
        {
          strength: strengthOf(!inside, !was && inside),
          topic: 'location',
          subject: name,
          what: 'its user data moves',
          before: old.data.statement,
          after: data.statement,
        },
      ];
    }),
    ...[...before]
      .filter(([id]) => !after.has(id))
      .map(
        ([, { name, data }]): Change => ({
          strength: 'neutral',
          topic: 'site',
          subject: name,
          what: 'a site is gone',
          before: data.statement,
        }),
      ),
  ];
}

/** CDK's report does not list plugins that found nothing, so only Trefoil's own record shows that Trefoil did not run. */
function plugins(base: Evidence, head: Evidence): readonly Change[] {
  const before = new Map(base.plugins.map((plugin) => [plugin.name, plugin]));
  const after = new Map(head.plugins.map((plugin) => [plugin.name, plugin]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name): readonly Change[] => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old?.version === now?.version) return [];
    const recorded = (old ?? now)?.shownBy === 'run-record';
    const what = !now ? 'nothing shows any more that it ran' : old ? 'it ran in another version' : 'it ran now';
    return [
      {
        strength: strengthOf(recorded && !now, recorded && !old),
        topic: 'plugin',
        subject: name,
        what,
        before: old?.version ?? 'not shown',
        after: now?.version ?? 'not shown',
      },
    ];
  });
}
