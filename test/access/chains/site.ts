import { ChainSearch } from '../../../lib/access/chains/closure';
import type { GoalAt } from '../../../lib/access/chains/goals';
import { accessIn } from '../../../lib/access/site/site-access';
import { Assembly } from '../../../lib/judge/template/assembly';
import { original } from '../../mutants/deployments';
import type { Change } from '../weakenings/change';

const { templates, scope } = original('reference');
const accounts = Object.values(scope.deployment?.sites ?? {}).map(({ account }) => account);
const ofSite = templates
  .filter(({ account = '' }) => account === '222222222222' || !accounts.includes(account))
  .map((template, index) => ({ ...template, index }));

/** The chains of one site of the reference as it is, or changed; questions about single requests are broken as said. */
export function chainsOf(change?: Change, isBroken: (at: GoalAt) => boolean = () => false) {
  return searchOf(change).answer(isBroken);
}

/** The steps of that site. */
export function searchOf(change: Change = (same) => same): ChainSearch {
  const assembly = new Assembly(change(ofSite), scope);
  if (scope.deployment === undefined) throw new Error('expected a deployment');
  const { sites, concrete } = accessIn(assembly, scope.deployment);
  const [site, ...others] = sites;
  if (site === undefined || others.length > 0) throw new Error('expected one site');
  return new ChainSearch(site, scope, { assembly, concrete });
}
