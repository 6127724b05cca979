/**
 * Longitude and latitude of the city of each Region of `lib/world/regions.ts`, in degrees.
 *
 * A Region is several buildings in and around its city: the point says no more than the city.
 */
export const REGION_COORDINATES: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  'eu-west-1': [-6.26, 53.35],
  'eu-north-1': [18.07, 59.33],
  'eu-central-1': [8.68, 50.11],
  'eu-west-3': [2.35, 48.86],
  'eu-south-1': [9.19, 45.46],
  'eu-south-2': [-0.88, 41.65],
  'eu-west-2': [-0.13, 51.51],
  'eu-central-2': [8.54, 47.37],
  'eusc-de-east-1': [12.55, 52.41],
};
