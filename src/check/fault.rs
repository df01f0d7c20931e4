//! A fault: a finding in the making, before it is known how much its rule weighs.

use std::sync::Arc;

use crate::finding::{Finding, Fix, Found, Level, Mend, Place};
use crate::l10n::message::Message;
use crate::locale::Locale;
use crate::text::edit::Edit;

/// A finding in the making: what, where, and where its counterpart is.
pub struct Fault {
    /// What it says.
    pub message: Message,
    /// Where it stands.
    pub place: Place,
    /// The place in the other language.
    pub counterpart: Option<Place>,
    /// Where else on either side stands what it tells of.
    pub also: Vec<Place>,
    /// How it can be mended by machine.
    pub mend: Option<Mend>,
    /// What it is about: a citekey, a figure.
    pub fact: String,
    /// How much it weighs beside what its rule says.
    pub weight: Weight,
}

/// How much a fault weighs beside what its rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// As much.
    Same,
    /// One level less.
    Less,
    /// One level more.
    More,
    /// Nothing: it is for the record.
    Noted,
}

impl Weight {
    /// The level of a fault whose rule has one.
    fn of(self, level: Level) -> Level {
        match self {
            Weight::Same => level,
            Weight::Less => level.lower(),
            Weight::More => level.higher(),
            Weight::Noted => Level::Note,
        }
    }
}

impl Fault {
    /// A fault at a place.
    pub fn new(message: Message, place: Place) -> Fault {
        Fault {
            message,
            place,
            counterpart: None,
            also: Vec::new(),
            mend: None,
            fact: String::new(),
            weight: Weight::Same,
        }
    }

    /// The same fault, with its counterpart.
    #[must_use]
    pub fn beside(mut self, counterpart: Option<Place>) -> Fault {
        self.counterpart = counterpart;
        self
    }

    /// The same fault, with what it is about.
    #[must_use]
    pub fn about(mut self, fact: impl Into<String>) -> Fault {
        self.fact = fact.into();
        self
    }

    /// Whether two faults are of places that overlap in the other language.
    pub fn touches(&self, other: &Fault) -> bool {
        match (&self.counterpart, &other.counterpart) {
            (Some(one), Some(another)) => one.overlaps(another),
            _ => true,
        }
    }

    /// The same fault, a level less where that is so.
    #[must_use]
    pub fn lighter_if(self, lighter: bool) -> Fault {
        if lighter { Fault { weight: Weight::Less, ..self } } else { self }
    }

    /// The same fault, a level more.
    #[must_use]
    pub fn heavier(self) -> Fault {
        Fault { weight: Weight::More, ..self }
    }

    /// The same fault, for the record.
    #[must_use]
    pub fn noted(self) -> Fault {
        Fault { weight: Weight::Noted, ..self }
    }

    /// The same fault, with edits of the file in which it stands.
    #[must_use]
    pub fn mended(mut self, fix: Fix, edits: Vec<Edit>) -> Fault {
        self.mend = Some(Mend { fix, edits });
        self
    }

    /// The finding that it becomes.
    pub fn finding(
        self,
        rule: &'static str,
        level: Level,
        locale: Option<&Locale>,
        document: &Arc<str>,
        passage: Option<&Arc<str>>,
    ) -> Found {
        Box::new(Finding {
            rule,
            level: self.weight.of(level),
            locale: locale.cloned(),
            document: document.clone(),
            passage: passage.cloned(),
            place: self.place,
            message: self.message,
            counterpart: self.counterpart,
            also: self.also,
            mend: self.mend,
            allowed: Vec::new(),
            fact: self.fact,
        })
    }
}
