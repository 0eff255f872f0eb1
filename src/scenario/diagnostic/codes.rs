//! Every kind of problem, in one table.

use super::Severity;

/// A table of codes: what they are, how bad, their ids, and a line about each.
macro_rules! codes {
    ($(#[doc = $what:literal])* $($severity:ident { $($name:ident $id:literal $about:literal,)* })*) => {
        $(#[doc = $what])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $about] $name,)*)* }

        impl Code {
            /// Every code, the worst first.
            pub const ALL: &'static [Code] = &[$($(Code::$name,)*)*];

            /// As written in messages; it never changes its meaning.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($(Code::$name => $id,)*)* }
            }

            /// One line that says what it is about.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $($(Code::$name => $about,)*)* }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $($(Code::$name => Severity::$severity,)*)* }
            }
        }
    };
}

pub(crate) use codes;

codes! {
    /// Every kind of problem there is, such as `unknown-id`.
    Error {
        TooLarge "too-large" "The file, or all files of a scenario together, are larger than any scenario needs to be.",
        NotText "not-text" "The file is not UTF-8 text.",
        TooDeep "too-deep" "Brackets stand inside brackets beyond all need.",
        Unclosed "unclosed" "A bracket, text or comment is opened and never closed, or closed by the wrong bracket.",
        Syntax "syntax" "The file is not well-formed RON.",
        OnlyAPart "only-a-part" "The file holds a part of a scenario, to be included by another file.",
        BadPath "bad-path" "The name of an included file leads out of the scenario's folder, or does not work on every system.",
        MissingFile "missing-file" "There is no such file to include.",
        UnreadableFile "unreadable-file" "A file that is there cannot be read.",
        IncludeCycle "include-cycle" "Files include one another in a circle.",
        WrongType "wrong-type" "Something else was expected here.",
        UnknownField "unknown-field" "There is no field of this name here.",
        DuplicateField "duplicate-field" "A field is given twice.",
        MissingField "missing-field" "A field that has no default is left out.",
        UnknownVariant "unknown-variant" "The word is none of those that may stand here.",
        WrongArguments "wrong-arguments" "There are too many or too few values in the brackets.",
        UnknownFormat "unknown-format" "The file is written for another version of the format.",
        BadId "bad-id" "An id holds lower-case letters, digits and hyphens, and begins with a letter.",
        DuplicateId "duplicate-id" "Two things of one kind have the same id.",
        UnknownId "unknown-id" "Something is referred to that does not exist.",
        DuplicateBrief "duplicate-brief" "A role has two briefs in one situation.",
        UnknownPlaceholder "unknown-placeholder" "A text holds braces around a word that is not replaced.",
        EmptyText "empty-text" "A text is needed here.",
        OutOfRange "out-of-range" "A number is too small or too large.",
        BadChances "bad-chances" "The chances of a choice's outcomes do not add up to 100.",
        TooFew "too-few" "There are not enough of them.",
        TooMany "too-many" "There are too many of them.",
        BadEffect "bad-effect" "An effect is put together in a way that has no meaning.",
        BadSupport "bad-support" "Odds rest on skills, stocks and gauges, not on numbers without a top.",
        BadExpectation "bad-expectation" "An expectation states nothing that could be measured.",
        BadPicture "bad-picture" "A picture cannot be read, is too large, is not what its ending says, or refers to something outside of it.",
        BadTranslation "bad-translation" "A file of translations cannot be read as a table with its columns, or is not named after a language.",
        WrongPlaceholder "wrong-placeholder" "A translation does not have the same words in braces as the original.",
        LastEnding "last-ending" "The last ending is the one that always holds, after the last turn.",
    }
    Warning {
        LongText "long-text" "A text is longer than the screen or a phone shows, or than people will read in a room.",
        ShortText "short-text" "A situation is too short to be seen before one's eyes.",
        UnusedText "unused-text" "A text is never shown.",
        UnusedFlag "unused-flag" "A flag is declared and never used.",
        UnreadFlag "unread-flag" "A flag is set, and nothing depends on it.",
        UnsetFlag "unset-flag" "Something depends on a flag that nothing sets.",
        UnusedPerson "unused-person" "Nobody ever hires this person.",
        LoneRole "lone-role" "There is one role only: nobody holds what it lacks.",
        UnusedMeter "unused-meter" "Nothing changes a meter of the author's own.",
        UnreadMeter "unread-meter" "A meter of the author's own changes, and nothing depends on it.",
        NeverUp "never-up" "A situation or a shock can never come up.",
        NeverTaken "never-taken" "A choice can never be taken.",
        NeverAffordable "never-affordable" "A choice costs more than the company can ever have.",
        NeverEntered "never-entered" "A stage can never begin.",
        NeverReached "never-reached" "An ending or a condition can never come true.",
        SameTurn "same-turn" "Two situations are set for the same turn.",
        EmptyStage "empty-stage" "A stage in which no situation can come up: their weights add up to nothing.",
        OpenStage "open-stage" "A stage with the wrong sort of entry: the first has none, each later one some.",
        EndlessArc "endless-arc" "Situations follow one another in a circle, and no choice leads out of it.",
        LostFollow "lost-follow" "A situation is to follow itself, and may not come again so soon.",
        OneSided "one-sided" "All choices of a situation lean the same way.",
        SameChoices "same-choices" "Two choices of a situation do the same.",
        NoConsequence "no-consequence" "A choice leans to neither side, costs nothing and brings nothing.",
        NoWayOut "no-way-out" "Every choice of a situation has conditions: there may be none left to take.",
        IncludedTwice "included-twice" "A file is included more than once.",
        UnusedPicture "unused-picture" "A file in the folder of pictures shows nothing of the scenario.",
        StaleTranslation "stale-translation" "A text has changed since it was translated.",
        OrphanTranslation "orphan-translation" "A line of a translation belongs to no text of the scenario.",
        CannotAllow "cannot-allow" "An error cannot be allowed.",
    }
    Hint {
        MissingNotes "missing-notes" "A facilitator would be glad of notes.",
        UnbriefedRole "unbriefed-role" "No situation tells a role anything that the others do not know.",
        LeftOut "left-out" "A file lies beside the scenario, and nothing includes it.",
        MissingTranslation "missing-translation" "Texts are not translated yet.",
        UnusedAllow "unused-allow" "Something is allowed that is not there.",
    }
}

impl Code {
    /// The code with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id() == id)
    }
}

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
