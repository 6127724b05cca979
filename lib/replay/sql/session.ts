import { placeKey } from '../../deployment/people';
import type { Event } from '../event/json';
import type { Period } from '../model/periods';
import type { Sessions } from '../sessions';
import { field } from './columns';
import { type Dialect, quoted } from './dialect';
import { listIn } from './list-columns';
import type { Told } from './told';

/** How many sessions are looked at, each begun in the next: roles that assume roles. */
export const CHAIN = 4;

const PARAMETERS = field('requestParameters');

/** Session tags that policies read, or that say where somebody works, in lower case. */
export function tagsRead(told: Told, periods: readonly Period[]): readonly string[] {
  const places = periods.flatMap(({ model }) => placeKey(model.deployment)?.split('/').slice(1).join('/') ?? []);
  return [...new Set([...told.keys('aws:principaltag/'), ...places.map((name) => name.toLowerCase())])].sort();
}

/** The access key of the session that an event begins; NULL for other events. */
export function beginsSql(dialect: Dialect): string {
  return (
    `CASE WHEN ${field('eventSource')} = 'sts.amazonaws.com' AND coalesce(${field('errorCode')}, '') = '' ` +
    `THEN nullif(${dialect.text(field('responseElements'), ['credentials', 'accessKeyId'])}, '') END`
  );
}

/** What the event that begins a session says of it: four lists as JSON, tags, attributes, transitive keys and its role. */
export function beginSql(read: readonly string[], dialect: Dialect): string {
  const isRead = (name: string) => (read.length === 0 ? 'FALSE' : `lower(${name}) IN (${read.map(quoted).join(', ')})`);
  const attributes = dialect.map(PARAMETERS, 'principalTags');
  const value = `coalesce(${dialect.at(attributes, 'k', '$[0]')}, ${dialect.at(attributes, 'k')}, '')`;
  const lists = [
    dialect.each(
      dialect.rows(PARAMETERS, 'tags', ['key', 'value']),
      't',
      `CASE WHEN ${isRead('t."key"')} THEN t."key" || '|' || coalesce(t."value", '') END`,
    ),
    dialect.each(dialect.keys(attributes), 'k', `CASE WHEN ${isRead('k')} THEN k || '|' || ${value} END`),
    dialect.each(dialect.texts(PARAMETERS, 'transitiveTagKeys'), 'k', `CASE WHEN ${isRead('k')} THEN k END`),
    `ARRAY[${field('userIdentity', 'sessionContext', 'sessionIssuer', 'arn')}]`,
  ].map((list) => `coalesce(${dialect.json(list)}, '[]')`);
  return dialect.json(`ARRAY[${lists.join(', ')}]`);
}

/** Puts the sessions that led to an event together again, from the eldest; gives the access key of the last. */
export function beginAgain(chain: string, sessions: Sessions): string | undefined {
  let before: string | undefined;
  for (const [index, text] of listIn(chain).entries()) {
    const [tags = '[]', attributes = '[]', transitiveTagKeys = '[]', role = '[]'] = listIn(text);
    const key = `session ${index}`;
    const event: Event = {
      eventSource: 'sts.amazonaws.com',
      userIdentity: {
        ...(before !== undefined && { accessKeyId: before }),
        sessionContext: { sessionIssuer: { arn: listIn(role)[0] } },
      },
      requestParameters: {
        tags: pairsIn(tags).map(([name, value]) => ({ key: name, value })),
        principalTags: Object.fromEntries(pairsIn(attributes).map(([name, value]) => [name, [value]])),
        transitiveTagKeys: listIn(transitiveTagKeys),
      },
      responseElements: { credentials: { accessKeyId: key } },
    };
    sessions.note(event);
    before = key;
  }
  return before;
}

function pairsIn(list: string): readonly (readonly [string, string])[] {
  return listIn(list).map((pair) => {
    const at = pair.indexOf('|');
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
}
