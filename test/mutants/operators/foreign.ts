import { isRawMap, rawMap } from '../../../lib/judge/template/template';
import type { Change, Draft, Operator, Subject } from '../mutant';
import { changed, nameOf, type Place, placesBelow, type Steps } from '../raw';
import { topicOf } from '../topic';
import { STRANGER } from './statements';

const ELSEWHERE = 'us-east-1';

/** Where strings are looked for that say a place: everywhere but in tags, prose and names of parameters. */
function textsOf({ raw }: Subject): readonly Place[] {
  return placesBelow(raw['Properties'], ['Properties'], ({ path }) =>
    /Tags$|Description$|^exception_message$|^Ref$|^Fn::(GetAtt|ImportValue)$/.test(String(path.at(-1))),
  ).filter(({ value }) => typeof value === 'string');
}

/** Every string that names a Region or zone, naming one elsewhere; and every ARN that names an account, naming a stranger's. */
export const placeMoved: Operator = (subject) =>
  textsOf(subject).flatMap(({ path, value }) => {
    const text = String(value);
    const drafts: Draft[] = [];
    if (/\b[a-z]{2}-(north|south|east|west|central)[a-z]*-\d/.test(text) && !isDenied(subject, path))
      drafts.push(
        ...hidden(
          subject,
          'region-moved',
          path,
          text.replace(/\b[a-z]{2}-(north|south|east|west|central)[a-z]*-\d/g, ELSEWHERE),
        ),
      );
    const stranger = text.replace(/(?<=^arn:[^:]*:[^:]*:[^:]*:)\d{12}(?=:)/, STRANGER);
    if (stranger !== text && !isDenied(subject, path))
      drafts.push(...hidden(subject, 'account-strange', path, stranger));
    if (/^\d{12}$/.test(text) && !isDenied(subject, path))
      drafts.push(...hidden(subject, 'account-strange', path, STRANGER));
    return drafts;
  });

/** What a statement denies may be anywhere: to deny more places, or others, is the business of the operators on statements. */
function isDenied({ raw }: Subject, path: Steps): boolean {
  let value: unknown = raw;
  for (const step of path) {
    if (isRawMap(value) && value['Effect'] === 'Deny') return true;
    value = Array.isArray(value) ? value[Number(step)] : rawMap(value)[step];
  }
  return false;
}

/** A foreign text as it is, and hidden in every way that CloudFormation would resolve. */
function hidden(subject: Subject, operator: string, path: Steps, foreign: string): readonly Draft[] {
  const middle = Math.max(1, Math.floor(foreign.length / 2));
  const mapped: Change['sections'] = { Mappings: { Hidden: { all: { value: foreign } } } };
  const ways: Readonly<Record<string, readonly [unknown, Change['sections']?]>> = {
    '': [foreign],
    '-in-join': [{ 'Fn::Join': ['', [foreign.slice(0, middle), foreign.slice(middle)]] }],
    '-in-sub': [{ 'Fn::Sub': ['${a}${b}', { a: foreign.slice(0, middle), b: foreign.slice(middle) }] }],
    '-in-if': [{ 'Fn::If': ['Weakened', foreign, { Ref: 'AWS::NoValue' }] }],
    '-in-map': [{ 'Fn::FindInMap': ['Hidden', 'all', 'value'] }, mapped],
    '-in-parameter': [{ Ref: 'Hidden' }, { Parameters: { Hidden: { Type: 'String', Default: foreign } } }],
    '-in-select': [{ 'Fn::Select': [1, ['eu-west-1', foreign]] }],
  };
  // Inside a call of CloudFormation's, texts stand in lists of texts: there, any of them will do.
  return Object.entries(ways).map(([how, [value, sections]]) => ({
    operator: `${operator}${how}`,
    topic: operator === 'account-strange' ? topicOfAccount(subject, path) : 'residency',
    path: path.join('.'),
    what: `${nameOf(path)} names ${foreign.length > 80 ? `${foreign.slice(0, 77)}...` : foreign}`,
    change: () => ({ resources: { [subject.logicalId]: changed(subject.raw, path, value) }, sections }),
  }));
}

function topicOfAccount(subject: Subject, path: Steps) {
  return path.includes('Statement') ? 'access' : topicOf(subject.type, path);
}
