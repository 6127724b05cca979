import { FIRST } from './language/sentences/first';
import { partyName, quotedOr, type Words } from './language/words';
import { originsOf, reachOf } from './reach';
import type { Evidence } from './schema';
import type { LocationEvidence } from './schema/common';
import { type Answer, answersIn } from './searches';

/** One of the questions with which a reader comes, and its answer in words. */
export interface FirstAnswer {
  readonly question: string;
  readonly answer: string;
  readonly notes: readonly Note[];
  /** Id of the part of the page that tells more. */
  readonly part: string;
}

/** What an answer adds, in a sentence. */
interface Note {
  readonly text: string;
  /** Whether it is a text of the record for which the language of the reader has none. */
  readonly isEnglish: boolean;
}

/** The answers that stand first: where, who, what leaves, what is excepted. */
export function firstAnswers(evidence: Evidence, words: Words): readonly FirstAnswer[] {
  return [where(evidence, words), who(evidence, words), leaves(evidence, words), excepted(evidence, words)];
}

function said(text: string): Note {
  return { text, isEnglish: false };
}

/** What a run found, in a sentence or two. */
export function headline(evidence: Evidence, words: Words): string {
  if (!evidence.holds) return `${failure(evidence, words)}.`;
  const { countries, unknown } = userData(evidence, words);
  const none = words.say(FIRST.noOpenFindings);
  if (countries.length === 0 || unknown) return none;
  const where = isReachedFromOutside(evidence) ? FIRST.rests : FIRST.stays;
  return `${none} ${words.say(where, words.list(countries, MOST_NAMES), countries.length)}`;
}

function failure({ counts, plugins, access }: Evidence, words: Words): string {
  const open = counts.mandatory + counts.required;
  if (open > 0) return words.say(FIRST.openFindings, open);
  const broken = new Set((access?.searches ?? []).filter(({ holds }) => holds !== true).map(({ rule }) => rule)).size;
  if (broken > 0) return words.say(FIRST.questionsOpen, broken);
  const failed = plugins.filter(({ conclusion }) => conclusion === 'failure').map(({ name }) => name);
  return failed.length > 0
    ? words.say(FIRST.failed, words.list(failed, MOST_NAMES))
    : words.say(FIRST.thereAreFindings);
}

/** Names beyond which a sentence tells the number of the rest. */
const MOST_NAMES = 5;

const COPIES: ReadonlySet<string> = new Set(['replication', 'backup-copy', 'delivery', 'sharing', 'edge']);

/** Countries in which user data or a copy of it rests, and whether some of it is not known. */
function userData(
  { sites, stores, crossings }: Evidence,
  words: Words,
): {
  readonly countries: readonly string[];
  readonly unknown: boolean;
} {
  const places = [
    ...sites.map(({ data }) => data),
    ...stores.filter(({ holds }) => holds === 'user-data').map(({ data }) => data),
  ];
  const copies = crossings.filter(({ kind }) => COPIES.has(kind));
  const isAttested = (code: string, part: 'some' | 'every') =>
    places.filter(({ country }) => country === code)[part](({ how }) => how === 'attested');
  const named = (code: string) => {
    const name = words.countryName(code);
    if (!isAttested(code, 'some')) return name;
    return words.say(isAttested(code, 'every') ? FIRST.asAttested : FIRST.partlyAttested, name);
  };
  const codes = [...places, ...copies.map(({ to }) => to)].flatMap(({ country }) => country ?? []);
  return {
    countries: [...new Set(codes)].map(named),
    unknown:
      places.some(({ country, how }) => country === undefined || how === 'not-assertable') ||
      copies.some(({ to, direction }) => to.country === undefined && direction !== 'within'),
  };
}

/** Whether somebody outside the boundary may reach user data, or data flows out of it, on whatever basis. */
function isReachedFromOutside({ crossings, people }: Evidence): boolean {
  const flows = crossings.some(
    ({ kind, direction }) => kind !== 'auditor' && (direction === 'outward' || direction === 'not-known'),
  );
  return flows || (people?.teams ?? []).some(({ basis }) => basis !== undefined);
}

function where(evidence: Evidence, words: Words): FirstAnswer {
  const { sites, stores } = evidence;
  const { countries, unknown } = userData(evidence, words);
  const named = words.list(countries, MOST_NAMES);
  const elsewhere = sites.filter(({ keys, controlPlane, data }) =>
    [keys, controlPlane].some(({ country }) => country !== data.country),
  );
  const meant = sites.filter(({ country, data }) => data.country !== country);
  const countryOf = ({ country }: LocationEvidence) =>
    country === undefined ? words.say(FIRST.notKnown) : words.country(country);
  return {
    question: words.say(FIRST.where),
    answer: named === '' ? words.say(FIRST.whereUnknown) : unknown ? words.say(FIRST.wherePartly, named) : named,
    notes: [
      ...(sites.length === 0 && stores.length > 0 ? [words.say(FIRST.byRegions)] : []),
      ...(sites.length > 0 && elsewhere.length === 0 ? [words.say(FIRST.keysWithData)] : []),
      ...elsewhere
        .slice(0, 2)
        .map(({ name, controlPlane }) => words.say(FIRST.keysElsewhere, name, countryOf(controlPlane))),
      ...meant
        .slice(0, 2)
        .map(({ name, country, data }) => words.say(FIRST.meantFor, name, words.country(country), countryOf(data))),
    ].map(said),
    part: 'places',
  };
}

/** Actions on user data that show, add or change none of it: they name objects, and change settings. */
const ABOUT: ReadonlySet<string> = new Set(['data/list', 'data/open', 'data/restore']);

function who({ access, workloads }: Evidence, words: Words): FirstAnswer {
  const question = words.say(FIRST.who);
  const names = (some: readonly string[]) =>
    words.list(
      [...new Set(some)].map((each) => quotedOr(each, words)),
      MOST_NAMES,
    );
  const runs =
    workloads.length === 0
      ? []
      : [
          words.say(
            FIRST.workloads,
            words.list(
              workloads.map(({ id }) => id),
              MOST_NAMES,
            ),
          ),
        ];
  if (!access) {
    const notes = [words.say(FIRST.takesDeployment), ...runs].map(said);
    return { question, answer: words.say(FIRST.notComputed), notes, part: 'stores' };
  }
  const [inside] = originsOf(access);
  const reach = reachOf(access);
  const touching = reach.flatMap(({ name, byOrigin }) => {
    const origins = [...byOrigin].filter(([, cells]) =>
      cells.some(({ action, by }) => by.decision === 'allow' && action.id.startsWith('data/') && !ABOUT.has(action.id)),
    );
    if (origins.length === 0) return [];
    // Roles of services ask from inside AWS, and never through an endpoint of the site.
    const isService = inside !== undefined && !byOrigin.has(inside.id);
    return [{ name, kind: isService ? 'service' : origins.every(([id]) => id === inside?.id) ? 'inside' : 'anywhere' }];
  });
  const of = (kind: string) => touching.filter((each) => each.kind === kind).map(({ name }) => name);
  const [within, anywhere, services] = [of('inside'), of('anywhere'), of('service')];
  const groups = [
    ...(within.length > 0 ? [words.say(FIRST.only, names(within), quotedOr(inside?.from ?? '', words))] : []),
    ...(anywhere.length > 0 ? [words.say(FIRST.fromElsewhere, names(anywhere))] : []),
  ];
  const answers = answersIn(access.searches);
  const open = answers.filter(({ holds }) => holds !== true);
  const asked = new Set(answers.map(({ rule }) => rule)).size;
  const nobody = services.length > 0 ? FIRST.noPerson : reach.length > 0 ? FIRST.nobodyAsked : FIRST.noMatrix;
  const named = capital(groups.join('; ') || words.say(nobody));
  const broken = ({ question: asks }: Answer) => words.say(FIRST.doesNotHold, quotedOr(asks, words));
  return {
    question,
    // What must not be and is comes before what is meant to be.
    answer: open[0] === undefined ? named : broken(open[0]),
    notes: [
      ...(open[0] === undefined ? [] : [`${named}.`]),
      ...(services.length === 0 ? [] : [words.say(FIRST.insideAws, names(services))]),
      ...runs,
      ...(asked > 0 && open.length === 0 ? [words.say(FIRST.nobodyElse, asked)] : []),
      ...open.slice(1, 2).map((each) => `${broken(each)}.`),
    ].map(said),
    part: 'access',
  };
}

function leaves({ transfers, crossings }: Evidence, words: Words): FirstAnswer {
  const out = crossings.filter(({ kind, direction }) => kind !== 'auditor' && direction === 'outward');
  const declared = transfers.filter(({ how }) => how === 'declared');
  const known = transfers.filter(({ how }) => how !== 'declared');
  const party = ({ recipient, country }: Evidence['transfers'][number]) => {
    const name = quotedOr(recipient, words);
    return country === undefined ? name : words.say(FIRST.party, name, words.country(country));
  };
  const parties = declared.map((each) =>
    each.until === undefined ? party(each) : words.say(FIRST.until, party(each), each.until),
  );
  const others = known.map(party);
  const list = (all: readonly string[]) => words.list([...new Set(all)], MOST_NAMES);
  const flows = out.map(({ from, to }) => words.say(FIRST.fromTo, partyName(from, words), partyName(to, words)));
  const none = others.length === 0 ? FIRST.noTransfer : FIRST.noDeclaredTransfer;
  return {
    question: words.say(FIRST.leaves),
    answer: parties.length === 0 ? words.say(none) : list(parties),
    notes: [
      ...(out.length === 0 ? [] : [said(words.say(FIRST.flowsOut, words.list(flows, MOST_NAMES)))]),
      ...declared.slice(0, 1).map(({ what }) => ({
        text: `${capital(quotedOr(what, words))}.`,
        isEnglish: words.quoted(what) === undefined,
      })),
      ...(others.length === 0 ? [] : [said(words.say(FIRST.metadataAt, list(others)))]),
    ],
    part: 'transfers',
  };
}

function excepted({ waivers, counts, omissions, people, deployment }: Evidence, words: Words): FirstAnswer {
  const others = waivers.filter(({ plugin }) => plugin !== 'Trefoil');
  const excused = others.reduce((sum, each) => sum + each.excuses, 0);
  const permits = people?.permits ?? [];
  const ends = [
    ...waivers.flatMap(({ expires }) => expires ?? []),
    ...omissions.map(({ expires }) => expires),
    ...permits.map(({ until }) => until.slice(0, 10)),
    ...(deployment?.migrations ?? []).map(({ closes }) => closes),
  ].sort();
  const waived = counts.waived === 0 ? words.say(FIRST.noneWaived) : words.say(FIRST.waived, counts.waived);
  const plugins = words.list([...new Set(others.map(({ plugin }) => plugin))], MOST_NAMES);
  const features = words.list(
    omissions.map(({ title }) => quotedOr(title, words)),
    MOST_NAMES,
  );
  return {
    question: words.say(FIRST.excepted),
    answer: permits.length === 0 ? waived : words.say(FIRST.permits, waived, permits.length),
    notes: [
      ...(excused === 0 ? [] : [words.say(FIRST.excused, excused, plugins)]),
      words.say(FIRST.omitted, omissions.length === 0 ? words.say(FIRST.none) : features),
      ...(ends[0] === undefined ? [] : [words.say(FIRST.nextEnd, ends[0])]),
    ].map(said),
    part: omissions.length > 0 ? 'omissions' : 'waivers',
  };
}

function capital(raw: string): string {
  return raw.charAt(0).toUpperCase() + raw.slice(1);
}
