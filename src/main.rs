//! temporary
use hamgam::{
    agree::{self, Decision},
    bitext::row::Status,
    disk::Lock,
    ledger::agreement::State,
    report::json,
    workspace::Workspace,
};
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let root = std::path::PathBuf::from(&args[args.iter().position(|a| a == "--project").unwrap() + 1]);
    let w = match Workspace::open(&root) {
        Ok(w) => w,
        Err(e) => {
            eprintln!("{e:?}");
            std::process::exit(2)
        }
    };
    let rows: Vec<_> = w.bitexts.iter().flat_map(|b| b.rows.iter().map(move |r| (b, r))).collect();
    if args.iter().any(|a| a == "adopt") {
        let new: Vec<_> = rows
            .iter()
            .copied()
            .filter(|(b, r)| r.entries().all(|(l, e)| b.ledgers[l as usize].agreements[e as usize].target.is_none()))
            .collect();
        if args.iter().any(|a| a == "json") {
            println!("{}", json::adopt(&w, &new));
        }
        if !args.iter().any(|a| a == "--dry-run") {
            let lock = Lock::take(&root).unwrap();
            for b in &w.bitexts {
                let d = b
                    .rows
                    .iter()
                    .enumerate()
                    .filter(|(_, r)| r.status == Status::Unconfirmed)
                    .map(|(i, _)| (i, Decision::Agree { state: State::Translated, origin: None, alone: false }))
                    .collect();
                lock.write(&agree::ledgers(&w, b, &d, false)).unwrap();
            }
        }
    } else if args.iter().any(|a| a == "json") {
        println!("{}", json::status(&w, &rows));
    } else {
        for s in Status::ALL {
            println!("{} {}", s.name(), rows.iter().filter(|r| r.1.status == s).count());
        }
    }
    for f in &w.faults {
        eprintln!("{f:?}");
    }
}
