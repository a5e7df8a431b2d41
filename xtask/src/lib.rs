//! The building blocks of `cargo xtask`: the commands, and the plain functions they are made of.
//!
//! - [`commands`]: one file for each command.
//! - [`page`], [`strip`], [`glue`], [`names`], [`payload`], [`wasm`], [`policy`], [`size`], [`inspect`]: how the one file is made
//!   and measured. They take text and bytes and give text and bytes.
//! - [`audit`]: a built page held against what is approved, as anybody can do.
//! - [`reproduce`]: two builds compared, and the folders of a machine looked for in what it built.
//! - [`saved`]: files that people saved, plain or sealed, opened.
//! - [`tidy`]: rules of this repository that no compiler checks.
//! - [`tools`], [`process`], [`workspace`], [`tell`]: the outside world.

pub mod audit;
pub mod commands;
pub mod glue;
pub mod inspect;
pub mod names;
pub mod page;
pub mod payload;
pub mod policy;
pub mod process;
pub mod reproduce;
pub mod saved;
pub mod size;
pub mod strip;
pub mod tables;
pub mod tell;
pub mod tidy;
pub mod today;
pub mod tools;
pub mod wasm;
pub mod workspace;
