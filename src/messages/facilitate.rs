//! What the facilitate part says.

use crate::messages::catalogue::catalogue;

catalogue! { "facilitate";
}
