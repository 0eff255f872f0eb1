//! Every kind of finding, in one table.

use serde::{Serialize, Serializer};

use crate::scenario::diagnostic::{Severity, codes};

codes! {
    /// Every kind of finding there is, such as `unseen-situation`; none is an error, since the scenario can be played.
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
        WinningSequence "winning-sequence" "A fixed sequence of answers does about as well as reading the moment.",
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
