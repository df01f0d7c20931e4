//! Exchange: passages on their way to a translator's own tool, and back.
//!
//! Out: [`gather`](gather::gather) makes units of the passages that need work,
//! and a format writes them. Home: a format reads what came back,
//! [`home`](home::find::Home) compares it with what left and what stands today,
//! [`lay`](lay::settle::lay) puts translations into the author's own bytes, and
//! [`take`](take::taking::take) hands over the new files, all or none.
//!
//! A unit carries a [`mark`](mark::Mark) of what it looked like when it left.
//! Names and times that tools stamp are never read.

pub mod mark;
pub mod inline;
pub mod unit;
pub mod gather;
pub mod remarks;
pub mod back;
pub mod decode;
pub mod xml;
pub mod po;
pub mod xliff;
pub mod tmx;
pub mod csv;
pub mod glossary;
pub mod formats;
pub mod lay;
pub mod home;
pub mod take;
