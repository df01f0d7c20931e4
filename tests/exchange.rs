//! Passages on their way to translators' own tools and back.

mod common;

#[path = "exchange/home.rs"]
mod home;
#[path = "exchange/hostile.rs"]
mod hostile;
#[path = "exchange/law.rs"]
mod law;
#[path = "exchange/notes.rs"]
mod notes;
#[path = "exchange/out.rs"]
mod out;
#[path = "exchange/places.rs"]
mod places;
#[path = "exchange/tools.rs"]
mod tools;

use common::{Answer, Project};

/// Every format that comes home.
pub const FORMATS: [(&str, &str); 4] = [("po", "po"), ("xliff", "xlf"), ("xliff2", "xlf"), ("csv", "csv")];

/// Where a format's file is.
pub fn file(format: &str, extension: &str) -> String {
    format!("exchange/fa/{format}/test.fa.{extension}")
}

/// Exports one format; the path of its file.
pub fn export(project: &Project, format: &str, args: &[&str]) -> String {
    let extension = FORMATS.iter().find(|(name, _)| *name == format).map_or(format, |(_, end)| end);
    let args: Vec<&str> = ["export", "fa", "--to", format].iter().chain(args).copied().collect();
    project.done(&args);
    file(format, extension)
}

/// Brings a file home.
pub fn import(project: &Project, path: &str) -> Answer {
    project.run(&["import", path])
}

/// The order, with a passage that fell behind and one that is not translated.
pub fn behind() -> Project {
    let project = Project::agreed();
    project.edit("content/en/order.md", "three officials", "four officials");
    project.edit("content/en/order.md", "Families were", "A new passage [@hrw2022, p. 4].\n\nFamilies were");
    project
}
