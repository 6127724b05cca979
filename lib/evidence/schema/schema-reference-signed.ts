/** What `docs/evidence.md` says of signed evidence: enough to write another verifier. */
export const SIGNED_REFERENCE = `
## Signed evidence

\`\`\`
openssl genpkey -algorithm ed25519 -out key.pem && openssl pkey -in key.pem -pubout -out key.pub
npx trefoil evidence cdk.out --sign-key key.pem
npx trefoil verify evidence --key key.pub --templates cdk.out
npx trefoil prove "customer-managed-key dublin/Storage/Data/Bucket/Resource" --out proof.json
npx trefoil verify proof.json --key key.pub
npx trefoil publish
\`\`\`

\`--sign-key\` adds \`evidence.dsse.json\`: an [in-toto statement](https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md),
version 1, in a [DSSE envelope](https://github.com/secure-systems-lab/dsse), over every other file of the folder. Whoever has the public
key can check what was signed; whoever has the templates, too, what it is of; and whoever is shown one verdict with its path, that
it is part of what was signed, without the rest. \`verifier/verify.py\` checks the same with Python alone.

The verdicts are computed anew for whatever is signed: the command reads no results of an earlier run.

### Keys

| key | how |
|---|---|
| a file | \`--sign-key key.pem\`: a private key as PEM, without a password, Ed25519 or ECDSA P-256; for development |
| AWS KMS | \`--sign-with .github/sign-with-kms --key key.pub\`: the key is of the spec \`ECC_NIST_P256\` and never leaves KMS; \`aws kms get-public-key\` gives the public one |
| Sigstore | \`--sign-with\` a script that calls \`cosign sign-blob\` with a P-256 key, whose signature is DER, as base64. For the certificate of an identity in place of a key, attest the payload of the envelope with \`cosign attest-blob --statement\` as well: Trefoil does not read certificates, and \`cosign verify-blob-attestation\` does |
| another | \`--sign-with PROGRAM\`: it reads the bytes to sign on standard input and writes the signature on standard output, as base64; ECDSA over SHA-256 as DER, or Ed25519 |

### The envelope

\`evidence.dsse.json\` is a JSON object of three fields: \`payloadType\`, which is \`application/vnd.in-toto+json\`; \`payload\`, the statement
as padded base64; and \`signatures\`, a list of maps with \`keyid\` and \`sig\`. One of the signatures has to be that of the key, over

\`\`\`
"DSSEv1 " + length of payloadType + " " + payloadType + " " + length of the payload + " " + the payload, decoded
\`\`\`

with lengths in bytes, as decimal numbers. An ECDSA signature is DER, over SHA-256. \`keyid\` is the SHA-256 of the public key as DER
(SubjectPublicKeyInfo), and only a hint. No JSON object of the envelope, the statement or the record may have a key twice.

### The statement

\`_type\` is \`https://in-toto.io/Statement/v1\`, \`predicateType\` is \`https://www.npmjs.com/package/trefoil#evidence-v1\`.

| subject | digest |
|---|---|
| \`evidence/<path>\` | \`sha256\` of each file of the folder but the envelope; the folder has no others |
| \`templates/<file>\` | \`sha256\` of each of \`templates\` of the record |
| \`deployment\` | \`sha256\` of the deployment file, where the record has a deployment |
| \`commit\` | \`gitCommit\`, where the record has a commit: synthesis recorded it, and records none unless the deployment file is tracked and no tracked file differs |
| \`pkg:npm/trefoil@<version>\` | \`dirHash\` of the package that wrote it: in its folder, \`find package.json bin dist -type f \\| LC_ALL=C sort \\| xargs sha256sum \\| sha256sum\`, with \`lib\` in place of \`dist\` in a checkout |

No name occurs twice, and there are no other subjects. \`predicate\` has \`time\`, \`holds\` and \`claim\` as the record has them, and \`tree\`:
the number of \`leaves\`, and the \`root\` as hexadecimal.

### The tree

A Merkle tree as in RFC 6962, section 2.1, with SHA-256: a leaf is hashed after a byte 0, a node after a byte 1, and a list of n leaves is
split at the largest power of two below n. A leaf is the UTF-8 of a canonical JSON text (RFC 8785: keys in order, no spaces; all
numbers are whole) of an object of four fields:

| field | |
|---|---|
| \`kind\`, \`name\` | of the table below |
| \`salt\` | SHA-256, as hexadecimal, of a seed of 32 bytes and the index of the leaf as decimal text; the seed is the SHA-256 of \`trefoil salt\`, a line feed and the bytes of \`evidence.json\`. So nobody who is shown one leaf can guess those beside it |
| \`value\` | what the record says |

The leaves are in this order; lists in that of the record:

| kind | of | name | value |
|---|---|---|---|
| \`rule\` | \`rules\` | \`id\` | without \`results\` |
| \`template\` | \`templates\` | \`file\` | with \`results\`: a map from the id of a rule to what it said of it |
| \`resource\` | \`resources\` | \`id\` | with \`template\` replaced by the file of it, \`sha256\` of that template, and \`results\` as above |
| \`verdict\` | each rule of \`rules\`, each of passed, failed, waived, advised in this order, each place | id of the rule, a space, id of the resource or file of the template | \`rule\`, \`level\`, \`of\` (that id or file), \`template\`, \`sha256\`, \`result\` |
| \`answer\` | \`access.searches\` | \`rule\`, a space, \`site\` | all of it |
| \`certificate\` | those of \`access.searches\` with a certificate | \`certificate\`, \`rule\` and \`site\`, spaces between | \`rule\`, \`site\`, \`steps\` (its \`certificate\`), \`file\` and \`sha256\` of \`certificates\` |
| \`required\` | \`required.flows\` | \`id\` | all of it |
| \`finding\` | \`findings\` | \`finding\`, \`rule\`, and \`resource\` or else \`template\` | all of it |
| \`waiver\` | \`waivers\` | \`waiver\`, \`rule\`, \`path\` | all of it |
| \`omission\` | \`omissions\` | \`omission\`, \`feature\` | all of it |
| \`mandate\` | \`deployment.auditor\` | \`mandate auditor\` | all of it |
| \`mandate\` | \`deployment.migrations\` | \`mandate migration\`, \`id\` | all of it |
| \`mandate\` | \`people.teams\` | \`mandate team\`, \`id\` | all of it |
| \`mandate\` | \`people.permits\` | \`mandate permit\`, \`id\` | all of it |
| \`site\` | \`sites\` | \`site\`, \`id\` | all of it |
| \`store\` | \`stores\` | \`store\`, \`resource\` | all of it |
| \`crossing\` | \`crossings\` | \`crossing\`, \`id\` | all of it |
| \`transfer\` | \`transfers\` | \`transfer\`, \`recipient\`, \`country\` or nothing | all of it |
| \`public answer\` | \`access.searches\` | \`public answer\`, index in the list | \`site\`, \`rule\`, \`question\`, \`holds\`, \`certificate\`, as far as it has them |
| \`public site\` | \`sites\` | \`public site\`, index | \`id\`, \`country\`, \`region\`, \`placement\`, \`replicatesTo\`, and \`data\`, \`keys\`, \`controlPlane\` with \`country\`, \`how\`, \`until\` alone |
| \`public store\` | \`stores\` | \`public store\`, index | \`type\`, \`site\`, \`holds\`, \`what\`, \`data\` and \`controlPlane\` as above, \`keys\` with \`kind\` and \`location\` as above |
| \`public waiver\` | \`waivers\` | \`public waiver\`, index | \`plugin\`, \`rule\` up to a \`[\`, \`expires\`, \`excuses\` |
| \`public transfer\` | \`transfers\` | \`public transfer\`, index | \`country\`, \`until\`, \`how\` |
| \`public auditor\` | \`deployment.auditor\` | \`public auditor 0\` | \`country\`, \`since\`, \`until\` |
| \`public migration\` | \`deployment.migrations\` | \`public migration\`, index | \`sourceCountry\`, \`destination\`, \`opens\`, \`closes\` |
| \`public team\` | \`people.teams\` | \`public team\`, index | \`countries\`, \`since\`, \`until\`, \`placeShows\` |

### A proof

\`trefoil prove\` writes a JSON object: \`format\`, which is 1; \`statement\`, the envelope; \`leaf\`, the text of one leaf; \`index\`, its place,
from 0; and \`path\`, the hashes that lead to the root as hexadecimal, the nearest first.

### The public edition

\`trefoil publish\` writes \`public.json\` and \`public.md\`: the leaves that have no accounts, addresses, names or free text, which are those of the kinds
\`rule\`, \`required\` and \`public …\`. \`public.json\` is a JSON object: \`format\`, which is 1; \`statement\`, the envelope; and \`tree\`. A part
of the tree is the hash of a part that is withheld, as hexadecimal; or an object with \`leaf\`, the text of one leaf; or a list of two
parts, of a list of leaves that is split as above. The root that follows has to be that of the statement. Whoever has the evidence
makes the same edition, and so sees what each hash stands for; nobody else can guess it, since each leaf has a salt.

### What a verifier checks

1. The signature, where a key is given. Without one it says that anybody can have signed; without an envelope, that nobody did, which
   is refused where a key is given.
2. Each file of the folder by its hash, that none is missing, and that there are no others.
3. That subjects, predicate and tree are those that follow from the record.
4. That \`access-certificates.json\` has the hash in \`certificates\`.
5. That \`schema\` is that of this page, and that the record does not contradict itself. Of a rule: no place is in \`results\` twice, and as many are there as it was \`evaluated\` on, which
   is the sum of \`passed\`, \`failed\` and \`waived\`; \`waived\` is the number of waived results, \`failed\` that of failed ones and, if its level is
   advisory, of advised ones. Its \`status\` is \`not-applicable\` or \`not-evaluated\` if it was evaluated on nothing, else \`failed\` (or \`advised\`,
   if advisory) if any failed, else \`waived\` if any is waived, else \`passed\`. A rule that failed has a finding that is not waived. No two
   rules have one id. \`counts\` are those of the lists; open findings are counted by \`level\`. \`holds\` says that no
   mandatory or required finding is open, every plugin concluded with success, and every search holds.
   \`certificates.proved\` is the number of searches with a certificate.
6. With the templates, that each has its hash, and that no other file of the folder ends in \`.template.json\`.
7. On a given day, that nothing on which the evidence rests has ended, the last day included: \`expires\` of \`waivers\`, \`omissions\` and
   \`people\`, \`until\` of \`transfers\` and of \`data\` of \`sites\`. Mandates that are not in force are told, and refuse nothing: AWS denies what
   they no longer allow.

Exit code 0: everything that was checked is as the evidence says. 1: something is not, or has ended. 2: unusable input.

What remains on trust: that the verdicts are those of the rules, which whoever has the assembly, the commit and the package finds out by
writing the evidence again, to the same bytes; that the rules say what their titles say; and that what runs in AWS is what the
templates say.
`;
