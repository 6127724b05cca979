import { countryName, countryText } from '../world/countries';
import { originsOf, reachOf } from './reach';
import type { Evidence } from './schema';
import type { LocationEvidence } from './schema/common';
import { answersIn } from './searches';

/** One of the questions with which a reader comes, and its answer in words. */
export interface FirstAnswer {
  readonly question: string;
  readonly answer: string;
  readonly notes: readonly string[];
  /** Id of the part of the page that tells more. */
  readonly part: string;
}

/** The answers that stand first: where, who, what leaves, what is excepted. */
export function firstAnswers(evidence: Evidence): readonly FirstAnswer[] {
  return [where(evidence), who(evidence), leaves(evidence), excepted(evidence)];
}

/** What a run found, in a sentence or two. */
export function headline(evidence: Evidence): string {
  if (!evidence.holds) return `${failure(evidence)}.`;
  const { countries, unknown } = userData(evidence);
  if (countries.length === 0 || unknown) return 'No open findings.';
  const verb = isReachedFromOutside(evidence) ? 'rests' : 'stays';
  return `No open findings. User data ${verb} in ${sentenceList(countries)}.`;
}

function failure({ counts, plugins, access }: Evidence): string {
  const open = counts.mandatory + counts.required;
  if (open > 0) return many(open, 'open finding');
  const broken = new Set((access?.searches ?? []).filter(({ holds }) => holds !== true).map(({ rule }) => rule)).size;
  if (broken > 0) return `${many(broken, 'question')} of access ${broken === 1 ? 'does' : 'do'} not hold`;
  const failed = plugins.filter(({ conclusion }) => conclusion === 'failure').map(({ name }) => name);
  return failed.length > 0 ? `${sentenceList(failed)} failed` : 'There are open findings';
}

const COPIES: ReadonlySet<string> = new Set(['replication', 'backup-copy', 'delivery', 'sharing', 'edge']);

/** Countries in which user data or a copy of it rests, and whether some of it is not known. */
function userData({ sites, stores, crossings }: Evidence): {
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
  const basis = (code: string) =>
    !isAttested(code, 'some') ? '' : isAttested(code, 'every') ? ' (as attested)' : ' (partly as attested)';
  const codes = [...places, ...copies.map(({ to }) => to)].flatMap(({ country }) => country ?? []);
  return {
    countries: [...new Set(codes)].map((code) => `${countryName(code) ?? code}${basis(code)}`),
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

function where(evidence: Evidence): FirstAnswer {
  const { sites, stores } = evidence;
  const { countries, unknown } = userData(evidence);
  const named = sentenceList(countries);
  const elsewhere = sites.filter(({ keys, controlPlane, data }) =>
    [keys, controlPlane].some(({ country }) => country !== data.country),
  );
  const meant = sites.filter(({ country, data }) => data.country !== country);
  return {
    question: 'Where is user data?',
    answer: named === '' ? 'Not known: no site and no store says' : unknown ? `${named}; of some, nothing says` : named,
    notes: [
      ...(sites.length === 0 && stores.length > 0
        ? ['By the Regions of the stores; no deployment file was given.']
        : []),
      ...(sites.length > 0 && elsewhere.length === 0
        ? ['Keys, logs and control planes of every site are in the country of its data.']
        : []),
      ...elsewhere
        .slice(0, 2)
        .map((site) => `Keys, logs and control plane of ${site.name}: ${countryOf(site.controlPlane)}.`),
      ...meant
        .slice(0, 2)
        .map(
          ({ name, country, data }) => `${name} is meant for ${countryText(country)}, and is in ${countryOf(data)}.`,
        ),
    ],
    part: 'places',
  };
}

function countryOf({ country }: LocationEvidence): string {
  return country === undefined ? 'not known' : countryText(country);
}

/** Actions on user data that show, add or change none of it: they name objects, and change settings. */
const ABOUT: ReadonlySet<string> = new Set(['data/list', 'data/open', 'data/restore']);

function who({ access, workloads }: Evidence): FirstAnswer {
  const question = 'Who can reach it?';
  const runs =
    workloads.length === 0 ? [] : [`Workloads, as declared: ${sentenceList(workloads.map(({ id }) => id))}.`];
  if (!access)
    return { question, answer: 'Not computed', notes: ['It takes a deployment file.', ...runs], part: 'stores' };
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
  const names = (kind: string) => [...new Set(touching.filter((each) => each.kind === kind).map(({ name }) => name))];
  const groups = [
    ...(names('inside').length > 0 ? [`${sentenceList(names('inside'))}, only ${inside?.from ?? ''}`] : []),
    ...(names('anywhere').length > 0 ? [`${sentenceList(names('anywhere'))}, from elsewhere too`] : []),
  ];
  const services = names('service');
  const answers = answersIn(access.searches);
  const open = answers.filter(({ holds }) => holds !== true);
  const asked = new Set(answers.map(({ rule }) => rule)).size;
  const nobody = reach.length > 0 ? 'Nobody of those who were asked about' : 'No matrix was computed';
  const named = capital(groups.join('; ') || (services.length > 0 ? 'No person' : nobody));
  return {
    question,
    // What must not be and is comes before what is meant to be.
    answer: open[0] === undefined ? named : `Does not hold: ${open[0].question}`,
    notes: [
      ...(open[0] === undefined ? [] : [`${named}.`]),
      ...(services.length === 0 ? [] : [`From inside AWS: ${sentenceList(services)}.`]),
      ...runs,
      ...(asked > 0 && open.length === 0
        ? [`Nobody else, by ${many(asked, 'question')} over every request there is.`]
        : []),
      ...open.slice(1, 2).map((each) => `Does not hold: ${each.question}.`),
    ],
    part: 'access',
  };
}

function leaves({ transfers, crossings }: Evidence): FirstAnswer {
  const out = crossings.filter(({ kind, direction }) => kind !== 'auditor' && direction === 'outward');
  const declared = transfers.filter(({ how }) => how === 'declared');
  const known = transfers.filter(({ how }) => how !== 'declared');
  const party = ({ recipient, country }: Evidence['transfers'][number]) =>
    `${recipient}${country === undefined ? '' : ` in ${countryText(country)}`}`;
  const parties = [
    ...new Set(declared.map((each) => `${party(each)}${each.until === undefined ? '' : `, until ${each.until}`}`)),
  ];
  const others = [...new Set(known.map(party))];
  return {
    question: 'What leaves the EEA?',
    answer:
      parties.length === 0
        ? others.length === 0
          ? 'No transfer is declared, and none is known'
          : 'No declared transfer'
        : sentenceList(parties),
    notes: [
      ...(out.length === 0
        ? []
        : [`Data flows out: ${sentenceList(out.map(({ from, to }) => `${from.name} to ${to.name}`))}.`]),
      ...declared.slice(0, 1).map(({ what }) => `${capital(what)}.`),
      ...(others.length === 0 ? [] : [`Known, and seen in no template: metadata at ${sentenceList(others)}.`]),
    ],
    part: 'transfers',
  };
}

function excepted({ waivers, counts, omissions, people, deployment }: Evidence): FirstAnswer {
  const others = waivers.filter(({ plugin }) => plugin !== 'Trefoil');
  const excused = others.reduce((sum, each) => sum + each.excuses, 0);
  const permits = people?.permits ?? [];
  const ends = [
    ...waivers.flatMap(({ expires }) => expires ?? []),
    ...omissions.map(({ expires }) => expires),
    ...permits.map(({ until }) => until.slice(0, 10)),
    ...(deployment?.migrations ?? []).map(({ closes }) => closes),
  ].sort();
  const waived =
    counts.waived === 0
      ? 'No finding of this policy is waived'
      : `${many(counts.waived, 'finding')} of this policy waived`;
  return {
    question: 'What is excepted, until when?',
    answer: `${waived}${permits.length === 0 ? '' : `; ${many(permits.length, 'permit')}`}`,
    notes: [
      ...(excused === 0
        ? []
        : [
            `${many(excused, 'finding')} excused of ${sentenceList([...new Set(others.map(({ plugin }) => plugin))])}.`,
          ]),
      `Omitted features: ${omissions.length === 0 ? 'none' : sentenceList(omissions.map(({ title }) => title))}.`,
      ...(ends[0] === undefined ? [] : [`Next end: ${ends[0]}.`]),
    ],
    part: omissions.length > 0 ? 'omissions' : 'waivers',
  };
}

/** Names as a sentence has them; of many, the first ones and the number of the rest. */
function sentenceList(names: readonly string[]): string {
  const shown = names.length > 5 ? [...names.slice(0, 4), `${names.length - 4} more`] : names;
  return shown.length < 2 ? shown.join() : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

function capital(raw: string): string {
  return raw.charAt(0).toUpperCase() + raw.slice(1);
}

function many(value: number, thing: string): string {
  return `${value.toLocaleString('en-GB')} ${value === 1 ? thing : `${thing}s`}`;
}
