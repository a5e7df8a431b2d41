//! What is left in a browser's folder once it has gone: every file, and what is packed in those that browsers pack.

use std::io::Read;
use std::path::Path;

use flate2::read::MultiGzDecoder;

use crate::canary::Search;
use crate::chromium::LOG;
use crate::trouble::{Tried, Trouble, holds};
use crate::watched::NOTES;

/// What the harness itself puts in the folder of a run: the console is looked at apart.
const OURS: [&str; 4] = [LOG, NOTES, "programs", "dialled"];

/// A file that was left, by its path in the folder, as it is and unpacked.
pub struct Left {
    /// Where it is.
    pub path: String,
    /// Its bytes, followed by those that were packed in it.
    pub bytes: Vec<u8>,
}

/// All files of a folder. A browser that is still tidying up takes files away, or renames them, under the search: then it
/// begins anew.
///
/// # Errors
/// When a file cannot be read or unpacked, or the folder never lies still.
pub fn all(folder: &Path) -> Tried<Vec<Left>> {
    for _ in 0..200 {
        if let Some(left) = all_at_once(folder)? {
            return Ok(left);
        }
    }
    Err(Trouble(format!("{} does not lie still", folder.display())))
}

/// All files of a folder; none when one has gone meanwhile.
fn all_at_once(folder: &Path) -> Tried<Option<Vec<Left>>> {
    let mut left = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let Some(entries) = still_there(std::fs::read_dir(&next), &next)? else { return Ok(None) };
        for path in entries.flatten().map(|entry| entry.path()) {
            let inside = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
            if OURS.contains(&inside.as_str()) || path.is_symlink() {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if path.is_file() {
                let Some(bytes) = still_there(std::fs::read(&path), &path)? else { return Ok(None) };
                left.push(Left {
                    bytes: unpacked(&path, bytes).map_err(|trouble| trouble.during(&inside))?,
                    path: inside,
                });
            }
        }
    }
    Ok(Some(left))
}

fn still_there<T>(read: std::io::Result<T>, path: &Path) -> Tried<Option<T>> {
    match read {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Trouble(format!("{}: {error}", path.display()))),
    }
}

/// Whether a browser that still runs has written this down by now. Files that go meanwhile are nothing to wait for.
#[must_use]
pub fn has(folder: &Path, words: &str) -> bool {
    let search = Search::new(words);
    all(folder).is_ok_and(|left| left.iter().any(|left| search.find(&left.bytes).is_some()))
}

fn unpacked(path: &Path, mut bytes: Vec<u8>) -> Tried<Vec<u8>> {
    if let Some(packed) = bytes.strip_prefix(b"mozLz40\0") {
        let plain = lz4(packed.get(4..).unwrap_or_default());
        let plain = plain.ok_or_else(|| Trouble::new("a block of LZ4 that does not unpack"))?;
        bytes.extend(plain);
    } else if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut plain = Vec::new();
        // What can be unpacked of a file that was cut short is looked at all the same.
        let _ = MultiGzDecoder::new(bytes.as_slice()).read_to_end(&mut plain);
        bytes.extend(plain);
    }
    // A database that has just been begun is a plain log; its packed tables come later, and would have to be unpacked.
    let name = path.extension().unwrap_or_default();
    holds(name != "ldb" && name != "sst", || "a packed table, which this search cannot read".to_owned())?;
    Ok(bytes)
}

/// Unpacks a block of LZ4, as Firefox keeps its sessions; none when it is damaged.
fn lz4(packed: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    let mut at = 0;
    while at < packed.len() {
        let token = packed[at];
        at += 1;
        let literals = length(packed, &mut at, token >> 4)?;
        plain.extend_from_slice(packed.get(at..at.checked_add(literals)?)?);
        at += literals;
        if at == packed.len() {
            break;
        }
        let back = usize::from(u16::from_le_bytes(packed.get(at..at + 2)?.try_into().ok()?));
        at += 2;
        let from = plain.len().checked_sub(back).filter(|_| back > 0)?;
        let copied = length(packed, &mut at, token & 15)? + 4;
        for offset in 0..copied {
            plain.push(*plain.get(from + offset)?);
        }
    }
    Some(plain)
}

/// A length that a half-byte begins, and that goes on while bytes are full.
fn length(packed: &[u8], at: &mut usize, begins: u8) -> Option<usize> {
    let mut sum = usize::from(begins);
    let mut last = if begins == 15 { 255 } else { 0 };
    while last == 255 {
        last = *packed.get(*at)?;
        *at += 1;
        sum += usize::from(last);
    }
    Some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_block_comes_out_as_it_was() {
        // Three letters, then nine more from three back, then one letter.
        assert_eq!(lz4(&[0x35, b'a', b'b', b'c', 3, 0, 0x10, b'd']), Some(b"abcabcabcabcd".to_vec()));
        assert_eq!(lz4(&[0xf0, 2, b'x']), None);
        assert_eq!(lz4(&[0x10, b'x', 9, 0]), None);
    }
}
