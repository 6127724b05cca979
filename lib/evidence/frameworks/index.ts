import { C3A } from './clauses/c3a';
import { C5 } from './clauses/c5';
import { CIS_AWS } from './clauses/cis-aws';
import { DATA_ACT } from './clauses/data-act';
import { DORA } from './clauses/dora';
import { DORA_RTS } from './clauses/dora-rts';
import { EDPB_GUIDELINES } from './clauses/edpb-guidelines';
import { EDPB_RECOMMENDATIONS } from './clauses/edpb-recommendations';
import { ENS } from './clauses/ens';
import { GDPR } from './clauses/gdpr';
import { ISO_27001 } from './clauses/iso-27001';
import { NIS2 } from './clauses/nis2';
import { NIS2_REGULATION } from './clauses/nis2-regulation';
import { NIST_800_53 } from './clauses/nist-800-53';
import { SECNUMCLOUD } from './clauses/secnumcloud';
import { CLOUD_SOVEREIGNTY } from './clauses/sovereignty';
import type { Framework } from './framework';

/** Every framework to which rules are mapped: the law first, then what addresses providers, then standards. */
export const FRAMEWORKS: readonly Framework[] = [
  GDPR,
  EDPB_RECOMMENDATIONS,
  EDPB_GUIDELINES,
  NIS2,
  NIS2_REGULATION,
  DORA,
  DORA_RTS,
  DATA_ACT,
  C5,
  C3A,
  CLOUD_SOVEREIGNTY,
  SECNUMCLOUD,
  ENS,
  ISO_27001,
  NIST_800_53,
  CIS_AWS,
];
