import { isRecord, listOf } from '../../../../lib/iam/authorize/json';
import type { PolicyDocument } from '../../../../lib/iam/authorize/policies';

/** What a slip of the pen makes of one policy document. */
export interface Mutation {
  readonly kind: 'allow dropped' | 'action dropped' | 'exemption dropped' | 'deny added';
  /** The statement by its Sid or place, and what of it; of an added one, its name. */
  readonly what: string;
  /** The statement and the action that are gone, where one is. */
  readonly gone?: { readonly index: number; readonly action?: string };
  readonly document: PolicyDocument;
}

/** Denials that people write who think of those alone who must not: conditions, by what is forgotten. */
export const MISTAKES: Readonly<Record<string, object>> = {
  'a Region condition that exempts no global service': { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-3' } },
  'aws:SourceVpce without the services': { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } },
  'aws:SourceVpc without the services': { StringNotEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f60718' } },
  'aws:SourceIp without the services': { NotIpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
  'aws:PrincipalOrgID without the service principals': { StringNotEquals: { 'aws:PrincipalOrgID': 'o-exampleorgid' } },
  'aws:PrincipalAccount without the service principals': {
    StringNotEquals: { 'aws:PrincipalAccount': '222222222222' },
  },
  'aws:PrincipalArn without the service principals': { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/*' } },
  'aws:SourceAccount asked of everybody': { StringNotEquals: { 'aws:SourceAccount': '222222222222' } },
  'aws:SourceOrgID asked of everybody': { StringNotEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } },
  'a tag that nobody has': { StringNotEquals: { 'aws:PrincipalTag/team': 'data' } },
  'a tag asked of each request': { Null: { 'aws:RequestTag/team': 'true' } },
  'aws:SecureTransport as a text that it never is': { StringNotEquals: { 'aws:SecureTransport': 'True' } },
  'aws:SecureTransport the wrong way round': { Bool: { 'aws:SecureTransport': 'true' } },
  'a second factor asked of everybody': { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
  'kms:ViaService of one service': { StringNotEquals: { 'kms:ViaService': 'ec2.eu-west-1.amazonaws.com' } },
  'an encryption header asked of each write': { Null: { 's3:x-amz-server-side-encryption': 'true' } },
  'aws:ViaAWSService denied': { Bool: { 'aws:ViaAWSService': 'true' } },
  'an hour of the day': { DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } },
};

/** Every slip that one document admits; `names` says whether its statements name principals. */
export function mutationsOf(document: PolicyDocument, names: boolean): readonly Mutation[] {
  const statements = listOf(document['Statement']);
  const put = (index: number, statement: object | undefined): PolicyDocument => ({
    ...document,
    Statement: statements.flatMap((one, at) => (at !== index ? [one] : statement ? [statement] : [])),
  });
  const own = statements.flatMap((statement, index): readonly Mutation[] => {
    if (!isRecord(statement)) return [];
    const called = typeof statement['Sid'] === 'string' ? statement['Sid'] : `statement ${index}`;
    if (statement['Effect'] === 'Deny')
      return exemptionsOf(statement).map(({ what, left }) => ({
        ...{ kind: 'exemption dropped', what: `${called}: ${what}`, document: put(index, left) },
      }));
    const actions = listOf(statement['Action']).map(String);
    return [
      { kind: 'allow dropped', what: called, gone: { index }, document: put(index, undefined) },
      ...(actions.length > 1 ? actions : []).map(
        (action): Mutation => ({
          ...{ kind: 'action dropped', what: `${called}: ${action}`, gone: { index, action } },
          document: put(index, { ...statement, Action: actions.filter((one) => one !== action) }),
        }),
      ),
    ];
  });
  const added = Object.entries(MISTAKES).map(([what, Condition]): Mutation => {
    const deny = {
      Sid: 'Mistake',
      Effect: 'Deny',
      ...(names && { Principal: '*' }),
      Action: '*',
      Resource: '*',
      Condition,
    };
    return { kind: 'deny added', what, document: { ...document, Statement: [...statements, deny] } };
  });
  return [...own, ...added];
}

/** Operators under which each value is an exemption from a denial. */
const NEGATED = /^(?:ForAnyValue:|ForAllValues:)?(?:ArnNot|DateNot|NotIpAddress|NumericNot|StringNot)/;

interface Exemption {
  readonly what: string;
  readonly left: object;
}

/** Each denial with one exemption less: an action, a resource or a value that it leaves alone, or a whole comparison. */
function exemptionsOf(statement: Readonly<Record<string, unknown>>): readonly Exemption[] {
  const lists = ['NotAction', 'NotResource'].flatMap((element) => {
    const values = listOf(statement[element]).map(String);
    return (values.length > 1 ? values : []).map((value) => ({
      what: `${element} ${value}`,
      left: { ...statement, [element]: values.filter((one) => one !== value) },
    }));
  });
  const block = isRecord(statement['Condition']) ? statement['Condition'] : {};
  const comparisons = Object.entries(block).flatMap(([operator, keys]) =>
    (isRecord(keys) ? Object.entries(keys) : []).flatMap(([key, value]): readonly Exemption[] => {
      const { [key]: _, ...others } = isRecord(keys) ? keys : {};
      const without = { ...statement, Condition: { ...block, [operator]: others } };
      const values = listOf(value);
      const each = NEGATED.test(operator) && values.length > 1 ? values : [];
      return [
        { what: `${operator} ${key}`, left: without },
        ...each.map((gone) => ({
          what: `${operator} ${key} ${String(gone)}`,
          left: {
            ...statement,
            Condition: { ...block, [operator]: { ...others, [key]: values.filter((one) => one !== gone) } },
          },
        })),
      ];
    }),
  );
  return [...lists, ...comparisons];
}
