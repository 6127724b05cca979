import { isRawMap } from '../../../lib/judge/template/template';
import { conditionsOf, type RawCondition, withCondition, withoutCondition } from '../documents';
import { shown } from '../raw';
import { eachStatement, restate, STRANGER } from './statements';

/** A value that a stranger would match. */
function strange(key: string): unknown {
  if (/OrgI[dD]$/.test(key)) return 'o-strangers01';
  if (/Account$/.test(key)) return STRANGER;
  if (/Arn$|:arn$/i.test(key)) return `arn:aws:iam::${STRANGER}:role/stranger`;
  if (/ViaService$/.test(key)) return 's3.us-east-1.amazonaws.com';
  if (/RequestedRegion$/.test(key)) return 'us-east-1';
  if (/SourceVpce$/.test(key)) return 'vpce-0123456789abcdef0';
  return '*';
}

/** The patterns of an operator that compares exactly. */
const likeOf = (operator: string) => operator.replace(/^(.*)Equals(IfExists)?$/, '$1Like$2');

/** Every condition of every statement that allows, taken out; and all of them together. */
export const conditionDropped = eachStatement('Allow', (subject, statement) => {
  const conditions = conditionsOf(statement);
  const { Condition: _, ...bare } = statement.raw;
  return [
    ...conditions.map((condition) =>
      restate(
        subject,
        'condition-dropped',
        statement,
        withoutCondition(statement.raw, condition),
        `no ${condition.operator} of ${condition.key}`,
      ),
    ),
    ...(conditions.length > 1 ? [restate(subject, 'conditions-dropped', statement, bare, 'no condition at all')] : []),
  ];
});

/** Every condition of every statement that allows, made to hold for more. */
export const conditionLoosened = eachStatement('Allow', (subject, statement) =>
  conditionsOf(statement).flatMap((condition) => {
    const { operator, key, values } = condition;
    const rest = withoutCondition(statement.raw, condition);
    const draft = (as: string, value: unknown) =>
      restate(
        subject,
        'condition-loosened',
        statement,
        withCondition(rest, as, key, value),
        `${operator} of ${key} becomes ${as} ${shown(value)}`,
      );
    const same = values.length === 1 ? values[0] : values;
    if (/^Bool|^Null|^Numeric/.test(operator))
      return [draft(operator, flipped(same)), draft(`${operator}IfExists`, same)];
    return [
      draft(likeOf(operator), '*'),
      draft(operator, [...values, strange(key)]),
      ...(operator.endsWith('IfExists') ? [] : [draft(`${operator}IfExists`, same)]),
    ];
  }),
);

/** Every condition of every statement that denies, taken out. */
export const denyConditionDropped = eachStatement('Deny', (subject, statement) =>
  conditionsOf(statement).map((condition) =>
    restate(
      subject,
      'deny-condition-dropped',
      statement,
      withoutCondition(statement.raw, condition),
      `no ${condition.operator} of ${condition.key}`,
    ),
  ),
);

/** Every condition of every statement that denies, made to hold for less. */
export const denyConditionLoosened = eachStatement('Deny', (subject, statement) => [
  ...conditionsOf(statement).flatMap((condition) => {
    const rest = withoutCondition(statement.raw, condition);
    return lessDenied(condition).map(({ as, value }) =>
      restate(
        subject,
        'deny-condition-loosened',
        statement,
        withCondition(rest, as, condition.key, value),
        `${condition.operator} of ${condition.key} becomes ${as} ${shown(value)}`,
      ),
    );
  }),
  restate(
    subject,
    'deny-condition-added',
    statement,
    withCondition(statement.raw, 'StringEquals', 'aws:PrincipalTag/denied', 'yes'),
    'denies the tagged only',
  ),
]);

interface Comparison {
  readonly as: string;
  readonly value: unknown;
}

function lessDenied({ operator, key, values }: RawCondition): readonly Comparison[] {
  const same = values.length === 1 ? values[0] : values;
  if (/^Bool|^Null/.test(operator)) return [{ as: operator, value: flipped(same) }];
  if (/^Numeric/.test(operator)) return [{ as: operator, value: 1 }];
  if (/Not/.test(operator))
    return [
      { as: likeOf(operator), value: '*' },
      { as: operator, value: [...values, strange(key)] },
    ];
  return values.length > 1
    ? values.map((_, index) => ({ as: operator, value: values.filter((__, at) => at !== index) }))
    : [{ as: operator, value: 'nobody' }];
}

function flipped(value: unknown): unknown {
  if (isRawMap(value)) return value;
  return typeof value === 'number' ? value - 1 : String(value) === 'true' ? 'false' : 'true';
}
