import { placeKey, teamOf } from '../deployment/people';
import type { Decided } from './decide/decide';
import { judge, type Verdict } from './decide/verdict';
import { actionsOf, serviceOfEvent } from './event/actions';
import { identityOf } from './event/identity';
import { type Event, objectAt, textAt } from './event/json';
import { endpointOf, keysOf } from './event/keys';
import { endingOf, type Outcome } from './event/outcome';
import { targetsOf } from './event/resources';
import type { Asked, Caller, Model } from './model/model';
import { type Period, periodAt } from './model/periods';
import type { Session } from './sessions';

/** What an event is, for people, and what the policies say of it. */
export interface Explained {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Source identity, name of the session or user, or service. */
  readonly person: string;
  /** The role or user by name; empty for services. */
  readonly role: string;
  readonly team: string;
  /** The country where the person works, as the identity provider said when the session began. */
  readonly place: string;
  /** An endpoint of a site, an address, or a service. */
  readonly wayIn: string;
  readonly dataClass: string;
  readonly service: string;
  readonly action: string;
  readonly site: string;
  readonly by?: Decided;
  /** Requests that were allowed: by whom, and on what, with the grants that they used. */
  readonly uses: readonly Use[];
}

/** An action that somebody did. */
export interface Use {
  readonly caller: Caller;
  readonly action: string;
  readonly asked: Asked;
}

/** Explains an event by the policies in force at its time; undefined for what is no request to an API of AWS. */
export function explain(event: Event, periods: readonly Period[], session: Session | undefined): Explained | undefined {
  const type = textAt(event, 'eventType');
  if (type !== undefined && type !== 'AwsApiCall') return undefined;
  const ending = endingOf(event);
  const service = serviceOfEvent(event);
  const name = `${service}:${textAt(event, 'eventName') ?? ''}`;
  const who = identityOf(event);
  const period = periodAt(periods, textAt(event, 'eventTime') ?? '');
  const base = {
    ...{ outcome: ending.outcome, service, action: name, team: '', dataClass: '', site: '', uses: [] },
    person: typeof who === 'string' ? 'not recorded' : who.person,
    role: typeof who === 'string' ? '' : (who.role ?? ''),
    place: '',
    wayIn: wayInOf(event, period?.model),
  };
  const undecidable = (missing: string): Explained => ({ ...base, verdict: { is: 'undecidable', missing } });
  if (period === undefined) return undecidable('policies of its time: no assembly was deployed then');
  const { model, decisions } = period;
  if (typeof who === 'string') return undecidable(who);
  const caller = model.caller(who);
  const known = { ...base, team: teamNameOf(caller, model, session), place: placeOf(model, session) };
  const actions = actionsOf(event);
  if (actions === undefined)
    return { ...known, verdict: { is: 'undecidable', missing: 'the IAM action of the event' } };
  if (actions.length === 0) return { ...known, verdict: { is: 'explained' } };
  const endpoint = endpointOf(event);
  const requests = actions.flatMap((action) => {
    const keys = keysOf(event, who, action, session, model.hashKeys);
    return targetsOf(event, action).map((target) => {
      const asked = model.asked(target, action);
      const decided = decisions.decide({
        who,
        caller,
        action,
        target,
        asked,
        keys,
        ...(endpoint !== undefined && { endpoint }),
      });
      return { action, asked, decided };
    });
  });
  const { verdict, by } = judge(ending, requests);
  const [first] = requests;
  const site = requests.find(({ asked }) => asked.site)?.asked.site ?? caller.site;
  return {
    ...known,
    ...{ verdict, by, action: actions[0] ?? name, site: site?.id ?? '' },
    dataClass: first ? classOf(first.asked, event, model) : '',
    uses: ending.outcome === 'denied' ? [] : requests.map(({ action, asked }) => ({ caller, action, asked })),
  };
}

function wayInOf(event: Event, model: Model | undefined): string {
  const id = endpointOf(event);
  if (id !== undefined) {
    const found = model?.endpoint(id);
    return found
      ? `endpoint for ${found.endpoint.name ?? found.endpoint.service} of ${found.site.id}`
      : `endpoint ${id} of no site`;
  }
  const invoker = textAt(objectAt(event, 'userIdentity'), 'invokedBy');
  return invoker === undefined ? `address ${textAt(event, 'sourceIPAddress') ?? 'not recorded'}` : `service ${invoker}`;
}

const teams = new WeakMap<Model, Map<string, string>>();

/** The team behind a role, or behind the role by which a session of a gateway role was begun. */
function teamNameOf({ found }: Caller, model: Model, session: Session | undefined): string {
  if (found === undefined) return '';
  const known = teams.get(model) ?? new Map<string, string>();
  teams.set(model, known);
  const from = session?.from?.split('/').at(-1);
  const key = `${found.name} ${from}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const team =
    teamOf(model.deployment, found.name) ?? (from === undefined ? undefined : teamOf(model.deployment, from));
  const name = team?.id ?? found.purpose ?? found.name;
  known.set(key, name);
  return name;
}

function placeOf({ deployment }: Model, session: Session | undefined): string {
  if (session === undefined) return 'not recorded';
  const key = placeKey(deployment);
  return session.tags.find(([name]) => `aws:PrincipalTag/${name}` === key)?.[1] ?? 'not recorded';
}

/** The class of user data that is asked for, or the kind of the store that is no user data. */
function classOf({ store, on }: Asked, event: Event, model: Model): string {
  if (store === undefined) return '';
  if (store.kind === 'objects') return classIn(model, 'objects', [on.arn.slice(store.itself.arn.length + 1)]);
  if (store.kind !== 'records') return store.kind;
  return classIn(model, 'records', Object.values(objectAt(objectAt(event, 'requestParameters'), 'key')).map(String));
}

/** The class of user data of one of some keys of objects or records; `kind` where they are of none. */
export function classIn({ deployment }: Model, kind: 'objects' | 'records', keys: readonly string[]): string {
  for (const [name, data] of Object.entries(deployment.classes))
    if (data[kind].some((prefix) => keys.some((key) => key !== '' && key.startsWith(prefix)))) return name;
  return kind;
}
