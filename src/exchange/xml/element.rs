//! What happens in a file, and an element with its attributes.

/// What happens in a file, one thing at a time.
#[derive(Debug)]
pub enum Step {
    /// An element begins.
    Open(Element),
    /// It ends.
    Close(String),
    /// Characters.
    Text(String),
    /// The file ends.
    End,
}

/// An element's name, without its prefix, and its attributes.
#[derive(Debug)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Name and value, as the file has them.
    pub attributes: Vec<(String, String)>,
}

impl Element {
    /// An attribute, by its name without prefix.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// Attributes that tell of people and machines, in every format of XML.
pub const PERSONAL: &[&str] = &[
    "contact-name",
    "contact-email",
    "contact-phone",
    "company-name",
    "phase-name",
    "job-id",
    "creationid",
    "changeid",
    "creationdate",
    "changedate",
    "lastusagedate",
    "person",
    "personRef",
    "revPerson",
    "revPersonRef",
    "org",
    "orgRef",
    "revOrg",
    "revOrgRef",
    "tool-id",
    "date",
];

/// A name without its prefix.
pub fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
