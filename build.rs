//! Compiles `content/` into the tables of `src/content/`. A mistake in the content stops the build here, with file,
//! line and what to do.

use std::path::PathBuf;
use std::{env, fs, process};

fn main() {
    println!("cargo::rerun-if-changed=content");
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("content");
    let content = content_compiler::compile(&folder).unwrap_or_else(|problems| {
        say(&content_compiler::report(&problems));
        process::exit(1);
    });
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("content.rs");
    if let Err(error) = fs::write(&out, content_compiler::generate(&content)) {
        say(&format!("cannot write the content tables to {}: {error}", out.display()));
        process::exit(1);
    }
}

/// Says why the build stops.
#[expect(clippy::print_stderr, reason = "a build script has no other way to speak")]
fn say(words: &str) {
    eprintln!("{words}");
}
