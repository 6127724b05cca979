import { example } from '../examples/example';
import { READER, role } from '../examples/roles';
import { ARCHIVE, archiveBucket, trail } from '../examples/stores';
import { READS_ARCHIVE, targets } from './actions';
import { by } from './conditions';
import { everybody, everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

export const nobodyStopsTrail: SiteQuestion = {
  id: 'nobody-stops-trail',
  title: 'only break-glass stops, deletes, narrows or redirects the trail',
  details: 'not even the deployer or CloudFormation',
  kinds: ['trail'],
  asks: (site, store) =>
    targets(store, {
      itself: [
        ...['cloudtrail:DeleteTrail', 'cloudtrail:PutEventConfiguration', 'cloudtrail:PutEventSelectors'],
        'cloudtrail:PutInsightSelectors',
        ...['cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'],
      ],
    }).map((asked) => ({ ...asked, principals: everybody(everyoneFor(site)), unless: by(site, 'break-glass') })),
  examples: {
    good: example('a trail that the emergency role stops', trail()),
    bad: example('a trail that everybody with permission stops', trail(), 'trails'),
  },
};

/** Actions that leave a bucket of logs and what is in it as they are, and writes, which are another question. */
const OF_ARCHIVES = [
  ...['s3:AbortMultipartUpload', 's3:Get*', 's3:List*', 's3:PutBucketTagging', 's3:PutObject', 's3:ReplicateObject'],
  ...['s3:TagResource', 's3:UntagResource'],
];

export const nobodyShortensArchive: SiteQuestion = {
  id: 'nobody-shortens-archive',
  title: 'nobody deletes what is in the archive of logs',
  details:
    'and only break-glass deletes, unlocks or changes the archive itself, not even the deployer or CloudFormation',
  kinds: ['archive'],
  asks: (site, store) => {
    const principals = everybody(everyoneFor(site));
    const ask = (actions: Parameters<typeof targets>[1], unless: ReturnType<typeof by>) =>
      targets(store, actions).map((asked) => ({ ...asked, principals, unless }));
    return [
      ...ask({ content: ['s3:DeleteObject', 's3:DeleteObjectVersion'] }, []),
      ...ask({ itself: ['s3:?*'], content: ['s3:?*'], but: OF_ARCHIVES }, by(site, 'break-glass')),
    ];
  },
  examples: {
    good: example('an archive whose settings the emergency role changes', ARCHIVE),
    bad: example('an archive that everybody with permission unlocks', ARCHIVE, 'archives'),
  },
};

export const onlyServicesWriteLogs: SiteQuestion = {
  id: 'only-services-write-logs',
  title: 'nobody writes into the archive but services, and the role that archives alerts',
  kinds: ['archive'],
  asks: (site, store) =>
    targets(store, { content: ['s3:PutObject', 's3:ReplicateObject'] }).map((writes) => ({
      ...writes,
      principals: people(everyoneFor(site)),
      unless: by(site, 'alerts-archive'),
    })),
  examples: {
    good: example('an archive that services fill', ARCHIVE),
    bad: example('an archive that a role of the site fills, too', archiveBucket('onlyGateway')),
  },
};

export const rolesReadNoLogs: SiteQuestion = {
  id: 'roles-read-no-logs',
  title: 'no role that the stacks of a site make reads logs, but that of the auditor',
  kinds: ['archive'],
  asks: (site, store) => {
    const roles = site.principals.filter(({ role, purpose }) => role !== undefined && purpose !== 'auditor');
    return targets(store, { content: READS_ARCHIVE }).map((reads) => ({
      ...reads,
      principals: roles.map(({ principal }) => principal),
      endpoints: site.endpoints,
    }));
  },
  examples: {
    good: example('logs that no role reads', ARCHIVE),
    bad: example('a role that reads logs', {
      ...archiveBucket('onlyGateway'),
      Reader: role('gateway-read', { AWS: READER }, {}, { Effect: 'Allow', Action: 's3:GetObject' }),
    }),
  },
};
