import { regionPlace } from './regions';

/** Countries of AWS Regions outside Europe: data may migrate from there, never to there. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'af-south-1': 'ZA',
  'ap-east-1': 'HK',
  'ap-east-2': 'TW',
  'ap-northeast-1': 'JP',
  'ap-northeast-2': 'KR',
  'ap-northeast-3': 'JP',
  'ap-south-1': 'IN',
  'ap-south-2': 'IN',
  'ap-southeast-1': 'SG',
  'ap-southeast-2': 'AU',
  'ap-southeast-3': 'ID',
  'ap-southeast-4': 'AU',
  'ap-southeast-5': 'MY',
  'ap-southeast-6': 'NZ',
  'ap-southeast-7': 'TH',
  'ca-central-1': 'CA',
  'ca-west-1': 'CA',
  'il-central-1': 'IL',
  'me-central-1': 'AE',
  'me-south-1': 'BH',
  'mx-central-1': 'MX',
  'sa-east-1': 'BR',
  'us-east-1': 'US',
  'us-east-2': 'US',
  'us-west-1': 'US',
  'us-west-2': 'US',
};

/** The country of an AWS Region anywhere in the partitions `aws` and `aws-eusc`; undefined where it is not known. */
export function countryOfRegion(region: string): string | undefined {
  return regionPlace(region)?.country ?? (Object.hasOwn(ELSEWHERE, region) ? ELSEWHERE[region] : undefined);
}

/** The Regions from which data can migrate. */
export function sourceRegions(): readonly string[] {
  return Object.keys(ELSEWHERE);
}
