#!/usr/bin/env python3
"""Checks certificates of access: that no request of a question is allowed by the policies of the templates.

A proof is a tree. Each step names a statement that denies, or a choice of statements of which one has to allow. A
request that is left fails at one part of the statement, or meets one alternative of the choice: these are the branches,
and there are no others. A branch without a step of its own has to contradict itself. So the cover is complete by its
form, and what is checked is that every statement is in the policies, and every contradiction is one.

It needs Python 3.8 and nothing else, and shares no code with what makes the certificates. verifier/README.md says what
is checked and what is assumed. Exit code: 0 all proofs hold, 1 something is refuted, 2 the input is unusable.
"""

import datetime
import hashlib
import ipaddress
import json
import os
import re
import sys
from functools import lru_cache, partial

FORMATS = (1, 2)
MOST_STEPS = 200_000
MOST_STATES = 50_000
OTHERS = "xyzqjkvw0987abcdefghilmnoprstuXYZ_\u00e6\u00f8\u00e5\u0142"
MANY, ONE = "\ue000", "\ue001"  # `*` and `?` of a pattern, so that a literal asterisk stays one
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "aws.json"), encoding="utf-8") as file:
    AWS = json.load(file)
MULTIVALUED = {f"{service}:{name}".lower() for service, names in AWS["multivalued"]["keys"].items() for name in names.split()}
MULTIVALUED_GROUPS = tuple(name for name in MULTIVALUED if name.endswith("/"))
RCP_SERVICES = AWS["resourceControlPolicies"]["services"].split()
WITHOUT_RCP = AWS["resourceControlPolicies"]["except"].lower()
NO_ENDPOINT_POLICIES = AWS["noEndpointPolicies"]["services"].split()
ANY = ("text", ONE + MANY, False, 0)
EVERYTHING = ("text", MANY, False, 0)


class Refuted(Exception):
    """A proof, a hash or a policy is not what it has to be."""


class Unusable(Exception):
    """The input cannot be read."""


# --- Texts: a set of texts is ("text", pattern, fold, confined). Letters of a folded one match in either case; wildcards
# --- before the position `confined` match no colon, as in the first five components of an ARN.


def glob(text):
    return text.replace("*", MANY).replace("?", ONE)


def text_set(pattern, fold=False, confined=0):
    return ("text", pattern, fold, confined)


def arn_set(pattern):
    return text_set(pattern, False, sum(len(part) + 1 for part in pattern.split(":")[:5]))


def is_single(a_set):
    return a_set[0] == "text" and not a_set[2] and MANY not in a_set[1] and ONE not in a_set[1]


@lru_cache(None)
def closed(a_set, positions):
    """Positions of the pattern that a text may have reached, with those past wildcards that match nothing."""
    pattern, found = a_set[1], set()
    for position in positions:
        found.add(position)
        while pattern[position : position + 1] == MANY:
            position += 1
            found.add(position)
    return frozenset(found)


def glyphs(a_set, state):
    return [(position, a_set[1][position]) for position in state if position < len(a_set[1])]


@lru_cache(None)
def told(a_set, state):
    """The characters that are told apart by what is still to match."""
    found = set()
    for position, glyph in glyphs(a_set, state):
        if glyph not in (MANY, ONE):
            found.update((glyph, glyph.lower(), glyph.upper()) if a_set[2] else glyph)
        elif position < a_set[3]:
            found.add(":")
    return found


@lru_cache(None)
def step(a_set, state, char):
    reached = set()
    for position, glyph in glyphs(a_set, state):
        if glyph in (MANY, ONE):
            if char != ":" or position >= a_set[3]:
                reached.add(position if glyph == MANY else position + 1)
        elif glyph == char or (a_set[2] and glyph.lower() == char.lower()):
            reached.add(position + 1)
    return closed(a_set, frozenset(reached))


@lru_cache(None)
def final(a_set, state):
    """Whether every continuation is in the set."""
    pattern, start = a_set[1], max(len(a_set[1].rstrip(MANY)), a_set[3])
    return any(start <= position < len(pattern) for position in state)


def contains(a_set, text):
    if is_single(a_set):
        return a_set[1] == text
    state = closed(a_set, frozenset([0]))
    for char in text:
        state = step(a_set, state, char)
    return len(a_set[1]) in state


def possible_text(demands):
    """Whether some text is in one set of each (True, sets) and in no set of each (False, sets)."""
    sets = sorted({a_set for _, sets in demands for a_set in sets})
    wanted = [(inside, [sets.index(a_set) for a_set in own]) for inside, own in demands]

    def hopeless(states):
        return any(
            not any(states[place] for place in places) if inside else any(final(sets[place], states[place]) for place in places)
            for inside, places in wanted
        )

    def met(states):
        return all(any(len(sets[place][1]) in states[place] for place in places) == inside for inside, places in wanted)

    start = tuple(closed(a_set, frozenset([0])) for a_set in sets)
    seen, front = {start}, [] if hopeless(start) else [start]
    while front:
        states = front.pop()
        if met(states):
            return True
        apart = set().union(*(told(a_set, state) for a_set, state in zip(sets, states)))
        other = next(char for char in OTHERS if char not in apart)
        for char in [*apart, other]:
            # What no pattern tells apart is one character, so that each step is taken once.
            after = tuple(step(a_set, state, char if char in told(a_set, state) else other) for a_set, state in zip(sets, states))
            if after not in seen and not hopeless(after):
                seen.add(after)
                if len(seen) > MOST_STATES:
                    return True  # what is not shown to be impossible counts as possible
                front.append(after)
    return False


# --- Values: numbers and dates are ("numeric" or "date", relation, point), booleans ("bool", value), addresses
# --- ("ip", bits, first, last). A demand is (inside, sets): a value in one of the sets, or in none of them.

RELATIONS = {
    "==": lambda found, point: found == point,
    "<": lambda found, point: found < point,
    "<=": lambda found, point: found <= point,
    ">": lambda found, point: found > point,
    ">=": lambda found, point: found >= point,
}


def read_date(text):
    """Milliseconds since 1970; dates of other forms than YYYY-MM-DD, with a time in UTC or none, are not read."""
    if not re.match(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{3})?Z)?$", text):
        return None
    try:
        read = datetime.datetime.fromisoformat(text.rstrip("Z")).replace(tzinfo=datetime.timezone.utc)
    except ValueError:
        return None
    return (read - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)) // datetime.timedelta(milliseconds=1)


def read_value(kind, value):
    """A value as its kind compares it; None where it cannot be read as one."""
    if not isinstance(value, str):
        return value
    if kind == "bool":
        return {"true": True, "false": False}.get(value.lower())
    if kind == "date":
        return read_date(value)
    if kind == "numeric":
        return float(value) if re.match(r"[+-]?\d+(?:\.\d+)?$", value) else None
    try:
        address = ipaddress.ip_address(value)
        return (address.max_prefixlen, int(address))
    except ValueError:
        return None


def is_in(value, a_set):
    """Whether a value is in a set; None where it cannot be compared."""
    if a_set[0] == "text":
        return contains(a_set, value) if isinstance(value, str) else None
    read = read_value(a_set[0], value)
    if read is None:
        return None
    if a_set[0] == "bool":
        return read == a_set[1]
    if a_set[0] == "ip":
        return read[0] == a_set[1] and a_set[2] <= read[1] <= a_set[3]
    return RELATIONS[a_set[1]](read, a_set[2])


def meets(value, demand):
    """Whether a value meets a demand; None where it cannot be compared."""
    inside, sets = demand
    found = [is_in(value, a_set) for a_set in sets]
    return None if None in found else any(found) == inside


def values_apart(sets):
    """One value of each kind that sets of one family tell apart."""
    points = sorted({a_set[2] for a_set in sets if a_set[0] in RELATIVE})
    if points:
        between = [(one + other) / 2 for one, other in zip(points, points[1:])]
        return [points[0] - 1000, *points, *between, points[-1] + 1000]
    ranges = [a_set for a_set in sets if a_set[0] == "ip"]
    if not ranges:
        return ["true", "false"]
    starts = {(bits, 0) for bits in (32, 128)}
    for _, bits, first, last in ranges:
        starts |= {(bits, first), (bits, last + 1)}
    return [(bits, value) for bits, value in starts if value < 1 << bits]


RELATIVE = ("numeric", "date")


def possible(demands):
    """Whether some value meets every demand."""
    families = {a_set[0] for _, sets in demands for a_set in sets} - {"text"}
    for inside, sets in demands:
        if inside and all(is_single(a_set) for a_set in sets):
            return any(all(meets(a_set[1], demand) is not False for demand in demands) for a_set in sets)
    if not families:
        return possible_text(demands)
    rest = [demand for demand in demands if not (demand[0] and ANY in demand[1])]
    if len(families) > 1 or (families != {"bool"} and any(a_set[0] == "text" for _, sets in rest for a_set in sets)):
        return True  # kinds that are not compared with each other
    candidates = values_apart([a_set for _, sets in rest for a_set in sets])
    return any(all(meets(value, demand) is not False for demand in rest) for value in candidates)


# --- Comparisons: (sure, maybe, is_open): the values for which one surely holds, and may; is_open: may hold for any.

NOTHING, OPEN = ((), (), False), ((), (), True)


def exactly(a_set):
    return ((a_set,), (a_set,), False)


def union(comparisons):
    comparisons = list(comparisons)
    sure = tuple(a_set for one in comparisons for a_set in one[0])
    return (sure, tuple(a_set for one in comparisons for a_set in one[1]), any(one[2] for one in comparisons))


def always(truth):
    """A demand that everything meets, or nothing."""
    return (not truth, ())


def demand_of(comparison, negated, mode):
    """What is asked of a value where a comparison (or its opposite) applies surely, does not apply surely, or may."""
    sure, maybe, is_open = comparison
    if mode == "fails":
        inside, sets = demand_of(comparison, negated, "applies")
        return (not inside, sets)
    if mode == "applies":
        if not negated:
            return (True, sure)
        return always(False) if is_open else (False, maybe)
    if negated:
        return (False, sure)
    return always(True) if is_open else (True, maybe)


def split_arn(pattern):
    return pattern.split(":", 5)


def compared_arn(pattern):
    """ArnLike: by component."""
    if pattern.strip(MANY) == "" and pattern:
        return exactly(EVERYTHING)
    parts = split_arn(pattern)
    if len(parts) < 6:
        return OPEN
    if not contains(text_set(parts[0]), "arn"):
        return NOTHING
    return exactly(arn_set(":".join(["arn", *parts[1:]])))


def compared_resource(pattern):
    """A Resource element: by component surely, and where a wildcard reaches over a colon perhaps."""
    if pattern.strip(MANY) == "" and pattern:
        return exactly(EVERYTHING)
    parts = split_arn(pattern)
    if parts[0] != "arn":
        return OPEN
    whole = ":".join([*parts, *[MANY] * (6 - len(parts))])
    if len(parts) == 6 and is_single(text_set(pattern)):
        return exactly(text_set(pattern))
    return ((arn_set(whole),), (arn_set(whole), text_set(whole), text_set(pattern)), False)


def compared_typed(family, name, written):
    if family == "bool":
        read = read_value("bool", written)
        return OPEN if read is None else exactly(("bool", read))
    if family == "ip":
        try:
            network = ipaddress.ip_network(written, strict=False)
        except ValueError:
            return OPEN
        span = lambda net: ("ip", net.max_prefixlen, int(net.network_address), int(net.broadcast_address))
        if network.version == 4 or "/" in written:
            return exactly(span(network))
        # An IPv6 address without a length may count as /32.
        return ((span(network),), (span(ipaddress.ip_network(written + "/32", strict=False)),), False)
    point = read_value(family, written)
    if point is None:
        return OPEN
    for ending, relation in (("LessThanEquals", "<="), ("LessThan", "<"), ("GreaterThanEquals", ">="), ("GreaterThan", ">")):
        if ending in name:
            return exactly((family, relation, point))
    return exactly((family, "==", point))


# --- Policies.

FAMILIES = {"String": "string", "Arn": "arn", "Numeric": "numeric", "Date": "date", "Bool": "bool", "Ip": "ip"}
OPERATOR = re.compile(r"(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$")
COMPARED = "Equals NotEquals LessThan LessThanEquals GreaterThan GreaterThanEquals".split()
OPERATORS = {family + name for family in ("Numeric", "Date") for name in COMPARED}
OPERATORS |= set("ArnEquals ArnNotEquals ArnLike ArnNotLike Bool IpAddress NotIpAddress Null StringLike StringNotLike".split())
OPERATORS |= {"String" + name + case for name in ("Equals", "NotEquals") for case in ("", "IgnoreCase")}
VARIABLE = re.compile(r"\$\{([^{}]*)\}")
WITH_FALLBACK = re.compile(r"\s*([^,'\s]+)\s*(?:,\s*'([^']*)'\s*)?$")


def list_of(value):
    return value if isinstance(value, list) else [value]


def texts_of(value, what):
    texts = list_of(value)
    if not texts or not all(isinstance(text, str) for text in texts):
        raise Refuted(f"{what} is not a text or a list of texts")
    return texts


def template(text, wildcards, variables):
    """A value of a policy: texts, and variables as (key, fallback)."""
    plain = glob if wildcards else str
    if not variables:
        return [plain(text)]
    parts, start = [], 0
    for found in VARIABLE.finditer(text):
        parts.append(plain(text[start : found.start()]))
        inside = WITH_FALLBACK.match(found[1])
        if found[1] in ("*", "?", "$"):
            parts.append(found[1])
        elif inside:
            parts.append((inside[1].lower(), inside[2]))
        else:
            parts.append(found[0])
        start = found.end()
    return [*parts, plain(text[start:])]


def filled(parts, lookup):
    """The pattern of a template; None where a variable has no value, and OPEN where it is not known."""
    done = []
    for part in parts:
        if isinstance(part, str):
            done.append(part)
            continue
        values = lookup(part[0])
        if values is OPEN or (values and (len(values) > 1 or is_multivalued(part[0]))):
            return OPEN
        if not values and part[1] is None:
            return None
        done.append(values[0] if values else part[1])
    return "".join(done)


def resource_template(parts):
    """What a Resource element compares, or a list of parts where a variable is in it."""
    if not any(isinstance(part, tuple) for part in parts):
        return compared_resource("".join(parts))
    head = next(place for place, part in enumerate(parts) if isinstance(part, tuple))
    # AWS fills no variable before the fifth colon.
    return OPEN if "".join(parts[:head]).count(":") < 5 else parts


class Test:
    """One operator and key of a condition."""

    def __init__(self, name, key, values, variables):
        found = OPERATOR.match(name)
        if not found or found[2] not in OPERATORS:
            raise Refuted(f"condition operator {name} is not known")
        self.quantifier, self.base, suffix = found.groups()
        self.key, self.if_exists, self.negated = key.lower(), suffix is not None, "Not" in self.base
        self.is_null = self.base == "Null"
        if self.is_null and (self.quantifier or suffix):
            raise Refuted(f"condition operator {name} does not exist")
        self.family = next((value for start, value in FAMILIES.items() if self.base.startswith(start)), "ip")
        textual = self.family in ("string", "arn")
        wild = "Like" in self.base or self.family == "arn"
        self.operands = []
        for value in list_of(values):
            if isinstance(value, bool):
                value = "true" if value else "false"
            if not isinstance(value, (str, int, float)):
                raise Refuted(f"values of {key} are not texts")
            self.operands.append(template(str(value), wild, variables and textual and not self.is_null))
        varies = self.is_null or any(isinstance(part, tuple) for parts in self.operands for part in parts)
        self.constant = None if varies else self.compare(None, self.operands)

    def compared(self, lookup, operands=None):
        if self.constant is None or operands is not None:
            return self.compare(lookup, self.operands if operands is None else operands)
        return self.constant

    def compare(self, lookup, operands):
        found = []
        for parts in operands:
            pattern = filled(parts, lookup)
            if pattern is None:
                continue
            if pattern is OPEN:
                found.append(OPEN)
            elif self.family == "string":
                found.append(exactly(text_set(pattern, "IgnoreCase" in self.base)))
            elif self.family == "arn":
                found.append(compared_arn(pattern))
            else:
                found.append(compared_typed(self.family, self.base, pattern))
        return union(found)

    def asks(self, compared, mode):
        """(absent, count, demand): what is asked of the key, if it is absent and if it is there."""
        if self.is_null:
            wanted = [read_value("bool", "".join(parts)) for parts in self.operands]
            says = lambda absent: (absent in wanted or (None in wanted and mode == "may")) != (mode == "fails")
            return (says(True), "every", always(says(False)))
        if self.quantifier == "ForAnyValue":
            for_nothing = self.if_exists and mode == "may"  # with IfExists, AWS's pages differ
        else:
            for_nothing = self.if_exists or self.quantifier is not None or self.negated
        absent = for_nothing != (mode == "fails")
        if self.quantifier is None and is_multivalued(self.key):
            return (absent, "every", always(mode != "applies"))  # not documented
        demand = demand_of(compared, self.negated, mode)
        if self.quantifier is None:
            return (absent, "one" if mode == "applies" else "unless-one", demand)
        return (absent, "some" if (self.quantifier == "ForAnyValue") == (mode != "fails") else "every", demand)


def tests_of(condition, variables):
    if not isinstance(condition, dict) or not all(isinstance(keys, dict) for keys in condition.values()):
        raise Refuted("a condition is not an object of objects")
    return [Test(name, key, values, variables) for name, keys in condition.items() for key, values in keys.items()]


class Statement:
    def __init__(self, raw, variables, names_principals, needs_resource, gateway):
        if not isinstance(raw, dict):
            raise Refuted("a statement is not an object")
        known = "Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition".split()
        strange = [name for name in raw if name not in known]
        if strange or raw.get("Effect") not in ("Allow", "Deny"):
            raise Refuted(f"a statement cannot be read: {strange or raw.get('Effect')}")
        if any(name in raw and "Not" + name in raw for name in ("Principal", "Action", "Resource")):
            raise Refuted("a statement has an element and its opposite")
        self.denies, self.gateway = raw["Effect"] == "Deny", gateway
        self.action = self.element(raw, "Action", lambda text: exactly(text_set(glob(text.lower()))))
        self.resource = self.element(raw, "Resource", lambda text: resource_template(template(text, True, variables)))
        if self.action is None or (self.resource is None and needs_resource):
            raise Refuted("a statement has no Action or Resource")
        named = raw.get("Principal", raw.get("NotPrincipal"))
        if (named is not None) != names_principals:
            raise Refuted("a statement names a principal where it may not, or none where it must")
        self.principal = None
        if named is not None:
            if named != "*" and not (isinstance(named, dict) and named):
                raise Refuted("Principal is neither * nor texts by type")
            named = named if named == "*" else {kind: texts_of(value, kind) for kind, value in named.items()}
            self.principal = ("NotPrincipal" in raw, named)
        self.tests = tests_of(raw.get("Condition", {}), variables)
        self.sets = {test.key for test in self.tests if test.quantifier}

    @staticmethod
    def element(raw, name, read):
        """(negated, parts, whole): whole is what it compares where no variable is in it."""
        value = raw.get(name, raw.get("Not" + name))
        if value is None:
            return None
        parts = [read(text) for text in texts_of(value, name)]
        return ("Not" + name in raw, parts, union(parts) if all(isinstance(part, tuple) for part in parts) else None)

    @lru_cache(None)
    def asks(self, name, mode):
        """What an element without variables asks: of every request the same."""
        negated, _, whole = getattr(self, name)
        return (name, name, False, "every", (demand_of(whole, negated, mode),))


POLICIES = {}


def read_policy(documents, kind, gateway=None):
    """The statements of a list of documents, each read once; None where there is no such policy."""
    if not documents:
        return None
    return [one for document in list_of(documents) for one in read_document(document, kind, gateway)]


def read_document(document, kind, gateway):
    if (id(document), kind, gateway) not in POLICIES:
        if not isinstance(document, dict) or set(document) - {"Version", "Id", "Statement"} or "Statement" not in document:
            raise Refuted("a policy is not an object with Version, Id and Statement")
        if document.get("Version", "2008-10-17") not in ("2008-10-17", "2012-10-17"):
            raise Refuted("the version of a policy is not known")
        variables, names = document.get("Version") == "2012-10-17", kind in ("resource", "endpoint", "rcp")
        statements = list_of(document["Statement"])
        read = [Statement(raw, variables, names, kind != "resource", gateway) for raw in statements]
        POLICIES[id(document), kind, gateway] = (document, read)  # the document stays, and so does its id
    return POLICIES[id(document), kind, gateway][1]


def read_levels(documents, kind):
    documents = list_of(documents) if documents else []
    nested = any(isinstance(level, list) for level in documents)
    levels = [list_of(level) for level in documents] if nested else [documents] if documents else []
    return [read_policy(level, kind) or [] for level in levels]


def is_multivalued(key):
    return key in MULTIVALUED or key.startswith(MULTIVALUED_GROUPS)


# --- Callers: a shape is what their requests are decided by. Names are ARNs; of services and providers, their names.

IDENTITIES = ("root", "user", "session", "federated-user")
TYPES = {"root": "Account", "user": "User", "session": "AssumedRole", "federated-user": "FederatedUser"}
UNIQUE_ID = re.compile(r"A[A-Z]{3}[A-Z0-9]{12,}$")
ACCOUNT = re.compile(r"\d{12}$")
ALLOW_ALL = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}


def of_account(account):
    """ARNs of an account whose id a pattern matches."""
    return arn_set(":".join(["arn", MANY, MANY, MANY, account, MANY]))


def ways_of_name(kind_of_name, name, kind):
    """How a name in a Principal element reaches a caller of a kind: (direct, role, account)."""
    maybe = lambda *sets: ((), sets, False)
    if kind_of_name in ("Service", "Federated"):
        if kind != {"Service": "service", "Federated": "federated"}[kind_of_name]:
            return (NOTHING, NOTHING, NOTHING)
        return (OPEN if re.search(r"[*?]", name) else exactly(text_set(name)), NOTHING, NOTHING)
    if kind_of_name == "CanonicalUser":
        return (NOTHING, NOTHING, OPEN if kind in IDENTITIES else NOTHING)
    if kind_of_name != "AWS":
        return (OPEN, NOTHING, NOTHING)
    if name == "*":
        return (exactly(EVERYTHING), NOTHING, NOTHING)
    parts = split_arn(name) if name.startswith("arn:") and name.count(":") >= 5 else [""] * 4 + [name, ""]
    service, account, resource = parts[2], parts[4], parts[5]
    is_account = bool(ACCOUNT.match(name)) or (service == "iam" and resource == "root")
    is_id = bool(UNIQUE_ID.match(name))
    if not (is_account or is_id or re.match(r"(?:user|role|assumed-role|federated-user)/[^*?]+$", resource)):
        return (OPEN, NOTHING, NOTHING)
    if kind not in IDENTITIES:
        return (NOTHING, NOTHING, NOTHING)
    if is_account:
        everyone = exactly(of_account(account))
        return (everyone if kind == "root" else NOTHING, NOTHING, everyone)
    if is_id:
        return (OPEN, NOTHING, NOTHING)
    if kind == "federated-user" and service == "iam" and resource.startswith("user/"):
        return (NOTHING, maybe(of_account(account)), NOTHING)
    if kind != "session":
        return (exactly(text_set(name)), NOTHING, NOTHING)
    role = lambda path: arn_set(f"arn:{MANY}:iam::{account}:role/{path}")
    if resource.startswith("assumed-role/"):
        named = resource.split("/")[1]
        return (maybe(role(named), role(MANY + "/" + named)), NOTHING, NOTHING)
    if service != "iam" or not resource.startswith("role/"):
        return (NOTHING, NOTHING, NOTHING)
    return (NOTHING, union([exactly(text_set(name)), exactly(role(resource.split("/")[-1]))]), NOTHING)


def ways_of(element, kind):
    if element == "*":
        return (exactly(EVERYTHING), NOTHING, NOTHING)
    ways = [ways_of_name(type_of_name, name, kind) for type_of_name, names in element.items() for name in names]
    return tuple(union(way[place] for way in ways) for place in range(3))


@lru_cache(None)
def caller_demand(statement, kind, reach, mode, bounded):
    """What a statement asks of the name of a caller of a kind."""
    in_way = lambda ways: union(ways) if reach == "any" else ways[("direct", "role", "account").index(reach)]
    everyone = demand_of(in_way((exactly(EVERYTHING), NOTHING, NOTHING)), False, mode)
    if statement.principal is None:
        return everyone
    negated, element = statement.principal
    ways = ways_of(element, kind)
    if statement.gateway and kind in IDENTITIES and kind != "root":
        # At a gateway only * is documented, and what an account means depends on the type of the endpoint.
        if element == "*" or "*" in element.get("AWS", []):
            return demand_of(NOTHING, False, mode) if negated else everyone
        dim = lambda way: ((), way[1], way[2])
        accounts = dim(ways[2]) if statement.denies and statement.gateway == "perhaps" else NOTHING
        found = (OPEN, NOTHING, NOTHING) if negated else (dim(ways[0]), dim(ways[1]), accounts)
        return demand_of(in_way(found), False, mode)
    if not negated:
        return demand_of(in_way(ways), False, mode)
    if bounded and statement.denies:
        return everyone
    if reach in ("role", "account"):
        return demand_of(NOTHING, False, mode)
    if kind not in IDENTITIES or kind == "root":
        return demand_of(union(ways), True, mode)
    _, maybe, is_open = union(ways[:2] if kind == "session" else ways[:1])
    return demand_of(((), maybe, is_open), True, mode)


class Shape:
    """Callers that are decided alike: `kinds` are (kind, demands on the name)."""

    def __init__(self, kinds, home=False, org=None, constants=None, policies=None, linked=False, managing=False):
        self.kinds, self.home, self.org, self.constants = kinds, home, org, constants or {}
        self.policies, self.linked, self.managing = policies or {}, linked, managing
        self.identity = all(kind in IDENTITIES for kind, _ in kinds)
        self.root = all(kind == "root" for kind, _ in kinds)


def shapes_of(wanted, resource_account, partition):
    kind = wanted["kind"]
    if kind == "anonymous":
        return [Shape([("anonymous", [(True, (ANY,))])])]
    if kind in ("services", "providers"):
        names = [(True, (ANY,)), (False, tuple(text_set(name) for name in wanted.get("except", [])))]
        if kind == "providers":
            return [Shape([("federated", names)])]
        return [Shape([("service", names)], constants={"aws:principalisawsservice": ["true"]})]
    if kind == "named":
        return [named_shape(wanted, resource_account)]
    if kind != "anyone":
        raise Unusable(f"principals of kind {kind} are not known")
    apart, any_account = wanted.get("exceptAccounts", []), wanted["accounts"] == "any"
    accounts = [resource_account] if any_account else wanted["accounts"]
    shapes = [one for id in accounts if id not in apart for one in anyone(wanted, id, [], partition, id == resource_account)]
    return shapes + (anyone(wanted, None, [*apart, resource_account], partition, False) if any_account else [])


def anyone(wanted, account, apart, partition, home):
    org, policies = wanted.get("org"), wanted.get("policies", {})
    id = ONE * 12 if account is None else account
    outside = [
        (False, tuple(of_account(one) for one in apart)),
        (False, tuple(text_set(arn) for arn in wanted.get("except", []))),
    ]

    def names(service, kind):
        head = f"arn:{partition}:{service}::{id}:{kind}/"
        like = lambda rest: text_set(head + glob(rest), False, len(head))
        # IAM gives no such names, and AWS defines what service-linked roles may.
        return [(True, (like("?*"),)), (False, tuple(map(like, ("*/", "*:*", "aws-service-role/*")))), *outside]

    root = f"arn:{partition}:iam::{id}:root"
    roots = [("root", [(True, (text_set(root, False, len(root) - 5),)), *outside])]
    kinds = [("session", names("iam", "role")), ("user", names("iam", "user"))]
    kinds.append(("federated-user", names("sts", "federated-user")))
    constants = {"aws:principalisawsservice": ["false"]}
    if account is not None:
        constants["aws:principalaccount"] = [account]
    if isinstance(org, str):
        constants["aws:principalorgid"] = [org]
    groups = [kinds, roots] if "identity" in policies else [kinds + roots]
    return [Shape(group, home, org, constants, {"identity": [ALLOW_ALL], **policies}) for group in groups]


def named_shape(wanted, resource_account):
    principal, given = wanted["principal"], context_of(wanted.get("context", {}))
    org, policies = wanted.get("org"), wanted.get("policies", {})
    exact = lambda name: [(True, (text_set(name),))]
    if principal == "*" or (isinstance(principal, dict) and "anonymous" in principal):
        return Shape([("anonymous", exact("anonymous"))], constants=given)
    if isinstance(principal, dict):
        kind, name = next(iter(principal.items()))
    elif principal.endswith((".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu")):
        kind, name = "service", principal
    elif re.search(r":(?:saml|oidc)-provider/", principal):
        kind, name = "federated", principal
    else:
        kind, name = "", principal
    if kind == "service":
        known = {"aws:principalisawsservice": ["true"], "aws:principalservicename": [name]}
        return Shape([(kind, exact(name))], constants={**known, "aws:principalservicenameslist": [name], **given})
    if kind:
        return Shape([(kind, exact(name))], constants=given)
    arn = f"arn:aws:iam::{name}:root" if ACCOUNT.match(name) else name
    _, partition, service, _, own, resource = split_arn(arn)
    kind = {"user": "user", "role": "session", "federated-user": "federated-user", "assumed-role": "session"}
    kind = "root" if resource == "root" else kind[resource.split("/")[0]]
    account = wanted.get("account", own)
    if resource.startswith("assumed-role/"):
        arn = f"arn:{partition}:iam::{own}:role/{resource.split('/')[1]}"
    if kind != "root":
        arn = given.get("aws:principalarn", [arn])[0]
    known = {"aws:principalarn": [arn], "aws:principalaccount": [account], "aws:principaltype": [TYPES[kind]]}
    known["aws:principalisawsservice"] = ["false"]
    if org is not None:
        known["aws:principalorgid"] = [org]
    if kind == "user":
        known["aws:username"] = [resource.split("/")[-1]]
    linked, managing = ":role/aws-service-role/" in arn, wanted.get("inManagementAccount", False)
    home = account == resource_account
    return Shape([(kind, exact(arn))], home, org, {**known, **given}, policies, linked, managing)


def context_of(context):
    written = lambda value: value if isinstance(value, str) else json.dumps(value)
    return {key.lower(): [written(value) for value in list_of(values)] for key, values in context.items()}


# --- Requests: dimensions within which keys depend on each other, and what statements ask of them. A literal is
# --- (dimension, key, absent, count, demands): one demand, or one for each alternative of the dimension.

VPCE = "aws:sourcevpce"
ROUTE = (VPCE, "aws:sourcevpc", "aws:vpcsourceip", "aws:sourceip")
ALWAYS = "aws:securetransport aws:currenttime aws:epochtime aws:requestedregion aws:viaawsservice".split()
OF_SERVICES = "aws:sourcearn aws:sourceaccount aws:sourceorgid aws:sourceorgpaths".split()
OF_IDENTITIES = (
    "aws:tokenissuetime aws:federatedprovider aws:multifactorauthpresent aws:multifactorauthage aws:sourceidentity "
    "aws:assumedroot aws:principalorgpaths"
).split()
OF_CALLERS = (
    "aws:principalarn aws:principalaccount aws:principalorgid aws:principaltype aws:username aws:principalisawsservice "
    "aws:principalservicename aws:principalservicenameslist aws:userid kms:calleraccount"
).split()


class Requests:
    def __init__(self, shape, resource_keys, endpoints, service, sets, bounded):
        self.shape, self.resource_keys, self.endpoints = shape, resource_keys, endpoints
        self.service, self.sets, self.bounded = service, sets, bounded
        self.dimensions = {}

    def dimension(self, name):
        """(number, (is_set, alternatives)): for each, the demands on each key's value, or "absent"."""
        if name not in self.dimensions:
            self.dimensions[name] = numbered(self.route() if name == "route" else self.of_key(name))
        return self.dimensions[name]

    def named(self, statement, reach, mode):
        return self.of_caller([caller_demand(statement, kind, reach, mode, self.bounded) for kind, _ in self.shape.kinds])

    def through(self, id, mode):
        return ("route", VPCE, mode == "fails", "every", (demand_of(exactly(text_set(id)), False, mode),))

    def tested(self, test, mode):
        """A literal, or whether the test holds."""
        shape, key = self.shape, test.key
        constant = self.constant(key)
        if constant is not None and key not in ROUTE:
            mirrored = self.mirrored(test, constant, mode)
            return self.of_constant(test, constant, mode) if mirrored is None else mirrored
        compared = OPEN if test.is_null else test.compared(self.lookup)
        absent, count, demand = test.asks(compared, mode)
        if key in ROUTE:
            return ("route", key, absent, count, (demand,))
        if key not in OF_CALLERS or (key == "aws:principalorgid" and isinstance(shape.org, dict)):
            return (key, key, absent, count, (demand,))
        if shape.identity and key == "aws:userid":
            return mode != "applies"
        if shape.identity and key == "kms:calleraccount" and self.service != "kms":
            return mode != "applies" if self.service is None else absent
        if shape.identity and key in ("aws:principalaccount", "kms:calleraccount"):
            return self.of_caller([test.asks(in_arn(compared), mode)[2]])
        if shape.identity and key == "aws:principalarn":
            return self.of_caller([demand])
        if shape.identity and key == "aws:username":
            of_kind = lambda kind: always(mode != "applies" if kind == "user" else absent)
            return self.of_caller([of_kind(kind) for kind, _ in shape.kinds])
        if shape.identity and key == "aws:principaltype":
            return self.of_caller([always(meets(TYPES[kind], demand) is not False) for kind, _ in shape.kinds])
        if key.startswith("aws:principalservicename") and all(kind == "service" for kind, _ in shape.kinds):
            return self.of_caller([demand])
        return absent

    def lookup(self, key):
        """Values of a key, as variables take them: none where it is absent, OPEN where it is not known."""
        constant = self.constant(key)
        return constant if constant is not None else [] if self.is_absent(key) else OPEN

    def constant(self, key):
        if key == "kms:calleraccount" and self.service == "kms":
            return self.shape.constants.get("aws:principalaccount")
        found = self.shape.constants.get(key)
        return found if found is not None or key in OF_CALLERS else self.resource_keys.get(key)

    def is_absent(self, key):
        has = lambda wanted: any(kind == wanted for kind, _ in self.shape.kinds)
        if key not in OF_CALLERS:
            return self.presence(key) == "never"
        if key == "aws:principalorgid":
            return self.shape.org is None
        if key == "kms:calleraccount" and self.service is None:
            return not self.shape.identity
        if key == "aws:username":
            return not has("user")
        if key.startswith("aws:principalservicename"):
            return not has("service")
        return not self.shape.identity or (key == "kms:calleraccount" and self.service != "kms")

    def presence(self, key):
        if key in ALWAYS:
            return "always"
        if key in OF_SERVICES:
            return "maybe" if any(kind == "service" for kind, _ in self.shape.kinds) else "never"
        if key == "aws:principalorgpaths" and self.shape.org is None:
            return "never"
        if key == "aws:principalorgpaths" and self.shape.identity and isinstance(self.shape.org, str):
            return "always"
        of_identity = key in OF_IDENTITIES or key.startswith("aws:principaltag/")
        return "never" if of_identity and not self.shape.identity else "maybe"

    def of_caller(self, demands):
        return ("caller", "caller", False, "every", tuple(demands * (len(self.shape.kinds) if len(demands) == 1 else 1)))

    def of_constant(self, test, values, mode):
        absent, count, demand = test.asks(OPEN if test.is_null else test.compared(self.lookup), mode)
        if not values:
            return absent
        if len(values) > 1 and count in ("one", "unless-one"):
            return count == "unless-one"
        truths = [meets(value, demand) for value in values]
        if None in truths:
            return mode != "applies"
        return any(truths) if count == "some" else all(truths)

    def mirrored(self, test, values, mode):
        """A constant that is compared with the account of callers which is not."""
        if test.is_null or test.family != "string" or test.quantifier or "IgnoreCase" in test.base or len(values) != 1:
            return None
        waiting = [parts for parts in test.operands if any(isinstance(part, tuple) for part in parts)]
        variables = [part for parts in waiting for part in parts if part != ""]
        whole = all(isinstance(part, tuple) and part[0] == "aws:principalaccount" for part in variables)
        if not waiting or not whole or len(variables) != len(waiting) or not self.shape.identity:
            return None
        if self.constant("aws:principalaccount") is not None:
            return None
        rest = test.compared(self.lookup, [parts for parts in test.operands if parts not in waiting])
        met = [exactly(EVERYTHING)] if any(is_in(values[0], a_set) for a_set in rest[0]) else []
        return self.of_caller([test.asks(union([exactly(of_account(values[0])), *met]), mode)[2]])

    def of_key(self, key):
        if key == "caller":
            return (False, [{"caller": names} for _, names in self.shape.kinds])
        org = self.shape.org
        if key == "aws:principalorgid" and isinstance(org, dict):
            return (False, [{key: "absent"}, {key: [(True, (text_set(glob("o-?*")),)), (False, (text_set(org["not"]),))]}])
        presence, values = self.presence(key), (True, (ANY,))
        if key == "aws:principalorgpaths" and isinstance(org, str):
            values = (True, (text_set(glob(org + "/?*")),))
        found = ([] if presence == "always" else [{key: "absent"}]) + ([] if presence == "never" else [{key: [values]}])
        single = key.startswith("aws:") and not is_multivalued(key)
        return (is_multivalued(key) or (key in self.sets and not single), found)

    def route(self):
        """Network paths: from nowhere, from an address, through an endpoint that is known, or through another."""
        only = lambda text: (True, (text_set(text),))
        some, none = [(True, (ANY,))], dict.fromkeys(ROUTE, "absent")
        others = (False, tuple(text_set(one["id"]) for one in self.endpoints))
        paths = [none, {**none, "aws:sourceip": some}]
        if not any(kind == "service" for kind, _ in self.shape.kinds):
            inside = lambda id, vpc: {**none, VPCE: id, "aws:sourcevpc": vpc, "aws:vpcsourceip": some}
            paths += [inside([only(one["id"])], [only(one["vpc"])]) for one in self.endpoints]
            paths.append(inside([*some, others], some))
        given = {key: self.constant(key) for key in ROUTE if self.constant(key) is not None}
        paths = [path for path in paths if all(path[key] != "absent" for key in given)]
        narrow = lambda key, values: values if values == "absent" else [*values, *map(only, given.get(key, []))]
        return (False, [{key: narrow(key, values) for key, values in path.items()} for path in paths])


def in_arn(comparison):
    sure, maybe, is_open = comparison
    if any(a_set[0] != "text" for a_set in sure + maybe):
        return OPEN
    lifted = lambda sets: tuple(of_account(a_set[1]) for a_set in sets)
    return (lifted(sure), lifted(maybe), is_open)


CONSISTENT, NUMBERS = {}, {}


def numbered(dimension):
    """(number, dimension): equal ones have the same number."""
    return (NUMBERS.setdefault(repr(dimension), len(NUMBERS)), dimension)


def consistent(number, dimension, literals):
    """Whether some request meets these literals of one dimension."""
    key = (number, literals)
    if key not in CONSISTENT:
        CONSISTENT[key] = any(possible_at(place, dimension, literals) for place in range(len(dimension[1])))
    return CONSISTENT[key]


def possible_at(place, dimension, literals):
    is_set, alternatives = dimension
    for key, values in alternatives[place].items():
        own = [literal for literal in literals if literal[1] == key]
        if values == "absent":
            if not all(literal[2] for literal in own):
                return False
            continue
        asked = [(count, demands[place if len(demands) > 1 else 0]) for _, _, _, count, demands in own]
        if possible([*values, *(demand for _, demand in asked)]):
            continue
        # Several values: what is asked of the only one is then not met, or not asked.
        every = [*values, *(demand for count, demand in asked if count == "every")]
        some = [demand for count, demand in asked if count == "some"]
        if not is_set or any(count == "one" for count, _ in asked) or not possible(every):
            return False
        if not all(possible([*every, demand]) for demand in some):
            return False
    return True


# --- Cases: requests that are decided by the same statements and the same logic. Parts are functions of a mode.

GATEWAYS = ("dynamodb", "s3")


def aspects_of(question, arn):
    """Actions by the logic that decides them; of a pattern that means several services, the weakest."""
    aspects = {}
    omitted = [text_set(glob(text.lower())) for text in question.get("exceptActions", [])]

    def add(service, under_rcp, sets, but=()):
        before = aspects.get((service, under_rcp), [(True, ())])[0][1]
        aspects[service, under_rcp] = [(True, (*before, *sets)), (False, (*omitted, *but))]

    for action in question["actions"]:
        pattern, service = glob(action.lower()), action.split(":")[0].lower()
        if re.search(r"[*?]", service):
            add(None, False, [text_set(pattern)])
            continue
        exempt = [text_set(WITHOUT_RCP)] if contains(text_set(pattern), WITHOUT_RCP) else []
        under_rcp = service in RCP_SERVICES
        if not under_rcp or not exempt:
            add(service, under_rcp, [text_set(pattern)])
        else:
            add(service, False, exempt)
            if re.search(r"[*?]", action):
                add(service, True, [text_set(pattern)], exempt)
    named = {"kms": r"arn:[^:*?]*:kms:[^:*?]*:[^:*?]*:key/", "sts": r"arn:[^:*?]*:iam::[^:*?]*:role/"}
    for (service, under_rcp), actions in aspects.items():
        yield service, under_rcp, bool(service in named and re.match(named[service], arn)), actions


class Case:
    def __init__(self, question, resource, shape, aspect):
        service, under_rcp, only_named, actions = aspect
        policies = shape.policies
        scp = read_levels(policies.get("scp"), "scp") if shape.identity and not (shape.linked or shape.managing) else []
        limited = under_rcp and not shape.linked and not resource.get("inManagementAccount")
        rcp = read_levels(resource.get("rcp"), "rcp") if limited else []
        identity = read_policy(policies.get("identity"), "identity") or []
        of_resource = read_policy(resource.get("policy"), "resource") or []
        limits = [read_policy(policies.get(kind), kind) for kind in ("boundary", "session")]
        bounded, limits = limits[0] is not None, [limit for limit in limits if limit is not None]
        through = []
        for one in question.get("endpoints", []):
            gateway = "surely" if one.get("type") == "gateway" else "perhaps"
            statements = read_policy(
                one.get("policy"), "endpoint", gateway if one.get("type") != "interface" and service in GATEWAYS else None
            )
            if statements is None or service is None or service in NO_ENDPOINT_POLICIES:
                continue
            if one.get("service", service) != service:
                continue
            through.append((one["id"], statements))
        asked = tests_of(question.get("where", {}), False)
        unless = [tests_of(block, False) for block in question.get("unless", [])]
        flat = [one for level in [*scp, *rcp, identity, of_resource, *limits] for one in level]
        everything = [*flat, *(one for _, statements in through for one in statements)]
        tests = asked + [test for block in unless for test in block]
        keys = {"aws:resourceaccount": [resource["account"]], **context_of(resource.get("context", {}))}
        sets = {test.key for test in tests if test.quantifier}.union(*(one.sets for one in everything))
        self.requests = Requests(shape, keys, question.get("endpoints", []), service, sets, bounded)
        arn = resource["arn"] if resource["arn"] == "*" else glob(resource["arn"])
        omitted = tuple(text_set(glob(text)) for text in question.get("exceptResources", []))
        self.fixed = {
            "action": numbered((False, [{"action": actions}])),
            "resource": numbered((False, [{"resource": [(True, (text_set(arn),)), (False, omitted)]}])),
        }
        self.asked = [self.test_part(test) for test in asked]
        # Parts are made when a step asks for them.
        self.denies = [partial(self.parts, one, "any") for one in flat if one.denies]
        for id, statements in through:
            self.denies += [partial(self.parts, one, "any", [id]) for one in statements if one.denies]
        self.denies += [partial(lambda own: list(map(self.test_part, own)), block) for block in unless]
        by = lambda reach: self.allowing(of_resource, reach)
        limits = [self.allowing(limit) for limit in limits]
        own = limits if shape.root else [self.allowing(identity), *limits]
        if not shape.identity:
            ways = [[by("direct")], [by("account")]]
        elif not shape.home:
            ways = [[by("any"), *own]]
        else:
            ways = [[by("direct")], [by("role"), *limits], [by("account"), *own] if only_named else own]
        outside = lambda id: ("fails", lambda: [partial(self.requests.through, id)])
        always = [self.allowing(level) for level in scp]
        always += [[outside(id), *self.allowing(statements)] for id, statements in through]
        self.ways = [way + always for way in ways]

    def dimension(self, name):
        return self.fixed.get(name) or self.requests.dimension(name)

    def test_part(self, test):
        return partial(self.requests.tested, test)

    def filled_resource(self, parts):
        pattern = filled(parts, self.requests.lookup)
        return NOTHING if pattern is None else OPEN if pattern is OPEN else compared_resource(pattern)

    def allowing(self, statements, reach="any"):
        return [("may", partial(self.parts, one, reach)) for one in statements if not one.denies]

    def parts(self, statement, reach, through=()):
        def element(name, found):
            negated, parts, whole = found
            if whole is not None:
                return partial(statement.asks, name)
            compared = union(part if isinstance(part, tuple) else self.filled_resource(part) for part in parts)
            return lambda mode: (name, name, False, "every", (demand_of(compared, negated, mode),))

        return [
            element("action", statement.action),
            element("resource", statement.resource) if statement.resource else lambda mode: mode != "fails",
            lambda mode: self.requests.named(statement, reach, mode),
            *map(self.test_part, statement.tests),
            *(partial(self.requests.through, id) for id in through),
        ]


class Pair:
    """Two requests by the same caller, of which not both may be allowed."""

    SHARED = ("caller", "aws:principalorgid")

    def __init__(self, first, second):
        self.first, self.second = first, second
        other = lambda parts: lambda: [self.of_second(part) for part in parts()]
        alternatives = lambda way: [[(mode, other(parts)) for mode, parts in choice] for choice in way]
        self.asked = first.asked + [self.of_second(part) for part in second.asked]
        self.denies = first.denies + [other(parts) for parts in second.denies]
        self.ways = [one + alternatives(way) for one in first.ways for way in second.ways]

    def of_second(self, part):
        def renamed(mode):
            literal = part(mode)
            shared = isinstance(literal, bool) or literal[0] in self.SHARED
            return literal if shared else ("2 " + literal[0], *literal[1:])

        return renamed

    def dimension(self, name):
        return self.second.dimension(name[2:]) if name.startswith("2 ") else self.first.dimension(name)


def cases_of(asked, partition):
    """Every case of a question, or of two of which nobody may do both."""
    first, second = asked if isinstance(asked, list) else (asked, None)
    for wanted in first["principals"]:
        for resource in first["resources"]:
            for shape in shapes_of(wanted, resource["account"], partition):
                for aspect in aspects_of(first, resource["arn"]):
                    case = Case(first, resource, shape, aspect)
                    if second is None:
                        yield case
                        continue
                    for other in second["resources"]:
                        if other["account"] != resource["account"]:
                            raise Refuted("two resources of different accounts are asked about together")
                        for also in aspects_of(second, other["arn"]):
                            yield Pair(case, Case(second, other, shape, also))


# --- Proofs.


class Proof:
    """Walks proofs: `steps` are [2 × deny or 2 × choice + 1, place, step, place, step, …], each after its own steps."""

    def __init__(self, steps):
        self.steps, self.walked, self.used, self.counts = steps, 0, set(), []
        for step in steps:
            children = step[2::2]
            if any(not 0 <= child < len(self.counts) for child in children):
                raise Refuted(f"step {len(self.counts)} is not after its own steps")
            self.counts.append(1 + sum(self.counts[child] for child in children))

    def check(self, case, way, step):
        """Refuses unless no request is granted in this way."""
        self.walked, state = 0, {}
        for part in case.asked:
            literal = part("may")
            if literal is not True:
                state = None if literal is False or state is None else self.added(state, literal)
        impossible = state is None or any(self.contradicts(case, state, dimension) for dimension in state)
        if impossible != (step is None):
            raise Refuted("a step is missing, or not needed since no request is asked for")
        if step is not None:
            self.walk(case, way, state, step)

    def walk(self, case, way, state, number):
        self.walked += 1
        if self.walked > MOST_STEPS:
            raise Refuted("the proof has too many steps")
        if not 0 <= number < len(self.steps):
            raise Refuted(f"there is no step {number}")
        self.used.add(number)
        code, *rest = self.steps[number]
        children = dict(zip(rest[::2], rest[1::2]))
        options = [(mode, parts()) for mode, parts in way[code // 2]] if code % 2 else None
        if options is None:
            options = [("fails", [part]) for part in case.denies[code // 2]()]
        if code < 0 or len(rest) % 2 or not all(0 <= place < len(options) for place in children):
            raise Refuted(f"step {number} has branches that are not there")
        for place, (mode, parts) in enumerate(options):
            literals = [part(mode) for part in parts]
            if False in literals:
                if place in children:
                    raise Refuted(f"step {number} goes on at branch {place}, where no request is left")
                continue
            after, touched = state, set()
            for literal in literals:
                if literal is not True:
                    after = self.added(after, literal)
                    touched.add(literal[0])
            if place in children:
                self.walk(case, way, after, children[place])
            elif not any(self.contradicts(case, after, dimension) for dimension in touched):
                raise Refuted(f"step {number} leaves requests at branch {place}")

    @staticmethod
    def added(state, literal):
        return {**state, literal[0]: state.get(literal[0], frozenset()) | {literal}}

    @staticmethod
    def contradicts(case, state, dimension):
        return not consistent(*case.dimension(dimension), state[dimension])


# --- Templates: a document of the certificate is what the template has, with names for what CloudFormation fills in.


class Templates:
    def __init__(self, folder, listed, names):
        self.files, self.written = [one["file"] for one in listed], {}
        self.folder, self.names, self.used, self.bodies, self.places, self.exports = folder, names, set(), {}, set(), {}
        for one in listed:
            text = read_file(os.path.join(folder, one["file"]))
            if hashlib.sha256(text).hexdigest() != one["sha256"]:
                raise Refuted(f"{one['file']}: the template is another one than that of the certificates")
            self.bodies[one["file"]] = body = parsed(text, one["file"])
            for output in body.get("Outputs", {}).values():
                if "Export" in output:
                    self.exports[json.dumps(output["Export"]["Name"])] = (one["file"], output["Value"])

    def type_of(self, number, logical_id):
        return self.bodies[self.files[number]]["Resources"].get(logical_id, {}).get("Type")

    def has(self, text):
        """Whether a template has a text in so many letters."""
        if text not in self.written:
            self.written[text] = any(text.encode() in read_file(os.path.join(self.folder, file)) for file in self.files)
        return self.written[text]

    def check(self, document, number, logical_id, path):
        file = self.files[number]
        self.places.add((file, logical_id, *path))
        resource = self.bodies[file]["Resources"][logical_id]
        value = resource["Properties"]
        for step in path:
            value = value[step]
        found = self.resolved(file, value)
        if resource.get("Type") == "AWS::ApiGateway::RestApi":
            found = self.completed(found, f"{file} {logical_id} execute-api")
        if isinstance(found, str):
            found = parsed(found, logical_id)
        if in_order(found) != in_order(document):
            raise Refuted(f"{file} {logical_id}: the template has another policy than the certificates")

    def completed(self, value, key):
        """The policy of an API, which names it without its id: API Gateway puts in what it begins with."""
        if isinstance(value, list):
            return [self.completed(one, key) for one in value]
        if isinstance(value, dict):
            return {name: self.completed(one, key) for name, one in value.items()}
        if not isinstance(value, str) or not value.startswith("execute-api:/"):
            return value
        if key not in self.names:
            raise Refuted(f"{key} has no name in the certificates")
        self.used.add(key)
        return self.names[key] + value[len("execute-api:"):]

    def others(self):
        """Policies of the templates that no certificate is about."""

        def within(value, place):
            if isinstance(value, dict) and any("Effect" in one for one in list_of(value.get("Statement")) if isinstance(one, dict)):
                yield place
            elif isinstance(value, (dict, list)):
                for key, one in value.items() if isinstance(value, dict) else enumerate(value):
                    yield from within(one, (*place, key))

        for file, body in self.bodies.items():
            for logical_id, resource in body["Resources"].items():
                for place in within(resource.get("Properties"), (file, logical_id)):
                    if place not in self.places:
                        yield f"{file} {logical_id} ({resource['Type']})"

    def resolved(self, file, value):
        if isinstance(value, list):
            return [self.resolved(file, one) for one in value]
        if not isinstance(value, dict):
            return value
        if len(value) != 1 or not (next(iter(value)) == "Ref" or next(iter(value)).startswith("Fn::")):
            return {key: self.resolved(file, one) for key, one in value.items()}
        ((name, inside),) = value.items()
        if name == "Fn::Join":
            return inside[0].join(self.resolved(file, part) for part in inside[1])
        if name == "Fn::ImportValue" and json.dumps(inside) in self.exports:
            return self.resolved(*self.exports[json.dumps(inside)])
        target = [inside] if name == "Ref" else inside if name == "Fn::GetAtt" else None
        key = " ".join([file, *target]) if target else None
        if key not in self.names or target[0] not in self.bodies[file]["Resources"]:
            raise Refuted(f"{file}: {json.dumps(value)} has no name in the certificates")
        resource = self.bodies[file]["Resources"][target[0]]
        stated = resource.get("Properties", {}).get(resource["Type"].split("::")[-1] + "Name")
        if not isinstance(stated, str):
            self.used.add(key)
        elif not re.search(r"(?:^|[:/])" + re.escape(stated) + r"(?::\*)?$", self.names[key]):
            raise Refuted(f"{key}: the template says that its name is {stated}, the certificates {self.names[key]}")
        return self.names[key]


# --- Files.


def read_file(path):
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        raise Unusable(f"{path}: {error.strerror}") from error


def parsed(text, path):
    def unique(pairs):
        if len({key for key, _ in pairs}) < len(pairs):
            raise Refuted(f"{path}: an object has a key twice")
        return dict(pairs)

    try:
        return json.loads(text, object_pairs_hook=unique)
    except ValueError as error:
        raise Unusable(f"{path}: not JSON: {error}") from error


def expanded(value, shared):
    """A value with what is shared in its places: {"$": n}."""
    if isinstance(value, list):
        return [expanded(one, shared) for one in value]
    if isinstance(value, dict):
        return shared[value["$"]] if set(value) == {"$"} else {key: expanded(one, shared) for key, one in value.items()}
    return value


def in_order(value):
    """A policy whose lists of texts are in order: in them order says nothing."""
    if isinstance(value, list):
        return sorted(value) if all(isinstance(one, str) for one in value) else [in_order(one) for one in value]
    return {key: in_order(one) for key, one in value.items()} if isinstance(value, dict) else value


# --- Sites that are alike: the record says which resources a site has, and so which names are its own.

# What stands for an id that AWS will give; of digits alone it may be an account.
IDS = (
    r"vpce?-[0-9a-f]{17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-F]{12}|[0-9a-f]{10}"
    r"|cluster-[0-9A-Z]{26}|db-[0-9a-f]{64}"
)
NOBODYS = "00000000-0000-4000-8000-000000000000"  # by which questions mean what is not there
# Members that say what kind of thing something is: no name of a site is in them.
KINDS = "kind type service actions exceptActions Effect Action NotAction Version".split()


def ids_of(stack, logical_id):
    """What stands for the id of a resource that AWS will give, as that of a VPC, an endpoint, a key, an API or in a name."""
    made = hashlib.sha256(f"{stack}/{logical_id}".encode()).hexdigest()
    key = f"{made[:8]}-{made[8:12]}-4{made[13:16]}-8{made[17:20]}-{made[20:32]}"
    return [f"vpc-{made[:17]}", f"vpce-{made[:17]}", key, made[:10], made[:12].upper()]


ENDPOINT, KEY = 1, 2  # of these, the policy is part of the resource


def words(pattern):
    """Finds a pattern where it stands as whole words."""
    return re.compile(f"(?<![A-Za-z0-9])(?:{pattern})(?![A-Za-z0-9])")


ID = words(IDS)


class Places:
    """The sites of the record, its templates as (stack, which one of the stack), and the ids of its resources."""

    def __init__(self, record):
        self.sites = {one["id"]: one for one in record["sites"]}
        self.owners = {one["account"]: one["id"] for one in record["sites"]}
        self.templates, self.numbers, sizes = [], {}, {}
        for number, one in enumerate(record["templates"]):
            sizes[one["stack"]] = sizes.get(one["stack"], 0) + 1
            self.templates.append((one["stack"], sizes[one["stack"]]))
            self.numbers[self.templates[-1]] = number
        self.accounts = [one.get("account") for one in record["templates"]]
        self.types, self.ids, self.checked = {}, {}, set()
        for one in record["resources"]:
            place = (one["template"], one["logicalId"])
            self.types[place] = one["type"]
            for kind, id in enumerate(ids_of(self.templates[place[0]][0], place[1])):
                self.ids.setdefault(id, (*place, kind))

    def check(self, site, question, partition):
        """Refuses a question about resources of another site, or in another partition than that of the site."""
        for one in list_of(question):
            for resource in one["resources"]:
                self.check_account(site, resource["account"])
        if partition != self.sites[site]["partition"]:
            raise Refuted(f"the site is not in partition {partition}")

    def check_account(self, site, account):
        if self.owners.get(account, site) != site:
            raise Refuted(f"what is asked is about {self.owners[account]}")

    def check_ids(self, site, value):
        """Refuses ids of resources of another site."""
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            self.check_ids(site, one)
        if isinstance(value, str) and (site, value) not in self.checked:
            self.checked.add((site, value))
            for name in ID.findall(value):
                if name in self.ids:
                    self.check_account(site, self.accounts[self.ids[name][0]])

    def check_policies(self, question, entries):
        """Refuses the policy of another endpoint or key than that which is asked about."""
        for one in list_of(question):
            named = [(resource["arn"], resource) for resource in one["resources"]]
            named += [(endpoint["id"], endpoint) for endpoint in one.get("endpoints", [])]
            for name, holder in named:
                own = [self.ids[id][:2] for id in ID.findall(name) if self.ids.get(id, (0, 0, 0))[2] in (ENDPOINT, KEY)]
                for policy in list_of(holder.get("policy", [])) if own else ():
                    entry = entries[policy["document"]]
                    if "template" in entry and (entry["template"], entry["resource"]) not in own:
                        raise Refuted(f"the policy of {name} is that of another resource")


class Alike:
    """A site of which questions and policies are those of another, with the names of the two exchanged.

    The certificates say which site it is like, and nothing of names. Accounts and ids of sites are those of the record. An
    id that AWS will give is exchanged for that of the resource in the same place: of the same logical id and type, in the
    stack whose name is that of its stack, but for the names of the sites.
    """

    def __init__(self, entry, places, assembly):
        if set(entry) != {"site", "as"}:
            raise Refuted("of a site that is like another one, more or less is said than which")
        self.site, self.other, self.places, self.assembly = entry["site"], entry["as"], places, assembly
        own, other = places.sites[self.site], places.sites[self.other]
        ids = [re.escape(one) for one in (self.site, self.other)]
        for id in places.sites:
            if any(words(one).search(id) and one != re.escape(id) for one in ids):
                raise Refuted(f"{self.site}: the name of {id} has a name in it that would be exchanged")
        self.name, self.names = words("|".join([*ids, IDS])), {}
        for one, partner in ((self.site, self.other), (own["account"], other["account"])):
            self.exchange(one, partner)
        self.texts, self.known, self.documents, self.own = {}, {}, {}, set()
        for field in ("region", "partition", "replicatesTo"):
            if in_order(self.renamed(other[field])) != in_order(own[field]):
                raise Refuted(f"{self.site}: {field} is not that of {self.other}")

    def exchange(self, name, partner):
        for one, other in ((name, partner), (partner, name)):
            if self.names.setdefault(one, other) != other:
                raise Refuted(f"{self.site}: {one} would be exchanged for two names")

    def partner(self, found):
        name = found[0]
        if name not in self.names:
            self.exchange(name, self.moved(name))
        return self.names[name]

    def moved(self, name):
        """The id of the resource in the same place."""
        if name in self.places.ids:
            number, logical_id, kind = self.places.ids[name]
            there = self.template(number)
            self.check_type(number, there, logical_id)
            return ids_of(self.places.templates[there][0], logical_id)[kind]
        # What is of no resource stands for itself: an account, or what a template has in so many letters.
        if name.isdigit() or name == NOBODYS or (self.assembly and self.assembly.has(name)):
            return name
        raise Refuted(f"{self.site}: {name}, in what is asked of {self.other}, is the id of no resource")

    def template(self, number):
        """The template in the same place: one that is no site's is its own."""
        stack, which = self.places.templates[number]
        there = self.places.numbers.get((self.text(stack), which))
        if there is None:
            raise Refuted(f"{self.site}: it has no stack in the place of {stack}")
        return there

    def check_type(self, number, there, logical_id):
        wanted = self.places.types[number, logical_id]
        found = [self.places.types.get((there, logical_id))]
        if self.assembly:
            found += [self.assembly.type_of(one, logical_id) for one in (number, there)]
        if any(one != wanted for one in found):
            raise Refuted(f"{self.site}: it has no {wanted} in the place of {logical_id}")

    def text(self, text):
        if text not in self.texts:
            self.texts[text] = self.name.sub(self.partner, text)
        return self.texts[text]

    def renamed(self, value):
        """A value in the names of this site: itself where none is in it."""
        if isinstance(value, str):
            return self.text(value)
        if not isinstance(value, (list, dict)):
            return value
        if id(value) not in self.known:
            if isinstance(value, list):
                made = [self.renamed(one) for one in value]
                pairs = zip(value, made)
            else:
                made = {key: self.member(key, one) for key, one in value.items()}
                pairs = zip(value.values(), made.values())
            is_same = all(one == new if isinstance(one, str) else one is new for one, new in pairs)
            self.known[id(value)] = (value, value if is_same else made)  # the value stays, and so does its id
        return self.known[id(value)][1]

    def forget(self):
        """Lets go of what was written out."""
        self.texts, self.known, self.documents = {}, {}, {}

    def member(self, key, value):
        is_kind = key in KINDS and not isinstance(value, dict)
        if any(self.text(text) != text for text in [key, *(list_of(value) if is_kind else [])]):
            raise Refuted(f"{self.site}: a name that would be exchanged stands for something else, in {key}")
        return value if is_kind else self.renamed(value)

    def policy(self, number, document, entry):
        """The policy in the same place as one of the other site; what belongs to no site names both alike."""
        if number not in self.documents:
            made, source = self.renamed(document), entry.get("template")
            there = None if source is None else self.template(source)
            if there == source and source is not None:
                if in_order(made) != in_order(document):
                    raise Refuted(f"{self.site}: policy {number} is that of {self.other}")
                made = document
            elif source is not None:
                self.check_type(source, there, entry["resource"])
                self.own.add(number)
                if self.assembly:
                    self.assembly.check(made, there, entry["resource"], entry["path"])
            self.documents[number] = made
        return self.documents[number]


def denies(document):
    return any(statement.get("Effect") != "Allow" for statement in list_of(document["Statement"]))


def check(folder, templates):
    path = os.path.join(folder, "access-certificates.json")
    text, record = read_file(path), parsed(read_file(os.path.join(folder, "evidence.json")), "evidence.json")
    listed = record.get("certificates")
    if not listed:
        raise Unusable("evidence.json lists no certificates")
    if hashlib.sha256(text).hexdigest() != listed["sha256"]:
        raise Refuted("access-certificates.json is another file than that of evidence.json")
    body = parsed(text, path)
    if body.get("format") not in FORMATS:
        raise Unusable(f"{path}: format {body.get('format')} is not known, expected one of {FORMATS}")
    if body["templates"] != [{"file": one["file"], "sha256": one["sha256"]} for one in record["templates"]]:
        raise Refuted("the certificates are about other templates than evidence.json")
    shared = []
    for value in body["shared"]:
        shared.append(expanded(value, shared))
    places, documents = Places(record), []
    assembly = Templates(templates, body["templates"], body["names"]) if templates else None
    all_alike = [Alike(entry, places, assembly) for entry in body.get("alike", [])]
    for entry in body["documents"]:
        document = expanded(entry["document"], shared)
        documents.append(document)
        if "template" not in entry:
            if denies(document):
                raise Refuted("a policy that denies is in no template")
        elif assembly:
            assembly.check(document, entry["template"], entry["resource"], entry["path"])

    def with_policies(value, site, alike):
        if isinstance(value, list):
            return [with_policies(one, site, alike) for one in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"document"}:
            number = value["document"]
            entry, document = body["documents"][number], documents[number]
            if alike:
                return alike.policy(number, document, entry)
            if "template" in entry:
                places.check_account(site, places.accounts[entry["template"]])
            else:
                places.check_ids(site, document)
            return document
        return {key: with_policies(one, site, alike) for key, one in value.items()}

    entries, proof, cases, held = expanded(body["entries"], shared), Proof(body["steps"]), 0, {}

    def prove(site, entry, alike=None):
        nonlocal cases
        name = (site, entry["rule"])
        if name in held:
            raise Refuted(f"{' '.join(name)}: there are two entries")
        held[name] = None
        if "none" in entry:
            return
        held[name] = 0
        if not entry["asked"]:
            raise Refuted(f"{' '.join(name)}: nothing is asked")
        for asked in entry["asked"]:
            proofs, question = asked["proofs"], asked["question"]
            if not alike:
                places.check_ids(site, question)
                places.check_policies(question, body["documents"])
            question = with_policies(alike.renamed(question) if alike else question, site, alike)
            places.check(site, question, asked["partition"])
            found = list(cases_of(question, asked["partition"]))
            if [len(case.ways) for case in found] != [len(ways) for ways in proofs]:
                raise Refuted(f"{' '.join(name)}: the proofs are not those of the question")
            for case, ways in zip(found, proofs):
                cases += 1
                for way, step in zip(case.ways, ways):
                    held[name] += 0 if step is None else proof.counts[step]
                    try:
                        proof.check(case, way, step)
                    except Refuted as refuted:
                        raise Refuted(f"{' '.join(name)}: {refuted}") from refuted

    for alike in all_alike:
        others = [entry for entry in entries if entry["site"] == alike.other]
        if not others:
            raise Refuted(f"{alike.site}: {alike.other}, which it is like, has no entries")
        for entry in others:
            alike.renamed([asked["question"] for asked in entry.get("asked", [])])
        for entry in others:
            prove(alike.site, entry, alike)
        alike.forget()
    for entry in entries:
        prove(entry["site"], entry)
    claimed = {(one["site"], one["rule"]): one.get("certificate") for one in record["access"]["searches"]}
    for name, certificate in claimed.items():
        if certificate != held.get(name):
            raise Refuted(f"{' '.join(name)}: evidence.json says {certificate} steps, the certificates {held.get(name)}")
    for name in held:
        if name not in claimed:
            raise Refuted(f"{' '.join(name)}: evidence.json has no such question")
    if len(proof.used) < len(proof.steps):
        raise Refuted("there are steps that no proof uses")
    held = {name: held[name] for name in claimed if name in held}
    return cases, held, assembly, len(documents) + sum(len(alike.own) for alike in all_alike)


def main(arguments):
    folders = [one for one in arguments if not one.startswith("--")]
    templates = None
    if "--templates" in arguments:
        templates = folders.pop() if len(folders) == 2 else None
    if len(folders) != 1 or ("--templates" in arguments and templates is None):
        print("usage: verify_access.py <evidence> [--templates DIR]", file=sys.stderr)
        return 2
    sys.setrecursionlimit(10_000)
    try:
        cases, held, assembly, count = check(folders[0], templates)
    except Refuted as refuted:
        print(f"refuted: {refuted}")
        return 1
    except Unusable as unusable:
        print(f"unusable: {unusable}", file=sys.stderr)
        return 2
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError) as error:
        print(f"unusable: the certificates are not of this form: {error!r}", file=sys.stderr)
        return 2
    proved = sum(steps is not None for steps in held.values())
    print(f"{proved} of {len(held)} questions are proved, in {cases} cases, over {count} policies")
    for (site, rule), steps in held.items():
        if steps is None:
            print(f"not proved: {site} {rule}")
    if assembly is None:
        print("the policies were not compared with templates: give --templates")
    else:
        print(f"the policies are those of {len(assembly.bodies)} templates; {len(assembly.used)} names are assumed")
        for place in assembly.others():
            print(f"no certificate is about the policy of {place}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
