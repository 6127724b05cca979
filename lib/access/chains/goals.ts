import type { Question } from '../../iam/search/question';
import type { Scope } from '../../judge/scope';
import { QUESTIONS } from '../questions';
import type { SiteQuestion } from '../questions/site-question';
import type { SiteAccess } from '../site/site-access';
import type { Store } from '../site/stores';

/** What nobody may come to by a chain: what these questions ask of requests one by one. */
export interface Goal {
  readonly id: string;
  readonly title: string;
  /** Ids of the questions, the one that says most first. */
  readonly questions: readonly string[];
}

export const GOALS: readonly Goal[] = [
  {
    id: 'user-data',
    title: 'reads or writes user data',
    questions: ['data-only-by-named-roles', 'auditor-reads-no-user-data', 'backups-copied-as-declared'],
  },
  {
    id: 'keys',
    title: 'uses, disables or deletes a key of the site',
    questions: ['keys-used-as-intended', 'nobody-deletes-keys', 'only-administrators-manage-keys'],
  },
  {
    id: 'protection',
    title: 'deletes user data or backups, or changes how they are kept and who has access',
    questions: [
      ...['data-protection-settings', 'nobody-deletes-versions', 'backups-protected'],
      'only-deployments-change-data-access',
    ],
  },
  {
    id: 'logs',
    title: 'narrows, deletes, redirects or forges logs',
    questions: [
      ...['nobody-stops-trail', 'nobody-shortens-archive', 'only-services-write-logs', 'log-groups-protected'],
      ...['recorders-protected', 'guardrails-effective'],
    ],
  },
  {
    id: 'alerts',
    title: 'silences, forges or receives alerts',
    questions: ['alert-channel-protected', 'only-auditor-receives-alerts', 'nobody-forges-alerts'],
  },
  {
    id: 'network',
    title: 'opens the network, or a way out of the account',
    questions: ['only-deployments-change-network', 'no-third-party-access'],
  },
];

/** What a goal asks at one store: requests that nobody makes but those whom the question exempts. */
export interface GoalAt {
  readonly goal: Goal;
  readonly question: SiteQuestion;
  readonly store: Store;
  /** Those about everybody of the account. */
  readonly asked: readonly Question[];
}

const byId = new Map(QUESTIONS.map((one) => [one.id, one]));

/** Every goal at every store of a site. */
export function goalsAt(site: SiteAccess, scope: Scope): readonly GoalAt[] {
  return GOALS.flatMap((goal) =>
    goal.questions.flatMap((id) => {
      const question = byId.get(id);
      if (question === undefined) throw new Error(`goal ${goal.id} names ${id}, expected the id of a question`);
      return site.stores
        .filter(({ kind }) => question.kinds.includes(kind))
        .map((store) => ({ goal, question, store, asked: askedOf(question, site, store, scope) }))
        .filter(({ asked }) => asked.length > 0);
    }),
  );
}

function askedOf(question: SiteQuestion, site: SiteAccess, store: Store, scope: Scope): readonly Question[] {
  return question
    .asks(site, store, scope)
    .flatMap((asked) => ('actions' in asked ? [asked] : []))
    .filter(({ principals }) => principals.some(({ kind }) => kind === 'anyone'));
}
