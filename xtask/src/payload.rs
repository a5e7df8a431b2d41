//! The wasm as it travels inside the page: without custom sections, gzipped by zopfli, in base64.

use std::fs;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use flate2::read::GzDecoder;

use crate::policy::sha256_hex;
use crate::{tell, wasm};

/// A payload and the sizes it went through.
#[derive(Debug)]
pub struct Payload {
    /// The wasm that a browser gets to see.
    pub lean: Vec<u8>,
    /// The same, gzipped.
    pub gzip: Vec<u8>,
    /// The same, in base64.
    pub base64: String,
}

/// Packs a wasm module. Zopfli takes seconds, so what it made is kept in `cache` under the module's hash.
pub fn pack(module: &[u8], cache: &Path) -> Result<Payload> {
    let lean = wasm::without_custom_sections(module)?;
    let kept = cache.join(format!("{}.gz", sha256_hex(&lean)));
    let gzip = match fs::read(&kept) {
        Ok(gzip) if unzip(&gzip).is_ok_and(|bytes| bytes == lean) => gzip,
        _ => {
            tell::progress("Compressing the wasm with zopfli, some seconds");
            let gzip = squeeze(&lean)?;
            fs::create_dir_all(cache).with_context(|| format!("cannot make {}", cache.display()))?;
            fs::write(&kept, &gzip).with_context(|| format!("cannot write {}", kept.display()))?;
            gzip
        }
    };
    let base64 = BASE64_STANDARD.encode(&gzip);
    Ok(Payload { lean, gzip, base64 })
}

/// The wasm in a page's payload block.
pub fn unpack(base64: &str) -> Result<Vec<u8>> {
    let gzip = BASE64_STANDARD.decode(base64).context("the payload is not base64")?;
    unzip(&gzip)
}

fn squeeze(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut gzip = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut gzip).context("zopfli failed")?;
    ensure!(unzip(&gzip)? == bytes, "zopfli did not give back what it was given");
    Ok(gzip)
}

fn unzip(gzip: &[u8]) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    GzDecoder::new(gzip).read_to_end(&mut bytes).context("the payload is not gzip")?;
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
