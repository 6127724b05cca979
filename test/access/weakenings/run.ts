import { parseArgs } from 'node:util';
import { WEAKENINGS } from '.';
import { ASKED, WeakenedSite } from './weakened';

/** Prints everything that notices each weakening; fails where what should does not, or a question does that should not. */
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const sites = new Map<string, WeakenedSite>();
let wrong = 0;
for (const weakening of WEAKENINGS) {
  const { what, deployment = 'reference', noticedBy } = weakening;
  if (!`${noticedBy} ${what}`.includes(values.only)) continue;
  const site = sites.get(deployment) ?? new WeakenedSite(deployment);
  sites.set(deployment, site);
  const noticing = site.noticing(weakening);
  const isAsked = noticing.some((id) => ASKED.has(id));
  const isRight = noticing.includes(noticedBy) && isAsked === ASKED.has(noticedBy);
  if (!isRight) wrong += 1;
  process.stdout.write(`${isRight ? '' : 'WRONG  '}${what}: ${noticedBy}, of ${noticing.join(' ') || 'nothing'}\n`);
}
process.exitCode = wrong > 0 ? 1 : 0;
