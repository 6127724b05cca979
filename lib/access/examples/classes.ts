import type { Deployment } from '../../deployment/deployment';
import type { Example } from '../../judge/rule';
import type { RawMap } from '../../judge/template/template';
import { organizationBut } from './organization';
import { BEGIN, deploymentWithPeople, END, gateway } from './people';
import { dataBucket, OBJECTS } from './stores';

const { people, operators } = deploymentWithPeople;
const { support } = people;
if (support === undefined) throw new Error('expected a team of readers in the examples');

/** The deployment of examples with two classes: a team for all of them, and one for the class of records. */
const deployment: Deployment = {
  ...deploymentWithPeople,
  operators: { ...operators, dataReaders: ['DataReader', 'Moderator'] },
  classes: {
    accounts: { what: 'profiles', personal: true, outside: 'refused', objects: ['users/'], records: [] },
    posts: { what: 'public posts', personal: false, outside: 'refused', objects: [], records: ['post#'] },
  },
  people: {
    support: { ...support, classes: { read: ['accounts', 'posts'], write: [] } },
    posts: { ...support, roles: ['Moderator'], classes: { read: ['posts'], write: [] } },
  },
};

/** A bucket that one gateway role reads. */
export const ONLY_READERS: RawMap = OBJECTS;
/** A bucket that the gateway role of the team for the class of records reads as well. */
export const READERS_AND_TEAM: RawMap = dataBucket('noHttp', 'onlyGatewayAndTeam', 'notElsewhere', 'versionsStay');

/** A gateway role that people assume who work in these countries. */
export function readersIn(...countries: readonly string[]): RawMap {
  return gateway({
    StringEquals: { 'aws:PrincipalTag/workCountry': [...countries] },
    ...{ DateGreaterThanEquals: BEGIN, DateLessThan: END },
  });
}

/** Resources of the deployment with classes, under its organization; `breaks` has rules for which more would be needed. */
export function classExample(name: string, resources: RawMap, ...breaks: readonly string[]): Example {
  return { name, deployment, resources: { ...resources, ...organizationBut() }, ...(breaks.length > 0 && { breaks }) };
}
