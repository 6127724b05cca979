import { createHash } from 'node:crypto';
import { isRecord } from '../../iam/authorize/json';
import { inputError } from '../../judge/template/input-error';
import { textAt } from '../event/json';
import { type Explained, explain } from '../explain';
import type { Period } from '../model/periods';
import { Sessions } from '../sessions';
import { statementText } from '../tally';
import { type Column, type Draft, NoExample, OF_EVENT, recordOf } from './columns';
import { ATHENA } from './dialect';
import { columnsOf } from './request-columns';
import { beginAgain } from './session';
import { Told } from './told';

/** A class of requests as a query writes it: what policies tell apart of the event, and of the sessions that led to it. */
export interface RequestClass {
  readonly request: string;
  readonly session: string;
}

/** How the events of a class are decided, and what is told of them. */
export interface ClassDecision extends RequestClass {
  readonly verdict: string;
  readonly why: string;
  readonly statement: string;
  readonly site: string;
  readonly person: string;
  readonly role: string;
  readonly team: string;
  readonly place: string;
  readonly way_in: string;
  readonly data_class: string;
  readonly service: string;
  readonly action: string;
  readonly outcome: string;
}

/** The columns of the table of decisions. */
export const DECISION_COLUMNS = [
  ...(['request', 'session', 'verdict', 'why', 'statement', 'site', 'person', 'role', 'team', 'place'] as const),
  ...(['way_in', 'data_class', 'service', 'action', 'outcome'] as const),
] as const satisfies readonly (keyof ClassDecision)[];

/** What the classes of requests are by the policies of some periods. */
export class RequestClasses {
  readonly told: Told;
  readonly columns: readonly Column[];
  /** Tells these classes from those of other policies. */
  readonly mark: string;

  constructor(readonly periods: readonly Period[]) {
    this.told = new Told(periods);
    this.columns = columnsOf(this.told);
    this.mark = createHash('sha256')
      .update(this.columns.map(({ taken, told }) => told?.(taken(ATHENA), ATHENA) ?? taken(ATHENA)).join('\n'))
      .digest('hex')
      .slice(0, 16);
  }

  /** Decides a class by an event of it; throws an `InputError` for one of other policies. */
  decide({ request, session }: RequestClass, file: string): ClassDecision {
    const [mark, ...texts] = this.read(request, file);
    if (mark !== this.mark)
      throw inputError(
        file,
        'has classes of other policies than these: expected those of the queries that are written beside the decisions',
      );
    const rest = { request, session };
    try {
      const event = recordOf(this.columns, texts);
      const sessions = new Sessions();
      const accessKeyId = beginAgain(session === '' ? '[]' : session, sessions);
      const begun = accessKeyId === undefined ? undefined : sessions.of({ userIdentity: { accessKeyId } });
      const explained = explain(event, this.periods, begun);
      return { ...rest, ...(explained ? told(explained, event) : NOT_DECIDED) };
    } catch (error) {
      if (!(error instanceof NoExample)) throw error;
      return { ...rest, ...NOT_DECIDED };
    }
  }

  private read(request: string, file: string): readonly (string | null)[] {
    let read: unknown;
    try {
      read = JSON.parse(request);
    } catch {
      read = undefined;
    }
    if (Array.isArray(read) && read.length === this.columns.length + 1)
      return read.map((one: unknown) => (typeof one === 'string' ? one : null));
    const found = Array.isArray(read) ? `${read.length}` : 'another text';
    throw inputError(file, `has a class that is no list of ${this.columns.length + 1} texts, found ${found}`);
  }
}

const NOT_DECIDED = {
  verdict: 'undecidable',
  why: 'an example of the class of requests, by which it could be decided',
  ...{ statement: '', site: '', person: 'not recorded', role: '', team: '', place: '', way_in: '' },
  ...{ data_class: '', service: '', action: '', outcome: '' },
};

function told(explained: Explained, event: Draft): Omit<ClassDecision, 'request' | 'session'> {
  const { verdict, by } = explained;
  return {
    verdict: verdict.is,
    why: verdict.is === 'undecidable' ? verdict.missing : verdict.is === 'contradiction' ? verdict.why : '',
    statement: by === undefined ? '' : statementText(by),
    site: explained.site,
    person: personOf(explained.person, event),
    role: explained.role,
    team: explained.team,
    place: explained.place,
    way_in: explained.wayIn,
    data_class: explained.dataClass,
    service: explained.service,
    action: explained.action,
    outcome: explained.outcome,
  };
}

/** Of which field of each event the person is, or who it is where that is the same for all. */
function personOf(person: string, { userIdentity }: Draft): string {
  const context = isRecord(userIdentity) ? userIdentity['sessionContext'] : undefined;
  const source = isRecord(context) ? textAt(context, 'sourceIdentity') : undefined;
  return person === source ? OF_EVENT.source : person;
}
