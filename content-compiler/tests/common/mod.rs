//! Plants one mistake in a copy of the real content and looks at what is reported.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops there and says why")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use content_compiler::{Problem, compile, report};

/// A copy of the real content, gone again at the end of its test.
pub(crate) struct Copy(pub(crate) PathBuf);

impl Copy {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("planted-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let copy = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        let real = real();
        fs::create_dir_all(copy.0.join("en")).expect("a folder for the copy");
        for folder in ["", "en"] {
            for entry in fs::read_dir(real.join(folder)).expect("the content") {
                let path = entry.expect("an entry").path();
                if path.is_file() {
                    let to = copy.0.join(folder).join(path.file_name().expect("a name"));
                    fs::copy(&path, to).expect("a copy");
                }
            }
        }
        copy
    }

    pub(crate) fn problems(&self) -> Vec<Problem> {
        compile(&self.0).err().unwrap_or_default()
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn real() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content")
}

/// Plants `mistake` in place of the first `sound` of a file and expects a complaint at the line that holds `at`, counted
/// from the place where the mistake was planted, with all of `says` in it.
#[track_caller]
pub(crate) fn planted(file: &str, sound: &str, mistake: &str, at: &str, says: &[&str]) {
    let copy = Copy::new();
    let path = copy.0.join(file);
    let text = fs::read_to_string(&path).expect("the file");
    let place = text.find(sound).unwrap_or_else(|| panic!("{file} no longer holds {sound:?}: mend this test"));
    let text = text.replacen(sound, mistake, 1);
    fs::write(&path, &text).expect("the planted file");
    let from = text[place..].find(at).unwrap_or_else(|| panic!("{at:?} is not behind the mistake")) + place;
    let line = text[..from].matches('\n').count() + 1;

    let problems = copy.problems();
    let told = problems.iter().find(|p| p.file == file && p.line == line && says.iter().all(|s| p.message.contains(s)));
    assert!(told.is_some(), "no problem at {file}:{line} says {says:?}; what was said:\n{}", report(&problems));
}
