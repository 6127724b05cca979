import { isRawMap, type RawMap } from '../../../lib/judge/template/template';
import { documentsOf, listOf, type RawStatement } from '../documents';
import type { Draft, Operator, Subject } from '../mutant';
import { changed, REMOVED, shown } from '../raw';

/** An account that no deployment knows. */
export const STRANGER = '999999999999';

/** A draft that puts another statement, or none, in the place of one. */
export function restate(
  { raw, logicalId }: Subject,
  operator: string,
  { path, raw: before, topic }: RawStatement,
  statement: RawMap | typeof REMOVED,
  what: string,
): Draft {
  return {
    operator,
    topic,
    path: path.join('.'),
    what: `${typeof before['Sid'] === 'string' ? `${before['Sid']}: ` : ''}${what}`,
    change: () => ({ resources: { [logicalId]: changed(raw, path, statement) } }),
  };
}

/** What `of` makes of each statement that allows, or that denies. */
export function eachStatement(
  effect: 'Allow' | 'Deny',
  of: (subject: Subject, statement: RawStatement) => readonly Draft[],
): Operator {
  return (subject) =>
    documentsOf(subject)
      .flatMap(({ statements }) => statements)
      .filter(({ allows }) => allows === (effect === 'Allow'))
      .flatMap((statement) => of(subject, statement));
}

/** Every principal that is allowed something, widened to anybody, to a stranger, and to all but one. */
export const principalWidened = eachStatement('Allow', (subject, statement) => {
  const { raw } = statement;
  if (raw['Principal'] === undefined) return [];
  const { Principal: principal, ...rest } = raw;
  const others: Readonly<Record<string, unknown>> = {
    anybody: '*',
    'anybody of AWS': { AWS: '*' },
    'a strange account': { AWS: `arn:aws:iam::${STRANGER}:root` },
    'a strange role too': withStranger(principal),
  };
  return [
    ...Object.entries(others)
      .filter(([, value]) => JSON.stringify(value) !== JSON.stringify(principal))
      .map(([who, value]) =>
        restate(subject, 'principal-widened', statement, { ...raw, Principal: value }, `allows ${who}`),
      ),
    restate(
      subject,
      'principal-inverted',
      statement,
      { ...rest, NotPrincipal: { AWS: `arn:aws:iam::${STRANGER}:root` } },
      'allows all but a stranger',
    ),
  ];
});

function withStranger(principal: unknown): unknown {
  const map = isRawMap(principal) ? principal : {};
  return {
    ...map,
    AWS: [...listOf(map['AWS']).filter((each) => each !== '*'), `arn:aws:iam::${STRANGER}:role/stranger`],
  };
}

/** Every list of actions that are allowed, widened to the service, and to all. */
export const actionWidened = eachStatement('Allow', (subject, statement) => {
  const service = String(listOf(statement.raw['Action'])[0]).split(':')[0];
  return [`${service}:*`, '*']
    .filter((action) => !listOf(statement.raw['Action']).includes(action))
    .map((action) =>
      restate(subject, 'action-widened', statement, { ...statement.raw, Action: action }, `allows ${action}`),
    );
});

/** Every resource that something is allowed on, widened to all. */
export const resourceWidened = eachStatement('Allow', (subject, statement) =>
  statement.raw['Resource'] === undefined || statement.raw['Resource'] === '*'
    ? []
    : [restate(subject, 'resource-widened', statement, { ...statement.raw, Resource: '*' }, 'allows on everything')],
);

/** Every statement that denies, taken out, and turned round. */
export const denyDropped = eachStatement('Deny', (subject, statement) => [
  restate(subject, 'deny-dropped', statement, REMOVED, 'denies no more'),
  restate(subject, 'deny-inverted', statement, { ...statement.raw, Effect: 'Allow' }, 'allows what it denied'),
]);

/** Every statement that denies, with one action, one resource or its principals fewer. */
export const denyNarrowed = eachStatement('Deny', (subject, statement) => {
  const { raw } = statement;
  const without = (member: string, operator: string) => {
    const list = listOf(raw[member]);
    return list.length < 2
      ? []
      : list.map((each, index) =>
          restate(
            subject,
            operator,
            statement,
            { ...raw, [member]: list.filter((_, at) => at !== index) },
            `denies no more ${shown(each)}`,
          ),
        );
  };
  return [
    ...without('Action', 'deny-action-dropped'),
    ...without('Resource', 'deny-resource-dropped'),
    ...(raw['Principal'] === undefined
      ? []
      : [
          restate(
            subject,
            'deny-principal-narrowed',
            statement,
            { ...raw, Principal: { AWS: `arn:aws:iam::${STRANGER}:root` } },
            'denies a stranger only',
          ),
        ]),
  ];
});

/** Every policy document with a statement more, that lets in anybody or a stranger. */
export const statementAdded: Operator = (subject) =>
  documentsOf(subject).flatMap(({ path, statements, ofResource }) => {
    if (statements.every(({ allows }) => !allows) && !ofResource) return [];
    const additions: Readonly<Record<string, RawMap>> = ofResource
      ? {
          'anybody may do anything': { Principal: '*', Action: '*', Resource: '*' },
          'a stranger may do anything': { Principal: { AWS: STRANGER }, Action: '*', Resource: '*' },
        }
      : { 'everything is allowed': { Action: '*', Resource: '*' } };
    return Object.entries(additions).map(([what, statement]) => ({
      operator: 'statement-added',
      topic: 'access' as const,
      path: path.join('.'),
      what,
      change: () => ({
        resources: {
          [subject.logicalId]: changed(
            subject.raw,
            [...path, 'Statement'],
            [...statements.map(({ raw }) => raw), { Effect: 'Allow', ...statement }],
          ),
        },
      }),
    }));
  });

/** Types whose policy document is a fence: without one, more is allowed. */
const FENCED: readonly string[] = [
  'AWS::EC2::VPCEndpoint',
  'AWS::KMS::Key',
  'AWS::DynamoDB::Table',
  'AWS::Backup::BackupVault',
];

/** Every policy document that only narrows, taken away as a whole. */
export const documentDropped: Operator = (subject) =>
  FENCED.includes(subject.type)
    ? documentsOf(subject).map(({ path }) => ({
        operator: 'document-dropped',
        topic: 'access' as const,
        path: path.join('.'),
        what: 'no policy any more',
        change: () => ({ resources: { [subject.logicalId]: changed(subject.raw, path, REMOVED) } }),
      }))
    : [];
