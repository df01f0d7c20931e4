//! What somebody speaks of: "a book about two sisters" is about no certain number less
//! than two, «دربارهٔ دو خواهر» is.

/// Words before an "about" that is most likely that of a topic: it asks for no hedge.
#[rustfmt::skip]
pub const LEADING: &[&str] = &[
    "more", "learn", "learns", "learned", "learnt", "learning", "talk", "talks", "talked", "talking", "speak",
    "speaks", "spoke", "spoken", "speaking", "know", "knows", "knew", "knowledge", "complain", "complains",
    "complained", "complaining", "complaint", "complaints", "worry", "worries", "worried", "concern", "concerns",
    "concerned", "care", "cares", "cared", "forget", "forgot", "argue", "argued", "arguing", "argument", "arguments",
    "inquire", "inquired", "inquiry", "inquiries", "warning", "warnings", "nothing", "something", "anything",
    "everything", "thing", "things", "what", "how", "information", "details", "facts", "data", "news", "question",
    "questions", "doubt", "doubts", "claim", "claims", "rumour", "rumours", "rumor", "rumors", "lies", "idea", "ideas",
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
