import { recently } from '../../common/recently';
import { isPrivateHost } from '../../iam/language/address';
import type { Finding } from '../rule';
import type { Assembly } from '../template/assembly';
import { hiddenText } from '../template/hidden-text';
import type { Resource } from '../template/resource';
import { alternatives, Choice, isList, isMap, Reference, Text, type Value } from '../template/value';

/** A host that a setting names, and where. */
interface NamedHost {
  readonly path: readonly (string | number)[];
  readonly host: string;
}

/** Properties under which code finds its settings, whatever type of resource it runs in. */
const SETTINGS = /^(?:Runtime)?Environment(?:Variables)?$/;
const WORKFLOWS: ReadonlySet<string> = new Set(['AWS::StepFunctions::StateMachine', 'AWS::Serverless::StateMachine']);
const DEFINITION = /^Definition/;

/** Anything with a scheme by which data is sent; `s3://` and the like name resources of AWS. */
const URL_HOST =
  /(?<![a-z0-9+.-])(?:https?|wss?|grpcs?|ftps?|sftp|amqps?|mqtts?|kafka|mongodb(?:\+srv)?|postgres(?:ql)?|mysql|rediss?|smtps?|ldaps?|syslog|tcp|udp):\/\/((?:\$\{\?\}|[^\s/?#"'\\<>])+)/gi;
/** A host alone: names of files, of classes and of versions end otherwise. */
const BARE_HOST =
  /^(?:[a-z0-9-]+\.)+(?:com|net|org)(?::\d+)?$|^(?:[a-z0-9-]+\.){2,}(?:io|ai|dev|app|cloud|co|eu|us|uk|de|fr|ie|nl|no|se|tech|example)(?::\d+)?$/;

/** Hosts of AWS have rules of their own; others here are private, or name a vocabulary and no machine. */
const NOT_THIRD =
  /(?:^|\.)(?:amazonaws\.(?:com(?:\.cn)?|eu)|(?:api|on)\.aws|cloudfront\.net|awsapprunner\.com|amazoncognito\.com|amplifyapp\.com|elasticbeanstalk\.com|awsapps\.com|aws\.amazon\.com|internal|local|localhost|localdomain|test|invalid|w3\.org|json-schema\.org|xmlsoap\.org)$/;
/** Every address of the machine itself, and those that a network sends to all. */
const EVERY_ADDRESS = /^(?:0\.0\.0\.0$|255\.)/;
const LONGEST_HOST = 253;

/** The hosts of third parties that settings of code or the definition of a workflow name; read once for those who ask in turn. */
export const thirdPartyHosts = recently((resource: Resource): readonly NamedHost[] => {
  const found: NamedHost[] = [];
  walk(resource.properties, ['Properties'], WORKFLOWS.has(resource.type) ? DEFINITION : SETTINGS, false, found);
  return found;
});

/** Advice for each host of a third party that a resource names and the assembly does not serve itself. */
export function thirdPartyAdvice(resource: Resource, assembly: Assembly): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const { path, host } of thirdPartyHosts(resource))
    if (!ownDomains(assembly).some((domain) => host === domain || host.endsWith(`.${domain}`)))
      findings.set(`${path.join('.')} ${host}`, {
        path,
        message: `found the host ${host}, expected to know where it stands and who runs it: what is sent there is not known to stay in ${assembly.scope.boundary.join(', ')}`,
        fix: 'use a host that is known to be inside the boundary, or keep with the records of processing why this one may be sent to',
        advice: true,
      });
  return [...findings.values()];
}

/** Properties that say by which names an assembly is reached. */
const DOMAINS: readonly (readonly [type: string, path: string])[] = [
  ['AWS::Route53::HostedZone', 'Name'],
  ['AWS::Route53::RecordSet', 'Name'],
  ['AWS::CertificateManager::Certificate', 'DomainName'],
  ['AWS::CloudFront::Distribution', 'DistributionConfig.Aliases[]'],
  ['AWS::ApiGateway::DomainName', 'DomainName'],
  ['AWS::ApiGatewayV2::DomainName', 'DomainName'],
  ['AWS::Cognito::UserPoolDomain', 'Domain'],
];
const served = new WeakMap<Assembly, readonly string[]>();

function ownDomains(assembly: Assembly): readonly string[] {
  const before = served.get(assembly);
  if (before) return before;
  const domains = DOMAINS.flatMap(([type, path]) =>
    assembly
      .ofType(type)
      .flatMap((resource) => resource.select(path).flatMap(({ value }) => alternatives(value)))
      .flatMap((value) => (typeof value === 'string' ? [value.toLowerCase().replace(/^\*\.|\.$/g, '')] : [])),
  ).filter((domain) => domain.includes('.'));
  served.set(assembly, domains);
  return domains;
}

/** The path is kept as a stack: almost no text names a host. */
function walk(value: Value, path: (string | number)[], wanted: RegExp, inside: boolean, found: NamedHost[]): void {
  if (value instanceof Choice) for (const option of value.options) walk(option, path, wanted, inside, found);
  else if (typeof value === 'string' || value instanceof Text) {
    if (inside) read(value instanceof Text ? value.toString() : value, path, wanted, found);
  } else if (isList(value))
    for (let at = 0; at < value.length; at += 1) {
      path.push(at);
      walk(value[at], path, wanted, inside, found);
      path.pop();
    }
  else if (isMap(value) && !(value instanceof Reference))
    for (const key of Object.keys(value)) {
      path.push(key);
      walk(value[key], path, wanted, inside || wanted.test(key), found);
      path.pop();
    }
}

function read(text: string, path: (string | number)[], wanted: RegExp, found: NamedHost[]): void {
  const hidden = text.includes('://') || text.length > LONGEST_HOST ? hiddenText(text) : undefined;
  if (hidden !== undefined) {
    walk(hidden, path, wanted, true, found);
    return;
  }
  const urls = [...text.matchAll(URL_HOST)].map(([, authority = '']) => authority);
  for (const authority of BARE_HOST.test(text) ? [text] : urls) {
    const host = (authority.split('@').pop() ?? '').replace(/[.,;)\]]+$|(?::\d*)$/, '').toLowerCase();
    if (isThirdParty(host)) found.push({ path: [...path], host });
  }
}

/** Of a host whose last part is not known before deployment nothing can be said. */
function isThirdParty(host: string): boolean {
  return (
    host.length <= LONGEST_HOST &&
    host.includes('.') &&
    !/[${}][^.]*$/.test(host) &&
    !NOT_THIRD.test(host) &&
    !EVERY_ADDRESS.test(host) &&
    // What is known of an address may settle that it is private.
    !isPrivateHost(host.replaceAll('${?}', '0'))
  );
}
