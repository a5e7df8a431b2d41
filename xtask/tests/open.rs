//! Saved files as `cargo xtask open` opens them, and what it says of those that it cannot open.

#![expect(clippy::expect_used, reason = "a test that cannot go on stops there and says why")]

use std::fs;
use std::path::{Path, PathBuf};

use xtask::saved::Saved;

fn kept(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/files").join(name)
}

fn sidecar(name: &str) -> serde_json::Value {
    let text = fs::read_to_string(kept(&format!("sealed/{name}.json"))).expect("the sidecar");
    serde_json::from_str(&text).expect("JSON")
}

/// A folder of this test's own, gone at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let folder = std::env::temp_dir().join(format!("open-test-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Folder(folder)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn refused(file: PathBuf, phrase: Option<PathBuf>) -> String {
    let error = format!("{:#}", Saved { file, phrase }.open().expect_err("it cannot be opened"));
    assert!(!error.contains("canary"), "{error}");
    error
}

#[test]
fn a_sealed_file_opens_with_the_phrase_as_it_was_written_down_by_any_editor() {
    let folder = Folder::new("phrase");
    for name in ["six-words", "odd-phrase"] {
        let told = sidecar(name);
        let typed = told["phrase"].as_str().expect("a phrase");
        for written in [typed.to_owned(), format!("\u{feff}{typed}\r\nand more\n")] {
            let phrase = Some(folder.put("phrase.txt", written));
            let (record, _) = Saved { file: kept(&format!("sealed/{name}.plan")), phrase }.open().expect("it opens");
            assert_eq!(Some(record.as_str()), told["record"].as_str(), "{name}");
        }
    }
}

#[test]
fn a_plain_file_opens_without_a_phrase() {
    let file = kept("plain/after-a-review.json");
    let (record, session) = Saved { file: file.clone(), phrase: None }.open().expect("it opens");
    assert_eq!(record, fs::read_to_string(file).expect("the file"));
    assert!(session.review.is_some());
}

#[test]
fn what_cannot_be_opened_is_told_in_words_and_with_nothing_of_it() {
    let folder = Folder::new("refused");
    let sealed = fs::read(kept("sealed/six-words.plan")).expect("the file");
    let wrong = Some(folder.put("wrong.txt", "canary words that nobody chose"));
    assert!(refused(kept("sealed/six-words.plan"), wrong).contains("phrase does not open it"));
    // None of these asks for the phrase.
    let mut flipped = sealed.clone();
    flipped[2000] ^= 1;
    for (name, bytes, words) in [
        ("flipped", flipped, "was changed"),
        ("half", sealed[..2000].to_vec(), "ends too early"),
        ("name", sealed[..4].to_vec(), "ends too early"),
        ("newer", [&sealed[..8], &[2; 99]].concat(), "version 2"),
        ("other", b"canary".to_vec(), "not a file of this page"),
        ("none", Vec::new(), "not a file of this page"),
        ("bytes", vec![b'{', 0xff, b'}'], "not a file of this page"),
        ("within-a-letter", b"{\"format\": 1, \"own\": {\"hope\": \"canary \xc3".to_vec(), "ends too early"),
        ("json", b"{\"format\": 1,\n\"canary\" 1}".to_vec(), "line 2, column 10"),
        ("kind", b"{\"format\": 1, \"areas\": \"canary\"}".to_vec(), "does not belong there"),
        ("future", b"{\"format\": 7}".to_vec(), "version 7"),
        ("big", vec![b' '; recovery_plan::record::BIGGEST + 1], "more than 8388736 bytes"),
    ] {
        let error = refused(folder.put(name, bytes), None);
        assert!(error.contains(words) && error.contains(name), "{error}");
    }
    assert!(refused(folder.0.clone(), None).contains("cannot be read"));
    assert!(refused(folder.0.join("nowhere"), None).contains("nowhere"));
    let no_phrase = refused(kept("sealed/six-words.plan"), Some(folder.0.join("nothing.txt")));
    assert!(no_phrase.contains("nothing.txt"), "{no_phrase}");
}
