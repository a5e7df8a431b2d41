//! Any text as what a site adds.
#![no_main]

use libfuzzer_sys::fuzz_target;
use recovery_plan::session::Added;

fuzz_target!(|text: &str| {
    let added = Added::from_text(text);
    assert_eq!(added.services.len(), text.matches('\n').count());
    added.services.iter().for_each(|service| drop(service.dials()));
});
