//! Any bytes as a saved file: refused or read, never a panic. What is read is written and read again as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recovery_plan::record::{read, sealed, write};

fuzz_target!(|bytes: &[u8]| {
    // Stretching a phrase takes a tenth of a second, so every file is tried with one key.
    let _ = sealed::look(bytes).map(sealed::rounds);
    let _ = sealed::unseal(bytes, &[7; 32]);
    if let Ok(session) = std::str::from_utf8(bytes).map_err(drop).and_then(|text| read(text).map_err(drop)) {
        assert!(read(&write(&session, session.saved)).is_ok_and(|again| again == session));
    }
});
