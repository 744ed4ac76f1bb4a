//! What the common part says.

use crate::messages::catalogue::catalogue;

catalogue! { "common";
}
