import { targets } from './actions';
import { by } from './conditions';
import { everyoneFor, people } from './everyone';
import type { SiteQuestion } from './site-question';

export const nobodyStopsTrail: SiteQuestion = {
  id: 'nobody-stops-trail',
  title:
    'nobody but break-glass stops, deletes or redirects the trail, the deployer and the role of CloudFormation included',
  kinds: ['trail'],
  asks: (site, store) => {
    const principals = people(everyoneFor(site));
    const stops = ['cloudtrail:DeleteTrail', 'cloudtrail:StopLogging', 'cloudtrail:UpdateTrail'];
    const selects = ['cloudtrail:PutEventSelectors', 'cloudtrail:PutInsightSelectors'];
    return [
      ...targets(store, { itself: stops }).map((asked) => ({ ...asked, principals, unless: by(site, 'break-glass') })),
      // A new trail selects its events by the same call as one that is there.
      ...targets(store, { itself: selects }).map((asked) => ({
        ...asked,
        principals,
        unless: by(site, 'break-glass', 'cloudformation'),
      })),
    ];
  },
};

export const nobodyShortensArchive: SiteQuestion = {
  id: 'nobody-shortens-archive',
  title:
    'nobody deletes what is in the archive; nobody but break-glass deletes or unlocks it, and only the role of CloudFormation beside it shapes it',
  kinds: ['archive'],
  asks: (site, store) => {
    const principals = people(everyoneFor(site));
    const ask = (actions: Parameters<typeof targets>[1], unless: ReturnType<typeof by>) =>
      targets(store, actions).map((asked) => ({ ...asked, principals, unless }));
    return [
      ...ask({ content: ['s3:DeleteObject', 's3:DeleteObjectVersion'] }, []),
      ...ask(
        {
          itself: ['s3:DeleteBucket', 's3:DeleteBucketPolicy'],
          content: ['s3:BypassGovernanceRetention', 's3:PutObjectLegalHold', 's3:PutObjectRetention'],
        },
        by(site, 'break-glass'),
      ),
      ...ask(
        {
          itself: [
            ...['s3:PutBucketObjectLockConfiguration', 's3:PutBucketPolicy', 's3:PutBucketVersioning'],
            ...['s3:PutEncryptionConfiguration', 's3:PutLifecycleConfiguration', 's3:PutReplicationConfiguration'],
          ],
        },
        by(site, 'break-glass', 'cloudformation'),
      ),
    ];
  },
};
