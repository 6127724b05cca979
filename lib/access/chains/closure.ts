import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Question } from '../../iam/search/question';
import type { Concrete } from '../../judge/concrete/concrete';
import type { Scope } from '../../judge/scope';
import type { Assembly } from '../../judge/template/assembly';
import { answerAt } from '../answers';
import { everyoneFor, people } from '../questions/everyone';
import type { SiteAccess } from '../site/site-access';
import { type Actor, actorsAt } from './actors';
import type { Chain, ChainStep, ChainsAnswer } from './chain';
import { Decider, keyOf, type Variant, type Verdict } from './decider';
import { designFor, designsOf, exemptionsOf, isPowerful } from './design';
import { rolesByExemptNames } from './exempt-names';
import { type GoalAt, goalsAt } from './goals';
import { actsAs, actsWithEverything, hasOpened, type Move } from './move';
import { askedTogether, byResource, movesAt } from './moves';
import { type Reached, stepOf, stepsTo } from './reached';
import { searched } from './searched';

/**
 * The closure over the steps of a site.
 *
 * Each step is asked of everybody at once but those by whose design it is: as long as nobody else may make any, there are
 * no chains beyond what is declared. Only a step that somebody may make is followed, for everybody by themselves.
 */
export class ChainSearch {
  readonly actors: readonly Actor[];
  readonly moves: readonly Move[];
  private readonly goals: readonly GoalAt[];
  private readonly decider = new Decider();
  /** Steps that are open, and how many sets of requests were settled to tell them. */
  private found: { readonly open: readonly Move[]; readonly cells: number } | undefined;

  constructor(
    private readonly site: SiteAccess,
    private readonly scope: Scope,
    templates: { readonly assembly: Assembly; readonly concrete: Concrete },
  ) {
    const actors = actorsAt(site);
    this.actors = [...actors, ...rolesByExemptNames(site, actors)];
    this.moves = movesAt(site, this.actors, templates);
    this.goals = goalsAt(site, scope);
  }

  /**
   * Every chain that is not allowed by design, the shortest of each goal; `isBroken` says whether somebody comes to a goal
   * by one request, which is what the questions ask.
   */
  answer(
    isBroken = ({ question, store }: GoalAt) => answerAt(question, this.site, store, this.scope)?.holds !== true,
  ): ChainsAnswer {
    const open = this.movesBeyondDesign;
    const broken = this.goals.filter((at) => isBroken(at));
    if (open.length === 0 && broken.length === 0) return { holds: true, chains: [], cells: this.decider.cells };
    const starts = this.actors.filter((actor) => actor.exists !== false && !isPowerful(actor));
    const chains: Chain[] = [];
    for (const start of starts) {
      const reached = new Set(chains.map(({ goal }) => goal));
      if (!reached.has(EVERYTHING_GOAL))
        chains.push(...this.chainsFrom(start, new Set(open), new Set(broken), reached));
    }
    const isSure = chains.some(({ steps }) => steps.every(({ reason }) => reason === undefined));
    const holds = chains.length === 0 ? true : isSure ? false : 'undecided';
    return { holds, chains, cells: this.decider.cells };
  }

  /** Steps that somebody may make by nobody's design: asked of everybody, many steps at a time. */
  get movesBeyondDesign(): readonly Move[] {
    this.found ??= { open: this.searchedMoves(), cells: this.decider.cells };
    return this.found.open;
  }

  /** Everything from which it follows which steps are open, as a tree: what is asked of many, of some, and of one. */
  get asked(): object {
    return askedTogether(this.moves).map((moves) => ({
      question: this.ofEverybody(moves),
      apart: byResource(moves).map((some) => ({
        question: this.ofEverybody(some),
        of: some.map(({ asks }) => asks.filter((ask) => ask.of !== undefined)),
      })),
    }));
  }

  /** Takes over that no step is open, from a site at which the same is asked but for names. */
  closedAs({ found }: ChainSearch): boolean {
    if (found === undefined || found.open.length > 0) return false;
    this.found = found;
    this.decider.cells = found.cells;
    return true;
  }

  private searchedMoves(): readonly Move[] {
    const together = this.openAmong(askedTogether(this.moves));
    const apart = this.openAmong(together.flatMap((moves) => byResource(moves)));
    // A service that does not assume a role does nothing with it.
    return apart
      .flat()
      .filter(({ asks }) =>
        asks.every((ask) => ask.of === undefined || this.decider.verdict(ask, ask, undefined, []) !== undefined),
      );
  }

  /** The groups of steps of which somebody may make one by nobody's design. */
  private openAmong(groups: readonly (readonly Move[])[]): readonly (readonly Move[])[] {
    const asked = groups.map((moves) => ({ moves, question: this.ofEverybody(moves) }));
    const found = searched(asked.map(({ question }) => question));
    return asked.flatMap(({ moves }, index) => {
      this.decider.cells += found[index]?.cells ?? 0;
      return found[index]?.holds === true ? [] : [moves];
    });
  }

  private ofEverybody(moves: readonly Move[]): Question {
    const [{ kind, as, asks: [first] = [] } = { kind: 'assume' as const, as: undefined, asks: [] }] = moves;
    const byDesign = designsOf(kind, as);
    const makers = this.actors.filter(
      (actor) =>
        isPowerful(actor) || byDesign.some(({ by }) => actor.purpose !== undefined && by.includes(actor.purpose)),
    );
    const patterns = makers.flatMap((actor) => actor.patterns);
    const resources = new Map(
      moves.flatMap(({ asks }) => (asks[0]?.resources ?? []).map((one) => [one.arn, one] as const)),
    );
    return {
      ...{ actions: first?.actions ?? [], resources: [...resources.values()] },
      ...(first?.exceptActions && { exceptActions: first.exceptActions }),
      ...(kind !== 'pass' && first?.where && { where: first.where }),
      principals: people(everyoneFor(this.site)),
      unless: [
        ...(patterns.length > 0 ? [{ ArnLike: { 'aws:PrincipalArn': patterns } }] : []),
        ...exemptionsOf(kind, as, this.site),
      ],
    };
  }

  /** The chains of a start to goals to which nobody before it has come: with the first of them, it is open to anybody. */
  private chainsFrom(
    start: Actor,
    open: ReadonlySet<Move>,
    broken: ReadonlySet<GoalAt>,
    before: ReadonlySet<string>,
  ): readonly Chain[] {
    const reached = this.reachedFrom(start, open);
    const variants = [...reached].flatMap(([id, { round, byDesign }]) => {
      const variant = this.variantOf(id);
      return variant ? [{ variant, round, byDesign }] : [];
    });
    const chain = (goal: string, ids: readonly string[], last?: ChainStep): Chain => ({
      ...{ start: start.name, goal },
      steps: [...stepsTo(ids, reached), ...(last ? [last] : [])],
    });
    const chains: Chain[] = [];
    const powerful = variants.find(({ variant, byDesign }) => isPowerful(variant.actor) && !byDesign);
    // Whoever may do everything comes to every goal.
    if (powerful) return [chain(EVERYTHING_GOAL, [powerful.variant.id])];
    const done = new Set(before);
    for (const { variant, byDesign } of variants.filter(({ variant: { actor } }) => !isPowerful(actor))) {
      for (const at of this.goals) {
        if (done.has(at.goal.title)) continue;
        const direct = byDesign && !broken.has(at) ? undefined : this.reaching(variant, at, byDesign);
        const opened = hasOpened(at.store);
        // Whoever has changed the policy of a store, or has a grant, is not bound by it any more.
        const isOpen = direct === undefined && reached.get(opened)?.byDesign === false;
        const step = direct ?? (isOpen ? this.reaching(variant, at, true, true) : undefined);
        if (step === undefined) continue;
        done.add(at.goal.title);
        chains.push(chain(at.goal.title, [variant.id, ...(isOpen ? [opened] : [])], step));
      }
    }
    return chains;
  }

  /** Everything to which somebody comes, in the order of the steps that it takes. */
  private reachedFrom(start: Actor, open: ReadonlySet<Move>): ReadonlyMap<string, Reached> {
    const reached = new Map<string, Reached>([[actsAs(start), { round: 0, byDesign: true }]]);
    for (let round = 1; ; round += 1) {
      const more = new Map<string, Reached>();
      for (const [id, from] of reached) {
        const by = this.variantOf(id);
        if (by === undefined || isPowerful(by.actor)) continue;
        for (const move of this.moves) {
          if (reached.has(move.gives) || more.has(move.gives)) continue;
          const needed = move.needs === undefined ? undefined : reached.get(move.needs);
          if (move.needs !== undefined && needed === undefined) continue;
          const design = designFor(move.kind, by.actor.purpose, move.as);
          if (design === undefined && !open.has(move)) continue;
          const step = this.made(by, move);
          if (step === undefined) continue;
          const byDesign = design !== undefined && from.byDesign && needed?.byDesign !== false;
          more.set(move.gives, { round, by, move, step, byDesign });
        }
      }
      if (more.size === 0) return reached;
      for (const [id, one] of more) reached.set(id, one);
    }
  }

  private variantOf(id: string): Variant | undefined {
    for (const actor of this.actors) {
      if (id === actsAs(actor)) return { id, actor, classes: actor.as };
      if (id === actsWithEverything(actor)) return { id, actor, classes: actor.withEverything };
    }
    return undefined;
  }

  /** The step that somebody makes, if they may. */
  made(by: Variant, move: Move): ChainStep | undefined {
    const elsewhere = exemptionsOf(move.kind, move.as, this.site);
    const verdicts: Verdict[] = [];
    for (const ask of move.asks) {
      const verdict = this.decider.verdict(ask, ask, by, elsewhere);
      if (verdict === undefined) return undefined;
      verdicts.push(verdict);
    }
    return stepOf(move.kind, by, move.gains, verdicts);
  }

  /** The step by which somebody comes to a goal, if they may. */
  private reaching(by: Variant, at: GoalAt, asExempt: boolean, isOpen = false): ChainStep | undefined {
    for (const asked of at.asked) {
      const { principals: _, unless = [], ...rest } = asked;
      const resources = isOpen ? rest.resources.map((one) => ({ ...one, policy: [OPEN] })) : rest.resources;
      const key = isOpen ? keyOf(asked, 'opened') : asked;
      const verdict = this.decider.verdict(
        asExempt ? keyOf(key, 'exempting') : key,
        { ...rest, resources },
        by,
        asExempt ? unless : [],
      );
      if (verdict) return stepOf('reach', by, `${at.goal.title} (${at.store.name})`, [verdict]);
    }
    return undefined;
  }
}

const EVERYTHING_GOAL = 'may do everything at the site';

/** The policy that somebody gives a store who may change it. */
const OPEN: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
};
