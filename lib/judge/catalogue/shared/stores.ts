import type { ServiceTypes, Stores } from '../entry';

/** What users give, and what is derived from it. */
export function userData(why: string): Stores {
  return ['user-data', why];
}

/** Logs, names, settings or credentials worth protecting. */
export function metadata(why: string): Stores {
  return ['metadata', why];
}

/** Nothing at rest. */
export function nothing(why: string): Stores {
  return ['nothing', why];
}

/** Types of which nothing is known but what they store. */
export function each(stores: Stores, types: readonly string[]): ServiceTypes {
  return Object.fromEntries(types.map((type) => [type, { stores }]));
}

/** What types of several services store. */
export const STORES = {
  tables: userData('tables, indexes and results, which are copies of data'),
  jobEncryption: userData('how jobs encrypt what they write'),
  customerData: userData('what people say, write, buy and do'),
  media: userData('pictures and sound, live or kept'),
  taskDisks: userData("disks of tasks, nodes and desktops, on which users' data comes to lie"),
  rows: userData('rows, documents, graphs and items that users give'),
  caches: userData('copies of rows kept near by, in memory and on disk'),
  rowsOnTheWay: userData('rows on their way from one database to another'),
  people: userData('names, addresses and numbers of people who sign in'),
  modelData: userData('what models learn from, remember and answer'),
  userBehaviour: userData('what users say and do, and what is made of it'),
  messages: userData('messages, events and records that wait to be read'),
  runState: userData("state, inputs and outputs of what runs over users' data"),
  cachedAnswers: userData('answers that are kept for the next who asks'),
  objects: userData('objects and files that users give'),
  disks: userData("disks, on which users' data comes to lie"),
  backups: userData('copies of disks, files and databases'),
  fileShares: userData('files and backups, reached another way'),
  deviceData: userData('what devices measure and say'),

  tableNames: metadata('names of tables and columns, queries, and credentials for sources'),
  desktopSettings: metadata('settings of browsers and desktops, and logs of what was done there'),
  contactCentreTexts: metadata('texts and names of a contact centre'),
  code: metadata('code, images and settings, with secrets in them where nobody was careful'),
  desktopUsers: metadata('names of people who use desktops'),
  functionCode: metadata('code of functions, with what they are told at the start'),
  databaseCredentials: metadata('addresses and credentials of databases'),
  queries: metadata('questions that are asked again and again, and who asks'),
  secrets: metadata("passwords and tokens, which open stores of users' data"),
  prompts: metadata('prompts, instructions and descriptions of models'),
  modelWords: metadata('words and instructions for models'),
  messageRoutes: metadata('rules, filters and credentials by which messages find their way'),
  trafficMeasurements: metadata('measurements of who talks to whom'),
  logs: metadata('logs and metrics, with whatever was written to them'),
  findings: metadata('findings on weaknesses and on what people did'),
  operatorNotes: metadata('settings, inventories and notes of operators'),
  sourceCode: metadata('source, packages and what builds leave'),
  observations: metadata('logs, metrics and notes in one place'),
  copyRoutes: metadata('the route and the credentials by which files are copied'),
  images: metadata('images of machines and containers, and how they are made'),
  deviceSettings: metadata('names, settings and software of devices'),

  tableAccess: nothing('who may see tables, and when work on them is done'),
  contactCentreSettings: nothing('how a contact centre or a mailbox works, without what is said there'),
  mediaSettings: nothing('how pictures and sound are cut, mixed and routed'),
  appearance: nothing('how messages, pictures and pages look and run'),
  capacity: nothing('how much runs, where and when: it keeps no data'),
  databaseSettings: nothing('settings, networks and subscriptions of databases, without rows'),
  permissions: nothing('a permission or a principal, no data of users'),
  certificates: nothing('a certificate or what issues it: public by its nature'),
  keys: nothing('a key: whoever may use it reads what is encrypted with it, and it never leaves the service'),
  shares: nothing('what is shared with whom: what it opens is stored elsewhere'),
  modelRuns: nothing('where and how models run'),
  modelLimits: nothing('how much models may run, and who agrees'),
  messageRules: nothing('a subscription, rule or policy: it passes messages on and keeps none'),
  network: nothing('a part of the network: it carries packets and keeps none'),
  requestRoutes: nothing('a door that passes requests on and keeps none'),
  edgeSettings: nothing('a rule or name of the edge, without data of users'),
  firewallRules: nothing('a rule by which requests and packets are let through or not'),
  dnsNames: nothing('names and addresses, which DNS tells anybody'),
  logRoutes: nothing('where logs of names and packets go: the logs are kept there'),
  trafficSwitch: nothing('a switch of traffic between places'),
  networkSettings: nothing('a part of the network, without what passes through it'),
  monitoring: nothing('what is measured, shown, alarmed of or passed on: the measurements are kept elsewhere'),
  membership: nothing('who is a member, and what is checked'),
  operatorWork: nothing("when and how operators' work is done"),
  costs: nothing('what AWS costs, not what is stored'),
  deploymentParts: nothing(
    'a part of a deployment: its contents are checked as templates of their own, or found opaque',
  ),
  delivery: nothing('how source becomes a deployment'),
  observationAccess: nothing('who sees what is measured, and what is done about it'),
  accessToStore: nothing('a way into a store, or a rule over one: what it opens is stored elsewhere'),
  deviceAccess: nothing('how devices are given access, told and watched'),
} as const;
