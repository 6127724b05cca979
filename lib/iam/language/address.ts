import { isIP } from 'node:net';
import type { Truth } from './truth';

/** An Internet address as a number, and how many bits its version has. */
export interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** The IPv4 or IPv6 address that a text writes, or undefined. */
export function readAddress(text: string): Address | undefined {
  const version = isIP(text);
  if (version === 4) return { bits: 32, value: readV4(text) };
  if (version === 6 && !text.includes('%')) return { bits: 128, value: readV6(text) };
  return undefined;
}

/** Addresses from a first to a last one. */
export interface Range {
  readonly first: Address;
  readonly last: Address;
}

/** The first and last address of a range in CIDR form (an address alone is a range of one), or undefined. */
export function readRange(text: string): Range | undefined {
  const found = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text);
  const address = readAddress(found?.[1] ?? '');
  if (address === undefined) return undefined;
  return rangeOf(address, found?.[2] === undefined ? address.bits : Number(found[2]));
}

/**
 * The wider range that a text may mean instead: an IPv6 address alone.
 *
 * "If you specify an IP address without the associated routing prefix, IAM uses the default prefix value of /32" (IAM
 * User Guide, IP address condition operators), which for IPv6 is a whole allocation; AWS does not say whether that is
 * intended.
 */
export function readDefaultRange(text: string): Range | undefined {
  const address = readAddress(text);
  return address?.bits === 128 ? rangeOf(address, 32) : undefined;
}

function rangeOf(address: Address, length: number): Range | undefined {
  if (length > address.bits) return undefined;
  const host = BigInt(address.bits - length);
  const first = (address.value >> host) << host;
  const last = first + (1n << host) - 1n;
  return { first: { bits: address.bits, value: first }, last: { bits: address.bits, value: last } };
}

/** Ranges for use inside networks, RFC 1918. */
export const RFC_1918: readonly string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];

/** IPv4 ranges that no packet of the internet comes from: private, shared, loopback and link-local. */
export const UNROUTED: readonly string[] = [...RFC_1918, '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'];
/** IPv6 ranges that no packet of the internet comes from: unique local, link-local and loopback. */
export const UNROUTED_IPV6: readonly string[] = ['fc00::/7', 'fe80::/10', '::1/128'];

const PRIVATE = [...UNROUTED, ...UNROUTED_IPV6].flatMap((text) => readRange(text) ?? []);

/** Whether every address of a range is private, shared, loopback or link-local. */
export function isPrivateRange(text: string): boolean {
  const range = readRange(text);
  return (
    range !== undefined &&
    PRIVATE.some(
      ({ first, last }) =>
        first.bits === range.first.bits && first.value <= range.first.value && range.last.value <= last.value,
    )
  );
}

/** Whether the host of a URL is such an address; IPv6 stands in brackets or without. */
export function isPrivateHost(host: string): boolean {
  const bare = /^\[(.*)\]$/.exec(host)?.[1] ?? host;
  return readAddress(bare) !== undefined && isPrivateRange(bare);
}

/** Membership of a range; an address of the other version is outside it. */
export function readBlock(text: string): ((address: Address) => Truth) | undefined {
  const range = readRange(text);
  if (range === undefined) return undefined;
  const wider = readDefaultRange(text);
  return (address) => {
    if (isWithin(address, range)) return true;
    if (wider === undefined || !isWithin(address, wider)) return false;
    return { unknown: `"${text}" has no length, which counts as /32 or as /128` };
  };
}

function isWithin({ bits, value }: Address, { first, last }: Range): boolean {
  return bits === first.bits && first.value <= value && value <= last.value;
}

/** The text of an address, IPv6 in full. */
export function addressText({ bits, value }: Address): string {
  if (bits === 32) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - 16 * index)) & 0xffffn);
  return groups.map((group) => group.toString(16)).join(':');
}

function readV4(text: string): bigint {
  return text.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function readV6(text: string): bigint {
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const hex = tail === null ? text : `${tail[1]}${mapped(readV4(tail[2] ?? ''))}`;
  const [head = '', rest] = hex.split('::');
  const left = groups(head);
  const right = groups(rest ?? '');
  const zeros = Array.from({ length: rest === undefined ? 0 : 8 - left.length - right.length }, () => 0n);
  return [...left, ...zeros, ...right].reduce((value, group) => (value << 16n) | group, 0n);
}

function groups(text: string): readonly bigint[] {
  return text === '' ? [] : text.split(':').map((group) => BigInt(`0x${group}`));
}

function mapped(value: bigint): string {
  return `${(value >> 16n).toString(16)}:${(value & 0xffffn).toString(16)}`;
}
