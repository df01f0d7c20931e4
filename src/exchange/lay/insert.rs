//! What goes into a translation together with passages that it lacked: the
//! empty lines, fences and labels that stand around them in the source.

use super::container::Container;
use super::line::{Line, closes, is_bone, same_bone};
use super::spot::Spot;

/// Byte offset in the target, and the lines to insert there.
pub fn insertion(spot: &Spot, translated: &str) -> (usize, String) {
    let (lead, gap) = (spot.lead(), spot.gap());
    let (known, above) = standing(&lead, &gap);
    let place = spot.target.source.line_start(spot.gap_start() + above as u32);
    let lines = own(spot, behind_bones(&lead, known), known);
    let mut text = String::new();
    let open = place > 0 && !spot.target.source.text[..place].ends_with('\n');
    text.push_str(if open { "\n" } else { "" });
    lines.iter().for_each(|line| push(&mut text, line.text));
    push(&mut text, translated.trim_end_matches(['\n', '\r']));
    close(&mut text, &lines, &gap[above..], spot);
    (place, text)
}

/// How many of the lead's fences stand in the target already, and behind which
/// line of the gap they end: they stay above.
fn standing(lead: &[Line], gap: &[Line]) -> (usize, usize) {
    let fences: Vec<&str> = lead.iter().map(|line| line.text).filter(|line| is_bone(line)).collect();
    let (mut known, mut above) = (0, 0);
    for (at, line) in gap.iter().enumerate().filter(|(_, line)| is_bone(line.text)) {
        if fences.get(known).is_some_and(|fence| same_bone(fence, line.text)) {
            known += 1;
            above = at + 1;
        }
    }
    (known, above)
}

/// The lines that go in above the passages: without what closes a container
/// that the target lacks, and never two empty ones in a row.
fn own<'d>(spot: &Spot, lead: &[Line<'d>], known: usize) -> Vec<Line<'d>> {
    let mut lines: Vec<Line<'d>> = lead.iter().copied().filter(|line| !spot.is_stray(line.number)).collect();
    if lines.len() < lead.len() {
        lines.dedup_by(|a, b| !is_bone(a.text) && !is_bone(b.text));
    }
    if spot.needs_air(known, &lines) {
        lines.insert(0, Line { number: 0, text: "" });
    }
    lines
}

fn push(text: &mut String, line: &str) {
    text.push_str(line.trim_end_matches('\r'));
    text.push('\n');
}

/// What stands behind the passages in the source, if the target lacks it; else
/// the empty line that keeps them from what follows.
fn close(text: &mut String, lead: &[Line], below: &[Line], spot: &Spot) {
    let mut ours = opened(lead, spot);
    let tail = spot.tail();
    let there = |bone: &Line| below.iter().any(|line| same_bone(bone.text, line.text));
    let mut begun = 0;
    for (at, line) in tail.iter().enumerate().filter(|(_, line)| is_bone(line.text)) {
        let container = ours.iter().position(|container| container.closes == Some(line.number));
        if container.is_none() && (!closes(line.text) || there(line)) {
            break;
        }
        container.map(|at| ours.remove(at));
        tail[begun..=at].iter().for_each(|line| push(text, line.text));
        begun = at + 1;
    }
    for closing in ours.iter().filter_map(|container| container.closes) {
        let above = spot.source.source.line_text(closing - 1);
        text.push_str(if is_bone(above) { "" } else { "\n" });
        push(text, spot.source.source.line_text(closing));
    }
    let next = below.first().map(|line| line.text).or_else(|| spot.next_line());
    let last = spot.passages.end as usize == spot.source.passages.len();
    let apart = begun > 0 || !ours.is_empty() || tail.first().map_or(last, |line| !is_bone(line.text));
    if next.is_some_and(is_bone) && apart {
        text.push('\n');
    }
}

/// The containers that open in what goes in, and do not close in it: the
/// innermost first.
fn opened<'d>(lead: &[Line], spot: &Spot<'d>) -> Vec<&'d Container> {
    let (first, last) = (spot.first_line(), spot.last_line());
    let goes_in = |line: u32| (first..=last).contains(&line) || lead.iter().any(|own| own.number == line);
    let open = |container: &&Container| container.ends > last || container.opens == last;
    let mut ours: Vec<&Container> =
        spot.containers.iter().filter(|container| goes_in(container.opens)).filter(open).collect();
    ours.reverse();
    ours
}

/// The lines behind the first so many bones.
fn behind_bones<'a, 'l>(lines: &'a [Line<'l>], count: usize) -> &'a [Line<'l>] {
    if count == 0 {
        return lines;
    }
    let mut bones = lines.iter().enumerate().filter(|(_, line)| is_bone(line.text));
    let from = bones.nth(count - 1).map_or(0, |(at, _)| at + 1);
    &lines[from..]
}
