//! The skeletons of a project's documents, as `adopt` lists them.

use crate::bitext::skeleton;
use crate::content::markdown::Bone;
use crate::ledger::agreement::Side;
use crate::workspace::Workspace;

/// Two blocks that hold no text.
#[derive(Debug)]
pub struct Pair<'a> {
    /// Name of the document.
    pub document: &'a str,
    /// The target locale.
    pub locale: &'a str,
    /// First and last line in the source.
    pub source: (u32, u32),
    /// First and last line in the target.
    pub target: (u32, u32),
}

/// A block that holds no text and has no partner.
#[derive(Debug)]
pub struct Single<'a> {
    /// Name of the document.
    pub document: &'a str,
    /// The target locale.
    pub locale: &'a str,
    /// On which side it stands.
    pub side: Side,
    /// First and last line.
    pub lines: (u32, u32),
}

/// All of them.
#[derive(Debug, Default)]
pub struct Bones<'a> {
    /// With a partner.
    pub pairs: Vec<Pair<'a>>,
    /// Without.
    pub single: Vec<Single<'a>>,
}

impl<'a> Bones<'a> {
    /// The skeletons of some bitexts (by index), of documents that have both
    /// sides.
    pub fn of(workspace: &'a Workspace, bitexts: &[usize]) -> Bones<'a> {
        let mut bones = Bones::default();
        for &at in bitexts {
            bones.add(workspace, at);
        }
        bones
    }

    fn add(&mut self, workspace: &'a Workspace, at: usize) {
        let bitext = &workspace.bitexts[at];
        let (source, target) = (&workspace.shelves[0], &workspace.shelves[bitext.shelf]);
        let locale = bitext.locale.as_str();
        let pairs = skeleton::pair(source, target, &bitext.rows);
        let lines = |bone: &Bone| (bone.line, bone.end_line);
        for pair in &pairs {
            let (left, right) = (&source.documents[pair.source.0 as usize], &target.documents[pair.target.0 as usize]);
            let (s, t) =
                (lines(&left.skeleton[pair.source.1 as usize]), lines(&right.skeleton[pair.target.1 as usize]));
            self.pairs.push(Pair { document: &left.name, locale, source: s, target: t });
        }
        for (document, left) in
            source.documents.iter().enumerate().filter(|(_, document)| target.find(&document.name).is_some())
        {
            let free = |bone: &usize| !pairs.iter().any(|pair| pair.source == (document as u32, *bone as u32));
            let rest = (0..left.skeleton.len()).filter(free).map(|bone| lines(&left.skeleton[bone]));
            self.single.extend(rest.map(|lines| Single { document: &left.name, locale, side: Side::Source, lines }));
        }
        for (document, right) in
            target.documents.iter().enumerate().filter(|(_, document)| source.find(&document.name).is_some())
        {
            let free = |bone: &usize| !pairs.iter().any(|pair| pair.target == (document as u32, *bone as u32));
            let rest = (0..right.skeleton.len()).filter(free).map(|bone| lines(&right.skeleton[bone]));
            self.single.extend(rest.map(|lines| Single { document: &right.name, locale, side: Side::Target, lines }));
        }
    }
}
