//! What leaves: bundles of one language, complete, honest and harmless.

#[path = "common/mod.rs"]
mod common;

#[path = "export/work.rs"]
mod work;

#[path = "export/book.rs"]
mod book;
#[path = "export/citations.rs"]
mod citations;
#[path = "export/glossary.rs"]
mod glossary;
#[path = "export/hostile.rs"]
mod hostile;
#[path = "export/same.rs"]
mod same;
#[path = "export/trust.rs"]
mod trust;
