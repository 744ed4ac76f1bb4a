//! What the transcribe part says.

use crate::messages::catalogue::catalogue;

catalogue! { "transcribe";
}
