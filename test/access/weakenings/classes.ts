import type { RawMap } from '../../../lib/judge/template/template';
import {
  all,
  allows,
  type Change,
  gone,
  orValue,
  type Place,
  RECORDS,
  statement,
  statements,
  trustOf,
  USER_DATA,
  whatever,
  where,
} from './change';
import type { Weakening } from './weakening';

const REACHED = 'classes-reached-as-declared';
const INSIDE = 'classes-reached-from-inside';
const DECLARED = 'workloads-reach-declared-data';
const ASSUMED = 'roles-assumed-as-declared';
const PLACE = 'aws:PrincipalTag/workCountry';
const TABLE = { ...RECORDS, path: ['ResourcePolicy', 'PolicyDocument'] };
const BUCKET = 'arn:aws:s3:::trefoil-dublin-data-222222222222-eu-west-1';
const MODERATOR = 'arn:aws:iam::222222222222:role/TrefoilModerator';

const weaker = (what: string, noticedBy: string, change: Change): Weakening => ({ what, noticedBy, change });
const bucket = (sid: string, change: (one: RawMap) => RawMap | undefined) => statement(USER_DATA, sid, change);
const table = (sid: string, change: (one: RawMap) => RawMap | undefined) => statement(TABLE, sid, change);
/** A statement under another condition on partition keys. */
const keys =
  (operator: string, ...beginnings: readonly string[]) =>
  (one: RawMap): RawMap =>
    where({ [operator]: { 'dynamodb:LeadingKeys': beginnings } })(whatever('ForAnyValue:StringNotLike')(one));
/** A role that other people may assume, too, who work in another country. */
const also = (role: Place, person: string, country: string): Change =>
  all(
    statements(role, orValue('ArnLike', 'aws:PrincipalArn', person)),
    statements(role, orValue('StringEquals', PLACE, country)),
  );
/** Of classes of user data: who reaches which, and from where. */
export const CLASSES: readonly Weakening[] = [
  weaker('moderators who read every object', REACHED, bucket('Team1Reads', gone)),
  weaker(
    'moderators who read messages as well',
    REACHED,
    bucket('Team1Reads', ({ NotResource, ...one }) => ({
      ...one,
      NotResource: [...[NotResource].flat(), `${BUCKET}/messages/*`],
    })),
  ),
  weaker(
    'moderators who read whatever begins like their prefix',
    DECLARED,
    bucket('Team1Reads', (one) => ({ ...one, NotResource: [BUCKET, `${BUCKET}/pictures*`, `${BUCKET}/thumbnails/*`] })),
  ),
  weaker('moderators who write objects', DECLARED, bucket('Team1Writes', gone)),
  weaker('moderators who list every object', REACHED, bucket('Team1Lists', gone)),
  weaker('moderators who tag objects', DECLARED, bucket('TeamsUseObjects', gone)),
  weaker('moderators who read every record that they name', REACHED, table('Team1Keys', gone)),
  weaker(
    'moderators who read records of users beside others in one request',
    REACHED,
    table('Team1Keys', keys('ForAllValues:StringNotLike', 'picture#*')),
  ),
  weaker(
    'moderators who read records of users as well',
    REACHED,
    table('Team1Keys', keys('ForAnyValue:StringNotLike', 'picture#*', 'user#*')),
  ),
  weaker('moderators who scan the table', DECLARED, table('Team1NamesKeys', gone)),
  weaker('moderators who query an index by its own key', DECLARED, table('Team1NoIndexes', gone)),
  weaker('moderators who write records', DECLARED, table('TeamsRead', gone)),
  weaker(
    'moderators who assume the gateway role of all user data',
    ASSUMED,
    // The guardrail would still refuse them the country of the others.
    also(trustOf('gateway-read'), MODERATOR, 'PT'),
  ),
  weaker(
    'readers of all user data who assume the role of moderators',
    ASSUMED,
    also(trustOf('team-moderation'), 'arn:aws:iam::222222222222:role/TrefoilDataReader', 'IE'),
  ),
  weaker(
    'a gateway role of all user data for people in a third country',
    INSIDE,
    statements(trustOf('gateway-write'), orValue('StringEquals', PLACE, 'IN')),
  ),
  weaker(
    'moderators who work outside the boundary',
    INSIDE,
    statements(trustOf('team-moderation'), orValue('StringEquals', PLACE, 'GB')),
  ),
  weaker('moderators from anywhere', INSIDE, statements(trustOf('team-moderation'), whatever('StringEquals'))),
  weaker(
    "a role of all user data that a service assumes on anybody's behalf",
    INSIDE,
    allows(trustOf('gateway-read'), {
      ...{ Principal: { AWS: 'arn:aws:iam::222222222222:root' }, Action: 'sts:AssumeRole' },
      Condition: { Bool: { 'aws:ViaAWSService': 'true' } },
    }),
  ),
];
