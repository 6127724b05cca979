import type { Condition, Question } from '../../iam/search/question';
import { example } from '../examples/example';
import { migrationRole } from '../examples/roles';
import { WITH_MIGRATION } from '../examples/stores';
import { principalsFor } from '../site/site-access';
import { usesOf } from './actions';
import { dayAfter } from './conditions';
import type { SiteQuestion } from './site-question';

export const migrationsWithinDates: SiteQuestion = {
  id: 'migrations-within-dates',
  aliases: ['migrations-keep-their-time', 'lanes-keep-their-time'],
  title: 'no role of a migration reaches user data before the migration opens, or after it closes',
  kinds: ['objects'],
  asks: (site, store) => {
    const migrations = site.deployment.migrations.filter(({ destination }) => destination === site.id);
    return migrations.flatMap(({ id, opens, closes }) => {
      const roles = [`lane-${id}-in`, `lane-${id}-out`] as const;
      const names = roles.map((role) => site.names.role(role));
      const principals = principalsFor(site, 'migration')
        .filter(({ name }) => names.includes(name))
        .map(({ principal }) => principal);
      const times: readonly Condition[] = [
        { DateLessThan: { 'aws:CurrentTime': `${opens}T00:00:00Z` } },
        { DateGreaterThanEquals: { 'aws:CurrentTime': dayAfter(closes) } },
      ];
      return usesOf(store).flatMap((uses) => times.map((where): Question => ({ ...uses, principals, where })));
    });
  },
  examples: {
    good: example('a migration that writes from its first day to its last', {
      ...WITH_MIGRATION,
      Migration: migrationRole(true),
    }),
    bad: example('a migration that writes whenever it is asked', {
      ...WITH_MIGRATION,
      Migration: migrationRole(false),
    }),
  },
};
