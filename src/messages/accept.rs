//! What the accept part says.

use crate::messages::catalogue::catalogue;

catalogue! { "accept";
}
