//! What a passage asserts, apart from how it is worded, and where in the file
//! each assertion stands. Facts are folded, so that writings of one value are
//! one fact, in any language; rules compare facts, never strings.

pub mod bag;
pub mod mask;
pub mod sentence;

use std::ops::Range;

use crate::citation::parse::{Citation, citations};
use crate::content::document::Document;

/// The facts of neighbouring passages of one document: one side of a row.
#[derive(Debug, Default)]
pub struct Facts {
    /// The prose, a piece a passage; nothing of code.
    pub prose: Vec<Prose>,
    /// Bytes of the sentences in the file, in order; a table cell ends one too.
    pub sentences: Vec<Range<usize>>,
    /// The citations, in order.
    pub citations: Vec<Cited>,
}

/// The prose of one passage.
#[derive(Debug)]
pub struct Prose {
    /// Index of the passage in its document.
    pub passage: usize,
    /// Where it begins in the file.
    pub start: usize,
    /// The text, byte for byte as in the file, what is not prose filled up
    /// (see [`mask`]).
    pub text: String,
}

/// A citation and where it stands in the file.
#[derive(Debug, Clone)]
pub struct Cited {
    /// The citation.
    pub citation: Citation,
    /// Bytes of its key in the file.
    pub span: Range<usize>,
    /// The sentence that it belongs to.
    pub sentence: usize,
}

impl Facts {
    /// Reads some passages of a document.
    pub fn read(document: &Document, passages: Range<usize>) -> Facts {
        let mut facts = Facts::default();
        for passage in passages.filter(|&at| document.passages[at].kind.is_prose()) {
            facts.add(document, passage);
        }
        facts
    }

    fn add(&mut self, document: &Document, passage: usize) {
        let of = &document.passages[passage];
        let raw = &document.source.text[of.span.clone()];
        let start = of.span.start;
        let found = citations(raw);
        let text = mask::mask(raw, &found);
        let first = self.sentences.len();
        let row = of.kind == crate::content::passage::Kind::Row;
        self.sentences.extend(sentence::sentences(&text, row).into_iter().map(|s| start + s.start..start + s.end));
        for citation in found {
            let span = start + citation.span.start..start + citation.span.end;
            let sentence = first + sentence_at(&self.sentences[first..], span.start);
            self.citations.push(Cited { citation, span, sentence });
        }
        self.prose.push(Prose { passage, start, text });
    }

    /// The sentence that a byte of the file belongs to.
    pub fn sentence_of(&self, at: usize) -> usize {
        sentence_at(&self.sentences, at)
    }
}

fn sentence_at(sentences: &[Range<usize>], at: usize) -> usize {
    sentences.partition_point(|sentence| sentence.end <= at).min(sentences.len().saturating_sub(1))
}
