import { partitionOf } from '../../world/partition';
import { type Event, objectAt, objectsAt, textAt } from '../event/json';
import { classIn, type Explained, explain } from '../explain';
import { type Period, periodAt } from '../model/periods';
import type { Session } from '../sessions';

/** What is said of events that nothing tells apart but the person. */
interface Kind {
  readonly explained: Explained | undefined;
  readonly byPerson: Map<string, Explained>;
}

/** Explains events; those that neither policies nor the report tell apart once, without making a request of them again. */
export class Classes {
  private readonly known = new Map<string, Kind>();
  private readonly sessions = new WeakMap<Session, string>();

  constructor(private readonly most = 50_000) {}

  /** Explains an event by the policies in force at its time; undefined for what is no request to an API of AWS. */
  explain(event: Event, periods: readonly Period[], session: Session | undefined): Explained | undefined {
    const time = textAt(event, 'eventTime') ?? '';
    const period = periodAt(periods, time);
    if (period === undefined) return explain(event, periods, session);
    const who = objectAt(event, 'userIdentity');
    const person = personOf(who);
    const key = `${period.from ?? ''}\n${period.decisions.fold.moment(time)}\n${this.whoOf(who, person, period, session)}\n${whereOf(event, period)}\n${whatOf(event, period)}`;
    const known = this.known.get(key) ?? this.learn(key, explain(event, periods, session));
    const { explained, byPerson } = known;
    if (explained === undefined || person === undefined || explained.person === person) return explained;
    const own = byPerson.get(person);
    if (own !== undefined) return own;
    if (byPerson.size >= MOST_PERSONS) byPerson.clear();
    const named = { ...explained, person };
    byPerson.set(person, named);
    return named;
  }

  private learn(key: string, explained: Explained | undefined): Kind {
    if (this.known.size >= this.most) this.known.clear();
    const kind = { explained, byPerson: new Map<string, Explained>() };
    this.known.set(key, kind);
    return kind;
  }

  /** Who made a request: of a session of a role without its name, unless a policy may ask for it. */
  private whoOf(who: Event, person: string | undefined, { decisions }: Period, session: Session | undefined): string {
    const { fold } = decisions;
    const began = session === undefined ? '' : this.sessionText(session);
    const arn = textAt(who, 'arn') ?? '';
    if (person === undefined || fold.names(arn) || fold.reads('aws:userid') || fold.reads('aws:username'))
      return `${JSON.stringify(who)}${began}`;
    const context = objectAt(who, 'sessionContext');
    const attributes = objectAt(context, 'attributes');
    const issuer = textAt(objectAt(context, 'sessionIssuer'), 'arn');
    const created = fold.reads('aws:tokenissuetime') ? textAt(attributes, 'creationDate') : '';
    const source = fold.reads('aws:sourceidentity') ? textAt(context, 'sourceIdentity') : '';
    return `${issuer} ${textAt(who, 'accountId')} ${textAt(who, 'invokedBy')} ${textAt(attributes, 'mfaAuthenticated')} ${created} ${source} ${began}`;
  }

  private sessionText(session: Session): string {
    const known = this.sessions.get(session);
    if (known !== undefined) return known;
    const text = JSON.stringify(session);
    this.sessions.set(session, text);
    return text;
  }
}

const MOST_PERSONS = 1000;

/** The person of a session of a role, as `identityOf` has it; undefined for everybody else. */
function personOf(who: Event): string | undefined {
  if (who['type'] !== 'AssumedRole') return undefined;
  const [arn, account] = [textAt(who, 'arn'), textAt(who, 'accountId')];
  const context = objectAt(who, 'sessionContext');
  if (arn === undefined || account === undefined || textAt(objectAt(context, 'sessionIssuer'), 'arn') === undefined)
    return undefined;
  return textAt(context, 'sourceIdentity') ?? arn.slice(arn.indexOf('/', arn.indexOf('/') + 1) + 1);
}

/** From where a request came and how it ended. */
function whereOf(event: Event, { decisions: { fold } }: Period): string {
  const tls = objectAt(event, 'tlsDetails');
  const more = objectAt(event, 'additionalEventData');
  const agent = fold.reads('aws:useragent') ? textAt(event, 'userAgent') : '';
  const epoch = fold.reads('aws:epochtime') ? textAt(event, 'eventTime') : '';
  const error =
    event['errorCode'] === undefined ? '' : `${textAt(event, 'errorCode')} ${textAt(event, 'errorMessage')}`;
  return `${textAt(event, 'sourceIPAddress')} ${textAt(event, 'vpcEndpointId')} ${textAt(tls, 'tlsVersion')} ${textAt(more, 'CipherSuite')} ${agent} ${epoch} ${error}`;
}

/** What was asked for. */
function whatOf(event: Event, period: Period): string {
  const source = textAt(event, 'eventSource');
  const head = `${textAt(event, 'eventType')} ${source} ${textAt(event, 'eventName')} ${textAt(event, 'awsRegion')} ${textAt(event, 'recipientAccountId')} ${event['readOnly']}`;
  const asked = objectAt(event, 'requestParameters');
  const { key } = asked;
  if (source === 's3.amazonaws.com' && typeof key === 'string' && key !== '' && typeof asked['bucketName'] === 'string')
    return `${head} ${objectText(event, asked, key, asked['bucketName'], period)}`;
  if (source === 'dynamodb.amazonaws.com' && typeof key === 'object' && key !== null)
    return `${head} ${recordText(event, asked, period)}`;
  if (source === 'kms.amazonaws.com' && typeof asked['encryptionContext'] === 'object')
    return `${head} ${keyText(event, asked, period)}`;
  return `${head} ${JSON.stringify(event['requestParameters'])} ${JSON.stringify(event['resources'])}`;
}

/** An object by what policies and classes of data tell apart of its key. */
function objectText(event: Event, asked: Event, key: string, bucket: string, { model, decisions }: Period): string {
  const arn = `arn:${partitionOf(textAt(event, 'awsRegion') ?? '')}:s3:::${bucket}`;
  const owner = objectsAt(event, 'resources').find((one) => one['type'] === 'AWS::S3::Bucket');
  const rest = JSON.stringify({ ...asked, key: '' });
  return `${owner?.['accountId']} ${decisions.fold.resource(`${arn}/${key}`, arn)} ${classIn(model, 'objects', [key])} ${rest}`;
}

/** A record by what policies and classes of data tell apart of its key. */
function recordText(event: Event, asked: Event, { model, decisions }: Period): string {
  const table = (textAt(asked, 'tableName') ?? '').split('/').at(-1) ?? '';
  const hash = model.hashKeys.get(table);
  const values = objectAt(asked, 'key');
  const own = hash === undefined ? undefined : values[hash];
  const told = typeof own === 'string' ? decisions.fold.told('dynamodb:leadingkeys', own) : typeof own;
  const data = classIn(model, 'records', Object.values(values).map(String));
  return `${told} ${data} ${JSON.stringify({ ...asked, key: '' })} ${JSON.stringify(event['resources'])}`;
}

/** A use of a key by what policies tell apart of its encryption context. */
function keyText(event: Event, asked: Event, { decisions: { fold } }: Period): string {
  const pairs = Object.entries(objectAt(asked, 'encryptionContext')).map(([name, value]) => {
    const key = `kms:encryptioncontext:${name.toLowerCase()}`;
    return `${name}=${typeof value === 'string' && fold.reads(key) ? fold.told(key, value) : typeof value}`;
  });
  return `${pairs.join()} ${JSON.stringify({ ...asked, encryptionContext: '' })} ${JSON.stringify(event['resources'])}`;
}
