import type { Placement } from '../../lib/deployment/deployment';
import { withSite } from './site-fixture';

/** A rack in Hamar, homed to a zone of its parent Region. */
export const RACK: Placement = {
  kind: 'outpost',
  outpostArn: 'arn:aws:outposts:eu-north-1:444444444444:outpost/op-0123456789abcdef0',
  zone: 'eu-north-1a',
  attestation: {
    by: 'Kari Nordmann, head of operations',
    on: '2026-10-01',
    reference: 'order 4711',
    country: 'NO',
    place: 'Hamar',
    expires: '2027-10-01',
  },
  database: { instanceClass: 'db.m5.large', storageGiB: 100 },
};

/** The reference deployment with Hamar on its rack. */
export const onRack = withSite('hamar', { placement: RACK });
