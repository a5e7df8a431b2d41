//! The little of the wasm binary format that the build needs: sections, and the names of imports.
//!
//! Format: <https://webassembly.github.io/spec/core/binary/modules.html>.

use anyhow::{Context, Result, bail, ensure};

const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const EXPORT: u8 = 7;

/// One section: its number and everything in it.
struct Section<'a> {
    id: u8,
    /// The section as it stands in the file, its header included.
    whole: &'a [u8],
    body: &'a [u8],
}

/// The module without its custom sections. They hold names, producers and feature lists for tools;
/// no browser needs them, and they are a third of the download.
pub fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut kept = wasm.get(..8).context("too short for wasm")?.to_vec();
    for section in sections(wasm)? {
        if section.id != CUSTOM {
            kept.extend_from_slice(section.whole);
        }
    }
    Ok(kept)
}

/// Each section's number and what is in it, in order.
pub fn bodies(wasm: &[u8]) -> Result<Vec<(u8, &[u8])>> {
    Ok(sections(wasm)?.iter().map(|section| (section.id, section.body)).collect())
}

/// What a section's number means.
pub fn section_name(id: u8) -> &'static str {
    const NAMES: [&str; 14] = [
        "custom",
        "type",
        "import",
        "function",
        "table",
        "memory",
        "global",
        "export",
        "start",
        "element",
        "code",
        "data",
        "data count",
        "tag",
    ];
    NAMES.get(usize::from(id)).copied().unwrap_or("unknown")
}

/// The names of the custom sections in the module.
pub fn custom_sections(wasm: &[u8]) -> Result<Vec<String>> {
    sections(wasm)?.iter().filter(|section| section.id == CUSTOM).map(|section| Reader(section.body).name()).collect()
}

/// The names of everything the module asks its page for, without wasm-bindgen's hashes.
pub fn imports(wasm: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for section in sections(wasm)?.iter().filter(|section| section.id == IMPORT) {
        let mut reader = Reader(section.body);
        for _ in 0..reader.number()? {
            reader.name()?;
            let name = reader.name()?;
            names.push(without_hash(&name).to_owned());
            reader.skip_import_type()?;
        }
    }
    names.sort();
    names.dedup();
    Ok(names)
}

/// `__wbg_bubbles_d16d240e1d91bfa3` is `__wbg_bubbles` to a reader, and so is `__wbg_bubbles_2`.
fn without_hash(name: &str) -> &str {
    match name.rsplit_once('_') {
        Some((stem, end)) if is_hash(end) || (!end.is_empty() && end.bytes().all(|byte| byte.is_ascii_digit())) => stem,
        _ => name,
    }
}

/// Whether the end of a name is a hash of wasm-bindgen's or rustc's: sixteen hexadecimal digits.
pub(crate) fn is_hash(end: &str) -> bool {
    let digits = end.strip_prefix('h').filter(|digits| digits.len() == 16).unwrap_or(end);
    digits.len() == 16 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The module with each import and export called what `name` gives for it.
pub fn renamed(wasm: &[u8], mut name: impl FnMut(&str) -> String) -> Result<Vec<u8>> {
    let mut made = wasm.get(..8).context("too short for wasm")?.to_vec();
    for section in sections(wasm)? {
        if section.id != IMPORT && section.id != EXPORT {
            made.extend_from_slice(section.whole);
            continue;
        }
        let mut reader = Reader(section.body);
        let count = reader.number()?;
        let mut body = Vec::with_capacity(section.body.len());
        put_number(&mut body, count);
        for _ in 0..count {
            if section.id == IMPORT {
                put_name(&mut body, &reader.name()?);
            }
            put_name(&mut body, &name(&reader.name()?));
            let rest = reader.0;
            if section.id == IMPORT {
                reader.skip_import_type()?;
            } else {
                reader.byte()?;
                reader.number()?;
            }
            body.extend_from_slice(&rest[..rest.len() - reader.0.len()]);
        }
        ensure!(reader.0.is_empty(), "a section of the wasm has more in it than it says");
        made.push(section.id);
        put_number(&mut made, body.len());
        made.append(&mut body);
    }
    Ok(made)
}

fn put_number(bytes: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        bytes.push(if number == 0 { low } else { low | 0x80 });
        if number == 0 {
            return;
        }
    }
}

fn put_name(bytes: &mut Vec<u8>, name: &str) {
    put_number(bytes, name.len());
    bytes.extend_from_slice(name.as_bytes());
}

fn sections(wasm: &[u8]) -> Result<Vec<Section<'_>>> {
    ensure!(wasm.starts_with(b"\0asm\x01\0\0\0"), "this is not a wasm module");
    let mut rest = Reader(&wasm[8..]);
    let mut sections = Vec::new();
    while !rest.0.is_empty() {
        let start = rest.0;
        let id = rest.byte()?;
        let length = rest.number()?;
        let body = rest.take(length)?;
        let whole = &start[..start.len() - rest.0.len()];
        sections.push(Section { id, whole, body });
    }
    Ok(sections)
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (&first, rest) = self.0.split_first().context("the wasm ends too early")?;
        self.0 = rest;
        Ok(first)
    }

    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length).context("the wasm ends too early")?;
        self.0 = rest;
        Ok(taken)
    }

    /// An unsigned number in LEB128, of at most 32 bits.
    fn number(&mut self) -> Result<usize> {
        let mut value = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return usize::try_from(value).context("a number in the wasm is too big");
            }
        }
        bail!("a number in the wasm is too long")
    }

    fn name(&mut self) -> Result<String> {
        let length = self.number()?;
        let bytes = self.take(length)?;
        String::from_utf8(bytes.to_vec()).context("a name in the wasm is not UTF-8")
    }

    fn skip_import_type(&mut self) -> Result<()> {
        match self.byte()? {
            0x00 => {
                self.number()?;
            }
            0x01 => {
                self.byte()?;
                self.skip_limits()?;
            }
            0x02 => self.skip_limits()?,
            0x03 => {
                self.take(2)?;
            }
            0x04 => {
                self.byte()?;
                self.number()?;
            }
            other => bail!("unknown kind of import: {other}"),
        }
        Ok(())
    }

    fn skip_limits(&mut self) -> Result<()> {
        let has_maximum = self.byte()? & 1 == 1;
        self.number()?;
        if has_maximum {
            self.number()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module with a custom section `name`, one import `./x.js` `__wbg_go_0123456789abcdef`, and one type.
    fn module() -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        wasm.extend_from_slice(b"\x01\x04\x01\x60\0\0");
        let mut import = b"\x01\x06./x.js\x19__wbg_go_0123456789abcdef\0\0".to_vec();
        wasm.extend_from_slice(&[2, u8::try_from(import.len()).unwrap()]);
        wasm.append(&mut import);
        wasm.extend_from_slice(b"\0\x07\x04name\x01\x02");
        wasm
    }

    #[test]
    fn custom_sections_go_and_the_rest_stays() {
        let wasm = module();
        assert_eq!(custom_sections(&wasm).unwrap(), ["name"]);
        let lean = without_custom_sections(&wasm).unwrap();
        assert_eq!(custom_sections(&lean).unwrap(), Vec::<String>::new());
        assert_eq!(lean.len() + 9, wasm.len());
        assert_eq!(without_custom_sections(&lean).unwrap(), lean);
    }

    #[test]
    fn imports_are_named_without_their_hashes() {
        assert_eq!(imports(&module()).unwrap(), ["__wbg_go"]);
    }

    #[test]
    fn renaming_changes_names_and_nothing_else() {
        let wasm = module();
        assert_eq!(renamed(&wasm, str::to_owned).unwrap(), wasm);
        let short = renamed(&wasm, |_| "go".to_owned()).unwrap();
        assert_eq!(imports(&short).unwrap(), ["go"]);
        assert_eq!(wasm.len() - short.len(), "__wbg_go_0123456789abcdef".len() - "go".len());
        let long = renamed(&wasm, |_| "g".repeat(200)).unwrap();
        assert_eq!(renamed(&long, |_| "__wbg_go_0123456789abcdef".to_owned()).unwrap(), wasm);
    }

    #[test]
    fn a_cut_off_module_is_an_error_and_not_a_panic() {
        let wasm = module();
        for end in 0..wasm.len() {
            let _ = without_custom_sections(&wasm[..end]);
            let _ = imports(&wasm[..end]);
        }
        assert!(without_custom_sections(b"<html>").is_err());
    }
}
