//! Words of hedges that say something else beside some words: "a book about two sisters",
//! "served under three kings", «در زیر ۷ نمونه آمده است».

use crate::text::number::hedge::Hedge;

/// Words before an "about" that is most likely that of a topic: it asks for no hedge.
#[rustfmt::skip]
pub const LEADING: &[&str] = &[
    "more", "learn", "learns", "learned", "learnt", "learning", "talk", "talks", "talked", "talking", "speak",
    "speaks", "spoke", "spoken", "speaking", "know", "knows", "knew", "knowledge", "complain", "complains",
    "complained", "complaining", "complaint", "complaints", "worry", "worries", "worried", "concern", "concerns",
    "concerned", "care", "cares", "cared", "forget", "forgot", "argue", "argued", "arguing", "argument", "arguments",
    "inquire", "inquired", "inquiry", "inquiries", "warning", "warnings", "nothing", "something", "anything",
    "everything", "thing", "things", "what", "how", "information", "details", "facts", "data", "news", "question",
    "questions", "doubt", "doubts", "claim", "claims", "rumour", "rumours", "rumor", "rumors", "idea", "ideas",
    "theory", "theories", "evidence", "testimony", "testimonies", "statement", "statements", "book", "books",
    "booklet", "report", "reports", "article", "articles", "essay", "essays", "paper", "papers", "chapter", "chapters",
    "story", "stories", "tale", "tales", "novel", "novels", "play", "plays", "film", "films", "movie", "movies",
    "documentary", "documentaries", "song", "songs", "poem", "poems", "lecture", "lectures", "speech", "speeches",
    "interview", "interviews", "conversation", "conversations", "debate", "debates", "discussion", "discussions",
    "dispute", "disputes", "agreement", "agreements", "documentation", "guide", "guides", "tutorial", "tutorials",
    "tips", "note", "notes", "comment", "comments", "message", "messages", "post", "posts", "memoir", "memoirs",
];

/// Persian words before what is spoken of: they answer where English has "about".
pub const PERSIAN: &[&str] = &[
    "درباره",
    "درباره\u{200c}ی",
    "راجع به",
    "در مورد",
    "در باب",
    "در باره",
    "در خصوص",
    "پیرامون",
    "در زمینه",
    "در زمینه\u{200c}ی",
];

/// Words with which a hedge before a number is a place, or a part of a verb.
#[rustfmt::skip]
pub const PLACES: &[(&str, Hedge)] = &[
    ("sat around", Hedge::About), ("sit around", Hedge::About), ("seated around", Hedge::About),
    ("stood around", Hedge::About), ("stand around", Hedge::About), ("gathered around", Hedge::About),
    ("gather around", Hedge::About), ("grouped around", Hedge::About), ("arranged around", Hedge::About),
    ("built around", Hedge::About), ("wrapped around", Hedge::About), ("turns around", Hedge::About),
    ("revolves around", Hedge::About), ("walked around", Hedge::About), ("centred around", Hedge::About),
    ("centered around", Hedge::About), ("organised around", Hedge::About), ("organized around", Hedge::About),
    ("served under", Hedge::Upper), ("serve under", Hedge::Upper), ("worked under", Hedge::Upper),
    ("fought under", Hedge::Upper), ("lived under", Hedge::Upper), ("studied under", Hedge::Upper),
    ("hidden under", Hedge::Upper), ("buried under", Hedge::Upper), ("listed under", Hedge::Upper),
    ("filed under", Hedge::Upper), ("grouped under", Hedge::Upper), ("known under", Hedge::Upper),
    ("published under", Hedge::Upper), ("tried under", Hedge::Upper), ("runs under", Hedge::Upper),
    ("passes under", Hedge::Upper), ("falls under", Hedge::Upper), ("fall under", Hedge::Upper),
    ("hidden below", Hedge::Upper), ("listed below", Hedge::Upper), ("given below", Hedge::Upper),
    ("walked up to", Hedge::Upper), ("went up to", Hedge::Upper), ("came up to", Hedge::Upper),
    ("ran up to", Hedge::Upper), ("rode up to", Hedge::Upper), ("drove up to", Hedge::Upper),
    ("stood up to", Hedge::Upper), ("owned up to", Hedge::Upper), ("looked up to", Hedge::Upper),
    ("در زیر", Hedge::Upper), ("به زیر", Hedge::Upper), ("از زیر", Hedge::Upper), ("زیر دست", Hedge::Upper),
];
