/** What AWS asks for something, in US dollars. */
export interface Price {
  readonly usd: number;
  readonly per: string;
  /** For which Region the figure is known, or `any` where AWS asks the same everywhere. */
  readonly region: string;
  /** The page of AWS that says so; undefined where no page was found, and the figure is an assumption. */
  readonly source: string | undefined;
  /** The day on which the page said so, or on which the assumption was made. */
  readonly asOf: string;
}

const assumed = (usd: number, per: string, region = 'eu-west-1'): Price => ({
  ...{ usd, per, region, source: undefined, asOf: '2026-11-29' },
});
const said = (usd: number, per: string, region: string, source: string, asOf: string): Price => ({
  ...{ usd, per, region, source, asOf },
});
const KMS = 'aws.amazon.com/kms/pricing';
const CLOUDWATCH = 'aws.amazon.com/cloudwatch/pricing';

/** Every price that `trefoil cost` reckons with. */
export const PRICES = {
  endpoint: assumed(0.011, 'interface endpoint, zone and hour'),
  key: said(1, 'key and month', 'any', KMS, '2026-03-14'),
  rotation: said(1, 'rotation of a key and month', 'any', KMS, '2026-03-14'),
  alarm: assumed(0.1, 'metric of an alarm and month'),
  metric: said(0.3, 'metric of a filter and month', 'us-east-1', CLOUDWATCH, '2022-04-29'),
  dashboard: said(3, 'dashboard and month', 'us-east-1', CLOUDWATCH, '2022-04-29'),
  logs: assumed(0.5, 'GB of logs', 'us-east-1'),
  configItem: assumed(0.003, 'item that AWS Config records', 'us-east-1'),
  evaluation: assumed(0.001, 'evaluation of a rule of AWS Config', 'us-east-1'),
  guardDuty: assumed(5, 'idle detector of GuardDuty and month'),
  guardDutyObjects: said(
    ...([0.8, 'million events of objects', 'us-east-1', 'aws.amazon.com/guardduty/pricing', '2026-10-07'] as const),
  ),
  dataEvents: assumed(1, 'million data events'),
  secret: said(0.4, 'secret and month', 'us-east-1', 'aws.amazon.com/secrets-manager/pricing', '2026-09-20'),
  encryptionControl: assumed(0.15, 'VPC with encryption control and hour'),
  bucket: assumed(0.023, 'GB and month'),
  backup: assumed(0.05, 'GB and month'),
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
