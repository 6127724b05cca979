import { isRecord, listOf } from '../../iam/authorize/json';
import type { PolicyDocument } from '../../iam/authorize/policies';
import type { Answer, Condition, PrincipalClass, Question } from '../../iam/search/question';
import { search } from '../../iam/search/search';
import { Universe } from '../../iam/search/universe';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { plainlyAllowed } from './plain-opening';
import { ASSUMED, concreteOf } from './service-request';

/** A statement that may allow somebody outside something. */
export interface Opening {
  /** Keys and indexes below the document. */
  readonly at: readonly (string | number)[];
  readonly statement: Readonly<Record<string, unknown>>;
  /** Accounts in it that are not known to be one's own. */
  readonly named: readonly string[];
  /** Whether it allows strangers nothing, as everybody is named whom the document allows anything. */
  readonly isClosed: boolean;
}

/** Everybody outside whom a document does not name. */
export const STRANGERS = 'strangers';

/** A question, and those of the same document that are asked of the same cells. */
interface Placed {
  readonly question: Question;
  readonly beside: { readonly questions: Question[]; universe?: Universe };
}

/**
 * Asks whether nobody of some principals is allowed what a statement is about, by the whole document.
 *
 * Questions that differ in their resource alone share a universe: the same statements concern each of them, so that the
 * document is read and cut once for all.
 */
export class OutsideQuestions {
  private readonly account: string;
  private readonly policy: readonly PolicyDocument[];
  private readonly asked = new Map<string, ReadonlyMap<Opening, Placed>>();
  private unless: readonly Condition[] | undefined;

  constructor(
    private readonly openings: readonly Opening[],
    private readonly document: PolicyDocument,
    private readonly resource: Resource,
    private readonly assembly: Assembly,
  ) {
    this.account = resource.template.account ?? ASSUMED.account;
    this.policy = [document];
  }

  /** Of strangers, or of everybody in an account that the statement names. */
  of(opening: Opening, whom: string): Answer {
    const asked = this.asked.get(whom) ?? this.about(whom);
    this.asked.set(whom, asked);
    const placed = asked.get(opening);
    if (placed === undefined) throw new Error(`the statement was not to be asked about ${whom}`);
    const { question, beside } = placed;
    const plain = whom === STRANGERS ? undefined : plainlyAllowed(whom, opening.statement, this.document, question);
    if (plain) return { holds: false, cells: 0, counterexample: plain };
    beside.universe ??= new Universe(beside.questions);
    return search(question, beside.universe);
  }

  private about(whom: string): ReadonlyMap<Opening, Placed> {
    const principals = this.principals(whom);
    const groups = new Map<string, Placed['beside']>();
    const found = new Map<Opening, Placed>();
    for (const opening of this.openings) {
      if (whom === STRANGERS ? opening.isClosed : !opening.named.includes(whom)) continue;
      const question = this.question(opening, principals);
      const [partition] = question.resources.map(({ arn }) => arn.split(':')[1]);
      const key = JSON.stringify([question.actions, partition]);
      const beside = groups.get(key) ?? { questions: [] };
      groups.set(key, beside);
      beside.questions.push(question);
      found.set(opening, { question, beside });
    }
    return found;
  }

  private principals(whom: string): readonly PrincipalClass[] {
    if (whom !== STRANGERS) return [{ kind: 'anyone', accounts: [whom] }];
    const exceptAccounts = [this.account, ...accountsIn(this.document)];
    return [{ kind: 'anonymous' }, { kind: 'anyone', accounts: 'any', exceptAccounts }];
  }

  private question({ statement }: Opening, principals: readonly PrincipalClass[]): Question {
    const { account, policy, resource, assembly } = this;
    this.unless ??= ours(this.document);
    const actions = textsIn(statement['Action'] ?? '*').map((action) => (action.includes(':') ? action : '?*:?*'));
    const arns = textsIn(statement['Resource'] ?? '*').map((arn) =>
      arn === '*' ? arnOf(actions, account, resource, assembly) : arn,
    );
    return { actions, principals, unless: this.unless, resources: arns.map((arn) => ({ arn, account, policy })) };
  }
}

/** What `*` stands for in a policy: the resource itself, or one of its service. */
function arnOf(actions: readonly string[], account: string, resource: Resource, assembly: Assembly): string {
  const own = concreteOf(assembly).physical(resource)?.arn;
  if (own?.startsWith('arn:')) return own;
  const [service = '?*'] = (actions[0] ?? '').split(':');
  return `arn:aws:${service}:${resource.template.region ?? ASSUMED.region}:${account}:example`;
}

/** Organizations, networks and addresses that a document names are taken to be one's own. */
const OURS: readonly (readonly [key: string, operator: string])[] = [
  ['aws:PrincipalOrgID', 'StringEquals'],
  ['aws:PrincipalOrgPaths', 'ForAnyValue:StringLike'],
  ['aws:SourceVpce', 'StringEquals'],
  ['aws:SourceVpc', 'StringEquals'],
  ['aws:SourceIp', 'IpAddress'],
];

function ours(document: PolicyDocument): readonly Condition[] {
  return OURS.flatMap(([key, operator]): readonly Condition[] => {
    const values = valuesOf(document, key.toLowerCase());
    return values.length === 0 ? [] : [{ [operator]: { [key]: values } }];
  });
}

/** The texts with which the conditions of a document compare a key. */
function valuesOf(value: unknown, key: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, key));
  if (!isRecord(value)) return [];
  const found = Object.entries(value).flatMap(([name, one]) =>
    name.toLowerCase() === key ? textsIn(one) : valuesOf(one, key),
  );
  return [...new Set(found)];
}

/** Every account that a part of a policy names. */
export function accountsIn(value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(/(?<![\dA-Za-z-])\d{12}(?![\dA-Za-z-])/g) ?? [])];
}

const textsIn = (value: unknown) => listOf(value).filter((text) => typeof text === 'string');
