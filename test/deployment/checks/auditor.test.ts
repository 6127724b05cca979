import { edited, problemsOf } from '../problems-of';

test('the auditor in the EEA needs no basis of transfer', () => {
  const text = edited('reference', [
    ['country: GB\n', 'country: DE\n'],
    [/ {2}transfer: .*\n/, ''],
  ]);
  expect(problemsOf(text)).toEqual([]);
});

test('federated people of the auditor are named by their permission set', () => {
  const naming = (role: string) =>
    problemsOf(edited('reference', [['  mandate:', `  federatedRoles: ["${role}"]\n  mandate:`]]));
  expect(naming('AWSReservedSSO_SiteAudit_*')).toEqual([]);
  expect(naming('AWSReservedSSO_SiteAudit_0123456789abcdef')).toEqual([
    expect.stringMatching(/federatedRoles\[0\]: expected a permission set .* write AWSReservedSSO_SiteAudit_\*/),
  ]);
});

test('the auditor in the EEA has no basis of transfer', () => {
  const text = edited('reference', [['country: GB\n', 'country: DE\n']]);
  expect(problemsOf(text)).toEqual([
    '50:3 auditor.transfer: expected no transfer, because Germany (DE) is in the EEA; got adequacy; remove it',
  ]);
});

test('the auditor outside the EEA needs a basis of transfer', () => {
  const text = edited('reference', [[/ {2}transfer: .*\n/, '']]);
  expect(problemsOf(text)).toEqual([
    '45:1 auditor.transfer: expected a basis for access from United Kingdom (GB), outside the EEA; got nothing; add transfer: { basis: …, until: … }; GDPR articles 44 to 47 say which there are',
  ]);
});

test('the auditor works in a country that exists', () => {
  const text = edited('reference', [['country: GB\n', 'country: UK\n']]);
  expect(problemsOf(text)).toEqual([
    '49:12 auditor.country: expected the code of a country; got "UK", which is no country; write "GB"',
  ]);
});

test('the auditor relies on adequacy only where there is a decision', () => {
  const text = edited('reference', [['country: GB\n', 'country: IN\n']]);
  expect(problemsOf(text)).toEqual([
    '50:22 auditor.transfer.basis: expected standard-contractual-clauses or binding-corporate-rules for access from India (IN), outside the EEA; got adequacy, which holds for AD, AR, BR, CA, CH, FO, GB, GG, IL, IM, JE, JP, KR, NZ, US, UY; agree on another basis',
  ]);
});

test('the auditor relies on clauses where there is no decision', () => {
  const text = edited('reference', [
    ['country: GB\n', 'country: IN\n'],
    ['basis: adequacy', 'basis: standard-contractual-clauses'],
  ]);
  expect(problemsOf(text)).toEqual([]);
});

test('the auditor does not rely on a decision that has ended', () => {
  const text = edited('reference', [
    ['until: 2031-12-27', 'until: 2033-12-27'],
    ['until: 2028-12-31', 'until: 2033-12-31'],
  ]);
  expect(problemsOf(text, '2032-06-01')).toEqual([
    '50:22 auditor.transfer.basis: expected standard-contractual-clauses or binding-corporate-rules for access from United Kingdom (GB), outside the EEA; got adequacy, which holds for AD, AR, BR, CA, CH, FO, GG, IL, IM, JE, JP, KR, NZ, US, UY; agree on another basis',
  ]);
});

test('the auditor does not rely on a decision beyond its end', () => {
  const text = edited('reference', [['until: 2031-12-27', 'until: 2032-12-27']]);
  expect(problemsOf(text)).toEqual([
    '50:39 auditor.transfer.until: expected 2031-12-27 or before, when the decision for United Kingdom (GB) ends; got 2032-12-27; write 2031-12-27',
  ]);
});

test('the auditor has a basis that has not ended', () => {
  const text = edited('reference', [['until: 2031-12-27', 'until: 2026-11-22']]);
  expect(problemsOf(text)).toEqual([
    '50:39 auditor.transfer.until: expected a day that has not passed, 2026-11-23 or after; got 2026-11-22; renew the basis, or end the mandate',
  ]);
});

test('the auditor has a mandate that the basis outlasts', () => {
  const text = edited('reference', [['until: 2031-12-27', 'until: 2027-12-27']]);
  expect(problemsOf(text)).toEqual([
    '51:39 auditor.mandate.until: expected 2027-12-27 or before, when the basis of transfer ends; got 2028-12-31; shorten the mandate, or renew the basis',
  ]);
});

test('the auditor has a mandate that is not over', () => {
  const text = edited('reference', []);
  expect(problemsOf(text, '2029-01-01')).toEqual([
    '51:39 auditor.mandate.until: expected a day that has not passed, 2029-01-01 or after; got 2028-12-31; renew the mandate, or name another auditor',
  ]);
});

test('the auditor has a mandate on its last day', () => {
  const text = edited('reference', []);
  expect(problemsOf(text, '2028-12-31')).toEqual([]);
});

test('the auditor has a mandate that begins before it ends', () => {
  const text = edited('reference', [['from: 2026-01-01', 'from: 2028-12-31']]);
  expect(problemsOf(text)).toEqual([
    '51:39 auditor.mandate.until: expected a day after 2028-12-31; got 2028-12-31; correct auditor.mandate.from or until',
  ]);
});

test('the auditor has a basis of transfer that there is', () => {
  const text = edited('reference', [['basis: adequacy', 'basis: consent']]);
  expect(problemsOf(text)).toEqual([
    '50:22 auditor.transfer.basis: expected one of adequacy, standard-contractual-clauses, binding-corporate-rules; got "consent"; choose one of these',
  ]);
});

test('the auditor works from one address, as a range', () => {
  const text = edited('reference', [['192.0.2.0/24', '192.0.2.7']]);
  expect(problemsOf(text)).toEqual([
    '52:21 auditor.sourceAddresses[0]: expected an IPv4 range, such as 192.0.2.0/24; got "192.0.2.7"; write 192.0.2.7/32',
  ]);
});

test('the auditor works from somewhere in particular', () => {
  const text = edited('reference', [['192.0.2.0/24', '0.0.0.0/0']]);
  expect(problemsOf(text)).toEqual([
    '52:21 auditor.sourceAddresses[0]: expected a prefix length of /16 or longer; got "0.0.0.0/0"; name only the ranges behind which the auditor works',
  ]);
});

test('the auditor works from less than half of the internet', () => {
  const text = edited('reference', [['192.0.2.0/24', '0.0.0.0/1, 128.0.0.0/1']]);
  expect(problemsOf(text)).toEqual([
    '52:21 auditor.sourceAddresses[0]: expected a prefix length of /16 or longer; got "0.0.0.0/1"; name only the ranges behind which the auditor works',
    '52:32 auditor.sourceAddresses[1]: expected a prefix length of /16 or longer; got "128.0.0.0/1"; name only the ranges behind which the auditor works',
  ]);
});

test('the auditor works from public addresses', () => {
  const text = edited('reference', [['192.0.2.0/24', '10.0.0.0/24']]);
  expect(problemsOf(text)).toEqual([
    '52:21 auditor.sourceAddresses[0]: expected a public range; got "10.0.0.0/24", which is private; name the addresses that AWS sees: those behind which the auditor works',
  ]);
});

test('the auditor works from a range without host bits', () => {
  const text = edited('reference', [['192.0.2.0/24', '192.0.2.1/24']]);
  expect(problemsOf(text)).toEqual([
    '52:21 auditor.sourceAddresses[0]: expected the first address of the range; got "192.0.2.1/24"; write 192.0.2.0/24',
  ]);
});

test('the auditor works from IPv4 addresses', () => {
  const text = edited('reference', [['192.0.2.0/24', '"2001:db8::/48"']]);
  expect(problemsOf(text)).toEqual([
    '52:21 auditor.sourceAddresses[0]: expected an IPv4 range, such as 192.0.2.0/24; got "2001:db8::/48"; write address and prefix length',
  ]);
});
