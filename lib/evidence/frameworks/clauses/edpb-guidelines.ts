import { type Framework, helped, notOurs } from '../framework';

/** EDPB Guidelines 05/2021, 2.0: its clauses, each with what Trefoil shows of it. */
export const EDPB_GUIDELINES: Framework = {
  id: 'edpb-05',
  name: 'EDPB Guidelines 05/2021',
  version: '2.0',
  date: '2023-02-14',
  cited: 'EDPB Guidelines 05/2021',
  addresses: 'customer',
  source: 'European Data Protection Board, Guidelines 05/2021 on article 3 and chapter V, version 2.0',
  asOf: '2026-11',
  lookAgain: '2027-06-30',
  clauses: [
    notOurs('Criterion 1', 'Exporter is subject to GDPR for the processing', 'organization'),
    helped(
      'Criterion 2',
      'Exporter discloses or makes data available to importer',
      'organization',
      'data-access',
      'public-access',
      'other-parties',
    ),
    helped('Criterion 3', 'Importer is in a third country', 'operation', 'location', 'data-flows'),
    helped(
      'Remote access',
      'Display or reading from third country can be transfer',
      'organization',
      'people',
      'rule:classes-reached-from-inside',
    ),
    notOurs('Same controller', 'Employee travelling with access is no transfer', 'organization'),
    notOurs('Processor under third-country law', 'Risk of foreign orders assessed though data stays', 'provider'),
  ],
};
