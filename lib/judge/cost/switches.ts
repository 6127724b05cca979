/** Something that a deployment file can do without, and what is lost with it. */
export interface Switch {
  /** What is saved. */
  readonly saves: string;
  /** Field of the deployment file, dotted; `*` is every site. */
  readonly path: string;
  readonly value: string | number | readonly string[];
  readonly loses: string;
}

/** Fields of the deployment file that lower what sites cost; of each the value that the file accepts, and the price of it. */
export const SWITCHES: readonly Switch[] = [
  {
    saves: 'GuardDuty',
    path: 'sites.*.accountServices.guardDuty',
    value: 'existing',
    loses:
      'nothing, where the account has a detector with all its plans, which then costs the same there; without any, nobody tells of stolen credentials',
  },
  {
    saves: 'recording by AWS Config',
    path: 'sites.*.accountServices.config',
    value: 'existing',
    loses:
      'nothing, where the account has a recorder of all types, which then costs the same there; without any, no rule sees drift',
  },
  {
    saves: 'copies of objects and of backups at other sites',
    path: 'sites.*.replicatesTo',
    value: [],
    loses: 'what survives the loss of a site: its objects and records are then in one account alone',
  },
  {
    saves: 'versions of objects that were overwritten or deleted',
    path: 'retention.noncurrentVersionDays',
    value: 30,
    loses: 'the time after a month in which a mistake can be undone from the bucket; backups remain',
  },
  {
    saves: 'logs and their archive',
    path: 'retention.logsDays',
    value: 365,
    loses: 'whatever happened more than a year ago',
  },
];

/** What costs money and cannot be switched off by a deployment file, each with the reason. */
export const FIXED: readonly string[] = [
  'interface endpoints: the network has no other way to these services',
  'encryption control of the VPC, where the Region offers it: without it nothing shows which traffic is not encrypted',
  'data events of the trail: without them nobody can say who read which object, and detections are blind',
  'alarms, metric filters and keys: each watches or encrypts something',
];

/** A switch as a sentence. */
export function switchText({ saves, path, value, loses }: Switch): string {
  return `${saves}, by \`${path}: ${JSON.stringify(value)}\`: loses ${loses}`;
}
