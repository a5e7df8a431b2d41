//! The wasm as it travels inside the page: without custom sections, packed by LZMA (`www/unpack.js` unpacks it), in base64.

use std::fs;
use std::io::{Read, Write};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lzma_rust2::{LzmaOptions, LzmaReader, LzmaWriter};

use crate::policy::sha256_hex;
use crate::{tell, wasm};

/// How far back LZMA looks, in bytes: over the whole module.
const DICTIONARY: u32 = 1 << 20;

/// A payload and the sizes it went through.
#[derive(Debug)]
pub struct Payload {
    /// The wasm that a browser gets to see.
    pub lean: Vec<u8>,
    /// The same, packed.
    pub packed: Vec<u8>,
    /// The same, in base64.
    pub base64: String,
}

/// Packs a wasm module. It takes a while, so what came out is kept in `cache` under the module's hash.
pub fn pack(module: &[u8], cache: &Path) -> Result<Payload> {
    let lean = wasm::without_custom_sections(module)?;
    let kept = cache.join(format!("{}.lzma", sha256_hex(&lean)));
    let packed = match fs::read(&kept) {
        Ok(packed) if expand(&packed).is_ok_and(|bytes| bytes == lean) => packed,
        _ => {
            tell::progress("Packing the wasm");
            let packed = squeeze(&lean)?;
            fs::create_dir_all(cache).with_context(|| format!("cannot make {}", cache.display()))?;
            fs::write(&kept, &packed).with_context(|| format!("cannot write {}", kept.display()))?;
            packed
        }
    };
    let base64 = BASE64_STANDARD.encode(&packed);
    Ok(Payload { lean, packed, base64 })
}

/// The wasm in a page's payload block.
pub fn unpack(base64: &str) -> Result<Vec<u8>> {
    let packed = BASE64_STANDARD.decode(base64).context("the payload is not base64")?;
    expand(&packed)
}

/// How much text weighs when it is packed as the wasm is, by itself.
pub fn packed_size(text: &str) -> Result<usize> {
    Ok(squeeze(text.as_bytes())?.len())
}

/// LZMA without a header of its own, after the length and the sum (Adler-32) in four bytes each, little-endian. The script that unpacks it knows one
/// setting only, which is the best for this module: three bits of context for a literal, nothing by position.
fn squeeze(bytes: &[u8]) -> Result<Vec<u8>> {
    let length = u32::try_from(bytes.len()).ok().filter(|length| *length < 1 << 24).context("the wasm is too long")?;
    let options = LzmaOptions {
        dict_size: DICTIONARY,
        lc: 3,
        lp: 0,
        pb: 0,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        depth_limit: 1000,
        ..LzmaOptions::with_preset(9)
    };
    let head = [length.to_le_bytes(), adler2::adler32_slice(bytes).to_le_bytes()].concat();
    let mut writer = LzmaWriter::new_no_header(head, &options, false).context("no LZMA")?;
    writer.write_all(bytes).context("LZMA failed")?;
    let packed = writer.finish().context("LZMA failed")?;
    ensure!(expand(&packed)? == bytes, "LZMA did not give back what it was given");
    Ok(packed)
}

fn expand(packed: &[u8]) -> Result<Vec<u8>> {
    let (length, packed) = packed.split_first_chunk().context("the payload is empty")?;
    let (sum, packed) = packed.split_first_chunk().context("the payload is empty")?;
    let length = u64::from(u32::from_le_bytes(*length));
    let mut bytes = Vec::new();
    LzmaReader::new(packed, length, 3, 0, 0, DICTIONARY, None)
        .and_then(|mut reader| reader.read_to_end(&mut bytes))
        .context("the payload is not LZMA")?;
    ensure!(bytes.len() as u64 == length, "the payload ends too early");
    ensure!(adler2::adler32_slice(&bytes) == u32::from_le_bytes(*sum), "the payload was changed");
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_out_again_and_is_kept_for_next_time() {
        let cache = std::env::temp_dir().join(format!("payload-test-{}", std::process::id()));
        let module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\0\x05\x04name";
        let packed = pack(module, &cache).unwrap();
        assert_eq!(unpack(&packed.base64).unwrap(), &module[..14]);
        assert_eq!(fs::read_dir(&cache).unwrap().count(), 1);
        let kept = fs::read_dir(&cache).unwrap().next().unwrap().unwrap().path();
        fs::write(&kept, b"damaged").unwrap();
        assert_eq!(pack(module, &cache).unwrap().base64, packed.base64);
        fs::remove_dir_all(&cache).unwrap();
    }

    #[test]
    fn a_damaged_payload_is_an_error() {
        assert!(unpack("%%").is_err());
        assert!(unpack("aGVsbG8=").is_err());
    }
}
