import { all, gone, ORGANIZATION, type Place, statement, without } from './change';
import type { Weakening } from './weakening';

const RACK: Place = { type: 'AWS::S3Outposts::BucketPolicy', path: ['PolicyDocument'] };

/** Of what lies on a rack, and of its database. */
export const RACKS: readonly Weakening[] = [
  {
    what: 'objects on a rack that everybody whom IAM lets may use',
    noticedBy: 'data-only-by-named-roles',
    change: all(statement(RACK, 'OnlyNamedRoles', gone), statement(RACK, 'OnlyNamedRolesReachObjects', gone)),
  },
  {
    what: 'objects on a rack that are reached by no access point',
    noticedBy: 'data-only-from-site-network',
    change: all(statement(RACK, 'OffAccessPoint', gone), statement(RACK, 'OffAccessPointReachNoObjects', gone)),
  },
  {
    what: 'objects on a rack that are reached by plain HTTP',
    noticedBy: 'nobody-without-tls',
    change: statement(RACK, 'InsecureTransport', gone),
  },
  {
    what: 'a bucket on a rack whose policy anybody changes',
    noticedBy: 'only-deployments-change-data-access',
    change: all(
      statement(RACK, 'OnlyDeploymentsConfigure', gone),
      statement(ORGANIZATION, 'ShapeData', without('s3-outposts:PutBucket*')),
    ),
  },
  {
    what: 'passwords of databases that anybody reads',
    noticedBy: 'data-only-by-named-roles',
    change: statement(ORGANIZATION, 'KeepPasswords', gone),
  },
].map((weakening) => ({ ...weakening, deployment: 'outposts' as const }));
