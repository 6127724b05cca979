import type { Deployment } from '../../deployment/deployment';

const ACCOUNT = '222222222222';

/** A deployment of one site, for examples: its account is that of the organization as well. */
export const exampleDeployment: Deployment = {
  name: 'example',
  boundary: ['IE'],
  organization: {
    id: 'o-exampleorgid',
    managementAccount: ACCOUNT,
    homeRegion: 'eu-west-1',
    sitesOrganizationalUnit: 'ou-abcd-12345678',
  },
  sites: {
    dublin: {
      name: 'Dublin',
      country: 'IE',
      region: 'eu-west-1',
      account: ACCOUNT,
      placement: { kind: 'region', zones: ['eu-west-1a', 'eu-west-1b'] },
      addressRange: '10.16.0.0/20',
      replicatesTo: [],
      accountServices: {
        config: 'existing',
        guardDuty: 'existing',
        accessAnalyzer: 'existing',
        blockPublicAccess: 'existing',
      },
    },
  },
  operators: {
    keyAdministrators: ['KeyAdministrator'],
    deployers: ['Deployer'],
    dataReaders: ['DataReader'],
    dataWriters: ['DataWriter'],
    breakGlass: ['BreakGlass'],
  },
  classes: {},
  people: {},
  permits: [],
  auditor: {
    name: 'Example Assurance Ltd',
    account: '555555555555',
    externalId: 'example-audit',
    country: 'IE',
    mandate: { from: '2026-01-01', until: '2028-12-31' },
    sourceAddresses: ['192.0.2.0/24'],
  },
  migrations: [
    {
      id: 'legacy',
      source: { account: '666666666666', bucket: 'legacy', prefix: '', region: 'eu-west-1', country: 'IE' },
      destination: 'dublin',
      opens: '2026-10-01',
      closes: '2027-12-31',
    },
  ],
  workloads: {},
  retention: { logsDays: 365, backupDays: 35, noncurrentVersionDays: 90 },
  prefixLists: {},
  omissions: [],
};

/** The same with a workload that has a private API. */
export const deploymentWithApi: Deployment = {
  ...exampleDeployment,
  workloads: {
    shop: {
      ...{ what: 'a shop', runsOn: ['lambda', 'api-gateway'], objects: { read: [], write: [] }, records: 'read' },
      ...{ queues: [], sendsTo: [], calls: [] },
    },
  },
};

/** The same with a workload that reads records, and no objects. */
export const deploymentWithWorkload: Deployment = {
  ...exampleDeployment,
  workloads: {
    shop: {
      ...{ what: 'a shop', runsOn: ['lambda'], objects: { read: [], write: [] }, records: 'read' },
      ...{ queues: [], sendsTo: [], calls: [] },
    },
  },
};
