import { gainedAt } from '../../../lib/access/gained/gained';
import { type NewlyAllowed, newlyAllowed } from '../../../lib/access/gained/newly-allowed';
import { QUESTIONS } from '../../../lib/access/questions';
import { answer, type SiteQuestion } from '../../../lib/access/questions/site-question';
import { accessIn } from '../../../lib/access/site/site-access';
import { Universe } from '../../../lib/iam/search/universe';
import { evaluate } from '../../../lib/judge/report/evaluate';
import type { Scope } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import type { Template } from '../../../lib/judge/template/template';
import { ALL_RULES } from '../../../lib/site-policy/rules';
import { original } from '../../mutants/deployments';
import type { Weakening } from './weakening';

/** The account of the site that is weakened, by the deployment. */
const ACCOUNTS: Readonly<Record<string, string>> = { reference: '222222222222', outposts: '333333333333' };

/** Ids of all questions. */
export const ASKED: ReadonlySet<string> = new Set(QUESTIONS.map(({ id }) => id));

/** What a question notices, and why nothing is newly allowed by it for all layers together. */
export const TOLD_BY_NO_DIFF: ReadonlyMap<string, string> = new Map([
  [
    'an auditor whom a key lets take grants away',
    'the question takes the auditor to have every permission, and its own policies do not have this one',
  ],
]);

/** One site of a deployment and its organization, as they are and weakened. */
export class WeakenedSite {
  private readonly templates: readonly Template[];
  private readonly scope: Scope;
  private before: ReadonlySet<string> | undefined;

  constructor(deployment: string) {
    const { templates, scope } = original(deployment);
    const sites = Object.values(scope.deployment?.sites ?? {}).map(({ account }) => account);
    this.scope = scope;
    this.templates = templates
      .filter(({ account = '' }) => account === ACCOUNTS[deployment] || !sites.includes(account))
      .map((template, index) => ({ ...template, index }));
  }

  /** What a question or a rule finds, by its id, until it finds something; as it is where nothing is weakened. */
  found(id: string, weakening?: Weakening): readonly string[] {
    const assembly = this.assemblyOf(weakening);
    const question = QUESTIONS.find((one) => one.id === id);
    return question ? this.broken(question, assembly) : findings(id, assembly);
  }

  /** Whether the site has what would be weakened. */
  isThere({ change }: Weakening): boolean {
    try {
      change(this.templates);
      return true;
    } catch {
      return false;
    }
  }

  /** Ids of all questions and rules that find something that they do not find as it is. */
  noticing(weakening: Weakening): readonly string[] {
    this.before ??= new Set(everythingIn(this.assemblyOf()).map(([, text]) => text));
    const found = everythingIn(this.assemblyOf(weakening)).filter(([, text]) => !this.before?.has(text));
    return [...new Set(found.map(([id]) => id))];
  }

  /** Answers to the question alone: the rule asks all of them together, which takes longer. */
  private broken(question: SiteQuestion, assembly: Assembly): readonly string[] {
    const { deployment } = this.scope;
    if (deployment === undefined) throw new Error('expected a deployment');
    const [site, ...others] = accessIn(assembly, deployment).sites;
    if (site === undefined || others.length > 0) throw new Error('expected one site');
    for (const store of site.stores.filter(({ kind }) => question.kinds.includes(kind))) {
      const asks = question.asks(site, store, this.scope);
      const universe = new Universe(asks.flat());
      const broken = asks.map((one) => answer(one, universe)).find(({ holds }) => holds !== true);
      if (broken) return [`${store.name}: ${broken.holds}`];
    }
    return [];
  }

  /** What weakening newly allows, and what taking it back does. */
  newlyAllowed(weakening?: Weakening): { readonly weaker: NewlyAllowed; readonly tighter: NewlyAllowed } {
    const { deployment } = this.scope;
    if (deployment === undefined) throw new Error('expected a deployment');
    const [own, weak] = [this.assemblyOf(), this.assemblyOf(weakening)].map((one) => accessIn(one, deployment));
    if (own === undefined || weak === undefined) throw new Error('expected two states');
    return {
      weaker: newlyAllowed(gainedAt(own, weak, this.scope)),
      tighter: newlyAllowed(gainedAt(weak, own, this.scope)),
    };
  }

  private assemblyOf(weakening?: Weakening): Assembly {
    return new Assembly(weakening?.change(this.templates) ?? this.templates, this.scope);
  }
}

function findings(id: string, assembly: Assembly): readonly string[] {
  const rule = ALL_RULES.find((one) => one.id === id);
  if (rule?.subject === 'template')
    return assembly.templates
      .filter((template) => rule.appliesTo(template))
      .flatMap((template) => rule.check(template, assembly).map(({ message }) => message));
  if (rule === undefined) throw new Error(`${id} is neither a question nor a rule`);
  for (const resource of assembly.resources) {
    if (!rule.appliesTo(resource)) continue;
    const found = rule.check(resource, assembly);
    if (found.length > 0) return found.map(({ message }) => message);
  }
  return [];
}

function everythingIn(assembly: Assembly): readonly (readonly [id: string, text: string])[] {
  return evaluate(assembly, ALL_RULES).flatMap(({ rule, resource, template, findings, flaw }) => {
    if (flaw !== undefined) throw new Error(flaw);
    const where = resource?.logicalId ?? template.stackName;
    return findings.map(({ message }) => [rule.id, `${rule.id} ${where} ${message}`] as const);
  });
}
