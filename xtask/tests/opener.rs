//! Sealed files, opened by a program in another language that was written from `docs/file-format.md` alone: if it and the page
//! differ, the page describes itself wrongly. Needs Python with PyNaCl, which `cargo xtask test --ring file` installs.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there and says why")]

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use recovery_plan::record::{BIGGEST, sealed};

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests")
}

/// The sealed files that are kept for ever, each with what its sidecar tells.
fn kept() -> Vec<(String, Vec<u8>, serde_json::Value)> {
    let entries = fs::read_dir(tests().join("files/sealed")).expect("the files");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let sealed = paths.filter(|path| path.extension().is_some_and(|end| end == "plan"));
    sealed
        .map(|path| {
            let told = fs::read_to_string(path.with_extension("json")).expect("the sidecar");
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, fs::read(path).expect("the file"), serde_json::from_str(&told).expect("JSON"))
        })
        .collect()
}

/// What the other program makes of a file: the record, or the name of the reason why not.
fn opened(file: &[u8], phrase: &str) -> Result<String, String> {
    let path = env::temp_dir().join(format!("opener-test-{}-{:?}", std::process::id(), std::thread::current().id()));
    fs::write(&path, file).expect("a file");
    let python = env::var_os("RECOVERY_PLAN_PYTHON").unwrap_or_else(|| OsString::from("python3"));
    let mut command = Command::new(python);
    command.arg(tests().join("opener/open.py")).arg(&path);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("Python; `cargo xtask test --ring file` installs it");
    // It reads no phrase where the file alone is wrong.
    let _ = child.stdin.take().expect("its input").write_all(phrase.as_bytes());
    let output = child.wait_with_output().expect("its output");
    fs::remove_file(path).expect("the file goes");
    let text = |bytes| String::from_utf8(bytes).expect("text");
    if output.status.success() { Ok(text(output.stdout)) } else { Err(text(output.stderr).trim().to_owned()) }
}

/// What the page makes of it, in the same words.
fn opened_by_us(file: &[u8], key: &sealed::Key) -> Result<String, String> {
    sealed::unseal(file, key).map_err(|error| error.name().to_owned())
}

#[test]
fn every_kept_file_opens_with_what_was_typed_and_gives_its_record() {
    let kept = kept();
    assert!(kept.len() >= 5);
    for (name, file, told) in kept {
        let phrase = told["phrase"].as_str().expect("a phrase");
        assert_eq!(opened(&file, phrase).as_deref(), Ok(told["record"].as_str().expect("a record")), "{name}");
    }
}

#[test]
fn a_wrong_phrase_opens_nothing() {
    for (name, file, told) in kept() {
        let phrase = told["phrase"].as_str().expect("a phrase");
        for wrong in ["", &format!("{phrase}s"), &phrase.replace([' ', '\u{a0}'], "")] {
            assert_eq!(opened(&file, wrong), Err("wrong-phrase".to_owned()), "{name}");
        }
    }
}

#[test]
fn a_file_that_was_changed_on_the_way_is_refused_as_the_page_refuses_it() {
    let (_, file, told) = kept().into_iter().find(|(name, ..)| name == "six-words").expect("it is kept");
    let phrase = told["phrase"].as_str().expect("a phrase");
    let key = sealed::key(sealed::look(&file).expect("whole"), phrase).expect("a key");
    let mut changed: Vec<Vec<u8>> = Vec::new();
    // A byte of each part, flipped.
    for at in [0, 3, 7, 8, 9, 10, 11, 12, 15, 20, 40, 56, 59, 60, 2000, file.len() - 20, file.len() - 1] {
        let mut flipped = file.clone();
        flipped[at] ^= 0x55;
        changed.push(flipped);
    }
    // Cut anywhere; with something added; something else altogether.
    changed.extend(
        [0, 1, 6, 7, 8, 9, 30, 59, 60, 61, 2000, file.len() - 8, file.len() - 1].map(|end| file[..end].to_vec()),
    );
    changed.push([&file[..], b"\n"].concat());
    changed.push(b"{\"format\": 1}".to_vec());
    for (number, changed) in changed.into_iter().enumerate() {
        let ours = opened_by_us(&changed, &key);
        assert!(ours.is_err(), "change {number}");
        assert_eq!(opened(&changed, phrase), ours, "change {number}");
    }
    assert_eq!(opened(&[&file[..8], &vec![1; BIGGEST]].concat(), phrase), Err("too-big".to_owned()));
}
