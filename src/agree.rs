//! Agreeing: what the ledgers will say once some rows are decided.
//!
//! Only decided rows change. Everything else in a ledger that is written keeps
//! its bytes, or is brought into the order of reading.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::bitext::row::{EntryRef, Row};
use crate::ledger::agreement::{Agreement, Side, State};
use crate::ledger::{identity, writer};
use crate::text::shared::Shared;
use crate::workspace::{Bitext, Workspace};

/// What is decided about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Its texts say the same, as they stand.
    Agree {
        /// How far it is trusted now.
        state: State,
        /// Which side is the original, where that is said anew.
        origin: Option<Side>,
        /// It stands in one language on purpose.
        alone: bool,
    },
    /// These texts say the same: what someone translated, and from what.
    Bring {
        /// How far it is trusted.
        state: State,
        /// The source that was translated.
        source: String,
        /// Its translation.
        target: String,
    },
    /// Its agreement is not trusted any more.
    Reopen,
    /// Nothing about its texts: only its notes are written.
    Leave,
}

/// What is written about notes, by row: the notes that stand afterwards.
pub type Notes = HashMap<usize, Vec<String>>;

/// Contents of files: `None` where a file goes.
pub type Files = Vec<(String, Option<Vec<u8>>)>;

/// The ledgers of a bitext once rows (by index) are decided. `forget` drops
/// agreements both of whose texts stand nowhere.
pub fn ledgers(workspace: &Workspace, bitext: &Bitext, decisions: &HashMap<usize, Decision>, forget: bool) -> Files {
    with_notes(workspace, bitext, decisions, &Notes::new(), forget)
}

/// As [`ledgers`]; the notes of some decided rows are written anew.
pub fn with_notes(
    workspace: &Workspace,
    bitext: &Bitext,
    decisions: &HashMap<usize, Decision>,
    notes: &Notes,
    forget: bool,
) -> Files {
    let mut touched: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (document, range) in Workspace::by_document(bitext) {
        if range.clone().any(|at| decisions.contains_key(&at)) {
            touched.entry(document).or_default().extend(range);
        }
    }
    let plan = Plan::new(workspace, bitext, decisions, notes, forget, &touched);
    let mut files: BTreeMap<String, Option<Vec<u8>>> = BTreeMap::new();
    for (document, rows) in &touched {
        let agreements = plan.document(document, rows);
        plan.put(&mut files, document, agreements);
    }
    for ledger in plan.left_behind() {
        let of = &bitext.ledgers[ledger as usize];
        let kept = plan.kept(ledger).map(|(_, agreement)| agreement).collect();
        plan.put(&mut files, &of.document, kept);
    }
    files.into_iter().collect()
}

struct Plan<'a> {
    workspace: &'a Workspace,
    bitext: &'a Bitext,
    decisions: &'a HashMap<usize, Decision>,
    notes: &'a Notes,
    forget: bool,
    touched: &'a BTreeMap<&'a str, Vec<usize>>,
    /// Agreements that stand in a row.
    standing: HashSet<EntryRef>,
    /// Agreements of decided rows, and the row.
    decided: HashMap<EntryRef, usize>,
    /// The ledger that every touched document takes over.
    home: HashMap<&'a str, u32>,
}

impl<'a> Plan<'a> {
    fn new(
        workspace: &'a Workspace,
        bitext: &'a Bitext,
        decisions: &'a HashMap<usize, Decision>,
        notes: &'a Notes,
        forget: bool,
        touched: &'a BTreeMap<&'a str, Vec<usize>>,
    ) -> Plan<'a> {
        let mut plan = Plan {
            workspace,
            bitext,
            decisions,
            notes,
            forget,
            touched,
            standing: HashSet::new(),
            decided: HashMap::new(),
            home: HashMap::new(),
        };
        for (at, row) in bitext.rows.iter().enumerate() {
            for entry in row.entries() {
                plan.standing.insert(entry);
                if decisions.contains_key(&at) {
                    plan.decided.insert(entry, at);
                }
            }
        }
        let named: HashMap<&str, u32> =
            bitext.ledgers.iter().enumerate().map(|(at, ledger)| (ledger.document.as_str(), at as u32)).collect();
        for (document, rows) in touched {
            let own = named.get(document).copied();
            if let Some(home) = own.or_else(|| plan.renamed(document, rows)) {
                plan.home.insert(document, home);
            }
        }
        plan
    }

    /// The ledger of a document under its former name: the one that most of its
    /// rows come from, where no document has that name any more.
    fn renamed(&self, _document: &str, rows: &[usize]) -> Option<u32> {
        let mut votes: BTreeMap<u32, usize> = BTreeMap::new();
        rows.iter()
            .filter_map(|&at| self.bitext.rows[at].entry)
            .for_each(|(ledger, _)| *votes.entry(ledger).or_default() += 1);
        let (ledger, count) = votes.into_iter().max_by_key(|&(ledger, count)| (count, u32::MAX - ledger))?;
        let of = &self.bitext.ledgers[ledger as usize];
        let vacant = self.workspace.shelves[0].find(&of.document).is_none();
        (vacant && 2 * count > rows.len().min(of.agreements.len())).then_some(ledger)
    }

    /// The agreements of a document, in the order of reading.
    fn document(&self, document: &str, rows: &[usize]) -> Vec<Agreement> {
        let home = self.home.get(document).copied();
        let mut list: Vec<(Option<EntryRef>, Agreement)> = Vec::new();
        for &at in rows {
            self.row(at, home, &mut list);
        }
        if let Some(home) = home {
            self.keep(home, &mut list);
        }
        let mut taken: HashSet<Arc<str>> = HashSet::new();
        list.into_iter()
            .map(|(_, mut agreement)| {
                agreement.id = identity::free(agreement.id, |id| taken.contains(id));
                taken.insert(agreement.id.clone());
                agreement
            })
            .collect()
    }

    fn row(&self, at: usize, home: Option<u32>, list: &mut Vec<(Option<EntryRef>, Agreement)>) {
        let row = &self.bitext.rows[at];
        match self.decisions.get(&at) {
            Some(Decision::Agree { state, origin, alone }) => {
                let (source, target) = (self.text(row, Side::Source), self.text(row, Side::Target));
                let mut agreement = Agreement { state: *state, alone: *alone, source, target, ..self.inherited(at) };
                agreement.origin = origin.or(agreement.origin);
                list.push((row.entry, agreement));
            }
            Some(Decision::Bring { state, source, target }) => {
                let (source, target) = (Some(source.as_str().into()), Some(target.as_str().into()));
                list.push((row.entry, Agreement { state: *state, source, target, ..self.inherited(at) }));
            }
            decision => self.kept_row(at, decision, home, list),
        }
    }

    /// A row whose texts nobody agreed to anew. Of a decided one all entries
    /// come here, wherever they stood.
    fn kept_row(
        &self,
        at: usize,
        decision: Option<&Decision>,
        home: Option<u32>,
        list: &mut Vec<(Option<EntryRef>, Agreement)>,
    ) {
        let row = &self.bitext.rows[at];
        let own = row.entries().filter(|(ledger, _)| decision.is_some() || Some(*ledger) == home);
        for (number, entry) in own.enumerate() {
            let mut agreement = settled(self.entry(entry));
            if number == 0 {
                agreement.id = row.id.clone();
            }
            if let Some(notes) = self.notes.get(&at) {
                agreement.notes = if number == 0 { notes.clone() } else { Vec::new() };
            }
            if decision == Some(&Decision::Reopen) {
                agreement.state = State::Initial;
                agreement.alone = false;
            }
            if !agreement.is_agreed() && agreement.target.is_none() {
                agreement.source = self.text(row, Side::Source).or(agreement.source);
            }
            list.push((Some(entry), agreement));
        }
        if row.entry.is_none() && (row.source.is_some() || decision.is_some()) {
            let source = self.text(row, Side::Source);
            let target = if source.is_none() { self.text(row, Side::Target) } else { None };
            list.push((None, Agreement { source, target, ..self.inherited(at) }));
        }
    }

    /// What a new agreement about a row takes over from those before it.
    fn inherited(&self, at: usize) -> Agreement {
        let row = &self.bitext.rows[at];
        let old = row.entry.map(|entry| self.entry(entry));
        let notes = || row.entries().flat_map(|entry| self.entry(entry).notes.iter().cloned()).collect();
        Agreement {
            origin: old.and_then(|old| old.origin),
            unknown: old.map(|old| old.unknown.clone()).unwrap_or_default(),
            notes: self.notes.get(&at).cloned().unwrap_or_else(notes),
            ..Agreement::new(row.id.clone())
        }
    }

    /// Puts agreements of the ledger that no row of the document holds back to
    /// where they stood.
    fn keep(&self, home: u32, list: &mut Vec<(Option<EntryRef>, Agreement)>) {
        let mut place: HashMap<EntryRef, usize> =
            list.iter().enumerate().filter_map(|(at, (entry, _))| Some(((*entry)?, at))).collect();
        let mut after: Option<usize> = None;
        let mut held: Vec<(Option<usize>, EntryRef, Agreement)> = Vec::new();
        let kept: HashMap<EntryRef, Agreement> = self.kept(home).collect();
        for entry in 0..self.bitext.ledgers[home as usize].agreements.len() as u32 {
            let this = (home, entry);
            if let Some(at) = place.remove(&this) {
                after = Some(at);
            } else if let Some(agreement) = kept.get(&this) {
                held.push((after, this, agreement.clone()));
            }
        }
        for (after, entry, agreement) in held.into_iter().rev() {
            list.insert(after.map_or(0, |at| at + 1), (Some(entry), agreement));
        }
    }

    /// Agreements of a ledger that stay in it: not those that a decided row of
    /// another document took along, nor those that are forgotten.
    fn kept(&self, ledger: u32) -> impl Iterator<Item = (EntryRef, Agreement)> + '_ {
        let all = self.bitext.ledgers[ledger as usize].agreements.iter().enumerate();
        all.filter_map(move |(at, agreement)| {
            let this = (ledger, at as u32);
            let gone = self.forget && !self.standing.contains(&this) && !self.listed_only(agreement);
            let gone = gone || !self.standing.contains(&this) && self.listed_only(agreement);
            (!gone && !self.decided.contains_key(&this)).then(|| (this, settled(agreement)))
        })
    }

    fn listed_only(&self, agreement: &Agreement) -> bool {
        agreement.target.is_none() && !agreement.alone
    }

    /// Ledgers whose agreements went elsewhere and whose document is not
    /// written for itself.
    fn left_behind(&self) -> Vec<u32> {
        let from: HashSet<u32> =
            self.decided.keys().map(|(ledger, _)| *ledger).chain(self.home.values().copied()).collect();
        let mut from: Vec<u32> = from
            .into_iter()
            .filter(|&ledger| !self.touched.contains_key(self.bitext.ledgers[ledger as usize].document.as_str()))
            .collect();
        from.retain(|ledger| !self.bitext.ledgers[*ledger as usize].broken);
        from.sort_unstable();
        from
    }

    fn put(&self, files: &mut BTreeMap<String, Option<Vec<u8>>>, document: &str, agreements: Vec<Agreement>) {
        let config = &self.workspace.config;
        let path = config.ledger_path(&self.bitext.locale, document);
        let moved_away = self
            .home
            .iter()
            .any(|(to, ledger)| *to != document && self.bitext.ledgers[*ledger as usize].document == document);
        let text = (!agreements.is_empty() && !moved_away)
            .then(|| writer::write(&config.source.locale, &self.bitext.locale, document, &agreements).into_bytes());
        files.insert(path, text);
    }

    fn entry(&self, (ledger, entry): EntryRef) -> &Agreement {
        &self.bitext.ledgers[ledger as usize].agreements[entry as usize]
    }

    fn text(&self, row: &Row, side: Side) -> Option<Shared> {
        self.workspace.text(self.bitext, row, side).map(Shared::from)
    }
}

/// An agreement as it is written: one that a merge left disputed is open again.
fn settled(agreement: &Agreement) -> Agreement {
    let disputed = agreement.rival.is_some();
    Agreement { state: if disputed { State::Initial } else { agreement.state }, rival: None, ..agreement.clone() }
}
