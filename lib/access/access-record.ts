import type { Deployment } from '../deployment/deployment';
import type { Outcome } from '../iam/authorize/decision';
import type { Concrete } from '../judge/concrete/concrete';
import { type Scope, scopeOfDeployment } from '../judge/scope';
import type { Assembly } from '../judge/template/assembly';
import { answersOf } from './answers';
import type { AccessCertificates } from './certificates/certificates';
import { chainText } from './chains/chain';
import { chainsAt } from './chains/chains-at';
import { type ClassAccess, classAccessOf } from './class-access';
import { type AloneBy, layersIn, type QuestionLayers } from './layers';
import { COLUMNS } from './matrix/column';
import { type Asked, matrixOf } from './matrix/matrix';
import { ORIGIN_NAMES } from './matrix/origins';
import type { SiteQuestion } from './questions/site-question';
import type { RequiredRecord } from './required/record';
import { CHAINS_RULE } from './rules/chains-rule';
import { accessIn, type SiteAccess } from './site/site-access';

/** One row of the matrix: a principal of one site, and from where it asks. */
export interface AccessRow {
  /** `<site>/<principal>/<origin>`, such as `dublin/auditor/outside-regions`. */
  readonly id: string;
  /** For people: `auditor of Dublin`. */
  readonly name: string;
  /** For people, such as `through the endpoints of the site's network`. */
  readonly from: string;
}

/** One column of the matrix: what is done, to what of the site. */
export interface AccessColumn {
  /** `<topic>/<verb>`, such as `data/read-object`. */
  readonly id: string;
  readonly name: string;
}

/** One decision of the matrix, and the statement that made it. */
export interface AccessCell {
  readonly principal: AccessRow['id'];
  readonly action: AccessColumn['id'];
  readonly decision: Outcome;
  /** Kind of the policy that decides, where one does. */
  readonly policy?: string;
  /** Id of the statement that decides, where it has one. */
  readonly sid?: string;
  readonly reason: string;
}

/** What an exhaustive search answered. */
export interface AccessSearch {
  /** What must never be allowed, with the name of its site. */
  readonly question: string;
  /** Id of the site. */
  readonly site: string;
  /** Id of the rule that asks it. */
  readonly rule: string;
  /** What must never be allowed. */
  readonly asks: string;
  readonly holds: boolean | 'undecided';
  /** Sets of requests that were settled, each by one evaluation. */
  readonly cells: number;
  /** A request that is allowed, where there is one. */
  readonly counterexample?: string;
  /** What is undecided. */
  readonly reason?: string;
  /** Layers without any one of which it does not hold; none where it holds by two. @default not asked */
  readonly alone?: readonly AloneBy[];
  /** Id of the site whose search answered it, this site being like that one but for names. @default searched here */
  readonly as?: string;
}

/** Who can reach the data, by the policies of an assembly; a cell without a row and column does not occur. */
export interface AccessRecord {
  readonly principals: readonly AccessRow[];
  readonly actions: readonly AccessColumn[];
  readonly cells: readonly AccessCell[];
  readonly searches: readonly AccessSearch[];
  /** Who is declared for each class of user data; absent where the deployment declares none. */
  readonly classes?: readonly ClassAccess[];
  /** What has to work, where that was decided as well. */
  readonly required?: RequiredRecord;
  /** Proofs of the searches that hold, where they were made. */
  readonly certificates?: AccessCertificates;
}

/** How much of a record to make. */
export interface AccessOptions extends Asked {
  /** Whether every search is made as well. @default they are */
  readonly searched?: boolean;
  /** Whether each question is asked again without each layer of policies. @default it is not */
  readonly layers?: boolean;
}

/** Decides who can reach the data of a deployment by the policies of an assembly: the matrix, and every search. */
export function accessOf(assembly: Assembly, deployment: Deployment, options: AccessOptions = {}): AccessRecord {
  const { searched = true, layers = false, columns = COLUMNS } = options;
  const scope = scopeOfDeployment(deployment);
  const { sites, concrete } = accessIn(assembly, deployment);
  const cells = matrixOf(sites, scope, options).flatMap((matrix) =>
    matrix.cells.map((cell) => ({ ...cell, site: matrix.site, id: `${matrix.site.id}/${cell.row.id}/${cell.origin}` })),
  );
  const rows = new Map(
    cells.map(({ id, row, origin, site }) => [
      id,
      { id, name: `${row.name}, at ${site.site.name}`, from: ORIGIN_NAMES[origin] },
    ]),
  );
  const asked = new Set(cells.map(({ column }) => column.id));
  return {
    principals: [...rows.values()],
    actions: columns.filter(({ id }) => asked.has(id)).map(({ id, name }) => ({ id, name })),
    cells: cells.map(({ id, column, decision }) => {
      const { policy, sid, reason } = decision.by;
      return {
        principal: id,
        action: column.id,
        decision: decision.decision,
        ...(policy !== undefined && { policy }),
        ...(sid !== undefined && { sid }),
        reason,
      };
    }),
    ...(Object.keys(deployment.classes).length > 0 && { classes: classAccessOf(deployment) }),
    searches: searched
      ? [...searchesIn(sites, scope, layers), ...sites.map((site) => chainSearchOf(site, scope, assembly, concrete))]
      : [],
  };
}

function searchesIn(sites: readonly SiteAccess[], scope: Scope, layers: boolean): readonly AccessSearch[] {
  const bySite = layers ? layersIn(sites, scope) : undefined;
  return sites.flatMap((site) => searchesOf(site, scope, bySite?.get(site)));
}

function searchesOf(site: SiteAccess, scope: Scope, layers: readonly QuestionLayers[] = []): readonly AccessSearch[] {
  return answersOf(site, scope)
    .filter(({ answers }) => answers.length > 0)
    .map(({ question, answers }) => {
      const broken = answers.find(({ holds }) => holds === false) ?? answers.find(({ holds }) => holds === 'undecided');
      return {
        question: `${site.site.name}: ${question.title}`,
        ...{ site: site.id, rule: question.id, asks: question.title },
        holds: broken?.holds ?? true,
        cells: answers.reduce((sum, { cells }) => sum + cells, 0),
        ...(broken?.counterexample !== undefined && { counterexample: broken.counterexample }),
        ...(broken?.reason !== undefined && { reason: broken.reason }),
        ...aloneIn(layers, question),
        ...(answers[0]?.as !== undefined && { as: answers[0].as }),
      };
    });
}

function aloneIn(layers: readonly QuestionLayers[], question: SiteQuestion): Pick<AccessSearch, 'alone'> {
  const found = layers.find((one) => one.question === question);
  return found ? { alone: found.alone } : {};
}

/** The answer about chains of steps, beside those about single requests. */
function chainSearchOf(
  site: SiteAccess,
  scope: ReturnType<typeof scopeOfDeployment>,
  assembly: Assembly,
  concrete: Concrete,
): AccessSearch {
  const { holds, chains, cells } = chainsAt(site, scope, { assembly, concrete });
  const [first] = chains;
  const { id } = CHAINS_RULE;
  const title = `${CHAINS_RULE.title.charAt(0).toLowerCase()}${CHAINS_RULE.title.slice(1)}`;
  return {
    ...{ question: `${site.site.name}: ${title}`, site: site.id, rule: id, asks: title, holds, cells },
    ...(first !== undefined && { counterexample: chainText(first) }),
  };
}
