//! What the study part says.

use crate::messages::catalogue::catalogue;

catalogue! { "study";
}
