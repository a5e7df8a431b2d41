"""Opens a sealed plan: open.py FILE < PHRASE. Written from docs/file-format.md alone, with libsodium (PyNaCl)."""

import hashlib
import re
import sys
import unicodedata

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id

SPACE = re.compile("[-,.;:!?\u2010-\u2015\u2212\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
APOSTROPHE = re.compile("[\u2018\u2019\u02bc\u2032`]")


def refuse_if(wrong, name):
    if wrong:
        sys.exit(name)


def number(four):
    return int.from_bytes(four, "little")


def stretched(phrase, header):
    small = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", phrase).lower())
    seen = APOSTROPHE.sub("'", UNSEEN.sub("", small))
    key = " ".join(word for word in SPACE.split(seen) if word).encode()
    for _ in range(header[10]):
        key = argon2id.kdf(32, key, header[16:32], opslimit=header[9], memlimit=number(header[12:16]) * 1024)
    return key


def main(path):
    with open(path, "rb") as file:
        data = file.read(8_388_737)
    refuse_if(len(data) > 8_388_736, "too-big")
    refuse_if(data[:7] != b"\x89myplan"[: len(data) or 7], "not-ours")
    refuse_if(len(data) < 9, "cut")
    refuse_if(data[7] != 10 or data[8] == 0, "damaged")
    refuse_if(data[8] > 1, "newer")
    refuse_if(len(data) < 60, "cut")
    header, end = data[:60], 60 + number(data[56:60])
    refuse_if(len(data) < end + 8, "cut")
    refuse_if(len(data) > end + 8 or hashlib.blake2b(data[:end]).digest()[:8] != data[end:], "damaged")
    asked = 1 <= header[9] <= 4 and 1 <= header[10] <= 16 and 19_456 <= number(header[12:16]) <= 65_536
    refuse_if(not asked or header[11] != 0, "damaged")
    key = stretched(sys.stdin.buffer.read().decode(), header)
    try:
        inside = decrypt(data[60:end], header, header[32:56], key)
    except CryptoError:
        sys.exit("wrong-phrase")
    length = number(inside[:4])
    refuse_if(len(inside) < 4 + length, "damaged")
    sys.stdout.buffer.write(inside[4 : 4 + length])


main(sys.argv[1])
