//! The commands, one file each.

pub mod audit;
pub mod bench;
pub mod build;
pub mod content;
pub mod dist;
pub mod open;
pub mod plan;
pub mod reproduce;
pub mod serve;
pub mod test;
