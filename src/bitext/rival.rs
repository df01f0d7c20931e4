//! Two branches agreed to one passage differently, and git kept both: the
//! agreement that the texts of today stand by goes on, until someone confirms.

use std::collections::HashSet;

use crate::content::document::Document;
use crate::content::tree::Shelf;
use crate::ledger::agreement::{Agreement, Side};
use crate::ledger::compare::key;
use crate::ledger::store::Ledger;

/// Puts first, of every pair of rivals, the one whose texts stand.
pub fn choose(ledgers: &mut [Ledger], source: &Shelf, target: &Shelf) {
    for ledger in ledgers.iter_mut().filter(|ledger| ledger.agreements.iter().any(|a| a.rival.is_some())) {
        let texts =
            |shelf: &Shelf| shelf.find(&ledger.document).map(|at| keys(&shelf.documents[at])).unwrap_or_default();
        let (sources, targets) = (texts(source), texts(target));
        for agreement in &mut ledger.agreements {
            let Some(mut rival) = agreement.rival.take() else { continue };
            if standing(&rival, &sources, &targets) > standing(agreement, &sources, &targets) {
                std::mem::swap(agreement, &mut rival);
            }
            agreement.rival = Some(rival);
        }
    }
}

fn keys(document: &Document) -> HashSet<String> {
    (0..document.passages.len()).map(|at| key(document.text(at))).collect()
}

fn standing(agreement: &Agreement, sources: &HashSet<String>, targets: &HashSet<String>) -> usize {
    let stands =
        |side: Side, texts: &HashSet<String>| agreement.text(side).is_some_and(|text| texts.contains(&key(text)));
    usize::from(stands(Side::Source, sources)) + usize::from(stands(Side::Target, targets))
}
