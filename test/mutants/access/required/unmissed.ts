/** Slips by which nothing that has to work breaks, and why none has to. */
export const UNMISSED: readonly { readonly which: RegExp; readonly why: string }[] = [
  {
    which: /^(?:identity|resource) (?:allow|action) dropped /,
    why: 'allowed by another statement, too, or excess that stays for a written reason: no-excess-access asks it of each action',
  },
  {
    which: /^endpoint action dropped /,
    why: 'endpoints let workloads do more than each of them has to, for workloads to come: descriptions, keys and queues',
  },
  {
    which: /^[a-z]+ deny added /,
    why: 'what it denies, nothing that has to work asks of this policy: no service comes in its own name, or what is asked carries the key',
  },
  {
    which: /^(?:scp|resource) exemption dropped .*Arn(?:Not)?Like aws:PrincipalArn/,
    why: 'roles are exempt wherever they may be: at every site, with a path and without, and for all actions of a statement, not for those alone that they have to be allowed',
  },
  {
    which: /^scp exemption dropped (?:OnlyRegionsOfTheSites|Shape\w+|KeepArchives): NotAction /,
    why: 'guardrails leave alone what looks, what tags and what is answered outside the Regions, whether something has to work by it or not',
  },
  {
    which: /^scp exemption dropped OnlyRegionsOfTheSites: StringNotEquals aws:RequestedRegion /,
    why: 'one list of Regions serves all sites',
  },
  {
    which: /^scp exemption dropped (?:Place|Factor|Begin|End|Address|Attributes|NoAttributes|KeepAttributes)\w*: /,
    why: 'binds people by what their sessions say of them, of which steps of others say nothing',
  },
  {
    which: /^scp exemption dropped (?:NoSharingOutside: Bool ram:|KeepGrants: Null kms:ViaService|KeepTags: )/,
    why: 'leaves what nothing has to do: sharing inside the organization, grants that a service gives back, tags of other names',
  },
  {
    which: /^rcp exemption dropped \w+: Bool aws:PrincipalIsAWSService/,
    why: 'the operator beside it, of keys that services carry, leaves the same requests alone',
  },
  {
    which: /^resource exemption dropped \w+: BoolIfExists aws:PrincipalIsAWSService/,
    why: 'no service comes in its own name to what holds user data, its roles do; one that operators let in would',
  },
  {
    which: /^resource exemption dropped \w+: NotAction /,
    why: 'policies leave alone what only looks, whether something has to work by it or not',
  },
  {
    which: /^resource exemption dropped (?:UnnamedKey|OtherEncryption|ForeignKey): /,
    why: 'no writer has to name an algorithm; one that does may name its key',
  },
  {
    which: /^identity exemption dropped NothingFlowsBack: Date/,
    why: 'steps come on a day on which the migration is open, and its denial says of which days it speaks in two comparisons',
  },
  {
    which: /^resource exemption dropped (?:Workload|Team)\d+(?:Reads|Writes): NotResource arn:[^/]*$/,
    why: 'actions on objects never name the bucket: it stands there so that the list is not empty',
  },
  {
    which: /^resource exemption dropped (?:Workload|Team)\d+NoIndexes: ArnEquals /,
    why: 'the table has no index, so nothing has to ask one',
  },
  {
    which: /^resource exemption dropped AuditorTakesNothing: ArnEquals /,
    why: 'what it denies the auditor, nobody else has to do at this resource either',
  },
  {
    which: /^resource exemption dropped OutsideOrganization: StringNotEquals/,
    why: 'nobody of the organization has to come to this resource with what it denies: a vault, and the key of backups where a rack makes none',
  },
  {
    which: /^resource exemption dropped CopiesStay: /,
    why: 'copies are asked of recovery points, which are not there yet and have no policy of their own',
  },
  {
    which: /^identity exemption dropped FromItsAddresses: Bool /,
    why: 'what services do for the auditor carries its address, where that is a public one, and it is asked so',
  },
  {
    which: /^resource exemption dropped DeploymentDoesNotUseDirectly: Null kms:ViaService/,
    why: 'without a service CloudFormation reads and changes the key and does not use it',
  },
];
