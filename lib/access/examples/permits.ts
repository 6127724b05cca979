import type { Deployment } from '../../deployment/deployment';
import type { Example } from '../../judge/rule';
import { type RawMap, rawMap } from '../../judge/template/template';
import { control, organizationBut } from './organization';
import { deploymentWithPeople } from './people';
import { HERE } from './roles';
import { trail } from './stores';

const { people } = deploymentWithPeople;
const { support } = people;
if (support === undefined) throw new Error('expected a team in the examples');

/** The deployment of examples with an emergency team, and one permit for it. */
const deployment: Deployment = {
  ...deploymentWithPeople,
  people: {
    ...people,
    emergency: { ...support, roles: ['BreakGlass'], addresses: ['198.51.100.8/32'], byPermit: true },
  },
  permits: [
    {
      ...{ id: 'restore', team: 'emergency', person: 'a.person', what: 'a restore', reference: 'INC-1' },
      ...{ requestedBy: 'A. Person', approvedBy: 'C. Example' },
      ...{ from: '2026-12-01T08:00Z', until: '2026-12-01T12:00Z' },
    },
  ],
};

const BEGIN: RawMap = { 'aws:CurrentTime': '2026-12-01T08:00:00Z' };
const END: RawMap = { 'aws:CurrentTime': '2026-12-01T12:00:00Z' };
const DENIED = {
  before: { Condition: { DateLessThan: BEGIN } },
  after: { Condition: { DateGreaterThanEquals: END } },
  support: {
    Action: 'supportauthz:*',
    Condition: { DateGreaterThanEquals: BEGIN, DateLessThan: END },
  },
  another: {
    Condition: {
      ...{ DateGreaterThanEquals: BEGIN, DateLessThan: END },
      StringNotEquals: { 'aws:SourceIdentity': 'a.person' },
    },
  },
} as const satisfies Record<string, RawMap>;

/** The rules of the teams that are there beside the emergency role: nothing here is about those. */
const OF_OTHERS: readonly string[] = [
  'classes-reached-from-inside',
  'gateways-assumed-from-declared-places',
  'people-act-from-declared-places',
  'place-said-by-identity-provider',
];

/** A trail under an organization that denies the emergency role at these times. */
export function permitExample(name: string, ...denied: readonly (keyof typeof DENIED)[]): Example {
  const emergency: RawMap = { 'aws:PrincipalArn': [`${HERE}/BreakGlass`, `${HERE}/*/BreakGlass`] };
  const Permits = control(
    'SERVICE_CONTROL_POLICY',
    denied.map((one): RawMap => {
      const { Condition, ...rest }: RawMap = DENIED[one];
      return { Effect: 'Deny', Action: '*', ...rest, Condition: { ArnLike: emergency, ...rawMap(Condition) } };
    }),
  );
  return { name, deployment, resources: { ...trail(), Permits, ...organizationBut() }, breaks: OF_OTHERS };
}
