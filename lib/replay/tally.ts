import { deciderText } from '../access/required/text';
import type { Decided } from './decide/decide';
import { type Event, textAt } from './event/json';
import type { Explained, Use } from './explain';

/** Events of which all that is told apart here is the same. */
export interface Row
  extends Pick<
    Explained,
    'site' | 'person' | 'role' | 'team' | 'place' | 'wayIn' | 'dataClass' | 'service' | 'action'
  > {
  readonly outcome: string;
  readonly verdict: string;
  /** What is missing, or in which way it is a contradiction. */
  readonly why: string;
  /** The statement that decides, and how. */
  readonly statement: string;
}

/** A row with how often, since when and until when, and the id of its first event. */
export interface Counted extends Row {
  count: number;
  first: string;
  last: string;
  readonly example: string;
}

/** An event that contradicts the policies. */
export interface Contradiction extends Row {
  readonly eventId: string;
  readonly eventTime: string;
  readonly account: string;
  readonly region: string;
  readonly file: string;
}

/** Contradictions that are told one by one; more are counted in their rows. */
const MOST_CONTRADICTIONS = 10_000;
/** Names of sessions that programs make carry a moment or a number: they count as one. */
const SOME_SERIAL = /\d{6}|[0-9a-f]{8}-/;
export const SERIAL = /\d{6,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Counts events by who, from where, on what, and what the policies say of them. */
export class Tally {
  readonly rows = new Map<string, Counted>();
  readonly contradictions: Contradiction[] = [];
  readonly verdicts = { explained: 0, contradiction: 0, undecidable: 0 };
  /** Actions by the roles that did them, and by the resources on which they were done. */
  readonly uses = new Map<string, Set<string>>();
  private readonly done = new Map<object, Map<object, Set<string>>>();
  private readonly statements = new WeakMap<Decided, string>();
  /** Rows of what was explained before: equal events are explained once. */
  private readonly counted = new WeakMap<Explained, Counted>();

  add(event: Event, explained: Explained, file: string): void {
    const before = this.counted.get(explained);
    if (before !== undefined) {
      this.verdicts[explained.verdict.is] += 1;
      again(before, textAt(event, 'eventTime') ?? '');
      return;
    }
    const { verdict, by, uses, outcome, ...rest } = explained;
    const why = verdict.is === 'undecidable' ? verdict.missing : verdict.is === 'contradiction' ? verdict.why : '';
    const person = SOME_SERIAL.test(rest.person) ? rest.person.replace(SERIAL, '#') : rest.person;
    const statement = by === undefined ? '' : this.statementOf(by);
    const row: Row = { ...rest, person, outcome, verdict: verdict.is, why, statement };
    this.verdicts[verdict.is] += 1;
    const [id, time] = [textAt(event, 'eventID') ?? '', textAt(event, 'eventTime') ?? ''];
    const counted = this.count(row, id, time);
    // Each contradiction is told by itself.
    if (verdict.is !== 'contradiction') this.counted.set(explained, counted);
    if (verdict.is === 'contradiction' && this.contradictions.length < MOST_CONTRADICTIONS)
      this.contradictions.push({
        ...{ eventId: id, eventTime: time, ...row, person: rest.person },
        account: textAt(event, 'recipientAccountId') ?? '',
        region: textAt(event, 'awsRegion') ?? '',
        file,
      });
    for (const use of uses) if (!this.noted(use)) this.use(use);
  }

  private statementOf(by: Decided): string {
    const text = this.statements.get(by) ?? statementText(by);
    this.statements.set(by, text);
    return text;
  }

  private count(row: Row, id: string, time: string): Counted {
    const key = `${row.person}\0${row.role}\0${row.team}\0${row.place}\0${row.wayIn}\0${row.dataClass}\0${row.action}\0${row.site}\0${row.outcome}\0${row.verdict}\0${row.why}\0${row.statement}`;
    const known = this.rows.get(key);
    if (known !== undefined) return again(known, time);
    const counted = { ...row, count: 1, first: time, last: time, example: id };
    this.rows.set(key, counted);
    return counted;
  }

  /** Whether the same was done by the same role on the same store before. */
  private noted({ caller, action, asked }: Use): boolean {
    if (caller.found === undefined && asked.store === undefined) return true;
    const by = this.done.get(caller.found ?? NOBODY) ?? new Map<object, Set<string>>();
    this.done.set(caller.found ?? NOBODY, by);
    const actions = by.get(asked.store ?? NOBODY) ?? new Set<string>();
    by.set(asked.store ?? NOBODY, actions);
    const isNoted = actions.has(action);
    actions.add(action);
    return isNoted;
  }

  private use({ caller, action, asked }: Use): void {
    for (const resource of [caller.found?.role, asked.store?.template]) {
      if (resource === undefined) continue;
      const key = placeOf(resource);
      const known = this.uses.get(key);
      if (known) known.add(action);
      else this.uses.set(key, new Set([action]));
    }
    const { found, site } = caller;
    if (found && site) this.uses.set(cameKey(site.id, found.name), SOMETHING);
  }
}

function again(row: Counted, time: string): Counted {
  row.count += 1;
  if (time < row.first) row.first = time;
  if (time > row.last) row.last = time;
  return row;
}

/** The statement that decides, and how. */
export function statementText(by: Decided): string {
  return by.source ?? deciderText(by.by);
}

const NOBODY = {};
const SOMETHING = new Set<string>();

/** Where a template has a resource, as one text. */
export function placeOf({
  template,
  logicalId,
}: {
  readonly template: { readonly account?: string; readonly stackName: string };
  readonly logicalId: string;
}): string {
  return `${template.account}/${template.stackName}/${logicalId}`;
}

/** Under which key it is noted that a role of a site was used. */
export function cameKey(site: string, role: string): string {
  return `came ${site} ${role}`;
}
