import { beginning, calls, once } from './calls';
import { BREACH, GDPR, NIS2 } from './clocks';
import type { Detection } from './detection';

const CHANGE = 'the call in the trail: who, from where, by which deployment';
const TARGET = 'to which account and Region, and what has been sent there since';
const UNDO = 'find the order for it; without one, undo it, keep a record of it, and treat its author as an attacker';

/** Ways in which data or metadata leaves without a copy of a store: AWS Support, sharing, transfers, telemetry. */
export const DEPARTURE_DETECTIONS: readonly Detection[] = [
  {
    id: 'support-permitted',
    what: 'AWS Support asked for access to resources, was permitted it, or used it',
    why: 'a permit shows resource data to people of AWS, who may be outside the boundary',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: BREACH,
    evidence: [
      'the permit, with its actions, resources and times: GetSupportPermit, ListSupportPermits',
      'what AWS Support did under it, from the events of supportauthz.amazonaws.com in the trail',
    ],
    response: 'unless an emergency role made it for a known case, delete the permit or reject the request',
    // A request, an authorization and each operation of AWS Support are events of the service, beside the calls of people.
    source: once('($.eventSource = "supportauthz.amazonaws.com") && ($.readOnly IS FALSE)'),
  },
  {
    id: 'account-changed',
    what: 'the account left the organization, was closed, or its Regions or contacts were changed',
    why: 'outside its unit no guardrail binds it, and each Region that is opened is one more to leave by',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: NIS2,
    evidence: [CHANGE, 'the unit and the policies of the account, from the management account'],
    response: 'undo it from the management account, and treat its author as an attacker',
    // Recorded in one Region, whatever the Region of the caller.
    source: once(
      '(($.eventSource = "account.amazonaws.com") || ($.eventSource = "organizations.amazonaws.com")) && ($.readOnly IS FALSE)',
    ),
  },
  {
    id: 'shared-outside',
    what: 'a snapshot, an image, a document or another resource was shared, or may be shared again',
    why: 'what is shared is read by an account for which no policy of a site holds',
    severity: 'critical',
    tells: 'auditor and operators',
    clocks: GDPR,
    evidence: [CHANGE, 'with whom it was shared, and whether a copy was made there'],
    response: UNDO,
    source: calls(
      ['ec2', 'rds', 'ram', 'ssm'],
      [
        ...['AcceptResourceShareInvitation', 'AssociateResourceShare', 'AssociateResourceSharePermission'],
        ...['CreateResourceShare', 'DisableImageBlockPublicAccess', 'DisableSnapshotBlockPublicAccess'],
        ...['EnableSharingWithAwsOrganization', 'ModifyDBClusterSnapshotAttribute', 'ModifyDBSnapshotAttribute'],
        ...['ModifyDocumentPermission', 'ModifyFpgaImageAttribute', 'ModifyImageAttribute'],
        ...['ModifySnapshotAttribute', 'UpdateResourceShare'],
      ],
    ),
  },
  {
    id: 'transfer-changed',
    what: 'a transfer by DataSync was made, changed, ended, or started by hand',
    why: 'the role of a migration reads the bucket of user data: as a source, it carries the data out',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, 'the locations at both ends, and the executions of the task: ListTaskExecutions'],
    response: `${UNDO}; a running execution is ended by CancelTaskExecution`,
    source: calls(
      ['datasync'],
      ['Add', 'Create', 'Delete', 'Remove', 'Start', 'Update'].map(beginning),
      // A task that runs by its own schedule is started by the service.
      { userIdentity: { type: [{ 'anything-but': 'AWSService' }] } },
    ),
  },
  {
    id: 'telemetry-copied',
    what: 'logs, metrics or events of the account are copied to another account, Region or store',
    why: 'they name people, objects and times, and what copies them obeys the receiver',
    severity: 'high',
    tells: 'auditor and operators',
    clocks: [],
    evidence: [CHANGE, TARGET],
    response: UNDO,
    source: calls(
      ['cloudtrail', 'monitoring', 'oam', 'observabilityadmin', 's3'],
      [
        ...['CreateCentralizationRuleForOrganization', 'CreateChannel', 'CreateDatasetIntegration'],
        ...['CreateEventDataStore', 'CreateLink', 'CreateS3TableIntegration', 'CreateSink', 'CreateTelemetryPipeline'],
        ...['CreateTelemetryRule', 'CreateTelemetryRuleForOrganization', 'CreateTrail', 'EnableFederation'],
        ...[
          'PutMetricStream',
          'PutSinkPolicy',
          'PutStorageLensConfiguration',
          'UpdateCentralizationRuleForOrganization',
          'UpdateLink',
        ],
        ...['UpdateTelemetryPipeline'],
      ],
    ),
  },
];
