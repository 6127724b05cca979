import type { Deployment } from '../../deployment/deployment';
import { BUCKET_PURPOSES, siteNames } from '../../deployment/names';
import { countryText } from '../../world/countries';
import { countryOfRegion } from '../../world/source-regions';
import type { CrossingEvidence } from '../schema/places';

/** Where a crossing begins or ends. */
export type End = CrossingEvidence['from'];

/** What is known of the accounts, buckets and countries that crossings name. */
export class Ends {
  private readonly bySite: ReadonlyMap<string, End>;
  private readonly byAccount: ReadonlyMap<string, End>;
  private readonly byBucket: ReadonlyMap<string, End>;

  constructor(
    deployment: Deployment | undefined,
    private readonly countries: ReadonlySet<string>,
  ) {
    const sites = Object.entries(deployment?.sites ?? {}).map(([id, { name, account, region }]): [string, End] => [
      id,
      { name, site: id, account, region, country: countryOfRegion(region) },
    ]);
    this.bySite = new Map(sites);
    this.byAccount = new Map([
      ...sites.flatMap(([, end]): readonly [string, End][] => (end.account === undefined ? [] : [[end.account, end]])),
      ...(deployment ? others(deployment) : []),
    ]);
    this.byBucket = new Map(
      sites.flatMap(([id, end]) =>
        BUCKET_PURPOSES.map((purpose): [string, End] => [
          deployment ? siteNames(deployment, id).bucket(purpose) : '',
          end,
        ]),
      ),
    );
  }

  site(id: string): End {
    return this.bySite.get(id) ?? { name: id, site: id };
  }

  /** The end in an account and a Region, either of which may not be known. */
  at(account: string | undefined, region: string | undefined): End {
    const known = account === undefined ? undefined : this.byAccount.get(account);
    const where = region ?? known?.region;
    const country = region === undefined ? known?.country : countryOfRegion(region);
    const place = [account === undefined ? [] : `account ${account}`, where ?? []].flat().join(', ');
    return { ...known, name: known?.name ?? (place || 'a place that is not known'), account, region: where, country };
  }

  ofBucket(name: string): End | undefined {
    return this.byBucket.get(name);
  }

  /** Whether something that passes between two ends stays inside the boundary. */
  direction(from: End, to: End): CrossingEvidence['direction'] {
    if (from.country === undefined || to.country === undefined) return 'not-known';
    if (!this.countries.has(to.country)) return 'outward';
    return this.countries.has(from.country) ? 'within' : 'inward';
  }
}

function others({ auditor, organization }: Deployment): readonly [string, End][] {
  const { homeRegion, managementAccount } = organization;
  return [
    [
      auditor.account,
      { name: `${auditor.name}, ${countryText(auditor.country)}`, account: auditor.account, country: auditor.country },
    ],
    [
      managementAccount,
      {
        name: 'management account',
        account: managementAccount,
        region: homeRegion,
        country: countryOfRegion(homeRegion),
      },
    ],
  ];
}
