import type { RawMap } from '../../../lib/judge/template/template';
import { rawMap } from '../../../lib/judge/template/template';
import {
  allows,
  type Change,
  gone,
  notOn,
  ORGANIZATION,
  orValue,
  statement,
  statements,
  trustOf,
  where,
  without,
} from './change';
import type { Weakening } from './weakening';

const PLACE = 'aws:PrincipalTag/workCountry';
const FACTOR = 'aws:PrincipalTag/amr';
/** Statements of all teams that have a second factor, and of all that end on one day. */
const FACTOR_DENIAL = 'FactorOfSupportAndModerationAndPlatform';
const END_DENIAL = 'EndOfSupportAndModerationAndPlatformAndEmergency';
const READERS = trustOf('gateway-read');
const ACT = 'people-act-from-declared-places';
const ASSUME = 'gateways-assumed-from-declared-places';
const ISSUERS = 'no-other-identity-issuers';
const SAID = 'place-said-by-identity-provider';

/** A key of a condition under another operator, with other values where they are given. */
const under =
  (operator: string, key: string, other: string, values?: readonly string[]) =>
  (one: RawMap): RawMap => {
    const condition = rawMap(one['Condition']);
    const { [key]: before, ...rest } = rawMap(condition[operator]);
    if (before === undefined) return one;
    const { [operator]: _, ...others } = condition;
    return {
      ...one,
      Condition: {
        ...others,
        ...(Object.keys(rest).length > 0 && { [operator]: rest }),
        [other]: { ...rawMap(condition[other]), [key]: values ?? before },
      },
    };
  };
const trust = (change: (one: RawMap) => RawMap): Change => statements(READERS, change);
const weaker = (what: string, noticedBy: string, change: Change): Weakening => ({ what, noticedBy, change });
const guardrail = (sid: string, change: (one: RawMap) => RawMap | undefined) => statement(ORGANIZATION, sid, change);

/** Of people: where they work, until when, and who says so. */
export const PEOPLE: readonly Weakening[] = [
  weaker('readers from any country', ACT, guardrail('PlaceOfSupport', gone)),
  weaker('readers from China as well', ACT, guardrail('PlaceOfSupport', orValue('StringNotEquals', PLACE, 'CN'))),
  weaker(
    'readers whose country is looked at where they send one',
    ACT,
    guardrail('PlaceOfSupport', where({ Null: { [PLACE]: 'false' } })),
  ),
  weaker(
    'readers whose country begins like a declared one',
    ACT,
    guardrail('PlaceOfSupport', under('StringNotEquals', PLACE, 'StringNotLike', ['I*', 'PL'])),
  ),
  weaker(
    'one reader whose country is asked, where two roles are of the team',
    ACT,
    guardrail('PlaceOfSupport', (one) => ({
      ...one,
      Condition: {
        ...rawMap(one['Condition']),
        ArnLike: { 'aws:PrincipalArn': 'arn:*:iam::*:role/TrefoilDataWriter' },
      },
    })),
  ),
  weaker(
    'readers whose country is asked of S3 alone',
    ACT,
    guardrail('PlaceOfSupport', (one) => ({ ...one, Action: 's3:*' })),
  ),
  weaker(
    'readers whose country is asked of all buckets but some',
    ACT,
    guardrail('PlaceOfSupport', notOn('arn:aws:s3:::trefoil-*')),
  ),
  weaker(
    'users of some name whom anybody creates',
    ISSUERS,
    guardrail('NoOtherIssuers', notOn('arn:aws:iam::*:user/service-*')),
  ),
  weaker('people without a second factor', ACT, guardrail(FACTOR_DENIAL, gone)),
  weaker(
    'people with a password as a second factor',
    ACT,
    guardrail(FACTOR_DENIAL, orValue('StringNotEquals', FACTOR, 'pwd')),
  ),
  weaker('access that does not end', ACT, guardrail(END_DENIAL, gone)),
  weaker(
    'access that ends a year later',
    ACT,
    guardrail(END_DENIAL, (one) => ({
      ...one,
      Condition: {
        ...rawMap(one['Condition']),
        DateGreaterThanEquals: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' },
      },
    })),
  ),
  weaker('emergency roles from anywhere', ACT, guardrail('AddressOfEmergency', gone)),
  weaker(
    'emergency roles from one address more',
    ACT,
    guardrail('AddressOfEmergency', orValue('NotIpAddress', 'aws:SourceIp', '203.0.113.0/24')),
  ),
  weaker('a gateway for any country', ASSUME, trust(under('StringEquals', PLACE, 'StringLike', ['*']))),
  weaker('a gateway for a country if one is sent', ASSUME, trust(under('StringEquals', PLACE, 'StringEqualsIfExists'))),
  weaker(
    'a gateway for every value of a country, of which there may be none',
    ASSUME,
    trust(under('StringEquals', PLACE, 'ForAllValues:StringEquals')),
  ),
  weaker('a gateway for China as well', ASSUME, trust(orValue('StringEquals', PLACE, 'CN'))),
  weaker('a gateway without a second factor', ASSUME, trust(under('StringEquals', FACTOR, 'StringLike', ['?*']))),
  weaker(
    'a gateway after the last day of the team',
    ASSUME,
    trust((one) => {
      const { DateLessThan: _, ...rest } = rawMap(one['Condition']);
      return { ...one, Condition: rest };
    }),
  ),
  weaker(
    'a second statement of the gateway that asks for the role alone',
    ASSUME,
    allows(READERS, {
      ...{ Principal: { AWS: 'arn:aws:iam::222222222222:root' }, Action: 'sts:AssumeRole' },
      Condition: { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::222222222222:role/TrefoilDataReader' } },
    }),
  ),
  weaker('a country that an administrator writes on a role', SAID, guardrail('KeepAttributes', without('iam:TagRole'))),
  weaker('a role that is created with a country', SAID, guardrail('KeepAttributes', without('iam:CreateRole'))),
  weaker('a country that anybody passes when assuming a role', SAID, guardrail('NoAttributesOfOnesOwn', gone)),
  weaker('a second identity provider', ISSUERS, guardrail('NoOtherIssuers', without('iam:CreateSAML*'))),
  weaker('an identity provider by OpenID', ISSUERS, guardrail('NoOtherIssuers', without('iam:CreateOpenID*'))),
  weaker('certificates of ones own', ISSUERS, guardrail('NoOtherIssuers', without('rolesanywhere:Create*'))),
  weaker('users with keys', ISSUERS, guardrail('NoOtherIssuers', without('iam:CreateAccessKey'))),
  weaker('an Identity Center of the account', ISSUERS, guardrail('NoOtherIssuers', without('sso:CreateInstance'))),
  weaker(
    'entitlements of account access manager',
    ISSUERS,
    guardrail('NoOtherIssuers', without('account-access:Create*')),
  ),
];
