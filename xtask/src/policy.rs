//! The content policy of the page, and the blocks it vouches for.
//!
//! Every script and style is an inline block whose SHA-256 stands in the policy; nothing else may run.

use anyhow::{Context, Result, bail, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

/// The opening tag of the block that holds the compressed wasm: text to the browser, not a script.
pub const PAYLOAD_TAG: &str = "<script type=\"text/plain\" id=\"payload\">";

/// The blocks of a page that the policy is about.
#[derive(Debug, PartialEq, Eq)]
pub struct Blocks<'a> {
    /// Each script that runs, in order.
    pub scripts: Vec<&'a str>,
    /// Each style block, in order.
    pub styles: Vec<&'a str>,
    /// The compressed wasm in base64.
    pub payload: &'a str,
}

/// Finds every inline block of `html`; a script or style that is not plain and inline is an error.
pub fn blocks(html: &str) -> Result<Blocks<'_>> {
    let mut scripts = Vec::new();
    let mut styles = Vec::new();
    let mut payloads = Vec::new();
    let mut rest = html;
    while let Some(at) = next_tag(rest) {
        rest = &rest[at..];
        let (kind, opening, closing) = if let Some(after) = rest.strip_prefix("<script>") {
            (&mut scripts, after, "</script>")
        } else if let Some(after) = rest.strip_prefix(PAYLOAD_TAG) {
            (&mut payloads, after, "</script>")
        } else if let Some(after) = rest.strip_prefix("<style>") {
            (&mut styles, after, "</style>")
        } else {
            bail!("a script or style that is not a plain inline block: {}", start_of(rest));
        };
        let end = opening.find(closing).with_context(|| format!("a block without {closing}"))?;
        kind.push(&opening[..end]);
        rest = &opening[end + closing.len()..];
    }
    match payloads.as_slice() {
        [payload] => Ok(Blocks { scripts, styles, payload }),
        _ => bail!("the page has {} payload blocks, not one", payloads.len()),
    }
}

fn next_tag(html: &str) -> Option<usize> {
    let lower = html.as_bytes();
    (0..lower.len()).find(|&at| {
        let tail = &lower[at..];
        [&b"<script"[..], b"<style"]
            .iter()
            .any(|tag| tail.len() >= tag.len() && tail[..tag.len()].eq_ignore_ascii_case(tag))
    })
}

/// The first words of a piece of a page, for a message.
fn start_of(html: &str) -> String {
    html.chars().take(60).collect()
}

/// The policy for a page with these blocks.
pub fn policy(blocks: &Blocks<'_>) -> Result<String> {
    for text in blocks.scripts.iter().chain(&blocks.styles) {
        // Browsers hash a block after they have made its line ends plain.
        ensure!(!text.contains('\r'), "a block has carriage returns, so its hash would not match");
        ensure!(!text.contains("<!--"), "a block has an HTML comment in it");
    }
    let hashes = |blocks: &[&str]| blocks.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    Ok(format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'",
        hashes(&blocks.scripts),
        hashes(&blocks.styles),
    ))
}

/// The policy source that allows exactly this text.
pub fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// The policy that the page states, which must stand before every block it is about.
pub fn stated(html: &str) -> Result<&str> {
    const OPENS: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
    let (before, after) = html.split_once(OPENS).context("the page states no policy")?;
    ensure!(next_tag(before).is_none(), "a script or style stands before the policy");
    ensure!(!after.contains(OPENS), "the page states two policies");
    let (policy, _) = after.split_once("\">").context("the policy does not end")?;
    Ok(policy)
}

/// SHA-256 in hexadecimal.
pub fn sha256_hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"p\"><style>a{}</style>\
        <p>x</p><script>go()</script><script type=\"text/plain\" id=\"payload\">H4s</script><script></script>";

    #[test]
    fn every_block_is_found_in_order() {
        let found = blocks(PAGE).unwrap();
        assert_eq!(found, Blocks { scripts: vec!["go()", ""], styles: vec!["a{}"], payload: "H4s" });
        assert_eq!(stated(PAGE).unwrap(), "p");
    }

    #[test]
    fn the_hash_is_that_of_the_empty_text_in_the_standard() {
        assert_eq!(hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
        assert!(policy(&blocks(PAGE).unwrap()).unwrap().contains("47DEQpj8"));
    }

    #[test]
    fn a_script_from_an_address_or_with_an_attribute_is_refused() {
        for tag in ["<script src=\"a.js\"></script>", "<SCRIPT async>1</SCRIPT>", "<style media=\"print\">a</style>"] {
            assert!(blocks(&format!("{PAGE}{tag}")).is_err(), "{tag}");
        }
    }

    #[test]
    fn a_policy_after_a_block_is_refused() {
        assert!(stated(&format!("<style></style>{PAGE}")).is_err());
    }
}
