import { type Framework, helped, notOurs } from '../framework';

/** Data Act, (EU) 2023/2854: its clauses, each with what Trefoil shows of it. */
export const DATA_ACT: Framework = {
  id: 'data-act',
  name: 'Data Act',
  version: '(EU) 2023/2854',
  date: '2023-12-13',
  cited: 'Data Act',
  addresses: 'provider',
  source: 'EUR-Lex, http://data.europa.eu/eli/reg/2023/2854/oj',
  asOf: '2026-11',
  lookAgain: '2027-01-31',
  note: 'applies since 12 September 2025; switching charges end on 12 January 2027',
  clauses: [
    notOurs('23', 'Provider removes obstacles to switching', 'provider'),
    notOurs('24', 'Scope of technical duties', 'provider'),
    notOurs('25(2)(a)', 'Switch or on-premises within 30 days on request', 'provider'),
    notOurs('25(2)(e)', 'Exportable data and digital assets specified', 'provider'),
    notOurs('25(2)(g)', 'At least 30 days to retrieve data', 'provider'),
    notOurs('25(2)(h)', 'Full erasure after retrieval', 'provider'),
    helped(
      '28(1)',
      'Provider publishes jurisdiction and measures against foreign access',
      'provider',
      'location',
      'data-flows',
    ),
    notOurs('29', 'Switching charges; none from 2027-01-12', 'provider'),
    notOurs('30(1)', 'IaaS: functional equivalence eased', 'provider'),
    notOurs('30(5)', 'Export in common machine-readable format', 'provider'),
    helped(
      '32(1)',
      'Provider prevents unlawful foreign access to non-personal data',
      'provider',
      'customer-keys',
      'key-access',
      'separation-of-duties',
    ),
    notOurs('32(3)', 'Foreign orders only under stated conditions', 'provider'),
    notOurs('32(5)', 'Customer told of request before compliance', 'provider'),
    notOurs('34', 'Parallel use (multi-cloud) duties', 'provider'),
  ],
};
