//! What the transcript part says.

use crate::messages::catalogue::catalogue;

catalogue! { "transcript";
}
