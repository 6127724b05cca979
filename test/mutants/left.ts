import type { Reason } from './verdict';

/** Mutants of policies that no single resource shows to be weaker: whether anybody gains access depends on all policies together. */
export const LEFT: readonly Reason[] = [
  {
    type: /^AWS::IAM::Role$/,
    path: /\.Policies\./,
    why: 'what a role may do is met by the policies of keys, stores, endpoints and the organization',
  },
  {
    type: /^AWS::KMS::Key$/,
    what: /AuditorTakesNothing/,
    why: 'that the auditor decrypts nothing follows from the other statements; this one holds against later ones',
  },
  {
    type: /^AWS::(SQS::QueuePolicy|S3::BucketPolicy|S3Outposts::BucketPolicy)$/,
    what: /^(OnlyItsReaderReads|OnlyServicesWrite|AuditorTakesNothing)/,
    why: 'who reads alerts and who writes logs depends on the identity policies of the account',
  },
  {
    operator: /^condition/,
    type: /^AWS::KMS::Key$/,
    path: /KeyPolicy/,
    what: /kms:EncryptionContext/,
    why: 'which data a grant or a call is for is bound by the service and the role that the other conditions name',
  },
  {
    operator: /^condition-dropped$/,
    type: /^AWS::EC2::VPCEndpoint$/,
    what: /aws:ResourceAccount/,
    why: 'the resource is named; whether its name can belong to somebody else is for the organization to say',
  },
  {
    operator: /^deny-(action|resource)-dropped$|^deny-condition-loosened$/,
    type: /^AWS::S3::BucketPolicy$/,
    what: /^(OnlyNamedRoles|OffEndpoint|AuditorTakesNothing|VersionsStay)/,
    why: 'reading and writing are judged by rules; which of the other actions lead to data depends on the policies of roles',
  },
  {
    type: /^AWS::S3::BucketPolicy$/,
    what: /^LaneCloses/,
    why: 'who writes through a lane depends on the role of the lane as well, whose policy ends on the same day',
  },
];
