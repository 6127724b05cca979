/** What AWS asks for something, in US dollars. */
export interface Price {
  readonly usd: number;
  readonly per: string;
  /** For which Region the figure is known, or `any` where AWS asks the same everywhere. */
  readonly region: string;
  /** The page that says so; `assumed` where none was found. */
  readonly source: string;
  /** The day on which the figure was written down. */
  readonly asOf: string;
}

const asOf = '2026-11-29';
const assumed = (usd: number, per: string, region = 'eu-west-1'): Price => ({
  ...{ usd, per, region, source: 'assumed', asOf },
});

/** Every price that `trefoil cost` reckons with. */
export const PRICES = {
  endpoint: assumed(0.011, 'interface endpoint, zone and hour'),
  endpointData: { usd: 0.01, per: 'GB', region: 'any', source: 'aws.amazon.com/privatelink/pricing', asOf },
  key: { usd: 1, per: 'key and month', region: 'any', source: 'aws.amazon.com/kms/pricing', asOf },
  rotation: { usd: 1, per: 'rotation and month', region: 'any', source: 'aws.amazon.com/kms/pricing', asOf },
  alarm: assumed(0.1, 'metric of an alarm and month'),
  metric: assumed(0.3, 'metric and month', 'us-east-1'),
  dashboard: assumed(3, 'dashboard and month', 'us-east-1'),
  logs: assumed(0.5, 'GB', 'us-east-1'),
  configItem: assumed(0.003, 'configuration item', 'us-east-1'),
  evaluation: assumed(0.001, 'evaluation', 'us-east-1'),
  guardDuty: assumed(5, 'idle detector and month'),
  guardDutyObjects: assumed(1, 'million events of objects'),
  dataEvents: assumed(1, 'million data events'),
  secret: assumed(0.4, 'secret and month'),
  encryptionControl: assumed(0.15, 'VPC that is not empty and hour'),
  bucket: assumed(0.023, 'GB and month'),
  backup: assumed(0.05, 'GB and month'),
  transfer: assumed(0.02, 'GB to another Region'),
  replicationTime: assumed(0.015, 'GB replicated in time'),
} as const satisfies Readonly<Record<string, Price>>;

export type PriceName = keyof typeof PRICES;

/** Quantities that no template says; every one is assumed. */
export const ASSUMED = {
  hoursInMonth: 730,
  rotations: 2,
  configItems: 1000,
  evaluationsOfRule: 840,
  gigabytesOfLogGroup: 1,
  gigabytesOfLogsInMillionCalls: 1.5,
} as const;

/** What can be switched off, and what is lost with it. */
export const SWITCHES: readonly string[] = [
  'interface endpoints: each that is left out sends its calls over a network that the site does not have, so nothing in it can call that service',
  'GuardDuty: `accountServices.guardDuty: existing` moves the cost to a detector that the account has; without any, nobody tells of stolen credentials',
  'AWS Config: `accountServices.config: existing` likewise; without any, nobody tells of drift',
  'encryption control of the VPC: without it nothing shows which traffic is not encrypted',
  'data events of the trail: without them nobody can say who read which object, and detections that rest on them are blind',
  'copies of backups and replicas: each that is left out is a copy less after a disaster',
];
