//! The rest of a record of format 0, and of format 1: both are refused, or say the same where both can say it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recovery_plan::record::read;

fuzz_target!(|rest: &str| {
    let old = read(&format!("{{\"format\": 0, {rest}"));
    let new = read(&format!("{{\"format\": 1, {rest}"));
    assert_eq!(old.is_ok(), new.is_ok());
    if let (Ok(old), Ok(new)) = (old, new) {
        assert!(old == new);
    }
});
