//! A session's marks in the guide's words.

use crate::guide::walk::Progress;
use crate::session::TopicMark;

/// The walk knows no session; here both are known.
impl From<TopicMark> for Progress {
    fn from(mark: TopicMark) -> Self {
        match mark {
            TopicMark::Asked => Progress::Asked,
            TopicMark::Partly => Progress::Partly,
            TopicMark::Skipped => Progress::Skipped,
            TopicMark::Postponed => Progress::Postponed,
        }
    }
}
