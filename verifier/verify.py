#!/usr/bin/env python3
"""Checks signed evidence of Trefoil: usage: verify.py <evidence, proof or public edition> [--key FILE] [--templates DIR] [--today DATE]

Written from docs/evidence.md, "Signed evidence"; shares no code with Trefoil. Needs Python 3.8 or later, signatures.py beside it
and, for the proofs on access, verify_access.py. Exit code 0: everything that was checked is as the evidence says; 1: something is not, or has ended;
2: unusable input.
"""

import base64
import binascii
import datetime
import hashlib
import json
import os
import re
import sys

from signatures import KINDS

ENVELOPE, RECORD, SCHEMA = "evidence.dsse.json", "evidence.json", 3
PAYLOAD_TYPE = "application/vnd.in-toto+json"
STATEMENT_TYPE = "https://in-toto.io/Statement/v1"
PREDICATE_TYPE = "https://www.npmjs.com/package/trefoil#evidence-v1"
RESULTS = ("passed", "failed", "waived", "advised")
PLACE = "country how until"
COUNTS = ("rules", "evaluated", "verdicts", "resources", "templates", "stores", "mandatory", "required", "advisory", "waived")


class Refuted(Exception):
    """Something is not as the evidence says."""


class Unusable(Exception):
    """The input cannot be read."""


# --- Files and JSON.


def read_file(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise Unusable(f"{path}: {error.strerror}") from error


def parsed(data, path):
    def unique(pairs):
        if len({key for key, _ in pairs}) < len(pairs):
            raise Unusable(f"{path}: an object has a key twice")
        return dict(pairs)

    def refused(text):
        raise Unusable(f"{path}: {text} is no whole number")

    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=unique, parse_float=refused, parse_constant=refused)
    except (ValueError, RecursionError) as error:
        raise Unusable(f"{path}: not JSON: {error}") from error


def fields(value, path, required, optional=()):
    """The value, which has to be an object of these fields alone."""
    if not isinstance(value, dict) or not set(required) <= set(value) <= {*required, *optional}:
        raise Unusable(f"{path}: expected an object of {', '.join(required)}")
    return value


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def sha256(data):
    return hashlib.sha256(data).digest()


def files_in(folder, ending=""):
    """Every file below a folder whose name has this ending, by its path in it; a link, a pipe or a device is refused unread."""
    if not os.path.isdir(folder):
        raise Unusable(f"{folder}: no such folder")
    found = []
    for above, folders, names in os.walk(folder):
        for name in names + folders:
            path = os.path.join(above, name)
            if name.endswith(ending) and not os.path.islink(path) and os.path.isfile(path):
                found.append(os.path.relpath(path, folder).replace(os.sep, "/"))
            elif name.endswith(ending) and (os.path.islink(path) or not os.path.isdir(path)):
                raise Unusable(f"{path}: a link, a pipe or a device, expected files and folders alone")
    return sorted(found)


def decoded(text, path):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError, TypeError) as error:
        raise Unusable(f"{path}: has a part that is no base64") from error
    if base64.b64encode(data).decode() != text:
        raise Unusable(f"{path}: has a part that is no base64")
    return data


def read_key(path):
    """The hash of a public key, and what checks a signature of it."""
    text = read_file(path).decode("utf-8", "replace")
    found = re.search(r"-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----", text)
    der = decoded("".join(found.group(1).split()), path) if found else b""
    for head, size, check in KINDS:
        if der.startswith(head) and len(der) == len(head) + size:
            return sha256(der).hex(), lambda message, signature: check(der[len(head) :], message, signature)
    raise Unusable(f"{path}: expected a public key as PEM, Ed25519 or ECDSA P-256")


# --- The signed statement.


def open_statement(envelope, path, key):
    """The statement in an envelope, and what is known of who signed it."""
    fields(envelope, path, ("payloadType", "payload", "signatures"))
    if envelope["payloadType"] != PAYLOAD_TYPE:
        raise Unusable(f"{path}: the payload is of another type, expected {PAYLOAD_TYPE}")
    payload, signatures = decoded(envelope["payload"], path), envelope["signatures"]
    if not isinstance(signatures, list) or not signatures:
        raise Unusable(f"{path}: expected signatures")
    given = [decoded(fields(one, path, ("sig",), ("keyid",))["sig"], path) for one in signatures]
    named = ", ".join(str(one.get("keyid")) for one in signatures)
    if key:
        kind = PAYLOAD_TYPE.encode()
        message = b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)
        if not any(key[1](message, signature) for signature in given):
            raise Refuted(f"{path}: not signed by the key {key[0]}; it names {named}")
    statement = fields(parsed(payload, path), path, ("_type", "subject", "predicateType", "predicate"))
    if (statement["_type"], statement["predicateType"]) != (STATEMENT_TYPE, PREDICATE_TYPE):
        raise Unusable(f"{path}: another kind of statement than expected")
    predicate = fields(statement["predicate"], path, ("time", "holds", "claim", "tree"))
    tree = fields(predicate["tree"], path, ("leaves", "root"))
    if type(tree["leaves"]) is not int or tree["leaves"] < 1:
        raise Unusable(f"{path}: the tree has no leaves")
    subjects = {}
    for one in statement["subject"]:
        fields(one, path, ("name", "digest"))
        if one["name"] in subjects:
            raise Refuted(f"{path}: the statement names {one['name']} twice")
        subjects[one["name"]] = one["digest"]
    return subjects, predicate, named


def check_files(folder, subjects):
    signed = {name[9:]: digest for name, digest in subjects.items() if name.startswith("evidence/")}
    found = [path for path in files_in(folder) if path != ENVELOPE]
    for path in found:
        if path not in signed:
            raise Refuted(f"{path}: not in the statement")
        if signed[path] != {"sha256": sha256(read_file(os.path.join(folder, path))).hex()}:
            raise Refuted(f"{path}: another file than was signed")
    for path in signed:
        if path not in found:
            raise Refuted(f"{path}: was signed, and is gone")
    return len(found)


def expected_subjects(record, signed):
    """What the record says that it is of; the hash of the package only the statement says."""
    package = f"pkg:npm/trefoil@{record['tool']['version']}"
    expected = {f"templates/{one['file']}": {"sha256": one["sha256"]} for one in record["templates"]}
    if "deployment" in record:
        expected["deployment"] = {"sha256": record["deployment"]["sha256"]}
    if "commit" in record:
        expected["commit"] = {"gitCommit": record["commit"]}
    digest = fields(signed.get(package), package, ("dirHash",))
    return {**expected, package: digest}


# --- The tree.


def said_by(record):
    """What the record says, in the order of the leaves: kind, name and value of each."""
    rules, resources, templates = record["rules"], record["resources"], record["templates"]
    found, verdicts = {"resource": [{} for _ in resources], "template": [{} for _ in templates]}, []
    for rule in rules:
        for result in RESULTS:
            for place in rule["results"].get(result, []):
                found[rule["subject"]][place][rule["id"]] = result
                of_template = rule["subject"] == "template"
                template = templates[place if of_template else resources[place]["template"]]
                of = template["file"] if of_template else resources[place]["id"]
                value = {"rule": rule["id"], "level": rule["level"], "of": of, "result": result}
                value.update(template=template["file"], sha256=template["sha256"])
                verdicts.append(("verdict", f"{rule['id']} {of}", value))
    for rule in rules:
        yield "rule", rule["id"], {key: value for key, value in rule.items() if key != "results"}
    for template, results in zip(templates, found["template"]):
        yield "template", template["file"], {**template, "results": results}
    for resource, results in zip(resources, found["resource"]):
        template = templates[resource["template"]]
        value = {**resource, "template": template["file"], "sha256": template["sha256"], "results": results}
        yield "resource", resource["id"], value
    yield from verdicts
    searches, listed = record.get("access", {}).get("searches", []), record.get("certificates")
    for one in searches:
        yield "answer", f"{one['rule']} {one['site']}", one
    for one in searches:
        if "certificate" in one and listed:
            value = {"rule": one["rule"], "site": one["site"], "steps": one["certificate"]}
            value.update(file=listed["file"], sha256=listed["sha256"])
            yield "certificate", f"certificate {one['rule']} {one['site']}", value
    deployment, people = record.get("deployment"), record.get("people", {})
    auditor, migrations = ([deployment["auditor"]], deployment["migrations"]) if deployment else ([], [])
    lists = (
        ("required", record.get("required", {}).get("flows", []), lambda one: one["id"]),
        ("finding", record["findings"], lambda one: f"finding {one['rule']} {one.get('resource', one['template'])}"),
        ("waiver", record["waivers"], lambda one: f"waiver {one['rule']} {one['path']}"),
        ("omission", record["omissions"], lambda one: f"omission {one['feature']}"),
        ("mandate", auditor, lambda one: "mandate auditor"),
        ("mandate", migrations, lambda one: f"mandate migration {one['id']}"),
        ("mandate", people.get("teams", []), lambda one: f"mandate team {one['id']}"),
        ("mandate", people.get("permits", []), lambda one: f"mandate permit {one['id']}"),
        ("site", record["sites"], lambda one: f"site {one['id']}"),
        ("store", record["stores"], lambda one: f"store {one['resource']}"),
        ("crossing", record["crossings"], lambda one: f"crossing {one['id']}"),
        ("transfer", record["transfers"], lambda one: f"transfer {one['recipient']} {one.get('country', '')}"),
    )
    for kind, values, name in lists:
        for one in values:
            yield kind, name(one), one
    public = (
        ("answer", searches, "site rule question holds certificate", ()),
        ("site", record["sites"], "id country region placement replicatesTo", ("data", "keys", "controlPlane")),
        ("store", record["stores"], "type site holds what", ("data", "controlPlane")),
        ("waiver", record["waivers"], "plugin expires excuses", ()),
        ("transfer", record["transfers"], "country until how", ()),
        ("auditor", auditor, "country since until", ()),
        ("migration", migrations, "sourceCountry destination opens closes", ()),
        ("team", people.get("teams", []), "countries since until placeShows", ()),
    )
    for kind, values, names, places in public:
        for index, one in enumerate(values):
            value = {**pick(one, names), **{name: pick(one[name], PLACE) for name in places}}
            if kind == "store":
                value["keys"] = [{"kind": key["kind"], "location": pick(key["location"], PLACE)} for key in one["keys"]]
            if kind == "waiver":
                value["rule"] = one["rule"].split("[", 1)[0]
            yield f"public {kind}", f"public {kind} {index}", value


def pick(value, names):
    return {name: value[name] for name in names.split() if name in value}


def leaf_hash(leaf):
    return sha256(b"\0" + leaf)


def root_of(hashes):
    """The root of RFC 6962: a node of a power of two of leaves is made as soon as both of its halves are."""
    stack = []
    for place, one in enumerate(hashes):
        while place & 1:
            one, place = sha256(b"\1" + stack.pop() + one), place >> 1
        stack.append(one)
    while len(stack) > 1:
        right = stack.pop()
        stack.append(sha256(b"\1" + stack.pop() + right))
    return stack[0] if stack else sha256(b"")


def tree_of(record, data):
    seed, hashes = sha256(b"trefoil salt\n" + data), []
    for index, (kind, name, value) in enumerate(said_by(record)):
        salt = sha256(seed + str(index).encode()).hex()
        hashes.append(leaf_hash(canonical({"kind": kind, "name": name, "salt": salt, "value": value}).encode()))
    return {"leaves": len(hashes), "root": root_of(hashes).hex()}


def root_from(leaf, index, count, path):
    """The root to which a leaf leads (RFC 9162, section 2.1.3.2); none where the path is not that of its place."""
    if not 0 <= index < count:
        return None
    last, root = count - 1, leaf_hash(leaf)
    for one in path:
        if last == 0:
            return None
        if index & 1 or index == last:
            root = sha256(b"\1" + one + root)
            while index and not index & 1:
                index, last = index >> 1, last >> 1
        else:
            root = sha256(b"\1" + root + one)
        index, last = index >> 1, last >> 1
    return root if last == 0 else None


def root_of_part(part, count, shown):
    """The hash of a part of the public edition: of what is withheld, of a leaf, or of two parts."""
    if isinstance(part, str) and re.fullmatch(r"[0-9a-f]{64}", part):
        return bytes.fromhex(part)
    if isinstance(part, dict) and set(part) == {"leaf"} and count == 1:
        shown.append(part["leaf"])
        return leaf_hash(part["leaf"].encode())
    if not isinstance(part, list) or len(part) != 2 or count < 2:
        raise Refuted("what is shown is not the tree of the statement")
    half = 1 << ((count - 1).bit_length() - 1)
    return sha256(b"\1" + root_of_part(part[0], half, shown) + root_of_part(part[1], count - half, shown))


# --- What the record says several times.


def check_rule(rule, sizes, failing):
    name, results = f"rule {rule['id']}", rule["results"]
    places = [place for result in RESULTS for place in results.get(result, [])]
    number = {result: len(results.get(result, [])) for result in RESULTS}
    advisory = rule["level"] == "advisory"
    failed = number["failed"] + (number["advised"] if advisory else 0)
    if set(results) - set(RESULTS) or not all(type(one) is int and 0 <= one < sizes[rule["subject"]] for one in places):
        raise Unusable(f"{name}: has results that are not there")
    whole = rule["passed"] + rule["failed"] + rule["waived"] == len(places) == len(set(places)) == rule["evaluated"]
    if not whole or (rule["waived"], rule["failed"]) != (number["waived"], failed):
        raise Refuted(f"{name}: its counts are not those of its results")
    status = {"not-applicable", "not-evaluated"} if not places else {"waived" if rule["waived"] else "passed"}
    if failed:
        status = {"advised" if advisory else "failed"}
        if rule["id"] not in failing:
            raise Refuted(f"{name} failed, and no finding says on what")
    if rule["status"] not in status:
        raise Refuted(f"{name}: {rule['status']} is not what its results give")


def check_record(record):
    rules, findings = record["rules"], record["findings"]
    searches = record.get("access", {}).get("searches", [])
    sizes = {"resource": len(record["resources"]), "template": len(record["templates"])}
    not_waived = [one for one in findings if one["result"] != "waived"]
    for rule in rules:
        check_rule(rule, sizes, {one["rule"] for one in not_waived})
    if len({rule["id"] for rule in rules}) < len(rules):
        raise Refuted("two rules have one id")
    counts = {name: len(record[name]) for name in ("rules", "resources", "templates", "stores")}
    counts.update({level: sum(one["level"] == level for one in not_waived) for level in ("mandatory", "required", "advisory")})
    counts.update(waived=len(findings) - len(not_waived), evaluated=sum(rule["evaluated"] > 0 for rule in rules))
    counts.update(verdicts=sum(rule["evaluated"] for rule in rules))
    if fields(record["counts"], "counts", COUNTS) != counts:
        raise Refuted("the counts are not those of the lists")
    successes = all(one["conclusion"] == "success" for one in record["plugins"]) and all(one["holds"] is True for one in searches)
    if record["holds"] is not (counts["mandatory"] + counts["required"] == 0 and successes):
        raise Refuted("holds is not what the record lists")
    proved = sum("certificate" in one for one in searches)
    if "certificates" in record and record["certificates"]["proved"] != proved:
        raise Refuted("certificates.proved is not the number of questions with a certificate")


# --- Days.


def ended(record, today):
    """What the evidence rests on and has ended, and the mandates that are not in force."""
    people, deployment = record.get("people", {}), record.get("deployment")
    rests = [(f"the waiver of {one['rule']} on {one['path']}", one.get("expires")) for one in record["waivers"]]
    rests += [(f"the decision to omit {one['title']}", one["expires"]) for one in record["omissions"]]
    rests += [(f"the basis of the transfer to {one['recipient']}", one.get("until")) for one in record["transfers"]]
    rests += [("the attestation of where people work", people.get("expires"))]
    rests += [(f"the attestation of the rack of {one['name']}", one["data"].get("until")) for one in record["sites"]]
    mandates = [(f"team {one['id']}", one["since"], one["until"]) for one in people.get("teams", [])]
    mandates += [(f"permit {one['id']}", one["from"][:10], one["until"][:10]) for one in people.get("permits", [])]
    if deployment:
        mandates += [("the auditor", deployment["auditor"]["since"], deployment["auditor"]["until"])]
        mandates += [(f"migration {one['id']}", one["opens"], one["closes"]) for one in deployment["migrations"]]
    over = [f"{what} ended on {until}" for what, until in rests if until is not None and until < today]
    return over, [f"{what}: from {since} until {until}" for what, since, until in mandates if not since <= today <= until]


# --- The whole.


def check_templates(folder, record):
    stated = {one["file"]: one["sha256"] for one in record["templates"]}
    found = files_in(folder, ".template.json")
    for path in sorted({*found, *stated}):
        if path not in found:
            raise Refuted(f"{path}: the template is not in {folder}")
        if stated.get(path) != sha256(read_file(os.path.join(folder, path))).hex():
            raise Refuted(f"{path}: another template than that of the record")


def check_folder(folder, key, templates, today, say):
    path, statement = os.path.join(folder, ENVELOPE), None
    if ENVELOPE in files_in(folder):
        statement = open_statement(parsed(read_file(path), path), path, key)
        number = check_files(folder, statement[0])
        say("proven" if key else "assumed", f"who signed it: {key[0] if key else statement[2] + ', and no key was given'}")
        say("proven", f"that all {number} files are those of the statement")
    elif key:
        raise Refuted(f"{folder} is not signed: it has no {ENVELOPE}")
    else:
        say("assumed", "everything: no one signed it, and whoever can write the folder can have written all of it")
    data = read_file(os.path.join(folder, RECORD))
    record = parsed(data, RECORD)
    if record.get("schema") != SCHEMA:
        raise Unusable(f"{RECORD}: schema {record.get('schema')}, expected {SCHEMA}")
    check_record(record)
    say("proven", "that the record does not contradict itself")
    if statement:
        subjects, predicate, _ = statement
        tree = tree_of(record, data)
        if predicate["tree"] != tree:
            raise Refuted("the record says something else than the tree of the statement")
        if any(predicate[name] != record[name] for name in ("time", "holds", "claim")):
            raise Refuted("the statement concludes something else than the record")
        rest = {name: digest for name, digest in subjects.items() if not name.startswith("evidence/")}
        if rest != expected_subjects(record, subjects):
            raise Refuted("the statement is about something else than the record")
        say("proven", f"that the record says what the statement commits to, in {tree['leaves']} leaves")
    if templates:
        check_templates(templates, record)
        say("proven", f"that it is of the {len(record['templates'])} templates in {templates}")
    if "certificates" in record:
        listed = record["certificates"]
        if listed["file"] not in files_in(folder) or sha256(read_file(os.path.join(folder, listed["file"]))).hex() != listed["sha256"]:
            raise Refuted("the certificates of access are another file than that of the record")
        import verify_access

        if verify_access.main([folder, *(["--templates", templates] if templates else [])]):
            raise Refuted("the certificates of access do not hold")
    over, mandates = ended(record, today)
    for line in mandates:
        say("note", f"not in force on {today}: {line}")
    if over:
        raise Refuted(f"ended by {today}: {'; '.join(over)}")
    say("proven", f"that no waiver, omission, basis or attestation has ended before {today}")
    say("assumed", "that the verdicts are those of the rules, and that what runs in AWS is what the templates say")


def check_shown(path, key, say):
    """A proof of one leaf, or the public edition."""
    value = parsed(read_file(path), path)
    names = ("tree",) if isinstance(value, dict) and "tree" in value else ("leaf", "index", "path")
    if fields(value, path, ("format", "statement", *names))["format"] != 1:
        raise Unusable(f"{path}: another form than expected")
    _, predicate, named = open_statement(value["statement"], path, key)
    count, shown = predicate["tree"]["leaves"], []
    if "tree" in value:
        root = root_of_part(value["tree"], count, shown)
    elif type(value["index"]) is not int:
        raise Unusable(f"{path}: the index is no number")
    else:
        shown.append(value["leaf"])
        root = root_from(value["leaf"].encode(), value["index"], count, [bytes.fromhex(one) for one in value["path"]])
    if root is None or root.hex() != predicate["tree"]["root"]:
        raise Refuted(f"{path}: what is shown is not of the tree of the statement")
    say("proven" if key else "assumed", f"who signed it: {key[0] if key else named + ', and no key was given'}")
    said = shown[0] if "leaf" in value else f"{predicate['claim']}; and what {len(shown)} of {count} leaves say"
    say("proven", f"that the statement says, among other things: {said}")


def main(arguments):
    options, paths, rest = {}, [], list(arguments)
    while rest:
        one = rest.pop(0)
        if one in ("--key", "--templates", "--today") and rest and one not in options:
            options[one] = rest.pop(0)
        else:
            paths.append(one)
    today = options.get("--today", datetime.date.today().isoformat())
    if len(paths) != 1 or paths[0].startswith("--") or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", today):
        print(__doc__.split("\n", maxsplit=1)[0], file=sys.stderr)
        return 2
    lines = []
    try:
        key = read_key(options["--key"]) if "--key" in options else None
        say = lambda label, text: lines.append(f"{label + ':':<10}{text}")
        if os.path.isfile(paths[0]):
            check_shown(paths[0], key, say)
        else:
            check_folder(paths[0], key, options.get("--templates"), today, say)
    except Refuted as refuted:
        print(f"refuted: {refuted}")
        return 1
    except Unusable as unusable:
        print(f"unusable: {unusable}", file=sys.stderr)
        return 2
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError) as error:
        print(f"unusable: not of the form that was expected: {error!r}", file=sys.stderr)
        return 2
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
