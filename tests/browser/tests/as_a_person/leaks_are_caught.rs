//! Copies of the page that do leak.
