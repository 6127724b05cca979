/** What the reference of deployment files says before the fields. */
export const REFERENCE_HEAD = `
# The deployment file

<!-- generated from lib/deployment by "npm run docs"; edits here are lost -->

One YAML file in \`deployments/\` describes a deployment: its sites, the boundary, the auditor, the migrations. It is pure
data, and the only place where accounts, Regions and address ranges are written. \`deployments/reference.yaml\`,
\`deployments/outposts.yaml\` and \`deployments/sovereign-cloud.yaml\` are complete examples; start from one of them:

\`\`\`
cp deployments/reference.yaml deployments/mine.yaml
npx cdk synth -c deployment=mine
\`\`\`

Its first line names \`deployments/schema.json\`, so that editors complete and check it. The loader checks more than the
schema can say, reports all problems in one pass, and says of each where it is, what it expected, what it found and what to do:

\`\`\`
deployments/mine.yaml:15:13 sites.dublin.region: expected one of eu-west-1, …; got "us-east-1", which is in United States (US); …
\`\`\`

## What is checked beyond the form of fields

- **Place**: each Region is in a table with its country, and inside the boundary; zones are availability zones of their
  Region, never Local Zones. A name that begins with \`eu-\` proves nothing: London, Zurich and a zone in Istanbul do.
- **Zones by id**: an id (\`euw1-az2\`) means the same buildings in every account; what a name (\`eu-west-1b\`) means differs from
  account to account, so that a name is no proof of place and is called a name wherever it is printed. \`aws ec2
  describe-availability-zones\` prints both. Sites of one Region that are in one zone are told at each synth; those that
  \`apartFrom\` names may have none in common, and name their zones by id. A network that is deployed keeps the form that it
  has: the other one replaces its subnets, which CloudFormation refuses while their ranges are taken.
- **Racks**: each synth, and the evidence, say of each rack its generation, what it can hold under which key, where backups
  are, what leaves it and how existing data comes in. In Europe racks of the second generation are homed to London only, and
  hold neither S3 on Outposts nor local snapshots, so that a site cannot be on one. AWS's FAQ names Norway among the countries
  to which it delivers racks of the first generation (in a copy of 2023; its page of today may say more); no source ties a
  country to a parent Region, so that racks in Norway can be homed to each that the table below has, and the order settles it.
- **Honesty about place**: \`country\` says where a site is meant to be. There is no AWS Region in Norway, and one in Ireland.
  With placement \`region\` the bytes rest in the country of the Region, and all that Trefoil prints says so; only a rack at an
  attested address changes that, and its keys, identities, logs and metadata still stay in the parent Region.
- **Boundary**: \`EEA\` or states of it; outside the EEA, European countries by name while an adequacy decision holds.
- **Partition**: all sites, the organization and the sources of migrations are in one. Between \`aws\` and \`aws-eusc\`, the AWS
  European Sovereign Cloud, no role, replication or DataSync task passes. The partition of the auditor's account cannot be
  seen; each synth says which it has to be.
- **Prefix lists**: the ids of those of S3 and DynamoDB are known for five Regions; for any other they are written under
  \`prefixLists\`, from \`aws ec2 describe-managed-prefix-lists\`.
- **What is omitted**: only what the partition is not known to offer, once, with a reason, by somebody, and until a day.
  What a partition is known to lack has to be omitted. Each synth prints what is, and what is used without being settled;
  the policy check reports where it is missing, and has a finding where it is deployed all the same.
- **Accounts**: each site, the management and the auditor have accounts of their own. Account ids are written in quotes: as
  numbers they would lose leading zeros.
- **Address ranges**: private, without host bits, disjoint among sites.
- **Replication**: to other sites, in no circle, neither from nor to an Outpost. The deploy order follows from it: targets first.
- **Outposts**: ARN, Region, account and zone agree; the Region can be a parent; the attestation has been made, names the
  country of the site, and has not expired. DB instance classes are those of the rack's generation. Backups on a rack are kept for at most 35 days.
- **Operators**: who administers keys does not read or write data; emergency roles serve nothing else.
- **People**: where they are declared, each role of \`operators\` belongs to one team, whose countries exist and whose time has
  not passed; from outside the EEA there is a basis of transfer that holds and outlasts the team, with its assessment.
  Emergency roles are bound to public addresses ([people.md](people.md)).
- **Auditor**: the mandate is not over; from outside the EEA there is a basis of transfer that outlasts the mandate, and
  adequacy only where a decision holds; source addresses are public and no wider than /16.
- **Migrations**: known source Region in the country that the migration names, destination in a Region of the same partition, not past the
  closing date.
- **Names**: what Trefoil makes of \`name\` and the ids of sites fits the limits of AWS.

YAML is read as maps, lists and plain values: anchors, aliases, tags, merge keys, second documents, duplicate and unknown keys
are errors. A bare \`NO\` is the text "NO" for YAML 1.2, and a boolean for older readers: in quotes it is Norway for all.
`;
