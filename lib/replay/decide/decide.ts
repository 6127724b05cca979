import { decideRequest } from '../../access/decide-request';
import type { Decision } from '../../iam/authorize/decision';
import type { PolicyDocuments } from '../../iam/authorize/policies';
import type { ContextValue } from '../../iam/authorize/request';
import type { Decider } from '../../iam/authorize/statements';
import type { Identity } from '../event/identity';
import type { Keys } from '../event/keys';
import type { Target } from '../event/resources';
import { type Asked, type Caller, type Model, UNSEEN } from '../model/model';
import { Fold } from './fold';

/** One action on one resource of an event, as far as the event says. */
export interface Asking {
  readonly who: Identity;
  readonly caller: Caller;
  readonly action: string;
  readonly target: Target;
  readonly asked: Asked;
  readonly endpoint?: string;
  readonly keys: Keys;
}

/** How the policies decide it. */
export interface Decided {
  readonly decision: Decision['decision'];
  readonly by: Decider;
  /** The document that the deciding statement is in. */
  readonly source?: string;
  /** What would have to be known, where it is undecided. */
  readonly missing?: string;
  /** Whether it is allowed by policies that no template holds, taken to allow everything. */
  readonly isAssumed: boolean;
}

/** Decides requests by the policies of a model; those that no policy tells apart once. */
export class Decisions {
  /** How many requests were decided, and how many had been before. */
  readonly count = { decided: 0, again: 0 };
  /** What the policies tell apart. */
  readonly fold: Fold;
  private readonly known = new Map<string, Decided>();
  private readonly places = new Map<string, Readonly<Record<string, ContextValue>>>();

  constructor(
    private readonly model: Model,
    private readonly most = 100_000,
  ) {
    this.fold = new Fold(model.statements());
  }

  decide(asking: Asking): Decided {
    const key = this.keyOf(asking);
    const before = this.known.get(key);
    if (before !== undefined) {
      this.count.again += 1;
      return before;
    }
    this.count.decided += 1;
    const decided = this.afresh(asking);
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(key, decided);
    return decided;
  }

  /** What is equal of two requests that are decided alike. */
  keyOf({ who, action, target, asked, endpoint, keys }: Asking): string {
    const principal =
      typeof who.principal === 'string' ? this.fold.principal(who.principal, who.arn) : JSON.stringify(who.principal);
    const store = asked.store?.itself.arn.replace(/:\*$/, '');
    const resource = target.arn === undefined ? `?${target.within ?? ''}` : this.fold.resource(target.arn, store);
    const context = this.fold.context(keys.context, this.knownOf(asked, endpoint), keys.unknown);
    return `${principal} ${who.arn ?? ''} ${who.account ?? ''} ${action} ${resource} ${asked.on.account} ${endpoint ?? ''} ${context}`;
  }

  /** Decides without looking whether an equal request was decided before. */
  afresh(asking: Asking): Decided {
    const { caller, action, asked, endpoint: id, keys } = asking;
    const found = id === undefined ? undefined : this.model.endpoint(id)?.endpoint;
    const endpoint =
      id === undefined
        ? undefined
        : (found ?? { id, vpc: 'unknown', type: 'interface' as const, policy: UNSEEN_ALONE });
    const { decision, by } = decideRequest({
      ...{ who: caller.who, action, on: asked.on },
      ...(endpoint && { endpoint }),
      ...(asked.unknown && { resourceUnknown: asked.unknown }),
      context: { ...keys.context, ...this.knownOf(asked, id) },
      unknown: keys.unknown,
    });
    const open = openBy(asking, decision);
    if (open !== undefined) return { decision: 'undecided', by, isAssumed: false, missing: open };
    const isAssumed = caller.isAssumed && decision === 'allow' && by.policy === 'identity';
    return {
      ...{ decision, by, isAssumed: caller.isAssumed && decision === 'allow' },
      ...(isAssumed && { source: 'policies of no template, taken to allow everything' }),
      ...(decision === 'undecided' && { missing: missingOf(by, asked) }),
    };
  }

  /** The keys that the model knows of an endpoint and a resource; found once for each pair. */
  private knownOf(asked: Asked, id: string | undefined): Readonly<Record<string, ContextValue>> {
    const owner = asked.on.account;
    const key = `${owner} ${id}`;
    const before = this.places.get(key);
    if (before !== undefined) return before;
    const found = id === undefined ? undefined : this.model.endpoint(id);
    const known = {
      'aws:resourceaccount': owner === '' ? undefined : owner,
      'aws:resourceorgid': this.model.orgOf(owner),
      ...(id !== undefined && {
        'aws:sourcevpce': id,
        'aws:sourcevpc': found?.endpoint.vpc,
        'aws:vpceaccount': found?.site.names.account,
        'aws:vpceorgid': found && this.model.deployment.organization.id,
      }),
    };
    if (this.places.size < this.most) this.places.set(key, known);
    return known;
  }
}

const UNSEEN_ALONE = [UNSEEN];

/** What leaves undecided what the evaluator decides for anybody of an account, or without grants. */
function openBy({ who, action, asked }: Asking, decision: Decision['decision']): string | undefined {
  if (who.isAnybody && who.account !== undefined && namesSomebody(asked.on.policy, who.account))
    return 'who of the account it was';
  return decision === 'implicit-deny' && GRANTED.has(action)
    ? 'the grants of the key, which no template holds'
    : undefined;
}

/** Operations that a grant of a key may allow (AWS KMS Developer Guide, "Grants in AWS KMS"). */
const GRANTED: ReadonlySet<string> = new Set(
  (
    'Encrypt Decrypt GenerateDataKey GenerateDataKeyWithoutPlaintext GenerateDataKeyPair GenerateMac VerifyMac ' +
    'GenerateDataKeyPairWithoutPlaintext ReEncryptFrom ReEncryptTo Sign Verify GetPublicKey CreateGrant RetireGrant DescribeKey'
  )
    .split(' ')
    .map((name) => `kms:${name}`),
);

/** Whether a policy names a user, role or session of an account, and not only the account. */
function namesSomebody(policy: PolicyDocuments | undefined, account: string): boolean {
  const [, ...after] = JSON.stringify(policy ?? []).split(`::${account}:`);
  return after.some((rest) => !rest.startsWith('root'));
}

function missingOf(by: Decider, asked: Asked): string {
  if (by.key === 'resource') return 'the resource of the request';
  if (by.key !== undefined) return by.key;
  if (by.policy === 'resource' && asked.isUnseen) return 'the policy of the resource, which no template holds';
  if (by.policy === 'endpoint' && by.sid === 'InNoTemplate') return 'the endpoint, which no template makes';
  return by.reason;
}
