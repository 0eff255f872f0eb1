//! Every kind of finding, in one table.

use serde::{Serialize, Serializer};

use crate::scenario::diagnostic::Severity;

macro_rules! codes {
    ($($severity:ident { $($name:ident $id:literal $about:literal,)* })*) => {
        /// Every kind of finding there is; its id never changes its meaning.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $about] $name,)*)* }

        impl Code {
            /// Every code, the worst first.
            pub const ALL: &'static [Code] = &[$($(Code::$name,)*)*];

            /// As written in messages, such as `unseen-situation`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $($(Code::$name => $id,)*)* }
            }

            /// One line that says what it is about.
            #[must_use]
            pub fn about(self) -> &'static str {
                match self { $($(Code::$name => $about,)*)* }
            }

            /// How bad it is; never an error, since the scenario can be played.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $($(Code::$name => Severity::$severity,)*)* }
            }
        }
    };
}

codes! {
    Warning {
        UnseenStage "unseen-stage" "No game came as far as this stage.",
        UnseenSituation "unseen-situation" "A situation came up in no game.",
        ClosedChoice "closed-choice" "The conditions of a choice never held when its situation came up.",
        DearChoice "dear-choice" "A choice was never affordable.",
        UntakenChoice "untaken-choice" "A choice could be taken, and nobody ever took it.",
        UnseenEnding "unseen-ending" "No game ended so.",
        SureEnding "sure-ending" "Nearly every game ends the same way, whoever plays.",
        DominatedChoice "dominated-choice" "A choice is worse than its sibling whatever the state of the company, and the moment is not the reason.",
        UnmovedMeter "unmoved-meter" "No decision ever moved this meter.",
        WinningRule "winning-rule" "A rule of thumb does about as well as reading the moment.",
        NothingMatters "nothing-matters" "Whatever one does, the company is worth about the same.",
    }
    Hint {
        UnseenFallback "unseen-fallback" "No game came to the last ending, which is there for whatever the others leave.",
        SafeCash "safe-cash" "Nobody ever came near the end of their money.",
        RightAnswers "right-answers" "In most situations one choice is the best whatever the state of the company.",
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
