//! What goes into a translation together with passages that it lacked: the
//! empty lines, fences and labels that stand around them in the source.

use super::spot::{Spot, closes, is_bone, same_bone};

/// Byte offset in the target, and the lines to insert there.
pub fn insertion(spot: &Spot, translated: &str) -> (usize, String) {
    let lead = spot.lead();
    let tail = spot.tail();
    let gap = spot.gap();
    // Fences that the target has already stay above.
    let fences: Vec<&str> = lead.iter().copied().filter(|line| is_bone(line)).collect();
    let standing = gap.iter().enumerate().filter(|(_, line)| is_bone(line));
    let mut known = 0;
    let mut above = 0;
    for (at, line) in standing {
        if fences.get(known).is_some_and(|fence| same_bone(fence, line)) {
            known += 1;
            above = at + 1;
        }
    }
    let place = spot.target.source.line_start(spot.gap_start() + above as u32);
    let mut lines = behind_bones(&lead, known).to_vec();
    let below = &gap[above..];
    if spot.needs_air(known, &lines) {
        lines.insert(0, "");
    }
    let mut text = String::new();
    let open = place > 0 && !spot.target.source.text[..place].ends_with('\n');
    text.push_str(if open { "\n" } else { "" });
    lines.iter().for_each(|line| push(&mut text, line));
    push(&mut text, translated.trim_end_matches(['\n', '\r']));
    close(&mut text, &tail, below, spot);
    (place, text)
}

fn push(text: &mut String, line: &str) {
    text.push_str(line.trim_end_matches('\r'));
    text.push('\n');
}

/// What stands behind the passages in the source, if the target lacks it; else
/// the empty line that keeps them from what follows.
fn close(text: &mut String, tail: &[&str], below: &[&str], spot: &Spot) {
    let bones: Vec<&str> = tail.iter().copied().filter(|line| is_bone(line)).collect();
    let there = |bone: &&str| below.iter().any(|line| same_bone(bone, line));
    let own = bones.iter().take_while(|bone| !there(bone)).count();
    // Only what closes: what opens belongs to what comes after.
    let closing = bones[..own].iter().take_while(|bone| closes(bone)).count();
    if closing > 0 {
        let mut left = closing;
        for line in tail {
            push(text, line);
            left -= usize::from(is_bone(line));
            if left == 0 {
                break;
            }
        }
    }
    let next = below.first().copied().or_else(|| spot.next_line());
    let last = spot.passages.end as usize == spot.source.passages.len();
    let apart = tail.first().map_or(last, |line| line.trim().is_empty());
    if next.is_some_and(|line| !line.trim().is_empty()) && apart {
        text.push('\n');
    }
}

/// The lines behind the first so many bones.
fn behind_bones<'a, 'l>(lines: &'a [&'l str], count: usize) -> &'a [&'l str] {
    if count == 0 {
        return lines;
    }
    let mut bones = lines.iter().enumerate().filter(|(_, line)| is_bone(line));
    let from = bones.nth(count - 1).map_or(0, |(at, _)| at + 1);
    &lines[from..]
}
