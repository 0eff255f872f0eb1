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

            /// As written in messages, such as `situation-unseen`.
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
        StageUnseen "stage-unseen" "No game came as far as this stage.",
        SituationUnseen "situation-unseen" "A situation came up in no game.",
        ChoiceClosed "choice-closed" "The conditions of a choice never held when its situation came up.",
        ChoiceTooDear "choice-too-dear" "A choice was never affordable.",
        ChoiceUntaken "choice-untaken" "A choice could be taken, and nobody ever took it.",
        EndingUnseen "ending-unseen" "No game ended so.",
        EndingAlways "ending-always" "Nearly every game ends the same way, whoever plays.",
        ChoiceDominated "choice-dominated" "A choice is worse than its sibling whatever the state of the company, and the moment is not the reason.",
        MeterUnmoved "meter-unmoved" "No decision ever moved this meter.",
        RuleWins "rule-wins" "A rule of thumb does about as well as reading the moment.",
        NothingMatters "nothing-matters" "Whatever one does, the company is worth about the same.",
    }
    Hint {
        FallbackUnseen "fallback-unseen" "No game came to the last ending, which is there for whatever the others leave.",
        CashSafe "cash-safe" "Nobody ever came near the end of their money.",
        RightAnswers "right-answers" "In most situations one choice is the best whatever the state of the company.",
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}
