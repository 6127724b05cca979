import { ownOf } from '../../common/own';
import type { Evidence } from '../schema';
import type { ResourceEvidence } from '../schema/resources';
import type { Change, Strength } from './change';
import type { Pairs } from './pairs';
import { OPENING, PROTECTING } from './telling-types';

const PRINCIPALS: ReadonlySet<string> = new Set(['AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group']);

/** Resources that matter by being added or removed: protections, network paths, and principals. */
export function resourceChanges(base: Evidence, head: Evidence, { added, removed }: Pairs): readonly Change[] {
  const [before, after] = [sitesIn(base), sitesIn(head)];
  return [
    // A new site has protections and network paths of its own, and one that is gone had them.
    ...added
      .filter(({ site }) => site === undefined || before.has(site))
      .flatMap((resource) => changeOf(resource, true)),
    ...removed
      .filter(({ site }) => site === undefined || after.has(site))
      .flatMap((resource) => changeOf(resource, false)),
  ];
}

function sitesIn({ sites }: Evidence): ReadonlySet<string> {
  return new Set(sites.map(({ id }) => id));
}

function changeOf({ id, type, name }: ResourceEvidence, came: boolean): readonly Change[] {
  const text = name === undefined ? type : `${type} ${name}`;
  const change = (strength: Strength, topic: Change['topic'], what: string): readonly Change[] => [
    { strength, topic, subject: id, what, ...(came ? { after: text } : { before: text }) },
  ];
  const [protecting, opening] = [ownOf(PROTECTING, type), ownOf(OPENING, type)];
  if (protecting !== undefined)
    return came
      ? change('strengthened', 'logging', 'a protection was added')
      : change('weakened', 'logging', `a protection is gone: ${protecting}`);
  if (opening !== undefined)
    return came
      ? change('weakened', 'isolation', `network path opened: ${opening}`)
      : change('strengthened', 'isolation', 'network path closed');
  if (PRINCIPALS.has(type))
    return change('neutral', 'principal', came ? 'a principal was added' : 'a principal is gone');
  return [];
}
