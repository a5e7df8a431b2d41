//! The person's own file: how a [`Session`](crate::session::Session) is written down and read again, plain or sealed.
//!
//! Format 1: plain JSON, names instead of numbers, everything but the format optional. `docs/file-format.md` describes it for
//! others, `docs/file-format.schema.json` says the same to machines, and the files in `tests/files/` open for ever.
//! Reading never trusts the file: what this version does not know is left out, everything else that is wrong is a
//! [`RecordError`], and nothing is lost.

mod error;
pub mod phrase;
mod read;
pub mod sealed;
mod tree;
mod write;

pub use error::RecordError;
pub use read::{STEPS_IN_A_FILE, read};
pub use write::write;

/// The format this version writes, and the newest it can read.
pub const FORMAT: u32 = 1;

/// How big a file may be, in bytes. The page refuses a bigger one before it reads it, and never writes one.
pub const BIGGEST: usize = 8 * 1024 * 1024 + 128;
