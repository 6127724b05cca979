"""Signatures: Ed25519 (RFC 8032, section 5.1.7), and ECDSA over P-256 with SHA-256 (FIPS 186-5). Nothing here is secret."""

import hashlib

P, Q = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
BASE_Y = 4 * pow(5, P - 2, P) % P


def ed_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    return P - x if x & 1 != sign else x


def ed_point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    x = ed_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def ed_add(one, other):
    a, b = (one[1] - one[0]) * (other[1] - other[0]) % P, (one[1] + one[0]) * (other[1] + other[0]) % P
    c, d = 2 * one[3] * other[3] * D % P, 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def ed_times(number, point):
    sum_ = (0, 1, 1, 0)
    while number:
        if number & 1:
            sum_ = ed_add(sum_, point)
        point, number = ed_add(point, point), number >> 1
    return sum_


def ed25519(key, message, signature):
    if len(signature) != 64:
        return False
    a, r, s = ed_point(key), ed_point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= Q:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % Q
    base_x = ed_x(BASE_Y, 0)
    left, right = ed_times(s, (base_x, BASE_Y, 1, base_x * BASE_Y % P)), ed_add(r, ed_times(h, a))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


EC_P = 2**256 - 2**224 + 2**192 + 2**96 - 1
EC_N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
EC_B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
EC_G = (
    0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
    0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
)


def ec_add(one, other):
    if one is None or other is None:
        return one or other
    (x1, y1), (x2, y2) = one, other
    if x1 == x2 and (y1 + y2) % EC_P == 0:
        return None
    slope = (3 * x1 * x1 - 3) * pow(2 * y1, EC_P - 2, EC_P) if one == other else (y2 - y1) * pow(x2 - x1, EC_P - 2, EC_P)
    x = (slope * slope - x1 - x2) % EC_P
    return x, (slope * (x1 - x) - y1) % EC_P


def ec_times(number, point):
    sum_ = None
    while number:
        if number & 1:
            sum_ = ec_add(sum_, point)
        point, number = ec_add(point, point), number >> 1
    return sum_


def der_integers(data):
    """The two integers of an ECDSA signature; none where it is not their one encoding."""
    try:
        if data[0] != 0x30 or data[1] != len(data) - 2:
            return None
        numbers, rest = [], data[2:]
        while rest:
            size, body = rest[1], rest[2 : 2 + rest[1]]
            short = len(body) > 1 and body[0] == 0 and body[1] < 0x80
            if rest[0] != 2 or size == 0 or len(body) != size or body[0] >= 0x80 or short:
                return None
            numbers.append(int.from_bytes(body, "big"))
            rest = rest[2 + size :]
        return numbers if len(numbers) == 2 else None
    except IndexError:
        return None


def ecdsa(key, message, signature):
    point, numbers = (int.from_bytes(key[:32], "big"), int.from_bytes(key[32:], "big")), der_integers(signature)
    if numbers is None or not all(0 < number < EC_N for number in numbers):
        return False
    x, y = point
    if x >= EC_P or y >= EC_P or (y * y - (x * x * x - 3 * x + EC_B)) % EC_P:
        return False
    r, s = numbers
    inverse = pow(s, EC_N - 2, EC_N)
    digest = int.from_bytes(hashlib.sha256(message).digest(), "big")
    sum_ = ec_add(ec_times(digest * inverse % EC_N, EC_G), ec_times(r * inverse % EC_N, point))
    return sum_ is not None and sum_[0] % EC_N == r


# The beginning of a public key as DER, the length of the rest, and what checks a signature.
KINDS = (
    (bytes.fromhex("302a300506032b6570032100"), 32, ed25519),
    (bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004"), 64, ecdsa),
)
