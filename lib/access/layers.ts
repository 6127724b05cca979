import { isRecord, listOf } from '../iam/authorize/json';
import type { PolicyDocument } from '../iam/authorize/policies';
import type { PrincipalClass, Question, Resource } from '../iam/search/question';
import { Universe } from '../iam/search/universe';
import type { Scope } from '../judge/scope';
import { partitionOf } from '../world/partition';
import { answerAt, answersOf, type StoreAnswer, searchPart } from './answers';
import { QUESTIONS } from './questions';
import type { Asked, SiteQuestion } from './questions/site-question';
import { FULL_ACCESS } from './site/organization';
import { EVERYTHING } from './site/roles';
import type { SiteAccess } from './site/site-access';
import type { Store } from './site/stores';

/** Ids of the layers, in the order in which people read them. */
export const LAYER_IDS = [
  ...(['store-policies', 'key-policies', 'trust-policies', 'permissions'] as const),
  ...(['endpoints', 'scp', 'rcp'] as const),
] as const;

/** Policies of one kind that can be taken away, so that AWS has them as they are by default. */
interface Layer {
  readonly id: LayerId;
  /** For people. */
  readonly name: string;
  /** The same question without these policies; undefined where they deny and confine nothing in it. */
  readonly without: (question: Question, site: SiteAccess) => Question | undefined;
}

/** Id of a layer. */
export type LayerId = (typeof LAYER_IDS)[number];

/** A layer by which alone a question holds: without it, this is allowed or undecided. */
export interface AloneBy {
  readonly layer: LayerId;
  /** The first store at which it does not hold any more. */
  readonly store: string;
  readonly holds: false | 'undecided';
  /** A request that is allowed then, or why it is undecided. */
  readonly because: string;
}

/** By which layers one question holds at one site. */
export interface QuestionLayers {
  readonly question: SiteQuestion;
  /** Layers that deny or confine something in it: it was asked without each of them. */
  readonly asked: readonly LayerId[];
  /** Those without which it does not hold. @default none: it holds by two layers at least */
  readonly alone: readonly AloneBy[];
}

/** The layers of policies. */
const LAYERS: readonly Layer[] = [
  {
    id: 'store-policies',
    name: 'policies of stores',
    without: ofResources(
      (arn) => !isKey(arn) && !isRole(arn),
      () => undefined,
    ),
  },
  // A key always has a policy: by default that of AWS, which leaves it to the policies of the account.
  { id: 'key-policies', name: 'key policies', without: ofResources(isKey, (site) => [trusting(site, 'kms:*')]) },
  // So has a role: its whole account is the most that it takes by one click.
  { id: 'trust-policies', name: 'trust policies', without: ofResources(isRole, (site) => [trusting(site, 'sts:*')]) },
  {
    id: 'permissions',
    name: 'permissions of roles',
    without: ofPrincipals(({ kind, policies }) =>
      kind === 'named' && policies?.identity !== undefined && !isSame(policies.identity, [EVERYTHING])
        ? { ...policies, identity: [EVERYTHING], boundary: undefined }
        : undefined,
    ),
  },
  {
    id: 'endpoints',
    name: 'endpoint policies',
    without: (question) =>
      question.endpoints?.some(({ policy }) => policy !== undefined)
        ? { ...question, endpoints: question.endpoints.map(({ policy: _, ...endpoint }) => endpoint) }
        : undefined,
  },
  {
    id: 'scp',
    name: 'SCPs',
    without: ofPrincipals(({ policies }) => (denies(policies?.scp) ? { ...policies, scp: [FULL_ACCESS] } : undefined)),
  },
  {
    id: 'rcp',
    name: 'RCPs',
    without: (question) =>
      question.resources.some(({ rcp }) => denies(rcp))
        ? { ...question, resources: question.resources.map(({ rcp: _, ...resource }) => resource) }
        : undefined,
  },
];

/** A layer in words. */
export function layerName(id: LayerId): string {
  return LAYERS.find((one) => one.id === id)?.name ?? id;
}

const known = new WeakMap<SiteAccess, readonly QuestionLayers[]>();

/** The layers of each site; those of a site that is like another one but for names are those of the other. */
export function layersIn(
  sites: readonly SiteAccess[],
  scope: Scope,
): ReadonlyMap<SiteAccess, readonly QuestionLayers[]> {
  return new Map(
    sites.map((site) => {
      const as = new Set(answersOf(site, scope).flatMap(({ answers }) => answers.map((answer) => answer.as)));
      const [id] = as;
      const other = as.size === 1 ? sites.find((one) => one.id === id) : undefined;
      return [site, layersOf(other ?? site, scope)];
    }),
  );
}

/**
 * By which layers each question that holds at a site does: it is asked again without each layer that took part.
 *
 * Nothing else changes, so a layer that denies and confines nothing in a question is not taken away from it.
 */
function layersOf(site: SiteAccess, scope: Scope): readonly QuestionLayers[] {
  const before = known.get(site);
  if (before !== undefined) return before;
  const held = QUESTIONS.flatMap((question) => {
    const parts = site.stores.flatMap((store): readonly Part[] => {
      const answer = question.kinds.includes(store.kind) ? answerAt(question, site, store, scope) : undefined;
      return answer ? [{ store, answer, asked: question.asks(site, store, scope) }] : [];
    });
    return parts.length > 0 && parts.every(({ answer }) => answer.holds === true) ? [{ question, parts }] : [];
  });
  const found = new Map(held.map(({ question }) => [question, { asked: [] as LayerId[], alone: [] as AloneBy[] }]));
  for (const layer of LAYERS) {
    const left = held.flatMap(({ question, parts }) =>
      withoutLayer(layer, parts, site).map((part) => ({ question, ...part })),
    );
    const universe = new Universe(left.flatMap(({ asked }) => asked.flat()));
    for (const { question, store, asked } of left) {
      const of = found.get(question);
      if (of === undefined || of.alone.some((one) => one.layer === layer.id)) continue;
      if (!of.asked.includes(layer.id)) of.asked.push(layer.id);
      const { holds, counterexample, reason = '' } = searchPart(asked, store, universe);
      if (holds !== true)
        of.alone.push({ layer: layer.id, store: store.name, holds, because: counterexample ?? reason });
    }
  }
  const all = [...found].map(([question, layers]) => ({ question, ...layers }));
  known.set(site, all);
  return all;
}

interface Part {
  readonly store: Store;
  readonly answer: StoreAnswer;
  readonly asked: readonly Asked[];
}

/** What is asked of each store without a layer, as far as that took part. */
function withoutLayer({ without }: Layer, parts: readonly Part[], site: SiteAccess) {
  return parts.flatMap(({ store, asked }) => {
    const left = asked.flatMap((one): readonly Asked[] => {
      if ('actions' in one) return [without(one, site) ?? []].flat();
      const [first, second] = [without(one[0], site), without(one[1], site)];
      return first || second ? [[first ?? one[0], second ?? one[1]]] : [];
    });
    return left.length > 0 ? [{ store, asked: left }] : [];
  });
}

/** Takes the policies of some resources away, and leaves what AWS has there by default. */
function ofResources(
  isMeant: (arn: string) => boolean,
  byDefault: (site: SiteAccess) => readonly PolicyDocument[] | undefined,
): Layer['without'] {
  return (question, site) => {
    const policy = byDefault(site);
    // Without a default, a policy that only allows confines nobody.
    const takesPart = (one: Resource) =>
      isMeant(one.arn) && one.policy !== undefined && (policy !== undefined || denies(one.policy));
    if (!question.resources.some(takesPart)) return undefined;
    return {
      ...question,
      resources: question.resources.map(({ policy: own, ...one }) => {
        const left = takesPart({ ...one, policy: own }) ? policy : own;
        return { ...one, ...(left && { policy: left }) };
      }),
    };
  };
}

type Policies = Extract<PrincipalClass, { readonly policies?: unknown }>['policies'];

/** Principals once for each layer: a universe knows classes of principals by what they are. */
function ofPrincipals(
  change: (one: { readonly kind: string; readonly policies?: Policies }) => Policies | undefined,
): Layer['without'] {
  const known = new WeakMap<PrincipalClass, PrincipalClass>();
  return (question) => {
    const principals = question.principals.map((one): PrincipalClass => {
      if (one.kind !== 'named' && one.kind !== 'anyone') return one;
      const before = known.get(one);
      if (before !== undefined) return before;
      const policies = change(one);
      const after = policies ? { ...one, policies } : one;
      known.set(one, after);
      return after;
    });
    return principals.some((one, index) => one !== question.principals[index])
      ? { ...question, principals }
      : undefined;
  };
}

/** Lets everybody of the account do something, as far as their own policies allow it. */
function trusting({ names }: SiteAccess, action: string): PolicyDocument {
  const root = `arn:${partitionOf(names.region)}:iam::${names.account}:root`;
  return {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS: root }, Action: action, Resource: '*' }],
  };
}

/** Whether something in documents denies, or cannot be read. */
function denies(documents: unknown): boolean {
  if (Array.isArray(documents)) return documents.some(denies);
  if (!isRecord(documents)) return false;
  return listOf(documents['Statement']).some((one) => !isRecord(one) || one['Effect'] !== 'Allow');
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isKey(arn: string): boolean {
  return arn.split(':')[2] === 'kms';
}

function isRole(arn: string): boolean {
  return /^arn:[^:]*:iam::[^:]*:role\//.test(arn);
}
