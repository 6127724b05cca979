/** What the reference of evidence says before the fields. */
export const SCHEMA_REFERENCE_HEAD = `
# Evidence

<!-- generated from lib/evidence by "npm run docs"; edits here are lost -->

What a synthesis proved, written beside the templates:

\`\`\`
npx cdk synth -c deployment=reference
npx trefoil evidence cdk.out --deployment reference --out evidence
\`\`\`

| file | for |
|---|---|
| \`evidence.json\` | the record; this page describes it, \`evidence.schema.json\` is its JSON schema |
| \`access-certificates.json\` | whoever doubts the answers on access: a proof of each, see below |
| \`evidence.dsse.json\` | whoever was not there: a signed statement of all of it, where it is signed, see below |
| \`report.html\` | people: one page that needs no network, filters where scripts run, and prints what is open on it; \`--full\` adds each decision on access |
| \`register.html\` | whoever asks who receives what outside the EEA: the register of transfers on one page, to print |
| \`summary.md\` | a pull request: the verdict, the places, who can reach the data and transfers; the rest folds open |
| \`replay/\`, with \`--replay\` | whoever asks what happened: record, table and page of a [replay](replay.md) by the policies of these templates |
| \`report.de.html\`, \`register.de.html\`, \`summary.de.md\` | whoever reads German: the same three, where \`--language de\` asks for them; \`fr\` is French, \`nb\` Norwegian, see below |
| \`results.sarif\` | code scanning, SARIF 2.1.0, with the line of the template |
| \`oscal/catalog.json\` | the clauses of every framework by identifier, with subjects of ours and what is asked towards each, OSCAL 1.2.1 |
| \`oscal/component-definition.json\` | what is implemented, by clause, OSCAL 1.2.1 |
| \`oscal/assessment-results.json\` | what this synthesis showed, clause by clause with the rules as observations, OSCAL 1.2.1 |

## Languages

\`trefoil evidence --language de,fr,nb\` writes page, register and summary in German, French and Norwegian beside English.
The record is in English alone, and is what counts: the other languages are made from it, and are signed with it where it is
signed. Everything that the page itself says is in the language of the reader, with its plurals, numbers, days and names
of countries. Of the texts that it quotes from the record, questions of access, principals, actions, what has to work,
bases of transfers and the usual texts of stores, data flows and quotas are translated. These stay in English and are
marked \`lang="en"\`, for screen readers and hyphenation: titles of rules and why they are asked, findings and what to do, factors
of sovereignty, what racks hold, sentences on a site's location, and texts with values in them. Ids of rules, names of services
and what the deployment file says are as they are.

## What it claims

"Rule X, mapped to clause Y, evaluated N resources in templates with these hashes, with result Z", and nothing else: not that a
clause is met as a whole, and not that what runs in AWS is what the templates say. A rule without a matching
resource is not applicable; it did not pass.

## What it refuses

- An assembly in which the policy did not run: without the record that \`ResidencyChecks\` leaves in it (\`trefoil.json\`).
- An assembly whose templates are not those that were checked, by their hashes.
- An assembly for which checking again gives other counts: another deployment file, say, or another version of the rules.

An assembly that was checked and has open findings gives evidence of that; the exit code is 1.

## Shared lists

Each rule, resource, statement and decision on access is listed once, on a line of its own; others refer to it by its index in
the list, counted from 0. For example, which rules failed on which resources:

\`\`\`
jq -r '.resources as $all | .rules[] | .id as $rule | .results.failed[]? | "\\($rule) \\($all[.].id)"' evidence.json
\`\`\`

and who may do what:

\`\`\`
jq -r '.access | . as $a | .principals[] | .id as $who | .cells | to_entries[] | select(.value >= 0)
  | [$who, $a.actions[.key].id, $a.decisions[.value].decision, $a.decisions[.value].sid] | @tsv' evidence.json
\`\`\`

Nothing is omitted: every result of every rule, every decision and every statement is in the record.

## Certificates of access

Each question about access that holds at a site has a proof in \`access-certificates.json\`, made after the search and without it.
A second program checks the proofs; it needs Python 3.8 or later and nothing else, and shares no code with Trefoil:

\`\`\`
python3 verifier/verify_access.py evidence --templates cdk.out
\`\`\`

exits with 0 where every proof holds, 1 where something is refuted, 2 where the input is unusable. [verifier/README.md](../verifier/README.md)
describes the form of the file.

| | |
|---|---|
| checked | that the file, and each template, is that of \`evidence.json\`, by hash |
| checked | that each policy is that of its template, with \`Fn::Join\`, \`Fn::ImportValue\`, \`Ref\` and \`Fn::GetAtt\` resolved; the same reference has the same name everywhere |
| checked | that no policy denies which is in no template, and that names agree with those which templates state |
| checked | whether every policy of the templates is in the certificates; others are listed |
| checked | of each question, by AWS's evaluation logic: for every kind of principal, resource and service, no request is allowed |
| checked | that each proof covers all requests, and that each of its branches contradicts itself |
| checked | of each question, that it is about its site: accounts of resources, ids, policies and partition are of no other site, and the policy of an endpoint or key is that of the same one |
| checked | of a site whose proofs are written as those of another that it is like but for names: each policy and each proof anew, in its own names. Which names these are (accounts, ids of sites and ids that AWS will give) the verifier takes from \`evidence.json\`, and not from the certificates: an id in a question that is of no resource is refused, and so is a resource that the site does not have in the same place |
| checked | that questions and sizes of proofs are those of \`evidence.json\` |
| assumed | that \`evidence.json\` is that of the run: its signature shows who says so, see below |
| assumed | that the questions, as actions, resources, principals and conditions, are otherwise what their titles say |
| assumed | which of the policies of a site belong to which of its roles and resources, but for endpoints and keys |
| assumed | the names of resources that AWS gives at deployment; the verifier says how many |
| assumed | AWS's logic as its documentation has it: which keys have several values, which services resource control policies reach |
| not covered | what the question does not ask, what required access asks, and the decisions of the matrix |

A question can hold without a certificate: what AWS does not document counts against a proof. The record then says why
(\`uncertified\`), and that the search alone decided.

## The same input gives the same bytes

The time is that of the commit or \`SOURCE_DATE_EPOCH\`; waivers are checked against that day. Identifiers are UUIDs of
version 5. Files are named within the assembly. The id of the commit is the one that synthesis recorded.

## How place is known

\`by-region\`: the data is in a Region, and AWS says in which country that is. \`attested\`: the operator attested with a date where a
rack stands. \`not-assertable\`: nothing in the templates or the deployment file settles it.

## Comparing two of them

\`\`\`
npx trefoil diff base/evidence.json head/evidence.json --format markdown
\`\`\`

says what changed in meaning, what weakens first, and exits with 1 where something does. Assemblies can be compared as well.
Resources are the same where construct path, physical name or content are; logical ids and order do not matter. These weaken:
data outside the boundary, a weaker kind of key, a setting that no longer holds, a shorter retention, a data flow out of the
boundary, an account that gains access, a migration, a transfer, an allow that reaches further, a deny that exempts more, an exception,
a rule that is gone, fails more often or is no longer evaluated; and any of these that lasts longer.
A value that was replaced by another counts as weakened unless the new one is known to protect as much.

## Versions

\`schema\` is the version of the form, and changes with it: a file of another version is refused by name, not misread.
`;
