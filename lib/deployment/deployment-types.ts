import type { FeatureId } from '../world/features';

/** A deployment file that was read and checked. docs/deployment-file.md says more of each field. */
export interface Deployment {
  /** Prefix of stack and physical names. */
  readonly name: string;
  /** Jurisdiction (`EEA`) and countries in which user data may rest. */
  readonly boundary: readonly string[];
  readonly organization: {
    readonly id: string;
    readonly managementAccount: string;
    readonly homeRegion: string;
    readonly sitesOrganizationalUnit: string;
  };
  /** Places that hold user data, by id. */
  readonly sites: Readonly<Record<string, Site>>;
  /** IAM roles that exist in the account of each site. */
  readonly operators: {
    readonly keyAdministrators: readonly string[];
    readonly deployers: readonly string[];
    readonly dataReaders: readonly string[];
    readonly dataWriters: readonly string[];
    readonly breakGlass: readonly string[];
  };
  /** How AWS learns where people work. */
  readonly identity?: {
    readonly provider: string;
    /** Key of the session tag that holds the code of a country. */
    readonly country: string;
    /** Key and values of the session tag that stand for a second factor. */
    readonly factor?: { readonly tag: string; readonly values: readonly string[] };
    readonly attestation: {
      readonly by: string;
      readonly on: string;
      readonly reference: string;
      readonly expires: string;
    };
  };
  /** Classes of user data, by id. @default one class of everything */
  readonly classes: Readonly<Record<string, DataClass>>;
  /** Teams behind the roles of `operators`, by id. */
  readonly people: Readonly<Record<string, Team>>;
  /** Exceptions that two people make, each for hours. */
  readonly permits: readonly Permit[];
  /** How people reach the networks of sites. @default by nothing that Trefoil makes */
  readonly bastion?: Bastion;
  /** Who may look at everything and take nothing. */
  readonly auditor: {
    readonly name: string;
    readonly account: string;
    readonly externalId: string;
    /** ISO 3166-1 alpha-2 code. */
    readonly country: string;
    readonly transfer?: TransferBasis;
    readonly federatedRoles?: readonly string[];
    /** First and last day, `YYYY-MM-DD`. */
    readonly mandate: { readonly from: string; readonly until: string };
    /** IPv4 ranges. */
    readonly sourceAddresses: readonly string[];
  };
  readonly migrations: readonly Migration[];
  /** What runs at the sites and may reach their user data, by id. */
  readonly workloads: Readonly<Record<string, Workload>>;
  readonly retention: {
    readonly logsDays: 365 | 400 | 545 | 731 | 1096 | 1827 | 2192 | 2557 | 2922 | 3288 | 3653;
    readonly backupDays: number;
    readonly noncurrentVersionDays: number;
  };
  /** AWS-managed prefix lists, by Region. */
  readonly prefixLists: Readonly<Record<string, { readonly s3: string; readonly dynamodb: string }>>;
  /** What the deployment does without. */
  readonly omissions: readonly {
    readonly feature: FeatureId;
    readonly reason: string;
    readonly by: string;
    readonly on: string;
    readonly expires: string;
  }[];
}

/** Why access from outside the EEA is allowed (GDPR, chapter V). */
export interface TransferBasis {
  readonly basis: 'adequacy' | 'standard-contractual-clauses' | 'binding-corporate-rules';
  /** Last day, `YYYY-MM-DD`. */
  readonly until: string;
}

/** One kind of user data. */
export interface DataClass {
  /** What it is, in a line for people. */
  readonly what: string;
  /** Whether it tells of people. */
  readonly personal: boolean;
  /** Whether people who work outside the boundary may have access. */
  readonly outside: 'refused' | 'transfer';
  /** Prefixes of its objects, each with a slash at its end. */
  readonly objects: readonly string[];
  /** Beginnings of the partition keys of its records. */
  readonly records: readonly string[];
}

/** Ids of classes that are read and written. */
export interface ReachedClasses {
  readonly read: readonly string[];
  readonly write: readonly string[];
}

/** People who do one thing for one employer, and where they work. */
export interface Team {
  readonly purpose: string;
  /** Entries of `operators`; each belongs to one team. */
  readonly roles: readonly string[];
  /** ISO 3166-1 alpha-2 codes. */
  readonly countries: readonly string[];
  readonly employer: string;
  /** Classes of user data that it reaches. @default all, where it has access to user data */
  readonly classes?: ReachedClasses;
  readonly wayIn: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly until: string;
  /** IPv4 ranges. */
  readonly addresses?: readonly string[];
  /** Whether its emergency roles do nothing but within `permits`. @default they serve at any time */
  readonly byPermit?: boolean;
  readonly transfer?: TransferBasis & { readonly assessment?: string };
}

/** An exception that one person asks for, another approves, and a third may make use of, for hours. */
export interface Permit {
  readonly id: string;
  /** Id of a team of emergency roles. */
  readonly team: string;
  /** Source identity of who acts. */
  readonly person: string;
  readonly what: string;
  readonly reference: string;
  readonly requestedBy: string;
  readonly approvedBy: string;
  /** First minute, and the minute in which it ends, in UTC: `YYYY-MM-DDTHH:MMZ`. */
  readonly from: string;
  readonly until: string;
  /** Whether AWS Support may be given access during it. */
  readonly support?: TransferBasis & { readonly case: string };
}

/** Bastion hosts, into which people open recorded sessions. */
export interface Bastion {
  /** Ids of the sites that have one. */
  readonly sites: readonly string[];
  /** Ids of the teams that open sessions. */
  readonly teams: readonly string[];
  /** Id of the AMI by Region. */
  readonly images: Readonly<Record<string, string>>;
  readonly instanceType: 't3.micro' | 't3.small' | 't3.medium' | 't4g.micro' | 't4g.small' | 't4g.medium';
  /** After how many minutes without a keystroke a session ends. */
  readonly idleMinutes: number;
  /** After how many minutes each session ends. */
  readonly maxMinutes: number;
}

/** One site of a deployment. */
export interface Site {
  readonly name: string;
  /** Where it is meant to be, ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly region: string;
  readonly account: string;
  readonly placement: Placement;
  /** IPv4 range of its VPC. */
  readonly addressRange: string;
  /** Ids of the sites that receive a copy of its objects. */
  readonly replicatesTo: readonly string[];
  /** Whether Trefoil manages what exists once in an account and Region, or leaves it alone. */
  readonly accountServices: {
    readonly config: 'managed' | 'existing';
    readonly guardDuty: 'managed' | 'existing';
    readonly accessAnalyzer: 'managed' | 'existing';
    readonly blockPublicAccess: 'managed' | 'existing';
  };
  readonly externalDataKeyArn?: string;
}

/** Where the data of a site is placed: in a Region, or on an Outposts rack. */
export type Placement =
  | { readonly kind: 'region'; readonly zones: readonly string[]; readonly apartFrom?: readonly string[] }
  | {
      readonly kind: 'outpost';
      readonly outpostArn: string;
      readonly zone: string;
      readonly generation?: 'first' | 'second';
      readonly attestation: {
        readonly by: string;
        readonly on: string;
        readonly reference: string;
        readonly country: string;
        readonly place: string;
        readonly expires: string;
      };
      readonly database: { readonly instanceClass: string; readonly storageGiB: number };
    };

/** A one-way, time-boxed path by which existing data migrates into a site. */
export interface Migration {
  readonly id: string;
  readonly source: {
    readonly account: string;
    readonly bucket: string;
    readonly prefix: string;
    readonly region: string;
    readonly country: string;
  };
  /** Id of a site. */
  readonly destination: string;
  readonly bandwidthMiBps?: number;
  readonly schedule?: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly opens: string;
  readonly closes: string;
}

/** An application that runs at sites: what it may do; the code says what it is. */
export interface Workload {
  /** What it is, in a line for people. */
  readonly what: string;
  /** Ids of the sites at which it runs. @default every site in a Region */
  readonly sites?: readonly string[];
  /** The services that run it, and so assume its role; Step Functions has one of its own, and runs its functions; API Gateway has none. */
  readonly runsOn: readonly ('lambda' | 'fargate' | 'step-functions' | 'api-gateway')[];
  /** Prefixes of the objects that it may read and write, each with a slash at its end. */
  readonly objects: { readonly read: readonly string[]; readonly write: readonly string[] };
  /** Classes of user data that it reaches beside these prefixes. */
  readonly classes?: ReachedClasses;
  /** Whether it reads the records of a site, or reads and writes them. */
  readonly records: 'none' | 'read' | 'write';
  /** A database of its own. @default none */
  readonly database?: 'postgresql';
  /** Its own queues, of whose messages it is run. */
  readonly queues: readonly string[];
  /** Ids of the workloads into whose queues it sends. */
  readonly sendsTo: readonly string[];
  /** Ids of the workloads whose private API it calls. */
  readonly calls: readonly string[];
}
