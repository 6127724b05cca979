import { anyOf, calls, once, onceOf } from './calls';
import { BREACH, NIS2 } from './clocks';
import type { Detection } from './detection';
import { permitDetections, permitLines, usesWithoutPermit } from './permits';
import type { WatchedSite } from './watched-site';

const SESSION = 'every call of the session in the trail, and who took on the role';

/** Who acts: emergency roles, root, people without a second factor, and the auditor. */
export function identityDetections(site: WatchedSite): readonly Detection[] {
  const { names, byPermit, operators, executionPolicies } = site;
  const auditor = site.roleArn('auditor');
  return [
    {
      id: 'break-glass-used',
      what: `an emergency role was used${byPermit.length > 0 ? ', and by no permit' : ''}`,
      why: 'it is exempt from the guardrails; each use has a reason that somebody can tell',
      severity: 'critical',
      tells: 'auditor and operators',
      clocks: NIS2,
      evidence: [SESSION, 'the order for its use, with who gave it', ...permitLines(site)],
      response: 'ask for the order; without one, end the session and treat the account as taken over',
      source: onceOf(usesWithoutPermit(site)),
    },
    ...permitDetections(site),
    {
      id: 'root-used',
      what: 'the root user of the account acted',
      why: 'no work needs it, and guardrails deny it all',
      severity: 'critical',
      tells: 'auditor and operators',
      clocks: BREACH,
      evidence: ['every call of the root user in the trail, with address and second factor'],
      response: 'change the credentials of root with the management account, and treat the account as taken over',
      source: once(
        '($.userIdentity.type = "Root") && ($.userIdentity.invokedBy NOT EXISTS) && ($.eventType != "AwsServiceEvent")',
      ),
    },
    {
      id: 'console-without-mfa',
      what: 'somebody logged in to the console without a second factor',
      why: 'passwords are stolen; people come through the identity provider, with a second factor',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: ['ConsoleLogin in the trail, and every call of the session'],
      response: 'end the session, and remove the user: no site needs one',
      // People of the identity provider come as assumed roles; whether they had a second factor, only the provider knows.
      source: once(
        '($.eventName = "ConsoleLogin") && ($.userIdentity.type != "AssumedRole") && ($.responseElements.ConsoleLogin = "Success") && ($.additionalEventData.MFAUsed != "Yes")',
      ),
    },
    {
      id: 'denials',
      what: 'unusually many calls were denied',
      why: 'whoever tries doors is looking for an open one',
      severity: 'medium',
      tells: 'auditor and operators',
      clocks: [],
      evidence: ['denied calls in the trail, by principal and action'],
      response: 'ask the holder of the role; where nobody knows of it, end its sessions',
      source: {
        kind: 'trail',
        filter: '{ ($.errorCode = "AccessDenied*") || ($.errorCode = "*UnauthorizedOperation") }',
        moreThan: 25,
        minutes: 5,
      },
    },
    {
      id: 'auditor-used',
      what: 'the auditor began a session',
      why: 'who watches is watched: access from outside the boundary is a transfer, and is registered',
      severity: 'low',
      tells: 'auditor and operators',
      clocks: [],
      evidence: [SESSION, 'session name and engagement, from the same event'],
      response: 'compare with the announced engagements; ask the auditor about one that nobody announced',
      source: once(
        `($.eventName = "AssumeRole") && ($.requestParameters.roleArn = "${auditor}") && ($.errorCode NOT EXISTS)`,
      ),
    },
    {
      id: 'auditor-denied',
      what: 'the auditor was denied something',
      why: 'the auditor takes nothing: a denial is a mistake, or somebody else with its credentials',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: [SESSION, 'what was denied, and by which policy, from the message of the event'],
      response: 'ask the auditor, by another channel than this one',
      source: once(
        `($.userIdentity.sessionContext.sessionIssuer.arn = "${auditor}") && ($.errorCode = "AccessDenied*")`,
      ),
    },
    {
      id: 'role-changed',
      what: 'a role of the site was changed, that of the auditor included, or one that deploys, or what it is allowed',
      why: 'whoever changes a role changes who reaches user data, or what the auditor sees; guardrails exempt what deploys',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: ['the change in the trail, and the role or policy before it as AWS Config recorded it'],
      response: 'find the deployment; without one, undo the change and treat its author as an attacker',
      // IAM has its events in another Region, and only the trail brings them here.
      source: once(
        iamChange([
          ['roleName', names.role('*')],
          ['roleName', 'cdk-*'],
          ['policyArn', `*:policy/${executionPolicies}`],
          ['policyArn', '*:policy/cdk-*'],
          ['policyName', executionPolicies],
        ]),
      ),
    },
    {
      id: 'operator-role-changed',
      what: 'a role of operators was changed: who assumes it, or what it is allowed',
      why: 'policies and guardrails admit and exempt these roles by name, whoever comes to hold them',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: ['the change in the trail, and the role before it as AWS Config recorded it'],
      response:
        'find the order for it; without one, undo the change, end the sessions of the role, and list what they did',
      source: once(iamChange(operators.map((role) => ['roleName', role]))),
    },
    {
      id: 'federation-opened',
      what: 'a way to sign in, or to act elsewhere as this account, was opened: a provider, a delegation, a token, or root from outside',
      why: 'tokens of the account are trusted outside AWS, and providers bring people whom no policy here names',
      severity: 'critical',
      tells: 'auditor and operators',
      clocks: BREACH,
      evidence: [SESSION, 'what the provider, request or token admits, and everything that was done with it'],
      response: 'delete the provider or switch the federation off, reject the request, and end the sessions',
      source: once(
        `(($.eventSource = "iam.amazonaws.com") && ($.readOnly IS FALSE) && (${anyOf(FEDERATION)})) || (($.eventSource = "sts.amazonaws.com") && (${anyOf(TOKENS)}))`,
      ),
    },
    {
      id: 'session-opened',
      what: 'somebody opened a session into a machine or a container, or had commands run there',
      why: 'what is typed there has the role of the machine, whoever types it and from whichever country',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: [SESSION, 'the transcript, where there is one: a forwarded port leaves none'],
      response: 'end the session (ssm terminate-session), and list what the role of the machine did since it began',
      source: calls(
        ['ec2-instance-connect', 'ecs', 'ssm', 'ssm-guiconnect'],
        [
          ...['ExecuteCommand', 'GetAccessToken', 'OpenTunnel', 'ResumeSession', 'SendCommand', 'SendSSHPublicKey'],
          ...['SendSerialConsoleSSHPublicKey', 'StartAccessRequest', 'StartConnection', 'StartSession'],
        ],
      ),
    },
    {
      id: 'credentials-created',
      what: 'a user, a key or password of one, or another issuer of credentials was created or changed',
      why: 'people come from the identity provider, which says where they work; of other credentials nobody knows who has them',
      severity: 'high',
      tells: 'auditor and operators',
      clocks: [],
      evidence: [SESSION, 'what was created, and everything that was done with it'],
      response: 'ask break-glass for the order; without one, delete the user or the issuer and end its sessions',
      source: once(
        `($.readOnly IS FALSE) && ((($.eventSource = "iam.amazonaws.com") && (${anyOf(CREDENTIALS)})) || ${ISSUERS.map(
          (service) => `($.eventSource = "${service}.amazonaws.com")`,
        ).join(' || ')})`,
      ),
    },
  ];
}

/** Calls of IAM that give somebody credentials which last. */
const CREDENTIALS = [
  ...['CreateUser', 'CreateAccessKey', 'UpdateAccessKey', 'CreateLoginProfile', 'UpdateLoginProfile'],
  ...['CreateServiceSpecific*', 'ResetServiceSpecific*', 'UploadS*'],
];

/** Services of which a site uses none: whatever is changed there ends in credentials of their own. */
const ISSUERS = ['account-access', 'cloudshell', 'rolesanywhere', 'sso'];

/** Calls of IAM that open a way in from outside, or lend the account to somebody; `*` for what they open. */
const FEDERATION = [
  ...['AcceptDelegationRequest', 'AssociateDelegationRequest', 'CreateDelegationRequest', 'SendDelegationToken'],
  ...['AddClientID*', 'CreateOpenID*', 'CreateSAML*', 'EnableOutbound*', 'UpdateOpenID*', 'UpdateSAML*'],
];

/** Calls of STS that make credentials or tokens that no role of a site needs. */
const TOKENS = ['AssumeRoot', 'GetDelegatedAccessToken', 'GetFederationToken', 'GetWebIdentityToken'];

/** A change by IAM of whatever has one of these names; `*` stands for any number of characters. */
function iamChange(named: readonly (readonly [parameter: string, name: string])[]): string {
  const any = named.map(([parameter, name]) => `($.requestParameters.${parameter} = "${name}")`).join(' || ');
  return `($.eventSource = "iam.amazonaws.com") && ($.readOnly IS FALSE) && (${any})`;
}
