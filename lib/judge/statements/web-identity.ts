import { matchesAction } from '../../iam/language/actions';
import type { Finding } from '../rule';
import type { Assembly } from '../template/assembly';
import type { Resource } from '../template/resource';
import { names } from './binding';
import type { Condition, Statement } from './policy-document';

const BY_TOKEN = 'sts:AssumeRoleWithWebIdentity';
/** `arn:aws:iam::222222222222:oidc-provider/HOST` */
const PROVIDER = /:oidc-provider\/(.+)$/;
/** `${Provider}` and `${Provider.Arn}` of the same template. */
const REFERENCE = /^\$\{([A-Za-z0-9]+)(?:\.\w+)?\}$/;
/** Where people of anybody's sign in: a token says for which app it was made, and that is whose it is. */
const CONSUMERS = /^(?:accounts\.google\.com|www\.amazon\.com|graph\.facebook\.com|appleid\.apple\.com)$/;
/** Providers that make tokens for all their customers: the audience is what each customer asks for. */
const SHARED =
  /^(?:token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io|agent\.buildkite\.com|oidc\.vercel\.com|api\.pulumi\.com\/oidc|oidc\.fly\.io|accounts\.spacelift\.io|app\.env0\.com|depot\.dev)/;
const COGNITO = 'cognito-identity.amazonaws.com';
/** Claims of GitHub by which a token is of one repository. */
const OF_REPOSITORY = /:(?:repository|repository_id|job_workflow_ref)$/;

/**
 * Says how strangers with a token of a web identity provider may assume a role.
 *
 * A provider such as GitHub makes tokens for whoever asks, of every customer: only the subject, and for an identity pool
 * or an app the audience, says whose they are (IAM User Guide, "Create a role for OpenID Connect federation").
 */
export function openToTokens(
  statement: Statement,
  resource: Resource,
  assembly: Assembly,
): readonly Pick<Finding, 'message' | 'severity'>[] {
  const { allows, actions, notActions, principals, conditions } = statement;
  const byToken = notActions.length > 0 || actions.some((action) => matchesAction(action, BY_TOKEN));
  if (!allows || !byToken) return [];
  return principals
    .filter(({ kind, value }) => kind === 'Federated' && !/:saml-provider\//.test(value) && value !== '*')
    .flatMap(({ value }) => {
      const host = hostOf(value, resource, assembly);
      if (host === undefined && !mayBeWebIdentity(value, resource, assembly)) return [];
      const message = problemOf(host, conditions.filter(isOfToken));
      if (message === undefined) return [];
      return [{ message, ...(host !== undefined && isForAnybody(host) && { severity: 'critical' as const }) }];
    });
}

/** Whether anybody can have a token of a provider by signing up there. */
function isForAnybody(host: string): boolean {
  return host === COGNITO || CONSUMERS.test(host) || SHARED.test(host);
}

function problemOf(host: string | undefined, claims: readonly Condition[]): string | undefined {
  const provider = host ?? 'the provider';
  const ask = (claim: string, of: string) =>
    `found whoever has a token of ${provider}, expected a condition on ${host ?? '<provider>'}:${claim} that names ${of}`;
  if (host === COGNITO) return claims.some(isOf(/:aud$/)) ? undefined : ask('aud', 'the identity pool');
  if (host !== undefined && CONSUMERS.test(host))
    return claims.some(isOf(/:(?:aud|oaud|app_id|azp|sub)$/)) ? undefined : ask('aud', 'the app');
  const subjects = claims.filter(({ key }) => /:sub$/.test(key));
  if (subjects.some((each) => names(each, namesSubject))) return undefined;
  if (claims.some(isOf(OF_REPOSITORY))) return undefined;
  const wide = subjects.find(({ operator }) => /^(?:ForAnyValue:)?String(?:Equals|Like)/.test(operator));
  if (wide)
    return `found ${wide.key} to be ${(wide.shown ?? wide.values).join(', ')}, which many have, expected it to name ${kindOf(host)}`;
  // A provider of one's own makes tokens for one's own: there the audience tells apps apart.
  const own = host === undefined || !(SHARED.test(host) || /^oidc\.eks\./.test(host));
  return own && claims.some(isOf(/:(?:aud|azp|client_id)$/)) ? undefined : ask('sub', kindOf(host));
}

function kindOf(host = ''): string {
  if (host.startsWith('token.actions.githubusercontent.com')) return 'a repository, such as repo:owner/name:*';
  if (host.startsWith('oidc.eks.')) return 'a service account';
  return 'who is meant';
}

function isOf(claim: RegExp): (condition: Condition) => boolean {
  return (condition) => claim.test(condition.key) && names(condition, (value) => /[^*?]/.test(value));
}

/** Claims of a token; global condition keys, such as `aws:SourceIp`, say nothing of who has it. */
function isOfToken({ key }: Condition): boolean {
  return /:[a-z_]+$/.test(key) && !/^(?:aws|sts|saml):/.test(key);
}

/** Whether a pattern of subjects is as narrow as one repository, project or namespace: `repo:owner/name:*`. */
function namesSubject(pattern: string): boolean {
  const fixed = pattern.replaceAll('${?}', 'x').split(/[*?]/)[0] ?? '';
  if (fixed === pattern.replaceAll('${?}', 'x')) return true;
  return /^[^/:]+[/:][^/:]/.test(fixed.replace(/^[^/:]+:/, ''));
}

function hostOf(value: string, resource: Resource, assembly: Assembly): string | undefined {
  const named = PROVIDER.exec(value)?.[1];
  if (named !== undefined) return /^\$\{/.test(named) ? undefined : named.toLowerCase();
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(value)) return value.toLowerCase();
  return referred(value, resource, assembly)
    ?.select('Url')
    .flatMap((leaf) => (typeof leaf.value === 'string' ? leaf.value : []))
    .map((url) => url.replace(/^https:\/\//, '').toLowerCase())[0];
}

/** What a parameter names could be a provider of SAML as well. */
function mayBeWebIdentity(value: string, resource: Resource, assembly: Assembly): boolean {
  return PROVIDER.test(value) || /OIDC|OpenIdConnect/i.test(referred(value, resource, assembly)?.type ?? '');
}

function referred(value: string, { template }: Resource, assembly: Assembly): Resource | undefined {
  const id = REFERENCE.exec(value)?.[1];
  return id === undefined
    ? undefined
    : assembly.resources.find((each) => each.template === template && each.logicalId === id);
}
