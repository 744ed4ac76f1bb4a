//! Why a wish is not followed, and the stages' names.

use crate::messages::catalogue::catalogue;

catalogue! { "session";
}
