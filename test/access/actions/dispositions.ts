import { app } from '../../../examples/lambda-worker/app';
import { QUESTIONS } from '../../../lib/access/questions';
import { flowsAt } from '../../../lib/access/required';
import { Scene } from '../../../lib/access/required/scene';
import { accessIn, type SiteAccess } from '../../../lib/access/site/site-access';
import { matchesAction } from '../../../lib/iam/language/actions';
import type { Question } from '../../../lib/iam/search/question';
import type { Scope } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import { ExampleSite } from '../../examples/example-site';
import { DEPLOYMENTS, original } from '../../mutants/deployments';
import type { Kind } from './kinds';
import { type ReferenceAction, referenceActions } from './reference';
import { isAbout, type Thing, thingsAt } from './things';

/** What becomes of an action on a kind of thing, at all sites of all deployments. */
export interface Disposition {
  readonly kind: Kind;
  readonly action: string;
  readonly changes: boolean;
  /** Questions that forbid it to everybody in the account, whatever the request says, but for those whom they exempt. */
  readonly asked: readonly string[];
  /** Questions that forbid it under a condition. */
  readonly inPart: readonly string[];
  /** What has to work and asks for it. */
  readonly needed: readonly string[];
  /** Of which things it is not asked, by their names. */
  readonly unasked: readonly string[];
  /** Of which things it is neither asked nor needed. */
  readonly open: readonly string[];
}

/** An assembly whose sites are looked at. */
export interface Looked {
  readonly assembly: Assembly;
  readonly scope: Scope;
}

/** The deployments of this project, and one with a workload. */
export function assemblies(): readonly Looked[] {
  const example = new ExampleSite(app(), 'examples/lambda-worker/deployment.yaml', 'acme-dublin-app-thumbs');
  return [
    ...DEPLOYMENTS.map((name) => {
      const { templates, scope } = original(name);
      return { assembly: new Assembly(templates, scope), scope };
    }),
    { assembly: example.assembly(), scope: example.scope },
  ];
}

/** Every action of the reference on everything that sites hold, and what becomes of it. */
export async function dispositionsOf(looked: readonly Looked[]): Promise<readonly Disposition[]> {
  const reference = await referenceActions();
  const found = new Map<string, Disposition>();
  for (const { assembly, scope } of looked)
    for (const [site, things] of sitesOf({ assembly, scope })) {
      const questions = questionsTo(site, scope);
      const flows = flowsAt(new Scene(site, accessOf({ assembly, scope }), assembly));
      const steps = flows.flatMap(({ id, steps: all }) => all.map(({ on, action }) => ({ arn: on.arn, id, action })));
      // Things are many, and the ARNs that questions and flows name few.
      const arns = new Set([
        ...questions.flatMap(({ question }) => question.resources.map(({ arn }) => arn)),
        ...steps.map(({ arn }) => arn),
      ]);
      for (const thing of things) {
        const about = new Set([...arns].filter((arn) => isAbout(arn, thing)));
        const ofThing = questions.filter(({ question }) =>
          question.resources.some(({ arn, policy }) =>
            // Whatever is open by a policy of its own is asked about for outsiders alone.
            arn === '*' ? policy === undefined : about.has(arn),
          ),
        );
        const needs = steps.filter(({ arn }) => arn === '*' || thing.service !== undefined || about.has(arn));
        for (const one of actionsOn(thing, reference)) {
          const key = `${thing.kind} ${one.name}`;
          found.set(key, joined(found.get(key), dispositionOf(one, thing, ofThing, needs)));
        }
      }
    }
  return [...found.values()];
}

/** Sites, and what each of them holds. */
export function sitesOf(looked: Looked): readonly (readonly [SiteAccess, readonly Thing[]])[] {
  const { sites, concrete } = accessOf(looked);
  return sites.map((site) => [site, thingsAt(site, looked.assembly, concrete)]);
}

function accessOf({ assembly, scope: { deployment } }: Looked) {
  if (deployment === undefined) throw new Error('expected a deployment');
  return accessIn(assembly, deployment);
}

interface AskedQuestion {
  readonly id: string;
  readonly question: Question;
}

/** Everything that is asked about everybody in the account of a site. */
export function questionsTo(site: SiteAccess, scope: Scope): readonly AskedQuestion[] {
  const asked = QUESTIONS.flatMap(({ id, kinds, asks }) =>
    site.stores
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((store) => asks(site, store, scope).flat())
      .map((question) => ({ id, question })),
  );
  return asked.filter(({ question: { principals } }) =>
    principals.some(
      (one) => one.kind === 'anyone' && one.accounts !== 'any' && one.accounts.includes(site.names.account),
    ),
  );
}

/** What no service is omitted of is asked of other Regions and of the root user alone. */
const EVERYTHING = '?*:?*';

/** Whether a question is about an action. */
export function asks({ actions, exceptActions = [] }: Question, action: string): boolean {
  return (
    actions.some((pattern) => pattern !== EVERYTHING && matchesAction(pattern, action)) &&
    !exceptActions.some((pattern) => matchesAction(pattern, action))
  );
}

function actionsOn({ kind, service }: Thing, reference: ReadonlyMap<Kind, readonly ReferenceAction[]>) {
  const all = reference.get(kind) ?? [];
  return service === undefined ? all : all.filter(({ name }) => name.startsWith(`${service}:`));
}

function dispositionOf(
  { name, changes }: ReferenceAction,
  thing: Thing,
  questions: readonly AskedQuestion[],
  steps: readonly { readonly id: string; readonly action: string }[],
): Disposition {
  const about = questions.filter(({ question }) => asks(question, name));
  const asked = about.filter(({ question }) => question.where === undefined).map(({ id }) => id);
  const needed = steps.filter(({ action }) => action === name).map(({ id }) => id);
  return {
    ...{ kind: thing.kind, action: name, changes, asked, needed },
    inPart: about.filter(({ question }) => question.where !== undefined).map(({ id }) => id),
    unasked: asked.length > 0 ? [] : [thing.name],
    open: asked.length + needed.length > 0 ? [] : [thing.name],
  };
}

function joined(before: Disposition | undefined, one: Disposition): Disposition {
  const both = (of: 'asked' | 'inPart' | 'needed' | 'unasked' | 'open') => [
    ...new Set([...(before?.[of] ?? []), ...one[of]]),
  ];
  return {
    ...{ ...one, asked: both('asked'), inPart: both('inPart'), needed: both('needed') },
    ...{ unasked: both('unasked'), open: both('open') },
  };
}
