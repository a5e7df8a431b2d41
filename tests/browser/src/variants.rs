//! Changed copies of the built page, as somebody could make them who gets hold of a charity's server or of ours: with a
//! script planted, and with the policy as it is or opened.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::given;
use crate::trouble::{Tried, Trouble};

const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// The built page with a script planted that the policy vouches for like for those of the page; nothing else of the
/// policy is changed.
///
/// # Errors
/// When the built file is not what it should be.
pub fn planted(script: &str) -> Tried<String> {
    vouched(&replaced(&given::built_page()?, "<style>", &format!("<script>{script}</script><style>"))?)
}

/// A page whose policy vouches for whatever scripts it holds now.
///
/// # Errors
/// When it states no policy for scripts.
pub fn vouched(page: &str) -> Tried<String> {
    let scripts = page.split("<script>").skip(1).filter_map(|rest| rest.split("</script>").next());
    let hash = |script: &str| format!("'sha256-{}' ", BASE64_STANDARD.encode(Sha256::digest(script.as_bytes())));
    let hashes: String = scripts.map(hash).collect();
    let (before, after) = page.split_once("script-src ").ok_or_else(|| Trouble::new("no policy for scripts"))?;
    let rest = after.find("'wasm-unsafe-eval'").ok_or_else(|| Trouble::new("no 'wasm-unsafe-eval' in the policy"))?;
    Ok(format!("{before}script-src {hashes}{}", &after[rest..]))
}

/// The built page with a script planted and its policy taken away.
///
/// # Errors
/// When the built file is not what it should be.
pub fn planted_without_policy(script: &str) -> Tried<String> {
    let page = planted(script)?;
    let start = page.find(POLICY).ok_or_else(|| Trouble::new("the built file states no policy"))?;
    let end = page[start..].find("\">").ok_or_else(|| Trouble::new("the policy does not end"))? + start + 2;
    Ok(format!("{}{}", &page[..start], &page[end..]))
}

/// A page with something else in place of the first of these words.
///
/// # Errors
/// When they are not there.
pub fn replaced(page: &str, words: &str, by: &str) -> Tried<String> {
    if page.contains(words) {
        Ok(page.replacen(words, by, 1))
    } else {
        Err(Trouble(format!("the built file does not hold “{words}”")))
    }
}
