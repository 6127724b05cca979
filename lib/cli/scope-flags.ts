import { nearestName } from '../common/suggest';
import type { Deployment } from '../deployment/deployment';
import { deploymentHash } from '../judge/report/run-record';
import { type Scope, scopeOf, scopeOfDeployment } from '../judge/scope';
import { STANDARD_INPUT } from '../judge/template/read-file';
import type { Waiver } from '../judge/waivers/waiver';
import { expectRecorded, recordedDeployment } from '../site-policy/recorded-deployment';
import { siteWaivers } from '../site-policy/waivers/site-waivers';
import { WAIVERS } from '../site-policy/waivers/waivers';
import { countryName } from '../world/countries';
import { JURISDICTIONS, REGIONS, regionsWithin } from '../world/regions';
import { countryOfRegion, sourceRegions } from '../world/source-regions';
import { UsageError } from './command';
import type { Flags } from './flags';

/** What `--deployment` and `--boundary` ask for. */
interface Asked {
  readonly scope: Scope;
  readonly waivers: readonly Waiver[];
  /** The file of the deployment, as it was named; absent where there is none. */
  readonly file?: string;
}

/**
 * The scope that `--deployment` and `--boundary` draw, and the deployment's waivers. Where no deployment is named, it
 * is the one from which the assemblies among `inputs` were synthesized; where there is none either, the scope is the
 * EEA.
 */
export function scopeFrom(flags: Flags, today: string, inputs: readonly string[] = []): Asked {
  const { values } = flags;
  const boundary = values['boundary'] === undefined ? undefined : boundaryFrom(values['boundary']);
  const additions = values['catalogue'] === undefined ? undefined : catalogue().readCatalogueFile(values['catalogue']);
  const found = deploymentOf(flags, today, inputs);
  if (!found) return { scope: { ...scopeOf(boundary ?? ['EEA']), additions, ...trustedBy(flags) }, waivers: WAIVERS };
  if (flags.lists['trusted-account'])
    throw new UsageError('--trusted-account: a deployment says which accounts there are, expected one of the two');
  const { deployment, path } = found;
  return {
    scope: {
      ...scopeOfDeployment(boundary ? { ...deployment, boundary: [...boundary] } : deployment),
      additions,
    },
    waivers: [...siteWaivers(deployment), ...WAIVERS],
    file: path,
  };
}

/**
 * The deployment that is named, else the one from which the inputs were synthesized; throws where these are several, or
 * not the one named.
 */
function deploymentOf(
  { values: { deployment: named } }: Flags,
  today: string,
  inputs: readonly string[],
): Found | undefined {
  const assemblies = inputs.filter((path) => path !== STANDARD_INPUT);
  if (named !== undefined) {
    const deployment = deploymentNamed(named, today);
    for (const path of assemblies) expectRecorded(path, deployment, named);
    return { deployment, path: named };
  }
  const recorded = assemblies.flatMap((path) => recordedDeployment(path, today) ?? []);
  const [first] = recorded;
  const other = recorded.find(
    ({ deployment }) => first && deploymentHash(deployment) !== deploymentHash(first.deployment),
  );
  if (first && other)
    throw new UsageError(
      `expected assemblies of one deployment, found those of ${first.path} and of ${other.path}: check them one by one`,
    );
  return first;
}

/** A deployment and the file that it is from. */
interface Found {
  readonly deployment: Deployment;
  readonly path: string;
}

/** The deployment that a flag names, else that of the assembly; throws a `UsageError` where there is neither. */
export function expectDeployment(flags: Flags, today: string, assembly: string): Found {
  const found = deploymentOf(flags, today, [assembly]);
  if (found) return found;
  throw new UsageError(
    `--deployment: expected a deployment file, found none: ${assembly} was not synthesized from one`,
  );
}

/**
 * The deployment that a flag names, by its name or the path of its file; throws a `DeploymentError` where there is
 * none.
 */
export function deploymentNamed(nameOrPath: string, today: string): Deployment {
  return load.deployment().loadDeployment(load.find().findDeployment(nameOrPath), { today });
}

/** Loaded when a deployment is named: reading one needs zod. */
const load = {
  deployment: (): typeof import('../deployment/load-deployment') => require('../deployment/load-deployment'),
  find: (): typeof import('../deployment/find-deployment') => require('../deployment/find-deployment'),
};

const catalogue = (): typeof import('../judge/catalogue/catalogue-file') =>
  require('../judge/catalogue/catalogue-file');

/** The accounts that `--account` and `--trusted-account` draw a scope around. */
function trustedBy({ values, lists }: Flags): Pick<Scope, 'trusted'> {
  const accounts = [
    ...(values['account'] === undefined ? [] : [values['account']]),
    ...(lists['trusted-account'] ?? []),
  ];
  for (const account of lists['trusted-account'] ?? [])
    if (!/^\d{12}$/.test(account))
      throw new UsageError(`--trusted-account: expected twelve digits, found "${account}"`);
  return accounts.length > 0 ? { trusted: new Set(accounts) } : {};
}

function boundaryFrom(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  for (const name of names)
    if (!Object.hasOwn(JURISDICTIONS, name) && countryName(name) === undefined)
      throw new UsageError(
        `--boundary: expected ${Object.keys(JURISDICTIONS).join(', ')} or country codes such as IE, found "${name}"`,
      );
  if (regionsWithin(names).length === 0)
    throw new UsageError(`--boundary: no AWS Region is in ${names.join(', ')}, nothing could ever hold`);
  return names;
}

/** The environment of templates that stand alone. */
export function environmentFrom({ values }: Flags): { readonly account?: string; readonly region?: string } {
  const { account, region } = values;
  if (account !== undefined && !/^\d{12}$/.test(account))
    throw new UsageError(`--account: expected twelve digits, found "${account}"`);
  if (region !== undefined && !/^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/.test(region))
    throw new UsageError(`--region: expected a Region such as eu-west-1, found "${region}"`);
  if (region !== undefined && !isKnown(region)) {
    const near = nearestName(region, [...Object.keys(REGIONS), ...sourceRegions()]);
    throw new UsageError(`--region: no Region ${region} is known${near ? `, did you mean ${near}` : ''}`);
  }
  return { ...(account === undefined ? {} : { account }), ...(region === undefined ? {} : { region }) };
}

/** Whether there is such a Region; of China, GovCloud and the isolated partitions, any name of the right form. */
function isKnown(region: string): boolean {
  return countryOfRegion(region) !== undefined || /^(?:cn|us-gov|us-iso[a-z]?|eu-isoe)-/.test(region);
}

/** What `--parameter NAME=VALUE` says of parameters. */
export function parametersFrom({ lists }: Flags): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const pair of lists['parameter'] ?? []) {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--parameter: expected NAME=VALUE, found "${pair}"`);
    const name = pair.slice(0, at);
    if (given.has(name)) throw new UsageError(`--parameter: ${name} is given twice, expected it once`);
    given.set(name, pair.slice(at + 1));
  }
  return given;
}
