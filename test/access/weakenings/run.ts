import { parseArgs } from 'node:util';
import { WEAKENINGS } from '.';
import { ASKED, TOLD_BY_NO_DIFF, WeakenedSite } from './weakened';

/**
 * Prints everything that notices each weakening, and whether `trefoil diff` tells that something is newly allowed; fails
 * where what should does not, or where a question does, and a reason says that none can.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    /** Another deployment than that of the table: what is not there cannot be weakened. */
    deployment: { type: 'string' },
  },
});
const sites = new Map<string, WeakenedSite>();
let wrong = 0;
for (const weakening of WEAKENINGS) {
  const { what, noticedBy } = weakening;
  const deployment = values.deployment ?? weakening.deployment ?? 'reference';
  if (!`${noticedBy} ${what}`.includes(values.only)) continue;
  const site = sites.get(deployment) ?? new WeakenedSite(deployment);
  sites.set(deployment, site);
  const noticing = site.isThere(weakening) ? site.noticing(weakening) : undefined;
  const isAsked = noticing?.some((id) => ASKED.has(id)) ?? ASKED.has(noticedBy);
  const gained = site.isThere(weakening) ? site.newlyAllowed(weakening) : undefined;
  const isTold =
    gained === undefined ||
    !ASKED.has(noticedBy) ||
    ((gained.weaker.answer === 'something') === !TOLD_BY_NO_DIFF.has(what) && gained.tighter.answer === 'nothing');
  const isRight = isTold && (noticing?.includes(noticedBy) ?? true) && isAsked === ASKED.has(noticedBy);
  if (!isRight) wrong += 1;
  const of = noticing ? noticing.join(' ') || 'nothing' : 'nothing, which is not there';
  const told = gained ? `; newly allowed: ${gained.weaker.answer}, and back: ${gained.tighter.answer}` : '';
  process.stdout.write(`${isRight ? '' : 'WRONG  '}${what}: ${noticedBy}, of ${of}${told}\n`);
}
process.exitCode = wrong > 0 ? 1 : 0;
