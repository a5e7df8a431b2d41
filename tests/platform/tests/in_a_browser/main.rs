//! `src/platform` in real browsers: each adapter asks for the one thing it is there for, and a browser that refuses
//! costs a person nothing but that thing.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test that cannot go on stops there and says why")]

mod clipboard;
mod clock;
mod field;
mod file;
mod history;
mod page;
mod printing;
mod screen;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
