import type { Deployment } from '../../deployment/deployment';
import { matchesAction } from '../../iam/language/actions';
import type { Question } from '../../iam/search/question';
import { type Scope, scopeOfDeployment } from '../../judge/scope';
import type { Assembly } from '../../judge/template/assembly';
import { QUESTIONS } from '../questions';
import type { SiteQuestion } from '../questions/site-question';
import { requiredIn } from '../required';
import { callerText } from '../required/text';
import { accessIn, type SiteAccess } from '../site/site-access';

/** What becomes of an action at the sites of a deployment: which questions forbid it, and what needs it. */
export interface ExplainedAction {
  readonly action: string;
  readonly asked: readonly { readonly question: SiteQuestion; readonly kinds: readonly string[] }[];
  readonly needed: readonly {
    readonly title: string;
    readonly callers: readonly string[];
    readonly sites: readonly string[];
  }[];
}

/** Explains an action, such as `s3:GetObject`, by what an assembly holds. */
export function explainAction(action: string, assembly: Assembly, deployment: Deployment): ExplainedAction {
  const scope = scopeOfDeployment(deployment);
  const { sites } = accessIn(assembly, deployment);
  const asked = QUESTIONS.map((question) => ({
    question,
    kinds: [...new Set(sites.flatMap((site) => kindsAsked(question, site, scope, action)))],
  })).filter(({ kinds }) => kinds.length > 0);
  const needed = new Map<string, { callers: Set<string>; sites: Set<string> }>();
  for (const { flow, site } of requiredIn(assembly, deployment)) {
    const steps = flow.steps.filter((step) => step.action.toLowerCase() === action.toLowerCase());
    if (steps.length === 0) continue;
    const known = needed.get(flow.title) ?? { callers: new Set(), sites: new Set() };
    needed.set(flow.title, known);
    known.sites.add(site.id);
    for (const { who } of steps) known.callers.add(callerText(who.principal));
  }
  return {
    action,
    asked,
    needed: [...needed].map(([title, found]) => ({ title, callers: [...found.callers], sites: [...found.sites] })),
  };
}

/** The kinds of stores of a site of which a question forbids an action. */
function kindsAsked(question: SiteQuestion, site: SiteAccess, scope: Scope, action: string): readonly string[] {
  return site.stores
    .filter(({ kind }) => question.kinds.includes(kind))
    .filter((store) =>
      question
        .asks(site, store, scope)
        .flat()
        .some((asked) => isAbout(asked, action)),
    )
    .map(({ kind }) => kind);
}

function isAbout({ actions, exceptActions = [] }: Question, action: string): boolean {
  const among = (patterns: readonly string[]) => patterns.some((pattern) => matchesAction(pattern, action));
  return among(actions) && !among(exceptActions);
}

/** Callers that are shown of one need; the rest is counted. */
const MOST_CALLERS = 3;

/** An explained action for people. */
export function explainedActionText({ action, asked, needed }: ExplainedAction): string {
  const questions = asked.flatMap(({ question, kinds }) => [
    `  ${question.id}`,
    `      ${question.title}`,
    `      of ${kinds.join(', ')}`,
  ]);
  const needs = needed.flatMap(({ title, callers, sites }) => {
    const more = callers.length - MOST_CALLERS;
    return [
      `  ${title}`,
      ...callers.slice(0, MOST_CALLERS).map((caller) => `      by ${caller}`),
      ...(more > 0 ? [`      and by ${more} more`] : []),
      `      at ${sites.join(', ')}`,
    ];
  });
  return `${[
    action,
    '',
    ...(questions.length > 0
      ? ['must never be allowed beyond what these rules say', ...questions]
      : ['no rule of access asks about it']),
    '',
    ...(needs.length > 0 ? ['has to work for', ...needs] : ['nothing that has to work needs it']),
    '',
    'docs/actions.md has every action, and the reason of those that are neither; whether somebody may do it:',
    `trefoil access --principal ARN --action ${action} --resource ARN`,
  ].join('\n')}\n`;
}
