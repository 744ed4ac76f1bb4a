//! What the cli part says.

use crate::messages::catalogue::catalogue;

catalogue! { "cli";
}
