//! The mark of a list item, which follows the list of the translation: a list
//! there may be marked by `*` where the source has `-`.

use super::patch::Patch;
use super::spot::Spot;
use crate::content::document::Document;
use crate::content::passage::Passage;

/// The edits that give new items of the source the marks of those around them
/// in the translation.
pub fn marked(spot: &Spot, passages: impl Iterator<Item = u32>) -> Vec<Patch> {
    let patch = |at: u32| {
        let passage = &spot.source.passages[at as usize];
        let (place, own) = mark(spot.source, passage)?;
        let theirs = neighbours(spot, passage.shape.lists)
            .filter_map(|neighbour| mark(spot.target, neighbour))
            .map(|(_, theirs)| theirs)
            .find(|theirs| is_bullet(*theirs) == is_bullet(own))?;
        (theirs != own).then(|| (place..place + 1, theirs.to_string()))
    };
    passages.filter_map(patch).collect()
}

fn is_bullet(mark: char) -> bool {
    matches!(mark, '-' | '*' | '+')
}

/// Where the mark of an item stands, and which it is: a bullet, or what stands
/// behind the number.
fn mark(document: &Document, passage: &Passage) -> Option<(usize, char)> {
    if !passage.shape.item_head {
        return None;
    }
    let text = &document.source.text;
    let line = text[..passage.span.start].rfind('\n').map_or(0, |at| at + 1);
    let lead = text[line..passage.span.start].trim_end();
    let mark = lead.chars().next_back().filter(|mark| matches!(mark, '-' | '*' | '+' | '.' | ')'))?;
    Some((line + lead.len() - 1, mark))
}

/// The items of the translation in the list around the spot: those above, the
/// nearest first, then those below.
fn neighbours<'d>(spot: &Spot<'d>, depth: u8) -> impl Iterator<Item = &'d Passage> {
    let passages = &spot.target.passages;
    let place = spot.above().map_or(0, |(above, _)| above as usize + 1);
    let in_list = move |passage: &&Passage| passage.shape.lists >= depth && depth > 0;
    let above = passages[..place].iter().rev().take_while(in_list);
    let below = passages[place..].iter().take_while(in_list);
    above.chain(below).filter(move |passage| passage.shape.lists == depth)
}
