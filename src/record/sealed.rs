//! The sealed file: a record that nobody can read without the phrase. `docs/file-format.md` says how to open one with other
//! tools, and `tests/opener/` holds one that does.
//!
//! The phrase is stretched by Argon2id, several times over so that the page can breathe in between; what comes out opens
//! XChaCha20-Poly1305. The header is in the clear, and authenticated. The record is padded to the next of a few sizes, so
//! that how long a file is says little. A checksum tells a file that was damaged on the way from a wrong phrase.
//!
//! Random numbers are the caller's to bring: this module knows no browser.

use argon2::{Algorithm, Argon2, Params, Version};
use blake2::{Blake2b512, Digest};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};

use super::{BIGGEST, RecordError};

/// How a sealed file begins. The first byte begins no text, and the last one is changed by programs that take it for one.
const MAGIC: &[u8; 8] = b"\x89myplan\n";

/// The version of this envelope.
const VERSION: u8 = 1;

/// How much memory one round takes, in KiB; with [`PASSES`] and one lane it is what OWASP's cheat sheet for storing passwords
/// asks of Argon2id at the least (19 MiB, 2 passes, 1 lane).
pub const MEMORY: u32 = 19_456;

/// How often one round goes through its memory.
pub const PASSES: u8 = 2;

/// How many rounds there are, each begun with what came out of the last one.
pub const ROUNDS: u8 = 4;

/// The most that a file may ask for: memory in KiB, passes, rounds. More would stop a phone, so it is not one of ours.
const AT_MOST: (u32, u8, u8) = (65_536, 4, 16);

/// How many random bytes a new header takes: 16 of salt and 24 of nonce.
pub const RANDOM: usize = 40;

/// How long a header is, in bytes.
pub const HEADER: usize = 60;

/// How long the checksum at the end is, in bytes.
const CHECKSUM: usize = 8;

/// How much longer sealing makes it, in bytes.
const TAG: usize = 16;

/// The smallest size that a record is padded to, in bytes; the others are twice, four times, eight times that.
const SMALLEST: usize = 4096;

/// A key: what the phrase is stretched to.
pub type Key = [u8; 32];

/// The header of a new file, from [`RANDOM`] random bytes; none when there are fewer or more.
///
/// 8 bytes of magic, version, passes, rounds, a zero, memory in KiB (4 bytes, little-endian), salt, nonce, and how many
/// sealed bytes follow (4, little-endian), which [`seal`] fills in.
#[must_use]
pub fn header(random: &[u8]) -> Option<Vec<u8>> {
    (random.len() == RANDOM).then(|| {
        let mut header = [&MAGIC[..], &[VERSION, PASSES, ROUNDS, 0], &MEMORY.to_le_bytes(), random].concat();
        header.resize(HEADER, 0);
        header
    })
}

/// How many rounds a header asks for.
#[must_use]
pub fn rounds(header: &[u8]) -> u8 {
    header.get(10).copied().unwrap_or_default()
}

/// A phrase as it is stretched, from one in small letters and NFKC, which the caller sees to: one space between words and none
/// around them, hyphens, dashes and stops taken for spaces, one sign for all apostrophes, which phones put in by themselves, and
/// nothing that cannot be seen. English letters are made small here too.
#[must_use]
pub fn phrase(typed: &str) -> String {
    let mut phrase = String::with_capacity(typed.len());
    let mut parted = false;
    for sign in typed.chars().filter(|sign| !is_unseen(*sign)) {
        if sign.is_whitespace() || parts_words(sign) {
            parted = !phrase.is_empty();
            continue;
        }
        if std::mem::take(&mut parted) {
            phrase.push(' ');
        }
        phrase.push(match sign {
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' | '`' => '\'',
            other => other.to_ascii_lowercase(),
        });
    }
    phrase
}

/// Whether a sign stands between words as often as a space: hyphens, dashes, commas, stops.
fn parts_words(sign: char) -> bool {
    matches!(sign, '-' | ',' | '.' | ';' | ':' | '!' | '?' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether a sign joins, parts or turns others without being seen: pasted texts bring it along.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// One round of stretching: `from` is the phrase at first, then what the last round gave.
///
/// # Errors
/// [`RecordError::Damaged`] for a header that asks for what cannot be.
pub fn stretch(header: &[u8], from: &[u8]) -> Result<Key, RecordError> {
    let asked = asked(header).ok_or(RecordError::Damaged)?;
    let params = Params::new(asked.0, u32::from(asked.1), 1, None).map_err(|_| RecordError::Damaged)?;
    let mut key = Key::default();
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(from, &header[16..32], &mut key).map_err(|_| RecordError::Damaged)?;
    Ok(key)
}

/// Every round, one after the other, for those who need not breathe in between.
///
/// # Errors
/// As [`stretch`].
pub fn key(header: &[u8], typed: &str) -> Result<Key, RecordError> {
    let mut key = stretch(header, phrase(typed).as_bytes())?;
    for _ in 1..rounds(header) {
        key = stretch(header, &key)?;
    }
    Ok(key)
}

/// The memory, passes and rounds that a header asks for, where they are within reason.
fn asked(header: &[u8]) -> Option<(u32, u8, u8)> {
    let memory = u32_at(header, 12)?;
    let (passes, rounds) = (*header.get(9)?, *header.get(10)?);
    let all_are = header.len() >= HEADER && header[11] == 0;
    let within = (MEMORY..=AT_MOST.0).contains(&memory) && (1..=AT_MOST.1).contains(&passes);
    (all_are && within && (1..=AT_MOST.2).contains(&rounds)).then_some((memory, passes, rounds))
}

/// A record sealed under `key`, as the bytes of a file; `header` is one that [`header`] made, and is used once.
///
/// # Errors
/// [`RecordError::TooBig`] for a record that would make a file bigger than [`BIGGEST`].
pub fn seal(header: &[u8], key: &Key, record: &str) -> Result<Vec<u8>, RecordError> {
    if record.len() > BIGGEST - 4 || HEADER + padded(record.len()) + TAG + CHECKSUM > BIGGEST {
        return Err(RecordError::TooBig);
    }
    let length = u32::try_from(record.len()).map_err(|_| RecordError::TooBig)?;
    let mut padded = Vec::with_capacity(padded(record.len()));
    padded.extend_from_slice(&length.to_le_bytes());
    padded.extend_from_slice(record.as_bytes());
    padded.resize(self::padded(record.len()), 0);
    let sealed = u32::try_from(padded.len() + TAG).map_err(|_| RecordError::TooBig)?;
    let mut file = header.get(..HEADER - 4).ok_or(RecordError::Damaged)?.to_vec();
    file.extend_from_slice(&sealed.to_le_bytes());
    let payload = Payload { msg: &padded, aad: &file };
    let sealed = cipher(key).encrypt(&nonce(&file), payload).map_err(|_| RecordError::TooBig)?;
    file.extend_from_slice(&sealed);
    let checksum = checksum(&file);
    file.extend_from_slice(&checksum);
    Ok(file)
}

/// Whether these bytes begin like a sealed file, even one of which only the beginning is left.
#[must_use]
pub fn is_sealed(file: &[u8]) -> bool {
    // Without the last byte, which may be changed on the way: that is damage, and it was one of ours.
    let name = &MAGIC[..MAGIC.len() - 1];
    !file.is_empty() && file.iter().zip(name).all(|(is, ours)| is == ours)
}

/// The header of a sealed file that is whole: what [`stretch`] needs.
///
/// # Errors
/// [`RecordError::NotOurs`], [`RecordError::Newer`], [`RecordError::Cut`] or [`RecordError::Damaged`].
pub fn look(file: &[u8]) -> Result<&[u8], RecordError> {
    if !is_sealed(file) {
        return Err(RecordError::NotOurs);
    }
    let version = *file.get(MAGIC.len()).ok_or(RecordError::Cut)?;
    if !file.starts_with(MAGIC) || version == 0 {
        return Err(RecordError::Damaged);
    }
    if version > VERSION {
        return Err(RecordError::Newer(u32::from(version)));
    }
    let header = file.get(..HEADER).ok_or(RecordError::Cut)?;
    let sealed = u32_at(header, HEADER - 4).and_then(|sealed| usize::try_from(sealed).ok());
    let end = sealed.and_then(|sealed| sealed.checked_add(HEADER)).ok_or(RecordError::Damaged)?;
    let whole = end.checked_add(CHECKSUM).ok_or(RecordError::Damaged)?;
    if file.len() < whole {
        return Err(RecordError::Cut);
    }
    if file.len() > whole || checksum(&file[..end]) != file[end..] {
        return Err(RecordError::Damaged);
    }
    asked(header).map(|_| header).ok_or(RecordError::Damaged)
}

/// The record in a sealed file.
///
/// # Errors
/// Those of [`look`], and [`RecordError::WrongPhrase`] when the key does not fit.
pub fn unseal(file: &[u8], key: &Key) -> Result<String, RecordError> {
    let header = look(file)?;
    let payload = Payload { msg: &file[HEADER..file.len() - CHECKSUM], aad: header };
    let padded = cipher(key).decrypt(&nonce(header), payload).map_err(|_| RecordError::WrongPhrase)?;
    let length = u32_at(&padded, 0).and_then(|length| usize::try_from(length).ok()).ok_or(RecordError::Damaged)?;
    let end = length.checked_add(4).ok_or(RecordError::Damaged)?;
    let record = padded.get(4..end).ok_or(RecordError::Damaged)?;
    String::from_utf8(record.to_vec()).map_err(|_| RecordError::Damaged)
}

/// How long a record of so many bytes is with its length before it and padding after it.
fn padded(length: usize) -> usize {
    (length + 4).next_power_of_two().max(SMALLEST)
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&(*key).into())
}

fn nonce(header: &[u8]) -> chacha20poly1305::XNonce {
    let mut nonce = [0; 24];
    nonce.copy_from_slice(&header[32..56]);
    nonce.into()
}

fn checksum(bytes: &[u8]) -> [u8; CHECKSUM] {
    let mut checksum = [0; CHECKSUM];
    checksum.copy_from_slice(&Blake2b512::digest(bytes)[..CHECKSUM]);
    checksum
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map(u32::from_le_bytes)
}
