import type { Kind } from './kinds';

/** Why no question forbids some actions to everybody in the account, and nothing that has to work asks for them everywhere. */
export interface Reason {
  readonly why: string;
  /** Kinds of things, each with its actions: the prefix of the service once, then names. */
  readonly of: readonly (readonly [Kind, string])[];
}

/** Actions without a question, by the reason that they share. */
export const REASONS: readonly Reason[] = [
  {
    why: 'it lists names and ids, and returns nothing that is stored under them',
    of: [
      ['archive', 's3:ListBucketMultipartUploads ListMultipartUploadParts'],
      ['records', 'dynamodb:ListExports ListImports'],
      ['backups', 'backup:ListProtectedResourcesByBackupVault ListRestoreAccessBackupVaults'],
      ['log-group', 'logs:DescribeSubscriptionFilters GetLogGroupFields ListTagsLogGroup'],
      ['alert-queue', 'sqs:ListDeadLetterSourceQueues ListMessageMoveTasks'],
      ['role', 'iam:ListInstanceProfilesForRole ListPoliciesGrantingServiceAccess ListRoleTags'],
      ['policy', 'iam:ListEntitiesForPolicy ListPolicyTags ListPolicyVersions'],
      ['backup-plan', 'backup:ListBackupPlanVersions ListBackupSelections'],
      ['event-bus', 'events:ListTagsForResource'],
      ['detector', 'guardduty:ListCoverage'],
      ['analyzer', 'access-analyzer:ListAccessPreviews ListTagsForResource'],
      ['config-rule', 'config:ListTagsForResource'],
      ['config-recorder', 'config:ListTagsForResource'],
      ['rack-access', 's3-outposts:ListBucketMultipartUploads'],
      ['secret', 'secretsmanager:ListSecretVersionIds'],
      ['database', 'rds:DescribeDBLogFiles DescribeDBSnapshotTenantDatabases DescribeTenantDatabases'],
      [
        'function',
        'lambda:ListAliases ListDurableExecutionsByFunction ListFunctionEventInvokeConfigs ListFunctionUrlConfigs ' +
          'ListProvisionedConcurrencyConfigs ListTags ListVersionsByFunction',
      ],
    ],
  },
  {
    why: 'it reads a setting, a policy or a statistic, and nothing that is stored',
    of: [
      ['archive', 's3:GetBucketLocation GetBucketPolicyStatus GetBucketRequestPayment'],
      ['records', 'dynamodb:DescribeStream DescribeTableReplicaAutoScaling'],
      ['backups', 'backup:GetBackupVaultSharingPolicy GetPITRMalwareScanResults GetRecoveryPointIndexDetails'],
      ['key', 'kms:GetKeyLastUsage'],
      ['log-group', 'logs:GetTransformer'],
      [
        'role',
        'iam:GenerateServiceLastAccessedDetails GetContextKeysForPrincipalPolicy GetServiceLinkedRoleDeletionStatus ' +
          'SimulatePrincipalPolicy',
      ],
      ['policy', 'iam:GenerateServiceLastAccessedDetails GetPolicy GetPolicyVersion'],
      ['event-bus', 'events:DescribeEventBus'],
      ['detector', 'guardduty:GetCoverageStatistics'],
      [
        'analyzer',
        'access-analyzer:GetAccessPreview GetAnalyzedResource GetFindingRecommendation GetFindingsStatistics ' +
          'ListAccessPreviewFindings ListAnalyzedResources',
      ],
      ['config-rule', 'config:GetCustomRulePolicy'],
      ['flow-log', 'ec2:GetFlowLogsIntegrationTemplate'],
      ['dns-query-log', 'route53resolver:GetResolverQueryLogConfigPolicy'],
      ['secret', 'secretsmanager:DescribeSecret'],
      ['database', 'rds:DescribePendingMaintenanceActions DescribeValidDBInstanceModifications'],
      [
        'function',
        'lambda:GetAlias GetFunctionConcurrency GetFunctionConfiguration GetFunctionEventInvokeConfig ' +
          'GetFunctionUrlConfig GetPolicy GetResourcePolicy',
      ],
    ],
  },
  {
    why: 'operators read logs by permissions of their account; that nobody outside and no role of a site does is asked',
    of: [
      [
        'archive',
        's3:GetObjectAcl GetObjectAnnotation GetObjectLegalHold GetObjectTagging GetObjectTorrent GetObjectVersionAcl ' +
          'GetObjectVersionAnnotation GetObjectVersionAnnotationForReplication GetObjectVersionAttributes ' +
          'GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent ListObjectAnnotations ' +
          'ListObjectVersionAnnotations',
      ],
      ['trail', 'cloudtrail:ListInsightsData'],
      ['log-group', 'logs:GetLogRecord StartLiveTail'],
    ],
  },
  {
    why: 'tags by which policies know the site are asked; other tags decide nothing',
    of: [
      ['log-group', 'logs:TagLogGroup UntagLogGroup'],
      ['policy', 'iam:TagPolicy UntagPolicy'],
      ['event-bus', 'events:TagResource UntagResource'],
      ['config-rule', 'config:TagResource UntagResource'],
      ['config-recorder', 'config:TagResource UntagResource'],
      ['flow-log', 'ec2:DeleteTags'],
    ],
  },
  {
    why: 'it starts again, or makes stronger, what somebody stopped or weakened',
    of: [
      ['alarm', 'cloudwatch:EnableAlarmActions'],
      ['alert-rule', 'events:EnableRule'],
      ['analyzer', 'access-analyzer:StartResourceScan'],
      ['config-rule', 'config:StartConfigRulesEvaluation'],
      ['config-recorder', 'config:AssociateResourceTypes'],
      ['account', 'config:DeleteRemediationExceptions StartResourceEvaluation'],
      ['account', 'events:RemovePermission'],
      ['account', 'guardduty:DeclineInvitations DeleteInvitations StartMalwareScan UnarchiveFindings'],
      ['account', 'iam:DisableOutboundWebIdentityFederation'],
      ['account', 'logs:CancelExportTask DeleteIntegration DisassociateSourceFromS3TableIntegration'],
      ['account', 'rds:CancelExportTask'],
    ],
  },
  {
    why: 'it makes something anew, and leaves what is there as it is',
    of: [
      ['event-bus', 'events:CreateEventBus'],
      ['analyzer', 'access-analyzer:CreateAccessPreview GenerateFindingRecommendation'],
      ['log-group', 'logs:CreateLogStream'],
      ['account', 'access-analyzer:CancelPolicyGeneration StartPolicyGeneration'],
      ['account', 'kms:GenerateRandom'],
      ['account', 's3:CreateStorageLensGroup'],
    ],
  },
  {
    why: 'only a key of another kind takes it: ours are symmetric, of one Region, and of KMS itself',
    of: [['key', 'kms:DeriveSharedSecret GenerateMac GetParametersForImport GetPublicKey Sign Verify VerifyMac']],
  },
  {
    why: 'a service retires the grants that it was given; without a service, it is asked',
    of: [['key', 'kms:RetireGrant']],
  },
  {
    why: 'it makes or connects a key store outside AWS; who changes or disconnects one is asked',
    of: [['account', 'kms:ConnectCustomKeyStore CreateCustomKeyStore']],
  },
  {
    why: 'it ends an upload that was never finished: what was delivered stays',
    of: [['archive', 's3:AbortMultipartUpload']],
  },
  {
    why: 'it makes another table; who restores what is asked of the recovery point',
    of: [['records', 'dynamodb:RestoreTableFromAwsBackup']],
  },
  {
    why: 'whoever receives a message hides it for a while; of the queues of the auditor it is asked',
    of: [['alert-queue', 'sqs:ChangeMessageVisibility']],
  },
  {
    why: 'AWS fixes what a service-linked resource may, it has names of its own, and ours are none',
    of: [
      ['role', 'iam:CreateServiceLinkedRole DeleteServiceLinkedRole'],
      ['analyzer', 'access-analyzer:CreateServiceLinkedAnalyzer DeleteServiceLinkedAnalyzer'],
      ['config-recorder', 'config:DeleteServiceLinkedConfigurationRecorder'],
      ['account', 'config:PutServiceLinkedConfigurationRecorder'],
    ],
  },
  {
    why: 'a policy allows nothing before a role has it, which is asked, and a name that is there is refused',
    of: [['policy', 'iam:CreatePolicy']],
  },
  {
    why: 'nobody deletes the default event bus, and only AWS sends it events whose source begins with "aws."',
    of: [
      ['event-bus', 'events:DeleteEventBus PutEvents'],
      ['account', 'events:PutPartnerEvents'],
    ],
  },
  {
    why: 'it has the bus log what it does; whose permission to a log group or bucket that takes is asked there',
    of: [['event-bus', 'events:AllowVendedLogDeliveryForResource']],
  },
  {
    why: 'it is an answer for rules, resources or restores of another kind: ours are evaluated by AWS itself',
    of: [
      ['config-rule', 'config:PutExternalEvaluation'],
      ['account', 'backup:PutRestoreValidationResult'],
      ['account', 'config:DeleteResourceConfig PutEvaluations PutResourceConfig'],
      ['account', 'guardduty:SendObjectMalwareScan SendSecurityTelemetry'],
    ],
  },
  {
    why: 'it does what a remediation says, and who sets one is asked',
    of: [['account', 'config:StartRemediationExecution']],
  },
  {
    why: 'it does what the role may that it is passed, and who passes roles of sites is asked',
    of: [['account', 's3:CreateJob']],
  },
  {
    why: 'it is for the management account or for administrators of other accounts',
    of: [
      ['account', 'cloudtrail:DeregisterOrganizationDelegatedAdmin RegisterOrganizationDelegatedAdmin'],
      ['account', 'config:DeletePendingAggregationRequest'],
      [
        'account',
        'guardduty:DeleteCustomDetectionRuleOrgConfiguration DisableOrganizationAdminAccount DisassociateMembers ' +
          'EnableOrganizationAdminAccount InviteMembers StartMonitoringMembers',
      ],
      [
        'account',
        'iam:DisableOrganizationsRootCredentialsManagement DisableOrganizationsRootSessions ' +
          'EnableOrganizationsRootCredentialsManagement EnableOrganizationsRootSessions',
      ],
    ],
  },
  {
    why: 'it concerns names, passwords and addresses of the account: there are no IAM users, and the root user is denied',
    of: [
      [
        'account',
        'iam:CreateAccountAlias DeleteAccountAlias DeleteAccountPasswordPolicy PutAccountProperties ' +
          'SetSTSRegionalEndpointStatus SetSecurityTokenServicePreferences UpdateAccountEmailAddress UpdateAccountName ' +
          'UpdateAccountPasswordPolicy',
      ],
    ],
  },
  {
    why: 'it is about something that no site has, and reaches nothing that a site has',
    of: [
      ['account', 'backup:ListIndexedRecoveryPointsForSearch'],
      ['account', 'cloudtrail:StartImport StopImport'],
      ['account', 'dynamodb:PurchaseReservedCapacityOfferings'],
      ['account', 'iam:DeleteCloudFrontPublicKey UpdateCloudFrontPublicKey UploadCloudFrontPublicKey'],
      [
        'account',
        'lambda:ConnectMicrovm CreateCodeSigningConfig CreateEventSourceMapping CreateMicrovmImage PassNetworkConnector',
      ],
      ['account', 'logs:CallWithBearerToken CancelImportTask CreateImportTask'],
      [
        'account',
        'sns:CreatePlatformApplication CreatePlatformEndpoint CreateSMSSandboxPhoneNumber DeleteEndpoint ' +
          'DeletePlatformApplication DeleteSMSSandboxPhoneNumber OptInPhoneNumber SetEndpointAttributes ' +
          'SetPlatformApplicationAttributes SetSMSAttributes VerifySMSSandboxPhoneNumber',
      ],
    ],
  },
  {
    why: 'it changes how logs are searched or priced, and neither what they hold nor how long',
    of: [
      [
        'account',
        'logs:DeleteIndexPolicy DeleteQueryDefinition PutIndexPolicy PutQueryDefinition PutStorageTierPolicy',
      ],
    ],
  },
  {
    why: 'it shares nothing without oam:CreateLink, which is asked',
    of: [['account', 'logs:Link']],
  },
  {
    why: 'it disturbs requests for a while, or changes how tags of tables are read, which no policy of a site does',
    of: [['account', 'dynamodb:InjectError UpdateAbacStatus']],
  },
  {
    why: 'it works on a token that somebody has; who is given such tokens is asked',
    of: [['account', 'sts:DecodeAuthorizationMessage GetDelegatedAccessToken TagGetWebIdentityToken']],
  },
];

/** The reason for each action, by `kind service:Action`. */
export function reasonsByAction(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { why, of } of REASONS)
    for (const [kind, text] of of) {
      const [service, names = ''] = text.split(':');
      for (const name of names.split(' ')) {
        const key = `${kind} ${service}:${name}`;
        if (found.has(key)) throw new Error(`${key} has two reasons`);
        found.set(key, why);
      }
    }
  return found;
}
